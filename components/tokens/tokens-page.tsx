import { SiteHeader } from "@/components/ui/site-header";
import { aboutWorkbench } from "@/lib/content/tokens/about";
import { explainMember } from "@/lib/content/tokens/claims";
import { type DecodedToken, decodeToken, findPart } from "@/lib/tokens/decode";
import { samples } from "@/lib/tokens/samples";
import { openContent } from "./content";
import { judge } from "./judge";
import { Workbench } from "./workbench";

/** The workbench, with a token on it that was verified where the page was made. */
export async function TokensPage() {
  const content = openContent(samples["access-token"]);
  const { text, key, encoding } = content;
  const token = decodeToken(text);
  const judgement = await judge({ token, key, encoding });
  const explanations = { header: explainMembers(token, "header"), payload: explainMembers(token, "payload") };
  return (
    <div className="mx-auto max-w-[90rem] md:px-4">
      <SiteHeader current="tokens" />
      <main id="content" tabIndex={-1} className="px-4 pb-20 outline-none">
        <Workbench title={<Title />} initial={{ content, judgement, explanations }} />
      </main>
    </div>
  );
}

/** What its members are, by name: the words for all others come with the tools. */
function explainMembers(token: DecodedToken, role: "header" | "payload") {
  const members = findPart(token, role)?.json?.members ?? [];
  const found = members.flatMap(({ name }) => {
    const explanation = explainMember(role, name);
    return explanation === undefined ? [] : [[name, explanation] as const];
  });
  return new Map(found);
}

function Title() {
  return (
    <div>
      <h1 className="text-2xl font-semibold tracking-tight md:text-3xl">{aboutWorkbench.title}</h1>
      <p className="mt-1.5 max-w-[62ch] text-muted">{aboutWorkbench.line}</p>
      <noscript>
        <p className="mt-1.5 max-w-[62ch] text-warn">{aboutWorkbench.noScript}</p>
      </noscript>
    </div>
  );
}
