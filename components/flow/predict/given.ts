/** The answers that a reader has given, and which question comes next. */
import type { Moment, Question } from "@/lib/transcript/predict/moment";
import { moments } from "@/lib/transcript/predict/moments";
import type { FlowRun } from "@/machines/engine";

export interface Given {
  /** Of which run it is: runs of the same options and seed have the same messages. */
  readonly of: string;
  readonly asked: Question;
  /** The value that came true. */
  readonly truth: string;
  /** What was chosen; undefined where the reader had it shown. */
  readonly chosen: string | undefined;
}

/** What the question and the tally need of the player. */
export interface Asking {
  /** All of it. */
  readonly run: FlowRun;
  /** The next question. */
  readonly moment: Moment | undefined;
  readonly given: readonly Given[];
  readonly onGiven: (one: Given) => void;
  readonly onClose: () => void;
  readonly onAgain: () => void;
  readonly onGo: (step: number) => void;
}

export function keyOf({ options, seed }: FlowRun): string {
  return JSON.stringify([options, seed]);
}

/** Those that belong to this run. */
export function keepOf(run: FlowRun, all: readonly Given[]): readonly Given[] {
  const key = keyOf(run);
  return all.filter(({ of }) => of === key);
}

/** The next moment that was not asked yet, from a step on. */
export function findNext(
  { run, step }: { readonly run: FlowRun; readonly step: number },
  given: readonly Given[],
): Moment | undefined {
  return moments(run).find(({ id, at }) => at >= step && given.every(({ asked }) => asked.moment.id !== id));
}
