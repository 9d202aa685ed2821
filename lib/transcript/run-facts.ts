/**
 * What a run came to, in numbers and lists: what a comparison sets side by side at its end. All of it is read off the transcript, none of
 * it is told by an option.
 */
import type { CheckId } from "@/lib/oauth/checks";
import { selectAllChecks } from "./checks";
import { type KnownValue, selectKnowledge } from "./knowledge";
import { selectMessages } from "./messages";
import type { Outcome, RunRecord } from "./run";

export interface RunFacts {
  readonly outcome: Outcome | undefined;
  readonly messages: number;
  readonly front: number;
  readonly back: number;
  /** Names of the values that stood in an address that the user's browser opened. */
  readonly inAddresses: readonly string[];
  /** Values that somebody must keep to themselves, with who has seen them by the end. */
  readonly secrets: readonly KnownValue[];
  /** Rules that were judged, each once, in the order in which they first were. */
  readonly checks: readonly CheckId[];
  /** Those of them that failed. */
  readonly failed: readonly CheckId[];
}

export function selectFacts(run: RunRecord): RunFacts {
  const messages = selectMessages(run.transcript).map(({ message }) => message);
  const knowledge = selectKnowledge(run.transcript);
  const checks = selectAllChecks(run.transcript);
  const front = messages.filter(({ channel }) => channel === "front").length;
  const last = run.steps.at(-1);
  return {
    outcome: last?.kind === "end" ? last.outcome : undefined,
    messages: messages.length,
    front,
    back: messages.length - front,
    inAddresses: unique(knowledge.filter((value) => value.inAddressBar).map(({ name }) => name)),
    secrets: mergeByName(knowledge.filter(({ secret }) => secret)),
    checks: unique(checks.map(({ id }) => id)),
    failed: unique(checks.filter(({ passed }) => !passed).map(({ id }) => id)),
  };
}

/** Of several values of one name, all who have seen any. */
function mergeByName(values: readonly KnownValue[]): readonly KnownValue[] {
  const merged = new Map<string, KnownValue>();
  for (const value of values) {
    const known = merged.get(value.name);
    const seenBy = known === undefined ? value.seenBy : unique([...known.seenBy, ...value.seenBy]);
    merged.set(value.name, {
      ...value,
      seenBy,
      inAddressBar: value.inAddressBar || known?.inAddressBar === true,
    });
  }
  return [...merged.values()];
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
