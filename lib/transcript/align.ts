/**
 * Two runs laid side by side by what their steps are: a message by its place in the flow, a turn by its act, the end by being the end. The
 * longest common subsequence decides which of them are the same moment, so every step of both has exactly one row and both keep
 * their order. Left out: what the messages say; that is lib/transcript/differences.ts.
 */
import type { RowTime } from "./arrows";
import { selectMessages } from "./messages";
import type { RunRecord, Step } from "./run";

/** What happens at one moment: the step of each run, and nothing where a run has no such step. */
export type AlignedRow =
  | { readonly left: number; readonly right: number }
  | { readonly left: number; readonly right?: undefined }
  | { readonly left?: undefined; readonly right: number };

/** The rows, in the order of both runs. Of two gaps in the same place the left one comes first. */
export function alignRuns(left: RunRecord, right: RunRecord): readonly AlignedRow[] {
  const [ours, theirs] = [listKinds(left), listKinds(right)];
  const common = measureCommon(ours, theirs);
  const commonAfter = (i: number, j: number) => common[i]?.[j] ?? 0;
  const rows: AlignedRow[] = [];
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    if (i < ours.length && j < theirs.length && ours[i] === theirs[j]) {
      rows.push({ left: i++, right: j++ });
    } else if (j >= theirs.length || (i < ours.length && commonAfter(i + 1, j) >= commonAfter(i, j + 1))) {
      rows.push({ left: i++ });
    } else {
      rows.push({ right: j++ });
    }
  }
  return rows;
}

/**
 * For each step of the run, what it is. Whatever the end came to, it is the end. What a party does because an attacker has asked is something
 * else than the same done for its user.
 */
export function listKinds(run: RunRecord): readonly string[] {
  const asked = selectAskedByAttacker(run);
  const kinds = new Map(
    selectMessages(run.transcript).map(({ message: { id, step } }) => [
      id,
      asked.has(id) ? `${step} for an attacker` : step,
    ]),
  );
  return run.steps.map((step) => kindOf(step, kinds));
}

/** The ids of the messages that come of what an attacker asks of a party, up to its answer. */
export function selectAskedByAttacker({ transcript }: RunRecord): ReadonlySet<string> {
  const open = new Set<string>();
  const asked = new Set<string>();
  for (const { message } of selectMessages(transcript)) {
    if (message.from === "attacker" && message.kind === "request") open.add(message.id);
    if (open.size > 0) asked.add(message.id);
    if (message.kind === "response") open.delete(message.inReplyTo);
  }
  return asked;
}

function kindOf(step: Step, kinds: ReadonlyMap<string, string>): string {
  if (step.kind === "act") return `act ${step.act}`;
  if (step.kind === "end") return "end";
  return `${step.kind} ${kinds.get(step.messageId) ?? ""}`;
}

/** How many steps are common from each place in the one and each place in the other to their ends. */
function measureCommon(ours: readonly string[], theirs: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: ours.length + 1 }, () => Array(theirs.length + 1).fill(0));
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    const [row = [], below = []] = [table[i], table[i + 1]];
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      row[j] = ours[i] === theirs[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** Is the step at which a run stands at a row in that row, still ahead, or its last and over? */
export function timeAt(rows: readonly AlignedRow[], row: number, side: "left" | "right"): RowTime {
  if (rows[row]?.[side] !== undefined) return "now";
  return rows.slice(row).some((one) => one[side] !== undefined) ? "ahead" : "past";
}

/** Where a run stands at a row: at the step that the row shows, or at the next one that it has. */
export function standAt(rows: readonly AlignedRow[], row: number, side: "left" | "right"): number {
  const next = rows.slice(row).find((one) => one[side] !== undefined)?.[side];
  const before = rows.slice(0, row).findLast((one) => one[side] !== undefined)?.[side];
  return next ?? before ?? 0;
}
