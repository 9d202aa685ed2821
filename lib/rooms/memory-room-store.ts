/**
 * Live rooms in the memory of one process. Those that were not used for long enough end when the next one is opened or looked for:
 * the map is in the order of last use, so that only what has ended is looked at. What is said in rooms is bounded for all together, with
 * what their servers remember.
 */
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { type Random, randomText } from "@/lib/oauth/random";
import type { ResourceServerMemory } from "@/lib/oauth/resource-server/resource-server";
import { type BoundedStore, createBoundedStore } from "./bounded-store";
import type { Bounds } from "./bounds";
import { createMemoryEventLog, type MemoryEventLog } from "./memory-event-log";
import type { Opening, Room, RoomStore } from "./room-store";
import { createTokenBucket } from "./token-bucket";

interface MemoryRoom extends Room {
  readonly events: MemoryEventLog;
  readonly store: BoundedStore;
}

interface Place {
  readonly room: MemoryRoom;
  /** Seconds. */
  usedAt: number;
}

type Make = Parameters<RoomStore["open"]>[2];

export function createMemoryRoomStore(bounds: Bounds, random: Random): RoomStore {
  const places = new Map<string, Place>();
  /** Keys take their time to make: whoever asks for the same room meanwhile waits for it. */
  const opening = new Map<string, Promise<Opening>>();
  let characters = 0;

  const end = (key: string) => {
    const { events, store } = places.get(key)?.room ?? {};
    characters -= (events?.size() ?? 0) + (store?.size() ?? 0);
    places.delete(key);
  };

  const sweep = (now: number) => {
    for (const [key, { usedAt }] of places) {
      if (now - usedAt < bounds.unusedSeconds) return;
      end(key);
    }
  };

  /**
   * Forgets until all that is kept is within the bound: the oldest traffic, of the rooms that were used longest ago first, and where that is
   * not enough the oldest of what servers remember, likewise.
   */
  const spare = () => {
    for (const part of ["events", "store"] as const) {
      for (const { room } of places.values()) {
        if (characters <= bounds.characters) return;
        characters -= room[part].shrink(characters - bounds.characters);
      }
    }
  };

  const createRoom = (key: string) => {
    const grown = (by: number) => {
      // A request may outlast its room, and a room is filled before it has its place.
      if (places.get(key)?.room.store !== store) return;
      characters += by;
      spare();
    };
    const store = createBoundedStore(createMemoryStore(), bounds.records, grown);
    const events = createMemoryEventLog(randomText(random, "event log", 6), bounds.messages, grown);
    return { store, events, ...createParts(bounds) };
  };

  const openNow = async (key: string, now: number, make: Make): Promise<Opening> => {
    const room = createRoom(key);
    const record = await make(room.store);
    const meanwhile = refusal(key);
    if (meanwhile !== undefined) return meanwhile;
    places.set(key, { room: { record, ...room }, usedAt: now });
    characters += room.store.size();
    return "opened";
  };

  const refusal = (key: string): Opening | undefined => {
    if (places.has(key)) return "exists";
    return places.size >= bounds.rooms ? "full" : undefined;
  };

  return {
    async open(key, now, make) {
      sweep(now);
      const known = refusal(key);
      if (known !== undefined) return known;
      const first = opening.get(key);
      if (first !== undefined) {
        await first;
        return "exists";
      }
      const turn = openNow(key, now, make).finally(() => opening.delete(key));
      opening.set(key, turn);
      return turn;
    },
    async find(key, now) {
      sweep(now);
      const place = places.get(key);
      if (place === undefined) return undefined;
      place.usedAt = now;
      places.delete(key);
      places.set(key, place);
      return place.room;
    },
  };
}

function createParts(bounds: Bounds): Omit<Room, "record" | "events" | "store"> {
  const bucket = createTokenBucket(bounds.requestsPerSecond);
  let memory: ResourceServerMemory = { keys: [], albums: [] };
  let before: Promise<unknown> = Promise.resolve();
  return {
    withApiMemory(work) {
      const turn = before.then(async () => {
        const done = await work(memory);
        memory = done.memory;
        return done.result;
      });
      before = turn.catch(() => {});
      return turn;
    },
    admit: async (now) => bucket(now),
  };
}
