/** What a run is made of, and how another one is made of it. */
import type { Content } from "@/lib/http/parts";
import type { Deviation, DeviationEvent, RunRecord } from "@/lib/transcript/run";
import { clampStep } from "@/lib/transcript/visible";
import type { FlowRequest } from "@/machines/engine";
import { loadEngine } from "./engine";

export type Recipe = Pick<FlowRequest, "options" | "seed" | "deviations">;

interface Standing {
  readonly run: RunRecord;
  readonly step: number;
}

type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** Makes the run that is wanted from the one at hand, and says where to stand in it. */
export type Plan = (from: Standing, engine: Engine) => Promise<Standing>;

export async function carryOut(plan: Plan, from: Standing): Promise<Standing> {
  const { run, step } = await plan(from, await loadEngine());
  return { run, step: clampStep(run, step) };
}

/** Something else happens at this step: a fork. What came after it is gone. */
export function planAct(event: DeviationEvent): Plan {
  return async ({ run, step }, { fork, staysInPlace }) => ({
    run: await fork(run, { step, event }),
    step: staysInPlace(event) ? step : step + 1,
  });
}

/**
 * The message in flight goes on with this content: at once, or when it is delivered. It takes the place of an edit that was made
 * here before.
 */
export function planEdit(message: Content, deliver: boolean): Plan {
  return async ({ run, step }, { fork, simulate, staysInPlace }) => {
    const edit: Deviation = { step, event: { type: "EDIT", message } };
    const kept = run.deviations.filter(
      (past) => past.step < step || (past.step === step && staysInPlace(past.event)),
    );
    const last = kept.at(-1);
    const isAgain = last?.step === step && last.event.type === "EDIT";
    const made = isAgain
      ? await simulate({ ...recipeOf(run), deviations: [...kept.slice(0, -1), edit], flow: flowOf(run) })
      : await fork(run, edit);
    return { run: made, step: deliver ? step + 1 : step };
  };
}

/** The run without what was done last; one stands where that was done. */
export function planUndo(): Plan {
  return async ({ run, step }, { simulate }) => {
    const last = run.deviations.at(-1);
    if (last === undefined) return { run, step };
    const deviations = run.deviations.slice(0, -1);
    return { run: await simulate({ ...recipeOf(run), deviations, flow: flowOf(run) }), step: last.step };
  };
}

/** Another start: one stands at the same state where the new run comes by it, else at its beginning. */
export function planChange(changed: Partial<Recipe>): Plan {
  return async ({ run, step }, { simulate }) => {
    const state = run.steps[step]?.state;
    const made = await simulate({ ...recipeOf(run), deviations: [], ...changed, flow: flowOf(run) });
    return { run: made, step: made.steps.findIndex((at) => at.state === state) };
  };
}

/** The run that an address names. */
export function planRestore(recipe: Recipe, step: number): Plan {
  return async ({ run }, { simulate }) => ({ run: await simulate({ ...recipe, flow: flowOf(run) }), step });
}

/** A run was made by the engine, so its flow and options are ones that the engine knows. */
export function flowOf(run: RunRecord): FlowRequest["flow"] {
  return run.flow as FlowRequest["flow"];
}

export function recipeOf({ options, seed, deviations }: RunRecord): Recipe {
  return { options, seed, deviations };
}

/** Do they make the same run? */
export function isSame(one: Recipe, other: Recipe): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted({ options, seed, deviations }: Recipe) {
  return [Object.entries(options).sort(), seed, deviations];
}
