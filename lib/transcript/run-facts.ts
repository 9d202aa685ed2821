/**
 * What a run came to, in numbers and lists: what a comparison sets side by side at its end. All of it is read off the transcript, none of
 * it is told by an option.
 */
import type { CheckId } from "@/lib/oauth/checks";
import { selectAllChecks } from "./checks";
import { findExposure, type Place } from "./exposure";
import { type KnownValue, selectKnowledge } from "./knowledge";
import { selectMessages } from "./messages";
import type { Outcome, RunRecord } from "./run";
import type { Transcript } from "./types";

/** A value that somebody must keep to themselves. */
export interface Secret extends Pick<KnownValue, "name" | "seenBy"> {
  /** Where it could be read besides. */
  readonly places: readonly Place[];
}

export interface RunFacts {
  readonly outcome: Outcome | undefined;
  readonly messages: number;
  readonly front: number;
  readonly back: number;
  /** Names of the values that stood in an address that the user's browser opened. */
  readonly inAddresses: readonly string[];
  /** Each name once, with all who have seen such a value by the end. */
  readonly secrets: readonly Secret[];
  /** Rules that were judged, each once, in the order in which they first were. */
  readonly checks: readonly CheckId[];
  /** Those of them that failed. */
  readonly failed: readonly CheckId[];
}

export function selectFacts(run: RunRecord): RunFacts {
  const messages = selectMessages(run.transcript).map(({ message }) => message);
  const placesOf = readPlaces(run.transcript);
  const values = selectKnowledge(run.transcript).map((value) => ({
    ...value,
    places: placesOf(value.value),
  }));
  const checks = selectAllChecks(run.transcript);
  const front = messages.filter(({ channel }) => channel === "front").length;
  const last = run.steps.at(-1);
  return {
    outcome: last?.kind === "end" ? last.outcome : undefined,
    messages: messages.length,
    front,
    back: messages.length - front,
    inAddresses: unique(
      values.filter(({ places }) => places.includes("address-bar")).map(({ name }) => name),
    ),
    secrets: mergeByName(values.filter(({ secret }) => secret)),
    checks: unique(checks.map(({ id }) => id)),
    failed: unique(checks.filter(({ passed }) => !passed).map(({ id }) => id)),
  };
}

function readPlaces(transcript: Transcript): (value: string) => readonly Place[] {
  const exposureOf = findExposure(transcript);
  return (value) => unique(exposureOf(value).spots.map(({ place }) => place));
}

/** Of several values of one name, all who have seen any, and every place. */
function mergeByName(values: readonly Secret[]): readonly Secret[] {
  const merged = new Map<string, Secret>();
  for (const { name, seenBy, places } of values) {
    const known = merged.get(name);
    merged.set(name, {
      name,
      seenBy: unique([...(known?.seenBy ?? []), ...seenBy]),
      places: unique([...(known?.places ?? []), ...places]),
    });
  }
  return [...merged.values()];
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
