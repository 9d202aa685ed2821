import { buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { LinkCards } from "@/components/ui/link-cards";
import { SiteHeader } from "@/components/ui/site-header";
import { comparisons } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import { compareWords } from "@/lib/content/compare/words";
import { exhibits } from "@/lib/content/home";
import { home, real } from "@/lib/content/interface";
import { guides } from "@/lib/content/learn/guides";
import { lessonsWords } from "@/lib/content/lessons/words";
import type { CheckExplanation } from "@/lib/content/types";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { type StepTables, withoutPages, writeCaptions } from "./captions";
import { Evidence } from "./evidence";
import { groupFlows } from "./flow-entries";
import { type FlowEntry, FlowList } from "./flow-list";
import { Hero } from "./hero";
import { LiveStage } from "./live-stage";

interface HomeViewProps {
  readonly run: RunRecord;
  readonly tables: StepTables;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  /** The first of them is the one that runs on this page. */
  readonly flows: readonly FlowEntry[];
}

/** The first page: what this is, a run of it, and where to go on. */
export function HomeView({ run, tables, checks, flows }: HomeViewProps) {
  const href = flows[0]?.href ?? "/";
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader />
      <main id="content" tabIndex={-1} className="px-4 outline-none">
        <Hero title={home.title} text={home.line}>
          <a href={href} className={buttonClasses({ look: "primary", size: "large" })}>
            {home.start}
            <Icon name="next" />
          </a>
          <a href="/lessons" className={buttonClasses({ look: "quiet", size: "large" })}>
            {lessonsWords.take}
          </a>
          <a href={guides.choose.href} className={buttonClasses({ look: "quiet", size: "large" })}>
            {guides.choose.title}
          </a>
        </Hero>
        <LiveStage
          run={withoutPages(run)}
          start={findStart(run)}
          captions={writeCaptions(run, tables)}
          href={href}
        />
        <section id="flows" aria-labelledby="flows-title" className="scroll-mt-6 pt-20">
          <h2 id="flows-title" className="pb-6 text-2xl font-semibold tracking-tight">
            {home.flows}
          </h2>
          <FlowList sections={groupFlows(flows)} />
        </section>
        <section aria-labelledby="compare-title" className="pt-20">
          <h2 id="compare-title" className="text-2xl font-semibold tracking-tight">
            {compareWords.headline}
          </h2>
          <p className="mt-2 mb-6 max-w-[75ch] text-muted">{compareWords.line}</p>
          <LinkCards links={comparisonLinks} />
        </section>
        <section aria-labelledby="evidence-title" className="py-20">
          <h2 id="evidence-title" className="text-2xl font-semibold tracking-tight">
            {real.title}
          </h2>
          <p className="mt-2 mb-8 max-w-[75ch] text-muted">{real.text}</p>
          <Evidence run={run} checks={checks} words={exhibits} />
          <p className="mt-8 max-w-[75ch] text-sm text-faint">{real.limits}</p>
        </section>
      </main>
    </div>
  );
}

const comparisonLinks = comparisons.map((one) => ({ title: one.title, text: one.lead, href: hrefOf(one) }));

/** Where the code goes back through the browser: the step that the whole flow turns on. */
function findStart(run: RunRecord): number {
  const answer = selectMessages(run.transcript).find(
    ({ message }) => message.step === "authorizationResponse",
  );
  const found = run.steps.findIndex(
    (step) => step.kind === "message" && step.messageId === answer?.message.id,
  );
  return Math.max(0, found);
}
