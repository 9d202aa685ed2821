/** What a run is made of. */
import type { Branch } from "@/lib/transcript/run";
import type { FlowRun, RunRequest } from "@/machines/engine";

export type Recipe = Omit<RunRequest, "flow">;

/** A run, where one stands in it, and the runs that were left for it. */
export interface Standing {
  readonly run: FlowRun;
  readonly step: number;
  /** The furthest step of this run that one has seen. */
  readonly seen: number;
  /** Other runs to return to, the oldest first. */
  readonly branches: readonly Branch[];
}

export function recipeOf({ options, seed, deviations }: Recipe): Recipe {
  return { options, seed, deviations };
}

/** Are both made of the same? */
export function isSameRecipe(one: Recipe, other: Recipe): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted({ options, seed, deviations }: Recipe) {
  return [Object.entries(options).sort(), seed, deviations];
}
