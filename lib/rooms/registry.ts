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
import { noPlace, type RoomRefusal, tooManyNames, unknownRoom } from "./refusals";
import type { Room, RoomStore } from "./room-store";
import { defaultSettings, type RoomSettings } from "./settings";

export interface Registry {
  readonly bounds: Bounds;
  /** Where the app is reached, where the Host of a request does not say so. */
  readonly baseOrigin: string | undefined;
  readonly rooms: RoomStore;
  readonly openingRate: OpeningRate;
  /** Likewise, of rooms that are there from the start: whoever can open no more of their own is told to go there. */
  readonly standingRate: OpeningRate;
}

/** Rooms that are there from the start: id → settings. */
const standingRooms: Readonly<Record<string, RoomSettings>> = {
  demo: defaultSettings,
  legacy: { ...defaultSettings, legacy: ["implicit", "password"] },
};

export function createRegistry(bounds: Bounds, baseOrigin?: string): Registry {
  return {
    bounds,
    baseOrigin,
    rooms: createMemoryRoomStore(bounds, random),
    openingRate: createOpeningRate(bounds.openingsPerHour),
    standingRate: createOpeningRate(bounds.openingsPerHour),
  };
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

/** The room with this id as it is open now, or undefined. */
export function findRoom({ rooms }: Registry, id: string, origin: string): Promise<Room | undefined> {
  return rooms.find(keyOf(id, origin), exactNow());
}

/** The origin keeps the standing rooms of two host names apart; no other key has a space in it. */
function keyOf(id: string, origin: string): string {
  return isStanding(id) ? `${id} ${origin}` : id;
}

export type Sought =
  | { readonly kind: "room"; readonly room: Room }
  | { readonly kind: "refused"; readonly refusal: RoomRefusal };

/**
 * The room with this id, or why `caller` does not get it. A standing room is made when it is first asked for: a Host field can make up any number
 * of them, so that each caller opens only so many, and leaves those of others alone.
 */
export async function seekRoom(
  registry: Registry,
  id: string,
  origin: string,
  caller: string,
): Promise<Sought> {
  const known = await findRoom(registry, id, origin);
  if (known !== undefined) return { kind: "room", room: known };
  const settings = isStanding(id) ? standingRooms[id] : undefined;
  if (settings === undefined) return { kind: "refused", refusal: unknownRoom() };
  const seconds = registry.standingRate(caller, exactNow());
  if (seconds > 0) return { kind: "refused", refusal: tooManyNames(seconds) };
  await openRoom(registry.rooms, keyOf(id, origin), { id, origin, settings });
  const room = await findRoom(registry, id, origin);
  return room === undefined
    ? { kind: "refused", refusal: noPlace(registry.bounds.rooms) }
    : { kind: "room", room };
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
