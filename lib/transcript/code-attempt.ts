/**
 * The attempt that a message belongs to, of those that a client has made in a run: what it keeps between its authorization request
 * and the answer, and the address at which the answer came.
 */
import { type Content, listParts } from "@/lib/http/parts";
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
 * Where the code came to whoever sends it in this message, with all that came along: out of a fragment or a form as well it stands in the
 * query, in which the libraries look for it. Undefined where no such code came.
 */
export function findCallback(transcript: Transcript, { id, to }: Message, code: string): string | undefined {
  const views = selectMessages(transcript);
  const before = views.slice(
    0,
    views.findIndex(({ message }) => message.id === id),
  );
  return before
    .flatMap(({ message }) => (message.to === to ? [] : (readCallback(contentOf(message), code) ?? [])))
    .at(-1);
}

function readCallback(content: Content, code: string): string | undefined {
  const found = listParts(content).find(({ name, value }) => name === "code" && value === code);
  const { base, query, fragment } = splitTarget(readTarget(content) ?? "");
  switch (found?.part.kind) {
    case "query":
      return `${base}?${query}`;
    case "fragment":
      return `${base}?${fragment}`;
    case "form":
      return `${base}?${content.body}`;
    default:
      return undefined;
  }
}
