/**
 * A step of a run as a person names it: its number, as the address counts; the name of its message, act or outcome, as the machine
 * names its state, where `#2` means the second of that name; or `end`. A name holds when a message is added to a flow in front of it.
 */
import type { RunRecord } from "./run";

/** `13`, `"tokenRequest"`, `"apiRequest#2"`, `"end"`. */
export type StepReference = number | string;

/** The index of the step, or undefined where the run has no such step. */
export function findStep(run: RunRecord, reference: StepReference): number | undefined {
  const found = typeof reference === "number" ? reference - 1 : findName(run, reference);
  return run.steps[found] === undefined ? undefined : found;
}

/** The name of a step: `tokenRequest` in the state `tokenRequest.inFlight`. */
export function nameOfStep(state: string): string {
  return state.split(".")[0] ?? state;
}

/** The names of the steps of a run, each once, in their order. */
export function listStepNames(run: RunRecord): readonly string[] {
  return [...new Set(run.steps.map(({ state }) => nameOfStep(state)))];
}

function findName(run: RunRecord, reference: string): number {
  if (reference === "end") return run.steps.length - 1;
  const [name, which = "1"] = reference.split("#");
  const places = run.steps.flatMap(({ state }, index) => (nameOfStep(state) === name ? [index] : []));
  return places[Number(which) - 1] ?? -1;
}
