/** Every token of every flow opens in the workbench and comes to the same verdict there as in the flow. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { selectInspected } from "@/components/message/inspected";
import { TokensView } from "@/components/message/tokens-view";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { readWorkbenchLink } from "@/lib/tokens/link";
import { selectMessages } from "@/lib/transcript/messages";
import { selectTokens } from "@/lib/transcript/tokens";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, simulate } from "@/machines/engine";
import { assess } from "../../tokens/support/make";

/** In a cookie stands a name, and no token. */
const withoutTokens: readonly FlowId[] = ["session-login"];

const flows = Object.keys(flowOptions) as FlowId[];

function run(flow: FlowId): Promise<FlowRun> {
  return simulate({ flow, options: defaultsOf(flowOptions[flow]), seed: "test", deviations: [] });
}

/** What the links of all steps carry, in their order. */
function readLinks(record: FlowRun) {
  const { explanations } = explanationsFor(record.flow);
  return record.steps.flatMap((_, step) => {
    const inspected = selectInspected(record, step);
    const html = renderToStaticMarkup(
      <TokensView run={record} inspected={inspected} explanations={explanations} />,
    );
    return [...html.matchAll(/href="\/tokens(#[^"]+)"/g)].map(([, fragment = ""]) => {
      const content = readWorkbenchLink(fragment.replaceAll("&amp;", "&"));
      if (content === undefined) throw new Error("a link carries a token");
      return { ...content, now: inspected.now };
    });
  });
}

describe.each(flows)("the tokens of %s", (flow) => {
  it("each have a link, with the key that verifies them and the time of their step", async () => {
    const record = await run(flow);
    const links = readLinks(record);
    const shown = selectMessages(record.transcript).flatMap(({ message }) => selectTokens(message));
    expect(new Set(links.map(({ token }) => token))).toEqual(new Set(shown.map(({ token }) => token)));
    expect(links.length > 0).toBe(!withoutTokens.includes(flow));
    for (const { token, key, at, now } of links) {
      const { verdict } = await assess(token, key ?? "");
      expect(at).toBe(now);
      const verification = record.verifications[token];
      if (verification !== undefined)
        expect(verdict.kind).toBe(verification.verified ? "verified" : "invalid");
    }
  });
});
