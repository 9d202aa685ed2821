/**
 * The way of a run through the statechart of its flow: where it is, which states it has been in, which transitions it took, and
 * which of them are still to come. Read from the steps alone, so that it holds for every flow and every fork.
 */
import type { RunRecord, Step } from "../run";
import { clampStep, selectStep } from "../visible";
import type { Chart, Inside } from "./types";

export interface Trace {
  /** The state of now, and the state within it. */
  readonly now: string;
  readonly inside: string | undefined;
  /** State → the steps at which the run enters it, in order; those to come as well. */
  readonly visits: ReadonlyMap<string, readonly number[]>;
  /** Transitions up to now, as `wayKey` writes them. */
  readonly taken: ReadonlySet<string>;
  /** Those that the run takes after now. */
  readonly ahead: ReadonlySet<string>;
}

export function wayKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/** `tokenRequest` and `inFlight` of `tokenRequest.inFlight`. */
export function splitState(state: string): readonly [place: string, inside: string | undefined] {
  const [place = "", inside] = state.split(".");
  return [place, inside];
}

/** The state in which a chart begins, or in which a state does. */
export function startOf({ states }: Chart | Inside): string {
  return states.find(({ initial }) => initial)?.id ?? "";
}

export function selectTrace(run: RunRecord, step: number): Trace {
  const at = clampStep(run, step);
  const visits = new Map<string, number[]>();
  const taken = new Set<string>();
  const ahead = new Set<string>();
  for (const [index, reached] of run.steps.entries()) {
    const [place] = splitState(reached.state);
    const before = run.steps[index - 1];
    if (before !== undefined && staysWithin(before, reached)) continue;
    visits.set(place, [...(visits.get(place) ?? []), index]);
    if (before === undefined) continue;
    (index <= at ? taken : ahead).add(wayKey(splitState(before.state)[0], place));
  }
  const { state, kind } = selectStep(run, at);
  const [now, inside] = splitState(state);
  return { now, inside: inside ?? (kind === "act" ? "waiting" : undefined), visits, taken, ahead };
}

/** A message that is lost and sent again has not left its state. */
export function staysWithin(before: Step, step: Step): boolean {
  if (splitState(before.state)[0] !== splitState(step.state)[0]) return false;
  return before.kind === "lost" || step.kind === "lost";
}

/** The step that a press on a state leads to: of several visits the last one before now, else the next one; from the state itself the next. */
export function selectVisit({ now, visits }: Trace, state: string, step: number): number | undefined {
  const steps = visits.get(state) ?? [];
  const later = steps.find((visit) => visit > step);
  if (state === now) return later ?? (steps.length > 1 ? steps[0] : undefined);
  return steps.findLast((visit) => visit <= step) ?? later;
}
