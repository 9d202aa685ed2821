/**
 * What was done in a run that does not happen by itself, and in what two runs of one start differ. Of an edited message its changes are
 * told, from what its sender had sent to what was delivered; where something else was done in between, by what each edit has changed.
 */
import { type Change, listChanges } from "./changes";
import { countCommon, findParting } from "./parting";
import type { Deviation, DeviationEvent, RunRecord } from "./run";

/** One thing that was done. */
export type Deed =
  | { readonly kind: "edit"; readonly changes: readonly Change[] }
  | { readonly kind: "event"; readonly event: Exclude<DeviationEvent, { type: "EDIT" }> };

export interface DeedAt {
  readonly step: number;
  readonly deed: Deed;
}

export interface Difference {
  /** The step at which the runs part; up to it they are the same. */
  readonly step: number;
  /** What was done at that step; empty where the run goes on by itself. */
  readonly here: readonly Deed[];
  readonly there: readonly Deed[];
  /** All that was done in the other run and not in this one. */
  readonly onlyThere: readonly DeedAt[];
}

/** All that was done in a run, in order. */
export function selectDeeds(run: RunRecord): readonly DeedAt[] {
  return run.deviations.map((deviation) => ({ step: deviation.step, deed: readDeed(run, deviation) }));
}

/** Undefined where the same was done in both. */
export function selectDifference(here: RunRecord, there: RunRecord): Difference | undefined {
  const step = findParting(here.deviations, there.deviations);
  if (step === undefined) return undefined;
  const common = countCommon(here.deviations, there.deviations);
  const onlyHere = selectDeeds(here).slice(common);
  const onlyThere = selectDeeds(there).slice(common);
  const at = (deeds: readonly DeedAt[]) => deeds.filter((one) => one.step === step).map(({ deed }) => deed);
  return { step, here: at(onlyHere), there: at(onlyThere), onlyThere };
}

function readDeed(run: RunRecord, deviation: Deviation): Deed {
  const { event } = deviation;
  return event.type === "EDIT"
    ? { kind: "edit", changes: readChanges(run, deviation) }
    : { kind: "event", event };
}

/** The changes of the message that is in flight at a step; of edits one right after the other, those of all of them. */
function readChanges({ deviations, steps, transcript }: RunRecord, deviation: Deviation): readonly Change[] {
  const at = steps[deviation.step];
  const id = at !== undefined && "messageId" in at ? at.messageId : undefined;
  const made = transcript.filter((entry) => entry.kind === "edited" && entry.messageId === id);
  const isEdit = (other: Deviation | undefined) =>
    other?.step === deviation.step && other.event.type === "EDIT";
  const place = deviations.indexOf(deviation);
  const ends = deviations.findIndex((other, index) => index >= place && !isEdit(other));
  const begins = deviations.findLastIndex((other, index) => index <= place && !isEdit(other)) + 1;
  const before = deviations.slice(0, begins).filter(isEdit).length;
  const count = deviations.slice(begins, ends < 0 ? undefined : ends).length;
  const [first, last] = [made[before], made[before + count - 1]];
  return first?.kind === "edited" && last?.kind === "edited" ? listChanges(first.before, last.after) : [];
}
