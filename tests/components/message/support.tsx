import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { Inspector } from "@/components/message/inspector";
import type { InspectorTab } from "@/components/message/inspector-tabs";
import { AddressDepth } from "@/components/message/use-depth";
import type { Depth } from "@/lib/content/depth";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { selectMessages } from "@/lib/transcript/messages";
import type { Deviation, RunRecord } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import { flowOptions } from "@/lib/world/options";
import type { AuthorizationCodeOptions } from "@/lib/world/options/authorization-code";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, simulate } from "@/machines/engine";

const flow = "authorization-code";
const { explanations } = explanationsFor(flow);

export function makeRun(
  options: Partial<AuthorizationCodeOptions> = {},
  deviations: readonly Deviation[] = [],
): Promise<FlowRun> {
  return simulate({
    flow,
    options: { ...defaultsOf(flowOptions[flow]), ...options },
    seed: "test",
    deviations,
  });
}

/** The step at which the message is in flight. */
export function stepOf(run: RunRecord, id: StepId): number {
  const found = selectMessages(run.transcript).find(({ message }) => message.step === id);
  const step = run.steps.findIndex((at) => at.kind === "message" && at.messageId === found?.message.id);
  if (step < 0) throw new Error(`the run has no ${id}`);
  return step;
}

/** What one reads in a tab at a step, without the markup. */
export async function readInspector(
  run: RunRecord,
  step: number,
  tab: InspectorTab,
  depth?: Depth,
): Promise<string> {
  return toText(await drawInspector(run, step, tab, depth));
}

export async function drawInspector(
  run: RunRecord,
  step: number,
  tab: InspectorTab,
  depth: Depth = "wire",
): Promise<string> {
  const props = { run, step, explanations, tab, onTab: () => {}, machine: null };
  const drawn = (
    <AddressDepth said={depth}>
      <Inspector {...props} />
    </AddressDepth>
  );
  // What comes later is waited for the first time, and there at once from then on.
  await prerender(drawn);
  return renderToStaticMarkup(drawn);
}

export function toText(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}
