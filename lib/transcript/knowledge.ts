/**
 * Who knows what: for each value of the grant that was made or crossed the wire, the parties that have seen it. A sender
 * has seen what it sent, a receiver what was delivered to it (after an edit, these differ); a copy that is replayed was seen by
 * whoever made it, `attacker`. Compared by value: with PKCE `plain`, whoever sees the challenge has seen the verifier.
 * Left out: claims inside tokens.
 */
import type { HttpResponse } from "@/lib/http/message";
import { parties } from "./holdings";
import { withContent } from "./messages";
import { readUrlParameters, selectParameters } from "./parameters";
import { selectTokens } from "./tokens";
import type { Message, Party, Transcript } from "./types";

export interface KnownValue {
  readonly name: string;
  readonly value: string;
  /** True where a party that holds it must keep it to itself. */
  readonly secret: boolean;
  /** In the order of the lanes. */
  readonly seenBy: readonly Party[];
  /** It stood in a URL that the browser opened: in the address bar, in the history, open to extensions. */
  readonly inAddressBar: boolean;
}

/** Values of the wire that are of interest even where no party says that it holds them. */
const watched: ReadonlySet<string> = new Set([
  "state",
  "nonce",
  "code",
  "code_challenge",
  "code_verifier",
  "client_secret",
  "client_assertion",
  "access_token",
  "refresh_token",
  "id_token",
  "username",
  "password",
]);

interface Sighting {
  readonly party: Party;
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
  /** Does it begin a row? */
  readonly isWatched: boolean;
  readonly inAddressBar: boolean;
  /** A page, which may hold a value that no parameter names. */
  readonly isPage: boolean;
}

/** One row for each name and value, in the order in which they appeared. */
export function selectKnowledge(transcript: Transcript): readonly KnownValue[] {
  const sightings = selectSightings(transcript);
  const rows = new Map<string, { readonly name: string; readonly value: string; readonly secret: boolean }>();
  for (const { name, value, secret, isWatched } of sightings) {
    if (!isWatched || value === "") continue;
    const key = JSON.stringify([name, value]);
    rows.set(key, { name, value, secret: secret || rows.get(key)?.secret === true });
  }
  return [...rows.values()].map((row) => {
    const seen = sightings.filter((sighting) => shows(sighting, row.value));
    const seenBy = parties.filter((party) => seen.some((sighting) => sighting.party === party));
    return { ...row, seenBy, inAddressBar: seen.some((sighting) => sighting.inAddressBar) };
  });
}

/** In a page, a short value could stand by chance. */
function shows(sighting: Sighting, value: string): boolean {
  return sighting.isPage ? value.length >= 16 && sighting.value.includes(value) : sighting.value === value;
}

function selectSightings(transcript: Transcript): readonly Sighting[] {
  const messages = new Map<string, Message>();
  return transcript.flatMap((entry): readonly Sighting[] => {
    if (entry.kind === "action")
      return entry.gains.map((gain) => ({ ...plain, ...gain, party: entry.party, isWatched: true }));
    if (entry.kind === "shown") return seeAddress(entry.url);
    if (entry.kind === "sent") {
      messages.set(entry.message.id, entry.message);
      return [...seeMessage(entry.message, entry.message.from), ...seeNavigation(entry.message)];
    }
    const message = "messageId" in entry ? messages.get(entry.messageId ?? "") : undefined;
    if (message === undefined) return [];
    if (entry.kind === "edited") messages.set(message.id, withContent(message, entry.after));
    if (entry.kind === "delivered") return seeMessage(message, message.to);
    return entry.kind === "replayed" ? seeReplay(message, entry.answer) : [];
  });
}

const plain = { secret: false, isWatched: false, inAddressBar: false, isPage: false } as const;

function seeMessage(message: Message, party: Party): readonly Sighting[] {
  const tokens = selectTokens(message).map(({ name, token }) => ({ name, value: token }));
  const named = [...selectParameters(message), ...tokens].map(({ name, value }) => ({
    ...plain,
    party,
    name,
    value,
    isWatched: watched.has(name),
  }));
  const page = message.kind === "response" ? message.response.body : "";
  return [...named, { ...plain, party, name: "page", value: page, isPage: true }];
}

function seeNavigation(message: Message): readonly Sighting[] {
  const navigates = message.kind === "request" && message.from === "browser" && message.channel === "front";
  return navigates ? seeAddress(message.request.url) : [];
}

function seeAddress(url: string): readonly Sighting[] {
  return readUrlParameters(url).map(({ name, value }) => ({
    ...plain,
    party: "browser",
    name,
    value,
    isWatched: watched.has(name),
    inAddressBar: true,
  }));
}

/** The receiver saw the copy; whoever made it saw both the copy and the answer. */
function seeReplay(message: Message, answer: HttpResponse): readonly Sighting[] {
  const { id, step, from, to, channel } = message;
  const reply: Message = {
    id,
    step,
    from: to,
    to: from,
    channel,
    kind: "response",
    inReplyTo: id,
    response: answer,
  };
  return [
    ...seeMessage(message, to),
    ...seeMessage(message, "attacker"),
    ...seeMessage(reply, to),
    ...seeMessage(reply, "attacker"),
  ];
}
