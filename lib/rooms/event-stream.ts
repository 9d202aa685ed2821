/**
 * A room's traffic as server-sent events (HTML §9.2): each message with what was judged on the way to it, as JSON. A reader that comes
 * again with the last id that it has seen gets what came since, each once; where some of that is no longer kept, an event `gap` says
 * so first. Events are read as fast as the reader takes them, so a slow one costs no memory.
 */
import { keepNewest } from "@/lib/http/remember";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { publicKey } from "@/lib/oauth/jwt";
import { verifyJwts } from "@/lib/oauth/occurring-jwts";
import type { KeptEvent, Room } from "./room-store";

/** Milliseconds between two signs of life: less than what proxies take for silence. */
const heartbeat = 15_000;

/** Events in one piece. */
const mostAtOnce = 50;

/** Tokens of one message that are verified: more than any grant puts into one. */
const mostTokens = 20;

/** Milliseconds after which a reader that was cut off comes again. */
const retry = 1_000;

/** `find` gives the room as long as there is one; the stream ends with it, and when the signal is given. */
export async function* streamEvents(
  find: () => Promise<Room | undefined>,
  after: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string, void, void> {
  let last = after;
  yield `retry: ${retry}\n\n`;
  while (!signal.aborted) {
    const room = await find();
    if (room === undefined) return;
    const page = await room.events.read(last, mostAtOnce);
    const gap = page.gap ? "event: gap\ndata: {}\n\n" : "";
    const events = await writeEvents(room, page.events);
    if (page.gap || events !== "") yield gap + events;
    else if (last !== undefined) yield ": still here\n\n";
    last = page.last;
    if (page.events.length < mostAtOnce) await room.events.wait(last, heartbeat, signal);
  }
}

/** The newest, by id: a room's readers take the same event at once, and to verify its tokens for each of them would hold up everyone. */
const written = new Map<string, Promise<string>>();

/** Of all rooms together; each has at most some hundred thousand characters. */
const mostWritten = 100;

async function writeEvents(room: Room, events: readonly KeptEvent[]): Promise<string> {
  let shared: Promise<readonly JsonWebKey[]> | undefined;
  const pieces = events.map((event) => {
    const known = written.get(event.id);
    if (known !== undefined) return known;
    shared ??= listSharedKeys(room);
    return keepNewest(written, event.id, writeEvent(room, event, shared), mostWritten);
  });
  return (await Promise.all(pieces)).join("");
}

/** What a message carries can have been signed by the room, by the issuers that it trusts, and by the client whose message it is. */
async function writeEvent(
  { store }: Room,
  { id, ...event }: KeptEvent,
  shared: Promise<readonly JsonWebKey[]>,
): Promise<string> {
  const { clientId } = event;
  const client = clientId === undefined ? undefined : await store.get("client", clientId);
  const keys = [...(await shared), ...keysOf(client)];
  const verifications = await verifyJwts(JSON.stringify(event.entries), keys, mostTokens);
  const clientName = client?.client_name;
  return `id: ${id}\ndata: ${JSON.stringify({ ...event, clientName, verifications })}\n\n`;
}

async function listSharedKeys({ record, store }: Room): Promise<readonly JsonWebKey[]> {
  const issuers = await store.list("trustedIssuer");
  return [publicKey(record.signingKey), ...issuers.flatMap(keysOf)];
}

function keysOf(signer: { readonly jwks?: { readonly keys: readonly JsonWebKey[] } } | undefined) {
  return signer?.jwks?.keys ?? [];
}
