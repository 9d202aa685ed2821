/**
 * Who knows what: for each value of the grant that was made or crossed the wire, the parties that have seen it. A sender
 * has seen what it sent, a receiver what was delivered to it; after an edit these differ. Compared by value: with PKCE `plain`,
 * whoever sees the challenge has seen the verifier. What a script in the browser knows, the browser knows. Where it can be read besides
 * says exposure.ts. Left out: claims inside tokens.
 */
import { readHeader } from "@/lib/http/message";
import { groupByValue, selectBodiesWith } from "./by-value";
import { isCommon } from "./common-names";
import { withContent } from "./messages";
import { readUrlParameters, selectParameters } from "./parameters";
import { parties } from "./parties";
import { selectTokens } from "./tokens";
import type { Message, Party, Transcript, TranscriptEntry } from "./types";

export interface KnownValue {
  readonly name: string;
  readonly value: string;
  /** True where a party that holds it must keep it to itself. */
  readonly secret: boolean;
  /** The server at which it was registered, where it was. */
  readonly server: Party | undefined;
  /** In the order of the lanes. */
  readonly seenBy: readonly Party[];
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

/** The names of values of which it is told who knows them, wherever they occur. `held` are those of what parties hold, each of which is one. */
export function listKnowable(held: Iterable<string>): readonly string[] {
  return [...watched, ...held].filter((name) => !isCommon(name));
}

interface NamedValue {
  readonly name: string;
  readonly value: string;
}

interface Sighting extends NamedValue {
  readonly party: Party;
  readonly secret: boolean;
  readonly server: Party | undefined;
  /** Does it begin a row? */
  readonly isWatched: boolean;
  /** The body of a response, which may hold a value that no parameter names. */
  readonly isBody: boolean;
}

/** One row for each name and value, in the order in which they appeared. */
export function selectKnowledge(transcript: Transcript): readonly KnownValue[] {
  const sightings = selectSightings(transcript);
  const rows = new Map<string, Omit<KnownValue, "seenBy">>();
  for (const { name, value, secret, server, isWatched } of sightings) {
    if (!isWatched || isCommon(name) || value === "") continue;
    const key = JSON.stringify([name, value]);
    const row = rows.get(key);
    rows.set(key, { name, value, secret: secret || row?.secret === true, server: row?.server ?? server });
  }
  const isScript = runsInBrowser(transcript);
  const byValue = groupByValue(sightings);
  const bodies = sightings.filter((sighting) => sighting.isBody);
  return [...rows.values()].map((row) => {
    const seen = [...(byValue.get(row.value) ?? []), ...selectBodiesWith(bodies, row.value)];
    const by = new Set(seen.map((sighting) => sighting.party));
    if (isScript && by.has("client")) by.add("browser");
    const seenBy = parties.filter((party) => by.has(party));
    return { ...row, seenBy };
  });
}

/** Has the client shown that it is a script in the browser, by starting there or by the Origin that fetch sends? */
function runsInBrowser(transcript: Transcript): boolean {
  return transcript.some((entry) => {
    if (entry.kind === "action") return entry.party === "client" && entry.action === "script-started";
    if (entry.kind !== "sent" || entry.message.kind !== "request" || entry.message.from !== "client")
      return false;
    return readHeader(entry.message.request, "Origin") !== undefined;
  });
}

function selectSightings(transcript: Transcript): readonly Sighting[] {
  const messages = new Map<string, Message>();
  let page = "";
  return transcript.flatMap((entry): readonly Sighting[] => {
    if (entry.kind === "action") {
      const script = entry.action === "script-started" ? seeAddress(page, entry.party) : [];
      return [...script, ...seeGains(entry)];
    }
    if (entry.kind === "shown") {
      if (entry.on !== undefined) return [];
      page = entry.url;
      return seeAddress(page);
    }
    if (entry.kind === "sent") {
      messages.set(entry.message.id, entry.message);
      return [...seeMessage(entry.message, entry.message.from), ...seeNavigation(entry.message)];
    }
    const message = "messageId" in entry ? messages.get(entry.messageId ?? "") : undefined;
    if (message === undefined) return [];
    if (entry.kind === "edited") messages.set(message.id, withContent(message, entry.after, entry.to));
    return entry.kind === "delivered" ? seeMessage(message, message.to) : [];
  });
}

type Action = Extract<TranscriptEntry, { kind: "action" }>;

/** What a server has given to its clients and APIs before any run, when they were registered (RFC 7591 §3.2.1). */
const registered: ReadonlySet<string> = new Set(["client_secret", "api credentials"]);

/** Whoever made what is gained has seen it as well. Nobody has registered an attacker: a secret that they have is of somebody else. */
function seeGains({ party, from, gains }: Action): readonly Sighting[] {
  return gains.flatMap((gain) => {
    const isOwn = registered.has(gain.name) && party !== "attacker";
    const server = isOwn ? (from ?? "authorization-server") : undefined;
    const parties = new Set([party, server ?? from ?? party]);
    return [...parties].map((by) => ({ ...plain, ...gain, party: by, isWatched: true, server }));
  });
}

const plain = { secret: false, server: undefined, isWatched: false, isBody: false } as const;

function seeMessage(message: Message, party: Party): readonly Sighting[] {
  const tokens = selectTokens(message).map(({ name, token }) => ({ name, value: token }));
  const named = nameSightings([...selectParameters(message), ...tokens], party);
  if (message.kind === "request")
    return [...named, ...seeAddress(readHeader(message.request, "Referer") ?? "", party)];
  return [...named, { ...plain, party, name: "body", value: message.response.body, isBody: true }];
}

function seeNavigation(message: Message): readonly Sighting[] {
  const navigates = message.kind === "request" && message.from === "browser" && message.channel === "front";
  return navigates ? seeAddress(message.request.url) : [];
}

/** All of the address, which is the browser's own, a script's that runs in its page, or one that Referer tells. */
function seeAddress(url: string, party: Party = "browser"): readonly Sighting[] {
  return nameSightings(readUrlParameters(url), party);
}

function nameSightings(values: readonly NamedValue[], party: Party): readonly Sighting[] {
  return values.map(({ name, value }) => ({ ...plain, party, name, value, isWatched: watched.has(name) }));
}
