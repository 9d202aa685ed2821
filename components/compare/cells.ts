/** The rows of one side by the steps of its run, as they look where both sides stand at a row. */
import { type RowModel, selectRows } from "@/components/diagram/rows";
import type { RunRecord } from "@/lib/transcript/run";

/** `isHere`: this side has a step in the row. Where it has none, what comes next is still ahead. */
export function selectCells(run: RunRecord, stand: number, isHere: boolean): ReadonlyMap<number, RowModel> {
  const cells = new Map<number, RowModel>();
  for (const row of selectRows(run, stand)) {
    if (row.kind === "wait") continue;
    const isLate = row.time === "now" && !isHere;
    cells.set(row.step, isLate ? { ...row, time: "ahead" } : row);
  }
  const last = run.steps.length - 1;
  const end = run.steps[last];
  if (end?.kind === "end" && !cells.has(last))
    cells.set(last, { key: "end", kind: "end", step: last, time: "ahead", outcome: end.outcome });
  return cells;
}
