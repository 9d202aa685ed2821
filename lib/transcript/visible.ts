/**
 * Where one stands in a run, what has happened there, and how it has ended. A step is an index into `run.steps`; any number is taken and
 * brought into range, so that a link with a step past the end shows the last.
 */
import type { RunRecord, Step } from "./run";
import type { Transcript } from "./types";

/** The nearest step that exists: an integer from 0 to the last one. Anything that is no number counts as 0. */
export function clampStep(run: RunRecord, step: number): number {
  const last = Math.max(0, run.steps.length - 1);
  if (Number.isNaN(step)) return 0;
  return Math.min(last, Math.max(0, Math.trunc(step)));
}

/** The place to stand. A run without steps has one, at its end. */
export function selectStep(run: RunRecord, step: number): Step {
  const found = run.steps[clampStep(run, step)];
  if (found !== undefined) return found;
  const { length } = run.transcript;
  return { kind: "end", outcome: "astray", length, state: "", now: run.transcript.at(-1)?.at ?? 0 };
}

/** The same, and a turn as it was taken: Maya may have said no where she says yes by default. */
export function selectTaken(run: RunRecord, step: number): Step {
  const at = selectStep(run, step);
  if (at.kind !== "act") return at;
  const taken = run.transcript.find((entry, index) => index >= at.length && entry.kind === "act");
  return taken?.kind === "act" ? { ...at, act: taken.act } : at;
}

/** How many of the places where one has just stood are kept: the stage's, and that of what follows it a moment later. */
const mostKept = 4;

const kept = new WeakMap<Transcript, readonly Transcript[]>();

/** The entries that have happened at that step: the same list for whoever asks in a row, so that what is read off it can be kept. */
export function selectVisible(run: RunRecord, step: number): Transcript {
  const { length } = selectStep(run, step);
  const before = kept.get(run.transcript) ?? [];
  const known = before.find((visible) => visible.length === length);
  if (known !== undefined) return known;
  const visible = run.transcript.slice(0, length);
  kept.set(run.transcript, [...before, visible].slice(-mostKept));
  return visible;
}

/** How a run has ended: to be denied is a regular end, and a run that was led astray is nobody's refusal. */
export function toneOf(outcome: string): "good" | "bad" | undefined {
  if (outcome === "completed") return "good";
  return outcome.startsWith("refused") || outcome === "stolen" ? "bad" : undefined;
}
