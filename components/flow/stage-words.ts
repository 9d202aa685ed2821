/** What the diagram says and stresses in this run. */
import { explainInRun, titlesIn } from "@/lib/content/explain-step";
import type { RunRecord } from "@/lib/transcript/run";
import type { FlowWords } from "./flow-words";

export function readStageWords({ explanations }: FlowWords, run: RunRecord) {
  const { steps, acts, turns, outcomes } = explanations;
  const highlights = Object.entries(steps).map(
    ([id, step]) => [id, explainInRun(step, run).highlights] as const,
  );
  return {
    acts: titlesIn(acts, run),
    outcomes: titlesIn(outcomes, run),
    invitations: Object.fromEntries(Object.entries(turns).map(([id, { invitation }]) => [id, invitation])),
    highlights: Object.fromEntries(highlights),
  };
}
