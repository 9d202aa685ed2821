import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { VerdictCard } from "@/components/message/verdict-card";
import { Parties } from "@/components/party/parties";
import { verdictWords } from "@/lib/content/verdict";
import type { HttpRequest } from "@/lib/http/message";
import { selectMessage } from "@/lib/transcript/messages";
import type { Deviation } from "@/lib/transcript/run";
import { selectVerdict } from "@/lib/transcript/verdict";
import { makeRun, stepOf } from "./support";

const acts = { onEdit: () => {}, onUndo: () => {}, onCheck: () => {}, onGo: () => {} } as never;

/** What is said a step after the authorization request was changed, and dropped where it does not get lost by itself. */
async function readVerdict(
  change: (sent: HttpRequest) => HttpRequest,
  ...then: readonly Deviation["event"][]
) {
  const plain = await makeRun();
  const step = stepOf(plain, "authorizationRequest");
  const at = plain.steps[step];
  const view = at && "messageId" in at ? selectMessage(plain, at.messageId, step) : undefined;
  if (view?.message.kind !== "request") throw new Error("no request");
  const after = then.map((event) => ({ step, event }));
  const run = await makeRun({}, [
    { step, event: { type: "EDIT", message: change(view.message.request) } },
    ...after,
  ]);
  const verdict = selectVerdict(run, await makeRun({}, after), step, step + 1);
  const props = { run, step: step + 1, changedAt: step, verdict, checks: {}, acts, isNews: () => false };
  return renderToStaticMarkup(
    <Parties lanes={run.lanes}>
      <VerdictCard {...props} />
    </Parties>,
  );
}

describe("what became of a change", () => {
  it("is that it reached nobody, where no host has the name in its address", async () => {
    const html = await readVerdict((sent) => ({
      ...sent,
      url: sent.url.replace("id.example", "nobody.example"),
    }));
    expect(html).toContain(verdictWords.lost);
    expect(html).not.toContain("receiver");
  });

  it("is the same where it was dropped: no rule was applied that could have held", async () => {
    const html = await readVerdict((sent) => ({ ...sent, headers: [] }), { type: "DROP" });
    expect(html).toContain(verdictWords.lost);
    expect(html).not.toContain(verdictWords.unnoticedSoFar);
  });

  it("is told by the rules where it arrives", async () => {
    const html = await readVerdict((sent) => ({ ...sent, headers: [] }));
    expect(html).not.toContain(verdictWords.lost);
  });

  it("is heard without the buttons that follow it", async () => {
    const html = await readVerdict((sent) => ({ ...sent, headers: [] }));
    const said = /<div role="status">(.*?)<\/div>/.exec(html)?.[1];
    expect(said).toContain("<p");
    expect(said).not.toContain("<button");
    expect(html.match(/role="status"/g)).toHaveLength(1);
    expect(html).toContain("Undo");
  });
});
