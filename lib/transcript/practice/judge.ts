/**
 * What a run says to a message that was delivered otherwise: which rule refused it and where, that the run took another way, that a rule was
 * found broken and nothing came of it, or that all went on as it does. Read off the run that was made and the one without the change.
 */
import type { Change } from "../changes";
import type { JudgedCheck } from "../checks";
import { listRealChanges } from "../differences";
import { contentOf, selectMessages, selectMessagesById } from "../messages";
import type { RunRecord } from "../run";
import { selectVerdict } from "../verdict";

export type Judged =
  /** Every receiver answered as it does in the run, and every later message is as it is there. */
  | { readonly kind: "as-run" }
  /** No rule was broken and the steps are the same, but a later message is otherwise. */
  | { readonly kind: "unnoticed"; readonly effect: Effect }
  /** By this rule, when this message had been delivered: the one that was changed, or a later one. */
  | { readonly kind: "refused"; readonly check: JudgedCheck; readonly messageId: string }
  /** No rule was broken, and something else comes next; `messageId` was delivered last before. */
  | { readonly kind: "other-way"; readonly messageId: string }
  /** A rule was found broken, and it went on all the same. */
  | { readonly kind: "noticed"; readonly check: JudgedCheck };

/** `changedAt` is the step at which a message was changed, and `changed` its id. */
export function judgeChange(
  run: RunRecord,
  without: RunRecord,
  { changedAt, changed }: { readonly changedAt: number; readonly changed: string },
): Judged {
  const verdict = selectVerdict(run, without, changedAt, run.steps.length - 1);
  if (verdict.kind === "caught") {
    const { check, messageId = "" } = verdict;
    return check === undefined ? { kind: "other-way", messageId } : { kind: "refused", check, messageId };
  }
  const [check] = verdict.kind === "unnoticed" ? verdict.noticed : [];
  if (check !== undefined) return { kind: "noticed", check };
  const effect = findEffect(run, without, changed);
  return effect === undefined ? { kind: "as-run" } : { kind: "unnoticed", effect };
}

/** A later message that is otherwise than in the run without the change. */
export interface Effect {
  readonly messageId: string;
  readonly changes: readonly Change[];
}

/** Where the change of a message shows first; undefined where nothing after it is otherwise. */
function findEffect(run: RunRecord, without: RunRecord, changed: string): Effect | undefined {
  const usual = selectMessagesById(without.transcript);
  const all = selectMessages(run.transcript);
  const later = all.slice(all.findIndex(({ message }) => message.id === changed) + 1);
  for (const { message } of later) {
    const before = usual.get(message.id)?.message;
    if (before === undefined) return { messageId: message.id, changes: [] };
    const changes = listRealChanges(contentOf(before), contentOf(message));
    if (changes.length > 0) return { messageId: message.id, changes };
  }
  return undefined;
}
