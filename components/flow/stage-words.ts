/** What the diagram says and stresses, with these options. */
import { explainStep } from "@/lib/content/explain-step";
import type { RunRecord } from "@/lib/transcript/run";
import type { FlowWords } from "./flow-words";

export function readStageWords({ explanations }: FlowWords, options: RunRecord["options"]) {
  const { steps, acts, turns, outcomes } = explanations;
  const titles = (table: typeof acts) =>
    Object.fromEntries(
      Object.entries(table).map(([id, explanation]) => [id, explainStep(explanation, options).title]),
    );
  const highlights = Object.entries(steps).map(
    ([id, step]) => [id, explainStep(step, options).highlights] as const,
  );
  return {
    acts: titles(acts),
    outcomes: titles(outcomes),
    invitations: Object.fromEntries(Object.entries(turns).map(([id, { invitation }]) => [id, invitation])),
    highlights: Object.fromEntries(highlights),
  };
}
