/** What an explanation says in a run with these options. */
import type { RunRecord } from "@/lib/transcript/run";
import type { Condition, ExplainedStep, StepExplanation, Variant } from "./types";

/** Holds, beside the options, in a run in which somebody changed a message. */
export const editedRun = { changed: "message" } as const satisfies Condition;

/** Holds as well where somebody lost one, sent one twice or let time pass: an attack or a refusal may come to something else then. */
export const changedRun = { changed: ["message", "course"] } as const satisfies Condition;

/** These words in place of all that may not be true there. */
export function whereChanged(words: Partial<Record<"title" | "what" | "why", string>>): readonly Variant[] {
  const parts = Object.entries(words) as [keyof typeof words, string][];
  return parts.map(([replaces, text]) => ({ when: changedRun, replaces, text }));
}

/** Do these options fulfil the condition? An option that a flow does not have fulfils nothing. */
export function holds(when: Condition, options: Readonly<Record<string, string>>): boolean {
  return Object.entries(when).every(([option, wanted]) => {
    const value = options[option];
    return value !== undefined && (typeof wanted === "string" ? value === wanted : wanted.includes(value));
  });
}

type Recipe = Pick<RunRecord, "options" | "deviations">;

/** The explanation as it is for this run: by its options, and by what somebody changed in it. */
export function explainInRun(explanation: StepExplanation, { options, deviations }: Recipe): ExplainedStep {
  const done = (wanted: RegExp) => deviations.some(({ event }) => wanted.test(event.type));
  const changed = done(/EDIT/) ? "message" : done(/WAIT|DROP|REPLAY/) ? "course" : "nothing";
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
