/**
 * Who wrote a value first: the sender of the first message that carries it. Values are coloured by it, so that one sees
 * at a glance which of them only pass through.
 */
import { isRequest } from "@/lib/http/message";
import { contentOf } from "@/lib/transcript/messages";
import type { Message, Party } from "@/lib/transcript/types";

/** Values shorter than this occur by chance: their name must occur too. */
const telling = 12;

/** `value` as decoded or as written; `messages` in the order of sending, the one it was found in among them. */
export function findMaker(
  name: string,
  value: string,
  message: Message,
  messages: readonly Message[],
): Party {
  const wanted = formsOf(value);
  for (const earlier of messages) {
    if (earlier.id === message.id) break;
    const text = textOf(earlier);
    const near = value.length >= telling ? wanted : wanted.flatMap((form) => namedForms(name, form));
    if (near.some((form) => text.includes(form))) return earlier.from;
  }
  return message.from;
}

function formsOf(value: string): string[] {
  const decoded = decode(value);
  const forms = [
    value,
    decoded,
    encodeURIComponent(decoded),
    encodeURIComponent(decoded).replaceAll("%20", "+"),
  ];
  return [...new Set(forms)];
}

function namedForms(name: string, form: string): string[] {
  return [`${name}=${form}`, `"${name}":"${form}"`, `name="${name}" value="${form}"`];
}

const texts = new WeakMap<Message, string>();

function textOf(message: Message): string {
  const known = texts.get(message);
  if (known !== undefined) return known;
  const text = writeText(message);
  texts.set(message, text);
  return text;
}

function writeText(message: Message): string {
  const content = contentOf(message);
  const headers = content.headers.map(([name, value]) => `${name}=${value}`).join("\n");
  return `${isRequest(content) ? content.url : ""}\n${headers}\n${content.body}`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return value;
  }
}
