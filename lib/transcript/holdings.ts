/**
 * What each party holds, from the gains and drops of its own actions. A name is held once: a new value takes its place.
 */
import type { Holding } from "@/lib/oauth/notice";
import { isInEveryRequest } from "./common-names";
import { isAnswerToCopy } from "./messages";
import { parties } from "./parties";
import type { Party, Transcript } from "./types";

export type HeldValue = Holding & {
  /** Gained since the last message was delivered: by what happened last. What was there from the start is not new. */
  readonly isNew: boolean;
};

export type Holdings = Readonly<Record<Party, readonly HeldValue[]>>;

/** Everything held at the end of the transcript, in the order in which it was gained. */
export function selectHoldings(transcript: Transcript): Holdings {
  const held = byParty(() => new Map<string, HeldValue>());
  const last = findLastDelivery(transcript);
  for (const [index, entry] of transcript.entries()) {
    if (entry.kind !== "action") continue;
    const own = held[entry.party];
    for (const name of entry.drops) own.delete(name);
    for (const gain of entry.gains) {
      if (!isInEveryRequest(gain.name)) gainValue(own, gain, last >= 0 && index > last);
    }
  }
  return byParty((party) => [...held[party].values()]);
}

/** The index of the newest delivery that a party acted on. */
function findLastDelivery(transcript: Transcript): number {
  const idle = new Set(
    transcript.flatMap((entry) =>
      entry.kind === "sent" && isAnswerToCopy(entry.message) ? [entry.message.id] : [],
    ),
  );
  return transcript.findLastIndex((entry) => entry.kind === "delivered" && !idle.has(entry.messageId));
}

function gainValue(own: Map<string, HeldValue>, gain: Holding, isNew: boolean): void {
  if (own.get(gain.name)?.value === gain.value) return;
  own.set(gain.name, { ...gain, isNew });
}

function byParty<T>(make: (party: Party) => T): Record<Party, T> {
  return Object.fromEntries(parties.map((party) => [party, make(party)])) as Record<Party, T>;
}
