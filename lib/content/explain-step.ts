/** What an explanation says in a run with these options. */
import type { RunRecord } from "@/lib/transcript/run";
import type { Condition, ExplainedStep, StepExplanation, Variant } from "./types";

/** Holds, beside the options, in a run in which somebody changed a message. */
export const editedRun = { changed: "message" } as const satisfies Condition;

/** Holds as well where somebody lost one, sent one twice or let time pass: an attack or a refusal may come to something else then. */
export const changedRun = { changed: ["message", "course"] } as const satisfies Condition;

/** Do these options fulfil the condition? An option that a flow does not have fulfils nothing. */
export function holds(when: Condition, options: Readonly<Record<string, string>>): boolean {
  return Object.entries(when).every(([option, wanted]) => {
    const value = options[option];
    return value !== undefined && [wanted].flat().includes(value);
  });
}

type Recipe = Pick<RunRecord, "options" | "deviations">;

/** The explanation as it is for this run: by its options, and by what somebody changed in it. */
export function explainInRun(explanation: StepExplanation, { options, deviations }: Recipe): ExplainedStep {
  const done = deviations.map(({ event }) => event.type).join();
  const changed = /EDIT/.test(done) ? "message" : /WAIT|DROP|REPLAY/.test(done) ? "course" : "";
  return explainStep(explanation, { ...options, changed });
}

/** What each of them is called in this run. */
export function titlesIn(
  table: Readonly<Record<string, StepExplanation>>,
  run: Recipe,
): Readonly<Record<string, string>> {
  const titles = Object.entries(table).map(([id, found]) => [id, explainInRun(found, run).title]);
  return Object.fromEntries(titles);
}

/** The explanation with every variant worked in that holds for these options. */
export function explainStep(
  explanation: StepExplanation,
  options: Readonly<Record<string, string>>,
): ExplainedStep {
  const { variants = [], ...base } = explanation;
  return variants.filter(({ when }) => holds(when, options)).reduce(workIn, { ...base, notes: [] });
}

function workIn(explained: ExplainedStep, { when: _, ...variant }: Variant): ExplainedStep {
  if (variant.replaces === undefined) return { ...explained, notes: [...explained.notes, variant.text] };
  if ("text" in variant) return { ...explained, [variant.replaces]: variant.text };
  const { replaces: __, ...part } = variant;
  return { ...explained, ...part };
}
