/**
 * The whole run as rows of a diagram: messages, the user's acts between them, and time that was let pass. What lies ahead
 * of the step is there too, marked, so that it can be drawn as a hint.
 */
import type { ActId } from "./acts";
import { type MessageView, selectMessage } from "./messages";
import type { RunRecord, Step } from "./run";
import type { TranscriptEntry } from "./types";
import { clampStep } from "./visible";

export type RowTime = "past" | "now" | "ahead";

interface RowBase {
  readonly time: RowTime;
  /** The index of the step at which one stands when this row is now. */
  readonly step: number;
}

export type ArrowRow = RowBase &
  (
    | { readonly kind: "message"; readonly view: MessageView }
    /** `values` is empty while the act has not been done. */
    | { readonly kind: "act"; readonly act: ActId; readonly values: Readonly<Record<string, string>> }
    | { readonly kind: "wait"; readonly seconds: number }
  );

/** Which rows are wanted: from the first up to, but without, the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A row before one knows where one stands: its entry, and the last step that stands before it. */
interface Spot {
  readonly entry: TranscriptEntry;
  readonly index: number;
  readonly place: number;
}

const spotsOf = new WeakMap<RunRecord, readonly Spot[]>();

/** The rows of the run in order, all of them or those of a range. A message that lies ahead is shown as it will be in the end. */
export function selectArrows(run: RunRecord, step: number, range?: RowRange): readonly ArrowRow[] {
  const now = clampStep(run, step);
  const spots = listSpots(run);
  const { from, to } = range ?? { from: 0, to: spots.length + 1 };
  const rows = spots.slice(from, to).flatMap(({ entry, index, place }): ArrowRow[] => {
    const at = findStep(run, now, entry, place);
    const begun = index < (run.steps[now]?.length ?? run.transcript.length);
    const base = {
      step: at,
      time: isNow(run.steps[now], entry) && at === now ? "now" : begun ? "past" : "ahead",
    } as const;
    if (entry.kind === "act") return [{ ...base, kind: "act", act: entry.act, values: entry.values }];
    if (entry.kind === "waited") return [{ ...base, kind: "wait", seconds: entry.seconds }];
    const id = entry.kind === "sent" ? entry.message.id : "";
    const view = selectMessage(run, id, now) ?? selectMessage(run, id);
    return view === undefined ? [] : [{ ...base, kind: "message", view }];
  });
  return to > spots.length ? [...rows, ...pendingAct(run, now)] : rows;
}

/** How many rows there are. */
export function countArrows(run: RunRecord): number {
  return listSpots(run).length + pendingAct(run, 0).length;
}

/** Where in the rows one stands: the row that is now or, at the end of the run, after all of them. */
export function findRow(run: RunRecord, step: number): number {
  const now = clampStep(run, step);
  const at = run.steps[now];
  const spots = listSpots(run);
  if (at === undefined || at.kind === "end") return spots.length;
  const found =
    at.kind === "act"
      ? spots.findIndex(({ entry, index }) => index >= at.length && entry.kind === "act")
      : spots.findIndex(({ entry }) => entry.kind === "sent" && entry.message.id === at.messageId);
  return found < 0 ? spots.length : found;
}

/** Each message has one row, however often it was sent under its id. */
function listSpots(run: RunRecord): readonly Spot[] {
  const known = spotsOf.get(run);
  if (known !== undefined) return known;
  const places = placeEntries(run);
  const seen = new Set<string>();
  const spots = run.transcript.flatMap((entry, index): readonly Spot[] => {
    const isRow = entry.kind === "act" || entry.kind === "waited" || isFirst(entry, seen);
    return isRow ? [{ entry, index, place: places[index] ?? -1 }] : [];
  });
  spotsOf.set(run, spots);
  return spots;
}

function isFirst(entry: TranscriptEntry, seen: Set<string>): boolean {
  if (entry.kind !== "sent" || seen.has(entry.message.id)) return false;
  seen.add(entry.message.id);
  return true;
}

/** For each entry, the last step that stands before it, or -1. Steps are in the order of their lengths. */
function placeEntries(run: RunRecord): readonly number[] {
  let place = -1;
  return run.transcript.map((_, index) => {
    while ((run.steps[place + 1]?.length ?? Number.POSITIVE_INFINITY) <= index) place += 1;
    return place;
  });
}

/** Where one stands when the entry is now: before an act; while a message is in flight; after a wait. */
function findStep(run: RunRecord, now: number, entry: TranscriptEntry, place: number): number {
  if (entry.kind === "act") return Math.max(0, place);
  if (entry.kind === "sent" && isOf(run.steps[now], entry.message.id)) return now;
  return Math.min(place + 1, Math.max(0, run.steps.length - 1));
}

function isNow(step: Step | undefined, entry: TranscriptEntry): boolean {
  return entry.kind === "sent" ? isOf(step, entry.message.id) : entry.kind === "act" && step?.kind === "act";
}

function isOf(step: Step | undefined, messageId: string): boolean {
  return step !== undefined && "messageId" in step && step.messageId === messageId;
}

/** The user's turn with which an unfinished run ends. */
function pendingAct(run: RunRecord, now: number): readonly ArrowRow[] {
  const last = run.steps.at(-1);
  const index = run.steps.length - 1;
  if (last?.kind !== "act") return [];
  if (run.transcript.slice(last.length).some((entry) => entry.kind === "act")) return [];
  return [{ kind: "act", act: last.act, values: {}, step: index, time: now === index ? "now" : "ahead" }];
}
