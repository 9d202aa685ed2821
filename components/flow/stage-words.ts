/** What the diagram says and stresses, with these options. */
import { explainStep } from "@/lib/content/explain-step";
import type { RunRecord } from "@/lib/transcript/run";
import type { FlowWords } from "./flow-words";
import { invitations } from "./words";

export function readStageWords({ explanations }: FlowWords, options: RunRecord["options"]) {
  const { steps, acts, outcomes } = explanations;
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
    invitations,
    highlights: Object.fromEntries(highlights),
  };
}
