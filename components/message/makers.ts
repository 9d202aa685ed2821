/**
 * Who wrote a value first: the sender of the first message that carries it. Values are coloured by it, so that one sees
 * at a glance which of them only pass through. Compared by name and value; a long random value also by itself, because a
 * token goes by other names on its way.
 */
import { decodeFormText } from "@/lib/http/parameters";
import { contentOf } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import { selectTokens } from "@/lib/transcript/tokens";
import type { Message, Party } from "@/lib/transcript/types";

/** `value` as decoded or as written; `messages` in the order of sending. */
export function findMaker(
  name: string,
  value: string,
  message: Message,
  messages: readonly Message[],
): Party {
  const values = [value, decodeFormText(value)];
  const index = messages.findIndex(({ id }) => id === message.id);
  const earlier = index < 0 ? messages : messages.slice(0, index);
  return earlier.find((other) => values.some((wanted) => carries(other, name, wanted)))?.from ?? message.from;
}

function carries(message: Message, name: string, value: string): boolean {
  const telling = /^[\w.~-]{20,}$/.test(value);
  const isSame = (other: { name: string; value: string }) =>
    other.value === value && (telling || other.name === name);
  return (
    readValues(message).some(isSame) || contentOf(message).body.includes(`name="${name}" value="${value}"`)
  );
}

interface NamedValue {
  readonly name: string;
  readonly value: string;
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
