/**
 * Where a value has been, as far as the run is known: the party that made it, the messages that carried it, and the rules that compared it. As
 * for its maker, a long random value counts by itself, and any other by its name as well.
 */
import { decodeFormText } from "@/lib/http/parameters";
import { selectAllChecks } from "@/lib/transcript/checks";
import { selectMessages } from "@/lib/transcript/messages";
import type { Party, Transcript } from "@/lib/transcript/types";
import { brings, findMaker } from "./makers";

export interface Whereabouts {
  readonly maker: Party;
  /** The numbers of the messages, in their order. */
  readonly carried: readonly number[];
  /** Who compared it with what was expected, and on which message. */
  readonly checked: readonly { readonly by: Party; readonly number: number }[];
}

/** Undefined where no message carried it, and no party was given it. */
export function findWhereabouts(
  transcript: Transcript,
  name: string,
  written: string,
): Whereabouts | undefined {
  const views = selectMessages(transcript);
  const last = views.at(-1)?.message;
  if (last === undefined) return undefined;
  const values = [written, decodeFormText(written)];
  const value = values.find((one) => transcript.some((entry) => brings(entry, name, one)));
  if (value === undefined) return undefined;
  const carried = views.filter(({ message }) => brings({ at: 0, kind: "sent", message }, name, value));
  const numbers = new Map(views.map(({ message, number }) => [message.id, number]));
  const compared = selectAllChecks(transcript).filter(
    ({ expected, actual }) => mentions(expected, value) || mentions(actual, value),
  );
  const checked = new Map(
    compared.map(({ party: by, messageId }) => [
      `${by} ${messageId}`,
      { by, number: numbers.get(messageId) ?? 0 },
    ]),
  );
  return {
    maker: findMaker(name, value, last, transcript),
    carried: carried.map(({ number }) => number),
    checked: [...checked.values()].filter(({ number }) => number > 0),
  };
}

/** A short value could stand in a sentence by chance. */
function mentions(said: string | undefined, value: string): boolean {
  return said !== undefined && (said === value || (value.length >= 16 && said.includes(value)));
}
