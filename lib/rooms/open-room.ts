/** Opening a room: a name that nobody can guess, fresh keys, and the demo's people, apps and API in its store. */
import { randomText } from "@/lib/oauth/random";
import { fillStore } from "./demo";
import { exactNow, generateSigningKey, now, random } from "./platform";
import type { Opening, RoomRecord, RoomStore } from "./room-store";
import type { RoomSettings } from "./settings";

/** `https://example.org/live/<id>`. */
function issuerOf(origin: string, id: string): string {
  return `${origin}/live/${id}`;
}

export function newRoomId(): string {
  return randomText(random, "room", 9);
}

/** Opens it under the key; `full` and `exists` as the store says. */
export function openRoom(
  rooms: RoomStore,
  key: string,
  choice: { readonly id: string; readonly origin: string; readonly settings: RoomSettings },
): Promise<Opening> {
  const { id, origin, settings } = choice;
  return rooms.open(key, exactNow(), async (store) => {
    const [signingKey, clientKey, trustedKey] = await Promise.all([
      generateSigningKey(settings.signing_alg),
      generateSigningKey("ES256"),
      generateSigningKey("ES256"),
    ]);
    const issuer = issuerOf(origin, id);
    const keys = { signingKey, clientKey, trustedKey };
    const record: RoomRecord = { id, issuer, settings, ...keys, openedAt: now() };
    await fillStore(store, record);
    return record;
  });
}
