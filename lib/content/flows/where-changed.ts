import { changedRun } from "../explain-step";
import type { Variant } from "../types";

/** These words in place of all that may not be true there. */
export function whereChanged(words: Partial<Record<"title" | "what" | "why", string>>): readonly Variant[] {
  const parts = Object.entries(words) as [keyof typeof words, string][];
  return parts.map(([replaces, text]) => ({ when: changedRun, replaces, text }));
}
