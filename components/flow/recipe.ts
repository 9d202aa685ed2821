/** What a run is made of, and how another one is made of it. */
import type { DeviationEvent, RunRecord } from "@/lib/transcript/run";
import { clampStep } from "@/lib/transcript/visible";
import type { FlowRequest } from "@/machines/engine";
import { loadEngine } from "./engine";

export type Recipe = Pick<FlowRequest, "options" | "seed" | "deviations">;

interface Standing {
  readonly run: RunRecord;
  readonly step: number;
}

type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** The run that is wanted, and where to stand in it. */
export type Plan = (
  from: Standing,
  engine: Engine,
) => { readonly recipe: Recipe; readonly stepIn: (run: RunRecord) => number };

export async function carryOut(plan: Plan, from: Standing): Promise<Standing> {
  const engine = await loadEngine();
  const { recipe, stepIn } = plan(from, engine);
  const run = await engine.simulate({ ...recipe, flow: flowOf(from.run) });
  return { run, step: clampStep(run, stepIn(run)) };
}

/** Something else happens at this step: what came after it is gone. */
export function planAct(event: DeviationEvent): Plan {
  return ({ run, step }, { staysInPlace }) => {
    const kept = run.deviations.filter(
      (past) => past.step < step || (past.step === step && staysInPlace(past.event)),
    );
    const recipe = { ...recipeOf(run), deviations: [...kept, { step, event }] };
    return { recipe, stepIn: () => (staysInPlace(event) ? step : step + 1) };
  };
}

/** Another start: one stands at the same state where the new run comes by it, else at its beginning. */
export function planChange(changed: Partial<Recipe>): Plan {
  return ({ run, step }) => {
    const state = run.steps[step]?.state;
    return {
      recipe: { ...recipeOf(run), deviations: [], ...changed },
      stepIn: (made) => made.steps.findIndex((at) => at.state === state),
    };
  };
}

/** A run was made by the engine, so its flow and options are ones that the engine knows. */
export function flowOf(run: RunRecord): FlowRequest["flow"] {
  return run.flow as FlowRequest["flow"];
}

export function recipeOf({ options, seed, deviations }: RunRecord): Recipe {
  return { options: options as Recipe["options"], seed, deviations };
}

/** Do they make the same run? */
export function isSame(one: Recipe, other: Recipe): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted({ options, seed, deviations }: Recipe) {
  return [Object.entries(options).sort(), seed, deviations];
}
