/**
 * A room of its own for each file of tests, opened as any app would: at the server that LIVE_ORIGIN names, as in `npm test`, or at one
 * that starts in this process from source.
 */
import type { RoomDescription } from "@/lib/rooms/about";
import { serveRooms } from "../../support/room-server.ts";

const origin = process.env.LIVE_ORIGIN ?? (await serveRooms()).origin;

type Client = RoomDescription["clients"][number];

export interface LiveRoom {
  readonly origin: string;
  readonly issuer: string;
  /** Where the demo clients are called back. */
  readonly callback: string;
  readonly api: string;
  readonly about: RoomDescription;
  /** A demo client by its id. Throws where there is none. */
  client(id: string): Client;
  /** Its secret. Throws where it has none. */
  secret(id: string): string;
}

/** Opens a room with these settings, in the words of the README. */
export async function openRoom(settings: Readonly<Record<string, unknown>> = {}): Promise<LiveRoom> {
  const response = await fetch(`${origin}/live`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(settings),
  });
  if (response.status !== 201)
    throw new Error(`no room was opened: ${response.status} ${await response.text()}`);
  const about = (await response.json()) as RoomDescription;
  const client = (id: string): Client => {
    const found = about.clients.find(({ client_id }) => client_id === id);
    if (found === undefined) throw new Error(`the room has no client ${id}`);
    return found;
  };
  return {
    origin,
    issuer: about.issuer,
    callback: `${about.issuer}/client/callback`,
    api: `${about.issuer}/api/albums`,
    about,
    client,
    secret(id) {
      const { client_secret: secret } = client(id);
      if (secret === undefined) throw new Error(`the client ${id} has no secret`);
      return secret;
    },
  };
}
