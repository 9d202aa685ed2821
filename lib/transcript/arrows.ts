/**
 * The whole run as rows of a diagram: messages, the user's acts between them, and time that was let pass. What lies ahead
 * of the step is there too, marked, so that it can be drawn as a hint.
 */
import { type MessageView, selectMessages } from "./messages";
import type { RunRecord } from "./run";
import type { ActId } from "./steps";
import { clampStep, selectStep, selectVisible } from "./visible";

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

/** All rows of the run, in order. A message that lies ahead is shown as it will be in the end. */
export function selectArrows(run: RunRecord, step: number): readonly ArrowRow[] {
  const now = clampStep(run, step);
  const visible = selectMessages(selectVisible(run, now));
  const views = new Map(
    [...selectMessages(run.transcript), ...visible].map((view) => [view.message.id, view]),
  );
  const drawn = new Set<string>();
  const rows = run.transcript.flatMap((entry, index): ArrowRow[] => {
    if (entry.kind === "act") {
      const at = stepOfAct(run, index);
      return [
        { kind: "act", act: entry.act, values: entry.values, step: at, time: timeOf(run, now, at, index) },
      ];
    }
    if (entry.kind === "waited") {
      const time = index < selectStep(run, now).length ? "past" : "ahead";
      return [{ kind: "wait", seconds: entry.seconds, step: stepAfter(run, index), time }];
    }
    if (entry.kind !== "sent" || drawn.has(entry.message.id)) return [];
    const view = views.get(entry.message.id);
    if (view === undefined) return [];
    drawn.add(entry.message.id);
    const at = stepOfMessage(run, now, entry.message.id, index);
    return [{ kind: "message", view, step: at, time: timeOf(run, now, at, index) }];
  });
  return [...rows, ...pendingAct(run, now)];
}

/** The row is now where one stands at its step, past where it has begun to happen, else ahead. */
function timeOf(run: RunRecord, now: number, at: number, index: number): RowTime {
  if (at === now) return "now";
  return index < selectStep(run, now).length ? "past" : "ahead";
}

function stepOfAct(run: RunRecord, index: number): number {
  return Math.max(
    0,
    run.steps.findLastIndex((step) => step.kind === "act" && step.length <= index),
  );
}

function stepAfter(run: RunRecord, index: number): number {
  const found = run.steps.findIndex((step) => step.length > index);
  return found < 0 ? Math.max(0, run.steps.length - 1) : found;
}

/** The step of the message: the present one where it is of this message, else the first in which it is in flight. */
function stepOfMessage(run: RunRecord, now: number, id: string, index: number): number {
  const present = run.steps[now];
  if (present !== undefined && "messageId" in present && present.messageId === id) return now;
  const found = run.steps.findIndex((step) => "messageId" in step && step.messageId === id);
  return found < 0 ? stepAfter(run, index) : found;
}

/** The user's turn with which an unfinished run ends. */
function pendingAct(run: RunRecord, now: number): readonly ArrowRow[] {
  const last = run.steps.at(-1);
  const index = run.steps.length - 1;
  if (last?.kind !== "act" || run.transcript.slice(last.length).some((entry) => entry.kind === "act"))
    return [];
  return [{ kind: "act", act: last.act, values: {}, step: index, time: now === index ? "now" : "ahead" }];
}
