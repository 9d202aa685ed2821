/**
 * What was judged up to a step, the newest first. Only what is past is read: the outcome of a check is not shown before
 * the message is delivered, although a run is known to its end.
 */
import { type JudgedCheck, selectChecks } from "@/lib/transcript/checks";
import { type MessageView, selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { clampStep, selectStep, selectVisible } from "@/lib/transcript/visible";

export interface CheckGroup {
  readonly view: MessageView;
  readonly checks: readonly JudgedCheck[];
  readonly failed: number;
  /** True where one of them was made by what happened last: since the step before. */
  readonly isNew: boolean;
}

export function selectCheckGroups(run: RunRecord, step: number): readonly CheckGroup[] {
  const visible = selectVisible(run, step);
  const at = clampStep(run, step);
  const before = at === 0 ? 0 : selectStep(run, at - 1).length;
  const judged = visible.flatMap((entry, index) =>
    entry.kind === "check" ? [{ messageId: entry.messageId, isNew: index >= before }] : [],
  );
  const views = new Map(selectMessages(visible).map((view) => [view.message.id, view]));
  const newest = [...new Set(judged.map(({ messageId }) => messageId).reverse())];
  return newest.flatMap((messageId) => {
    const view = views.get(messageId);
    if (view === undefined) return [];
    const checks = selectChecks(visible, messageId);
    const isNew = judged.some((entry) => entry.isNew && entry.messageId === messageId);
    return [{ view, checks, failed: checks.filter((check) => !check.passed).length, isNew }];
  });
}
