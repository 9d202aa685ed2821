/** The rows of the diagram with plain values only, so that a row that did not change is not drawn again. */
import type { ActId } from "@/lib/transcript/acts";
import { type ArrowRow, countArrows, type RowRange, selectArrows } from "@/lib/transcript/arrows";
import { describeMessage, type MessageLabel } from "@/lib/transcript/label";
import type { RunRecord } from "@/lib/transcript/run";
import type { Channel, Message, Party, Transcript } from "@/lib/transcript/types";
import { clampStep } from "@/lib/transcript/visible";

interface RowBase {
  readonly key: string;
  readonly step: number;
  readonly time: ArrowRow["time"];
}

export type MessageRowModel = RowBase & {
  readonly kind: "message";
  readonly id: string;
  readonly number: number;
  readonly from: Party;
  readonly to: Party;
  readonly response: boolean;
  readonly channel: Channel;
  readonly verb: string;
  readonly target: string;
  readonly lost: boolean;
  readonly edited: boolean;
  /** Rules that its receiver found broken, as far as that is known at this step. */
  readonly failed: number;
};

export type RowModel =
  | MessageRowModel
  | (RowBase & { readonly kind: "act"; readonly act: ActId })
  | (RowBase & { readonly kind: "wait"; readonly seconds: number })
  | (RowBase & { readonly kind: "end"; readonly outcome: string });

/** Messages, acts and waits in order, all of them or those of a range; the end, once one stands there. */
export function selectRows(run: RunRecord, step: number, range?: RowRange): readonly RowModel[] {
  const now = clampStep(run, step);
  const { length } = run.steps[now] ?? run.transcript;
  const failures = findFailures(run.transcript);
  const first = range?.from ?? 0;
  const rows = selectArrows(run, now, range).map((row, index): RowModel => {
    const base = { key: `${row.kind}-${first + index}`, step: row.step, time: row.time };
    if (row.kind === "act") return { ...base, kind: "act", act: row.act };
    if (row.kind === "wait") return { ...base, kind: "wait", seconds: row.seconds };
    const { message } = row.view;
    const failed = failures.get(message.id)?.filter((index) => index < length).length ?? 0;
    return { ...base, ...readMessage(message), ...readView(row), failed };
  });
  const last = run.steps[now];
  const isCut = range !== undefined && range.to <= countArrows(run);
  if (last?.kind !== "end" || isCut) return rows;
  return [...rows, { key: "end", kind: "end", step: now, time: "now", outcome: last.outcome }];
}

function readView({ view }: Extract<ArrowRow, { kind: "message" }>) {
  return { number: view.number, lost: view.status === "dropped", edited: view.edited };
}

function readMessage(message: Message) {
  return {
    kind: "message",
    id: message.id,
    from: message.from,
    to: message.to,
    response: message.kind === "response",
    channel: message.channel,
    ...labelOf(message),
  } as const;
}

const labels = new WeakMap<Message, MessageLabel>();

/** A message never changes, and is drawn at every step. */
function labelOf(message: Message): MessageLabel {
  const label = labels.get(message) ?? describeMessage(message);
  labels.set(message, label);
  return label;
}

const failuresOf = new WeakMap<Transcript, ReadonlyMap<string, readonly number[]>>();

/** By message: where in the whole run checks on it fail. */
function findFailures(transcript: Transcript): ReadonlyMap<string, readonly number[]> {
  const known = failuresOf.get(transcript);
  if (known !== undefined) return known;
  const failures = new Map<string, number[]>();
  for (const [index, entry] of transcript.entries()) {
    if (entry.kind !== "check" || entry.check.passed) continue;
    failures.set(entry.messageId, [...(failures.get(entry.messageId) ?? []), index]);
  }
  failuresOf.set(transcript, failures);
  return failures;
}
