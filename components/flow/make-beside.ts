import type { Deviation } from "@/lib/transcript/run";
import type { FlowRun } from "@/machines/engine";
import { loadEngine } from "./engine";
import { recipeOf } from "./recipe";

/** Another run of the same start. */
export interface BesideRun {
  readonly run: FlowRun;
  /** The address of the run at hand and this one side by side; undefined where there is none. */
  readonly beside: string | undefined;
}

/** The run as it is where this was done in it, and the way to both. */
export async function makeBeside(run: FlowRun, deviations: readonly Deviation[]): Promise<BesideRun> {
  const [{ simulate }, { hrefBeside }] = await Promise.all([loadEngine(), import("./beside")]);
  const made = await simulate({ ...recipeOf(run), deviations, flow: run.flow });
  return { run: made, beside: hrefBeside(run, made.deviations) };
}
