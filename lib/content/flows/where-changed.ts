import { changedRun } from "../explain-step";
import type { Condition, Variant } from "../types";

/** These words in place of all that may not be true there; with a condition only where that holds as well. */
export function whereChanged(
  words: Partial<Record<"title" | "what" | "why", string>>,
  when: Condition = {},
): readonly Variant[] {
  const parts = Object.entries(words) as [keyof typeof words, string][];
  return parts.map(([replaces, text]) => ({ when: { ...when, ...changedRun }, replaces, text }));
}
