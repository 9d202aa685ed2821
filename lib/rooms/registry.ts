/**
 * The rooms of this process, on `globalThis`: route handlers and pages have modules of their own and must find the same rooms. Two are
 * there from the start, for every origin that asks for them: their issuer begins with it, and clients compare issuers to the letter.
 */
import { type Bounds, readBounds } from "./bounds";
import { createMemoryRoomStore } from "./memory-room-store";
import { newRoomId, openRoom } from "./open-room";
import { createOpeningRate, type OpeningRate } from "./opening-rate";
import { readBaseUrl } from "./origin";
import { exactNow, random } from "./platform";
import type { Room, RoomStore } from "./room-store";
import { defaultSettings, type RoomSettings } from "./settings";

export interface Registry {
  readonly bounds: Bounds;
  /** Where the app is reached, where the Host of a request does not say so. */
  readonly baseOrigin: string | undefined;
  readonly rooms: RoomStore;
  readonly openingRate: OpeningRate;
}

/** Rooms that are there from the start: id → settings. */
const standingRooms: Readonly<Record<string, RoomSettings>> = {
  demo: defaultSettings,
  legacy: { ...defaultSettings, legacy: ["implicit", "password"] },
};

export function createRegistry(bounds: Bounds, baseOrigin?: string): Registry {
  const openingRate = createOpeningRate(bounds.openingsPerHour);
  return { bounds, baseOrigin, rooms: createMemoryRoomStore(bounds, random), openingRate };
}

const place = Symbol.for("grantscope.live-rooms");

/** The registry of this process, as its environment sets it up. */
export function theRegistry(): Registry {
  const shared = globalThis as { [place]?: Registry };
  shared[place] ??= createRegistry(readBounds(process.env), readBaseUrl(process.env.BASE_URL));
  return shared[place];
}

/** Is it there from the start, for everyone? */
export function isStanding(id: string): boolean {
  return Object.hasOwn(standingRooms, id);
}

/** For whom standing rooms are opened: anybody, under any name that a Host field can have. */
const anybody = "";

/** The room with this id, or undefined. A standing room is made when it is first asked for. */
export async function findRoom(registry: Registry, id: string, origin: string): Promise<Room | undefined> {
  const { rooms, openingRate } = registry;
  const settings = isStanding(id) ? standingRooms[id] : undefined;
  if (settings === undefined) return rooms.find(id, exactNow());
  // The origin keeps the standing rooms of two host names apart; no other key has a space in it.
  const key = `${id} ${origin}`;
  const known = await rooms.find(key, exactNow());
  if (known !== undefined) return known;
  if (openingRate(anybody, exactNow()) > 0) return undefined;
  await openRoom(rooms, key, { id, origin, settings });
  return rooms.find(key, exactNow());
}

/** Opens a room of its own; undefined where no more can be kept. */
export async function openNewRoom(
  { rooms }: Registry,
  origin: string,
  settings: RoomSettings,
): Promise<Room | undefined> {
  const id = newRoomId();
  const opening = await openRoom(rooms, id, { id, origin, settings });
  return opening === "opened" ? rooms.find(id, exactNow()) : undefined;
}
