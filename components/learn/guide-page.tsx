import { withoutPages, writeCaptions } from "@/components/home/captions";
import { buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { manyLines } from "@/components/ui/many-lines";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { guides, learn } from "@/lib/content/learn/guides";
import { guide } from "@/lib/content/learn/jwt-vs-oauth";
import { encodingNote, exactClaims, exactSection } from "@/lib/content/learn/jwt-vs-oauth/exact";
import { jwtSection, tokenClaims } from "@/lib/content/learn/jwt-vs-oauth/jwt";
import { mistakeClaims, mistakesSection } from "@/lib/content/learn/jwt-vs-oauth/mistakes";
import { moves, oauthClaims, oauthSection, passwordClaim } from "@/lib/content/learn/jwt-vs-oauth/oauth";
import { otherKeyRun, tokenRun } from "@/lib/content/learn/jwt-vs-oauth/runs";
import { togetherClaims, togetherSection, usesSection } from "@/lib/content/learn/jwt-vs-oauth/together";
import { workbenchLink } from "@/lib/tokens/link";
import { samples } from "@/lib/tokens/samples";
import { Cited } from "./cited";
import { ClaimView } from "./claim-view";
import { DifferenceTable } from "./difference-table";
import { GuideSection } from "./guide-section";
import { MovesStage } from "./moves-stage";
import { ReadingPage } from "./reading-page";
import type { RunOf } from "./runs-piece";
import { stepOf } from "./sight";
import { TokenPiece } from "./token-piece";
import { prepareToken } from "./token-setting";
import { UsesList } from "./uses-list";

const sections = [
  { id: "jwt", title: jwtSection.title },
  { id: "oauth", title: oauthSection.title },
  { id: "together", title: togetherSection.title },
  { id: "uses", title: usesSection.title },
  { id: "mistakes", title: mistakesSection.title },
  { id: "exact", title: exactSection.title },
] as const;

/** JWT and OAuth, each claim beside something that really runs. */
export async function GuidePage({ runOf }: { readonly runOf: RunOf }) {
  const { title, line } = guides["jwt-vs-oauth"];
  const { setting, initial } = await prepareToken(runOf(tokenRun), runOf(otherKeyRun));
  return (
    <ReadingPage title={title} line={line} above={{ label: learn.title, href: "/learn" }}>
      <Contents />
      <GuideSection {...jwtSection} id="jwt">
        <TokenPiece setting={setting} initial={initial} claims={tokenClaims} />
      </GuideSection>
      <GuideSection {...oauthSection} id="oauth">
        <ClaimView claim={passwordClaim} runOf={runOf} />
        <Moves runOf={runOf} />
        {oauthClaims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} runOf={runOf} />
        ))}
      </GuideSection>
      <GuideSection {...togetherSection} id="together">
        {togetherClaims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} runOf={runOf} />
        ))}
        <DifferenceTable />
      </GuideSection>
      <GuideSection title={usesSection.title} id="uses">
        <UsesList runOf={runOf}>
          <Lead href={guides.choose.href} label={guide.choose} />
        </UsesList>
      </GuideSection>
      <GuideSection {...mistakesSection} id="mistakes">
        {mistakeClaims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} runOf={runOf} />
        ))}
      </GuideSection>
      <GuideSection {...exactSection} id="exact">
        <div>
          <h3 className="text-xl font-semibold tracking-tight">{encodingNote.claim}</h3>
          <Cited text={encodingNote.text} spec={encodingNote.spec} className="mt-2 mb-4" />
          <Lead href={workbenchLink(samples.encrypted)} label={encodingNote.label} />
        </div>
        {exactClaims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} runOf={runOf} />
        ))}
      </GuideSection>
    </ReadingPage>
  );
}

function Contents() {
  return (
    <nav aria-label={guide.contents} className="pb-14">
      <ol className="flex flex-wrap gap-x-6 gap-y-1">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex items-center rounded-sm text-muted underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge finger:min-h-11"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Moves({ runOf }: { readonly runOf: RunOf }) {
  const run = runOf(tokenRun);
  const shown = moves.list.map(({ title, text, step }) => ({ title, text, step: stepOf(run, step) - 1 }));
  const { explanations } = explanationsFor("authorization-code");
  return (
    <div id="moves" className="scroll-mt-6">
      <h3 className="text-xl font-semibold tracking-tight">{moves.title}</h3>
      <Cited text={moves.line} spec={moves.spec} className="mt-2 mb-6" />
      <MovesStage
        moves={shown}
        run={withoutPages(run)}
        captions={writeCaptions(run, explanations)}
        href="/flows/authorization-code"
      />
    </div>
  );
}

function Lead({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <p>
      <a href={href} className={`${buttonClasses()} min-h-10 ${manyLines}`}>
        {label}
        <Icon name="next" />
      </a>
    </p>
  );
}
