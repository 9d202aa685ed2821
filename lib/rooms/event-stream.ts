/**
 * A room's traffic as server-sent events (HTML §9.2): each message with what was judged on the way to it, as JSON. A reader that comes
 * again with the last id that it has seen gets what came since, each once; where some of that is no longer kept, an event `gap` says
 * so first. Events are read as fast as the reader takes them, so a slow one costs no memory.
 */
import { type JsonWebKey, publicKey } from "@/lib/oauth/jwt";
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

/** What a message carries can have been signed by the room, by the issuers that it trusts, and by the client whose message it is. */
async function writeEvents({ record, store }: Room, events: readonly KeptEvent[]): Promise<string> {
  if (events.length === 0) return "";
  const issuers = await store.list("trustedIssuer");
  const shared = [publicKey(record.signingKey), ...issuers.flatMap(keysOf)];
  const written = events.map(async ({ id, ...event }) => {
    const { clientId } = event;
    const client = clientId === undefined ? undefined : await store.get("client", clientId);
    const keys = [...shared, ...keysOf(client)];
    const verifications = await verifyJwts(JSON.stringify(event.entries), keys, mostTokens);
    return `id: ${id}\ndata: ${JSON.stringify({ ...event, verifications })}\n\n`;
  });
  return (await Promise.all(written)).join("");
}

function keysOf(signer: { readonly jwks?: { readonly keys: readonly JsonWebKey[] } } | undefined) {
  return signer?.jwks?.keys ?? [];
}
