/**
 * The attempt that a message belongs to, of those that a client has made in a run: what it keeps between its authorization request
 * and the answer, and the address at which the answer came.
 */
import { type Content, listParts, type PartView } from "@/lib/http/parts";
import { readTarget, splitTarget } from "@/lib/http/target";
import type { Session } from "./code-step-types";
import { contentOf, selectMessages } from "./messages";
import type { Message, Transcript } from "./types";

/** The newest attempt before the message whose values are carried; the newest of all where none of its values are. */
export function selectSession(transcript: Transcript, { id }: Message, carried: readonly string[]): Session {
  const sent = transcript.findIndex((entry) => entry.kind === "sent" && entry.message.id === id);
  const attempts = transcript.slice(0, Math.max(sent, 0)).flatMap((entry): readonly Session[] => {
    if (entry.kind !== "action" || entry.action !== "request-prepared") return [];
    const gained = (name: string) => entry.gains.find((gain) => gain.name === name)?.value;
    return [{ state: gained("state"), nonce: gained("nonce"), verifier: gained("code_verifier") }];
  });
  const isCarried = (value: string | undefined) => value !== undefined && carried.includes(value);
  return attempts.findLast((attempt) => Object.values(attempt).some(isCarried)) ?? attempts.at(-1) ?? {};
}

/** What the parts of the message say. */
export function listValues(content: Content): readonly string[] {
  return listParts(content).map(({ value }) => value);
}

/**
 * Where the code came to whoever sends it in this message, with all that came along. Undefined where no such code came there: one that
 * was handed over in a request for a token did not come as an answer.
 */
export function findCallback(
  transcript: Transcript,
  { id, from }: Message,
  code: string,
): string | undefined {
  const views = selectMessages(transcript);
  const before = views.slice(
    0,
    views.findIndex(({ message }) => message.id === id),
  );
  const isCode = ({ name, value }: PartView) => name === "code" && value === code;
  return before
    .flatMap(({ message }) => {
      const content = contentOf(message);
      const asks = listParts(content).some(({ name }) => name === "grant_type");
      return message.to !== from || asks ? [] : (readCallback(content, isCode) ?? []);
    })
    .at(-1);
}

/** The address with an answer that has such a part: out of a fragment or a form as well it stands in the query, where the libraries look. */
export function readCallback(content: Content, isTelling: (part: PartView) => boolean): string | undefined {
  const { base, query, fragment } = splitTarget(readTarget(content) ?? "");
  for (const part of listParts(content)) {
    if (!isTelling(part)) continue;
    if (part.part.kind === "query") return `${base}?${query}`;
    if (part.part.kind === "fragment") return `${base}?${fragment}`;
    if (part.part.kind === "form") return `${base}?${content.body}`;
  }
  return undefined;
}
