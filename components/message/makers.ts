/**
 * Who wrote a value first: the party that made it, before the run or in it, or the sender of the first message that carries it. Values are
 * coloured by it, so that one sees at a glance which of them only pass through. Compared by name and value; a long random
 * value also by itself, because a token goes by other names on its way.
 */
import { decodeFormText } from "@/lib/http/parameters";
import { contentOf } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import { selectTokens } from "@/lib/transcript/tokens";
import type { Message, Party, Transcript, TranscriptEntry } from "@/lib/transcript/types";

interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** `value` as decoded or as written; only what came before the message counts. */
export function findMaker(name: string, value: string, message: Message, transcript: Transcript): Party {
  const values = [value, decodeFormText(value)];
  const first = transcript.findIndex(
    (entry) => isSending(entry, message) || values.some((wanted) => brings(entry, name, wanted)),
  );
  const entry = transcript[first];
  if (entry?.kind === "action") return entry.from ?? entry.party;
  // Whoever acted right before a message was sent wrote it: where the browser sends for the script of a page, the script.
  const before = transcript[first - 1];
  if (before?.kind === "action") return before.party;
  return entry?.kind === "sent" ? entry.message.from : message.from;
}

function isSending(entry: TranscriptEntry, { id }: Message): boolean {
  return entry.kind === "sent" && entry.message.id === id;
}

export function brings(entry: TranscriptEntry, name: string, value: string): boolean {
  if (entry.kind === "action") return isAmong(entry.gains, name, value);
  if (entry.kind !== "sent") return false;
  const inPage = `name="${name}" value="${value}"`;
  return isAmong(readValues(entry.message), name, value) || contentOf(entry.message).body.includes(inPage);
}

function isAmong(found: readonly NamedValue[], name: string, value: string): boolean {
  const telling = /^[\w.~-]{20,}$/.test(value);
  return found.some((other) => other.value === value && (telling || other.name === name));
}

const known = new WeakMap<Message, readonly NamedValue[]>();

function readValues(message: Message): readonly NamedValue[] {
  const values = known.get(message);
  if (values !== undefined) return values;
  const tokens = selectTokens(message).map(({ name, token }) => ({ name, value: token }));
  const read = [...selectParameters(message), ...tokens];
  known.set(message, read);
  return read;
}
