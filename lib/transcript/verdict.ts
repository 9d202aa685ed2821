/**
 * What became of a change: which check caught it, or that none did. Told by laying the run beside the one without the change: where
 * they part, the receiver has answered otherwise, and the rules that failed there are what caught it. Only what has happened at
 * the step is told.
 */
import { isEcho, type JudgedCheck, selectAllChecks, selectDeciding } from "./checks";
import type { RunRecord, Step } from "./run";
import { clampStep } from "./visible";

export type Verdict =
  /** The changed message is still on its way. */
  | { readonly kind: "inFlight" }
  /** The runs parted: by this rule, there or later, or without one. `messageId` is the message that was delivered last before. */
  | {
      readonly kind: "caught";
      readonly check: JudgedCheck | undefined;
      readonly messageId: string | undefined;
      /** The step at which one stands right after. */
      readonly step: number;
    }
  /** Nothing is otherwise so far but what was changed; `noticed` failed and did not stop it. */
  | { readonly kind: "unnoticed"; readonly ended: boolean; readonly noticed: readonly JudgedCheck[] };

/** `changedAt` is the step of the change, up to which both runs are the same. */
export function selectVerdict(run: RunRecord, without: RunRecord, changedAt: number, step: number): Verdict {
  const now = clampStep(run, step);
  if (now <= changedAt) return { kind: "inFlight" };
  const parted = findParting(run.steps, without.steps, changedAt + 1);
  const known = new Set(selectFailures(without, 0, without.steps.length - 1).map(keyOf));
  const fresh = (from: number, to: number) =>
    selectFailures(run, from, to).filter((check) => !known.has(keyOf(check)));
  if (parted === undefined || parted > now) {
    const ended = run.steps[now]?.kind === "end";
    return { kind: "unnoticed", ended, noticed: fresh(changedAt, now) };
  }
  // Where the receiver broke off without a rule, a later one can find that what came of it breaks one.
  const later = Array.from({ length: now - parted + 1 }, (_, index) => parted + index);
  // Where the same thing was refused without the change as well, by another rule, the runs part only after the refusal.
  const earlier = Array.from({ length: parted - changedAt - 1 }, (_, index) => changedAt + 1 + index);
  const hasFresh = (at: number) => fresh(at - 1, at).length > 0;
  const hasRule = (at: number) => fresh(at - 1, at).some((check) => !isEcho(check));
  const news = later.find(hasFresh);
  // The news of a refusal is none of its own, where the refusal before it had the same name without the change.
  const refusedAt = news === undefined || !hasRule(news) ? earlier.findLast(hasRule) : undefined;
  const caughtAt = refusedAt ?? news ?? earlier.findLast(hasFresh) ?? parted;
  const found = fresh(caughtAt - 1, caughtAt);
  // An end has its rule, though that failed without the change as well.
  const isEnd = run.steps[caughtAt]?.kind === "end";
  const failed = found.length === 0 && isEnd ? selectFailures(run, caughtAt - 1, caughtAt) : found;
  const before = run.steps[caughtAt - 1];
  return {
    kind: "caught",
    check: selectDeciding(failed) ?? failed.at(-1),
    messageId: before !== undefined && "messageId" in before ? before.messageId : undefined,
    step: caughtAt,
  };
}

/** The first step from there on at which one of them waits for something else than the other. */
function findParting(one: readonly Step[], other: readonly Step[], from: number): number | undefined {
  const length = Math.max(one.length, other.length);
  for (let step = from; step < length; step += 1) {
    if (one[step]?.state !== other[step]?.state) return Math.min(step, one.length - 1);
  }
  return undefined;
}

/** What failed between two steps. */
function selectFailures(run: RunRecord, from: number, to: number): readonly JudgedCheck[] {
  const entries = run.transcript.slice(run.steps[from]?.length ?? 0, run.steps[to]?.length);
  return selectAllChecks(entries).filter((check) => !check.passed);
}

function keyOf({ id, party, messageId, actual }: JudgedCheck): string {
  return `${party} ${id} ${messageId} ${actual}`;
}
