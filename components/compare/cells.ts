/** The rows of one side by the steps of its run, as they look where both sides stand at a row. */
import { type MessageRowModel, type RowModel, selectRows } from "@/components/diagram/rows";
import type { RowTime } from "@/lib/transcript/arrows";
import type { RunRecord } from "@/lib/transcript/run";

/** `time` is that of the step at which this side stands. A message has a row for each of its steps: in flight, and lost. */
export function selectCells(run: RunRecord, stand: number, time: RowTime): ReadonlyMap<number, RowModel> {
  const cells = new Map<number, RowModel>();
  const messages = new Map<string, MessageRowModel>();
  for (const row of selectRows(run, stand)) {
    if (row.kind === "message") messages.set(row.id, row);
    else if (row.kind !== "wait") cells.set(row.step, row.time === "now" ? { ...row, time } : row);
  }
  for (const [step, at] of run.steps.entries()) {
    const row = "messageId" in at && messages.get(at.messageId);
    const key = `${at.kind}-${step}`;
    const own = step === stand ? time : step < stand ? "past" : "ahead";
    if (row) cells.set(step, { ...row, key, step, time: own, lost: at.kind === "lost" });
  }
  const last = run.steps.length - 1;
  const end = run.steps[last];
  if (end?.kind === "end" && !cells.has(last))
    cells.set(last, { key: "end", kind: "end", step: last, time: "ahead", outcome: end.outcome });
  return cells;
}
