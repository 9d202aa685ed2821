/** What a run is made of. */
import type { Branch, RunRecord } from "@/lib/transcript/run";
import type { FlowRequest } from "@/machines/engine";

export type Recipe = Pick<FlowRequest, "options" | "seed" | "deviations">;

/** A run, where one stands in it, and the runs that were left for it. */
export interface Standing {
  readonly run: RunRecord;
  readonly step: number;
  /** The furthest step of this run that one has seen. */
  readonly seen: number;
  /** Other runs to return to, the oldest first. */
  readonly branches: readonly Branch[];
}

/** A run was made by the engine, so its flow and options are ones that the engine knows. */
export function flowOf(run: RunRecord): FlowRequest["flow"] {
  return run.flow as FlowRequest["flow"];
}

export function recipeOf({ options, seed, deviations }: RunRecord): Recipe {
  return { options, seed, deviations };
}
