/**
 * What was judged up to a step, the newest first. Only what is past is read: the outcome of a check is not shown before
 * the message is delivered, although a run is known to its end.
 */
import type { JudgedCheck } from "@/lib/transcript/checks";
import { type MessageView, selectMessagesById } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import type { Transcript } from "@/lib/transcript/types";
import { clampStep, selectStep, selectVisible } from "@/lib/transcript/visible";

export interface CheckGroup {
  readonly view: MessageView;
  /** In the order in which they were made. */
  readonly checks: readonly JudgedCheck[];
  readonly failed: number;
  /** True where one of them was made by what happened last: since the step before. */
  readonly isNew: boolean;
}

/** What was read last: a step is asked for in several places. */
let known:
  | { readonly visible: Transcript; readonly before: number; readonly groups: readonly CheckGroup[] }
  | undefined;

export function selectCheckGroups(run: RunRecord, step: number): readonly CheckGroup[] {
  const visible = selectVisible(run, step);
  const at = clampStep(run, step);
  const before = at === 0 ? 0 : selectStep(run, at - 1).length;
  if (known?.visible !== visible || known.before !== before)
    known = { visible, before, groups: readGroups(visible, before) };
  return known.groups;
}

function readGroups(visible: Transcript, before: number): readonly CheckGroup[] {
  const judged = new Map<string, { readonly checks: JudgedCheck[]; readonly isNew: boolean }>();
  for (const [index, entry] of visible.entries()) {
    if (entry.kind !== "check") continue;
    const { party, messageId, check } = entry;
    const checks = judged.get(messageId)?.checks ?? [];
    checks.push({ ...check, party, messageId });
    // What was judged last stands last.
    judged.delete(messageId);
    judged.set(messageId, { checks, isNew: index >= before });
  }
  const views = selectMessagesById(visible);
  return [...judged].reverse().flatMap(([messageId, { checks, isNew }]) => {
    const view = views.get(messageId);
    const failed = checks.filter((check) => !check.passed).length;
    return view === undefined ? [] : [{ view, checks, failed, isNew }];
  });
}
