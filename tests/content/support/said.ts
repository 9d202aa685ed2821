/** What is said of a message, a turn or an end, as one text. */
import { explainInRun } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import type { ExplainedStep } from "@/lib/content/types";
import type { Deviation } from "@/lib/transcript/run";
import { type FlowChoices, type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";

export type Table = "steps" | "acts" | "outcomes";

/** All that is said of it in a run with these options and deeds. */
export function saidOf<F extends FlowId>(
  flow: F,
  table: Table,
  id: string,
  options: Partial<FlowChoices[F]> = {},
  deviations: readonly Deviation[] = [],
): string {
  const run = { options: { ...defaultsOf(flowOptions[flow]), ...options }, deviations };
  const explanation = Object.entries(explanationsFor(flow).explanations[table]).find(([key]) => key === id);
  if (explanation === undefined) throw new Error(`Nothing is said of ${id}.`);
  const { title, what, why, watch, notes }: ExplainedStep = explainInRun(explanation[1], run);
  return [title, what, why, watch, ...notes].join(" ");
}
