/** Which exercise an address names, and which round of it: `?exercise=gap&round=3`. */
import { type ExerciseId, exercises } from "@/lib/content/practice";
import { formatAddressState } from "@/machines/address";
import type { FlowRun } from "@/machines/engine";
import { recipeOf } from "../recipe";

export interface PracticePlace {
  readonly exercise: ExerciseId;
  /** From 1. */
  readonly round: number;
}

/** As an address says it. */
export type SaidPlace = Readonly<Record<keyof PracticePlace, string | undefined>>;

/** What cannot be read is the first of all. */
export function readPlace(said: SaidPlace): PracticePlace {
  const exercise = exercises.find(({ id }) => id === said.exercise)?.id ?? "order";
  const round = /^[1-9]\d{0,2}$/.test(said.round ?? "") ? Number(said.round) : 1;
  return { exercise, round };
}

/** The address of an exercise over the same run. */
export function addressOf(run: FlowRun, exercise: ExerciseId, round = 1): string {
  const query = new URLSearchParams(formatAddressState(run.flow, { ...recipeOf(run), step: 0 }));
  if (exercise !== "order") query.set("exercise", exercise);
  if (round > 1) query.set("round", String(round));
  return `/flows/${run.flow}/practice${query.size === 0 ? "" : `?${query}`}`;
}
