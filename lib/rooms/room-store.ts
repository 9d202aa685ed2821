/**
 * What stands behind live rooms, small and asynchronous: rooms by key, and of each room what its server remembers, what was said
 * in it and how often it may be asked. Nothing above assumes that one process has it all, so memory or a store that many processes
 * share can stand behind it. What must happen as one says so.
 */
import type { Store } from "@/lib/oauth/authorization-server/store";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { ResourceServerMemory } from "@/lib/oauth/resource-server/resource-server";
import type { TranscriptEntry } from "@/lib/transcript/types";
import type { RoomSettings } from "./settings";

/** A room as it was opened. JSON; the keys are private and the room's own. */
export interface RoomRecord {
  /** The last part of its address. */
  readonly id: string;
  /** `<origin>/live/<id>`, for good: a room answers under other host names, and keeps the issuer that it was opened with. */
  readonly issuer: string;
  readonly settings: RoomSettings;
  /** Signs the tokens. */
  readonly signingKey: JsonWebKey;
  /** Of the demo client that authenticates by private_key_jwt; shown to everyone. */
  readonly clientKey: JsonWebKey;
  /** Of the issuer whose assertions about users are trusted; shown to everyone. */
  readonly trustedKey: JsonWebKey;
  /** Seconds since 1970. */
  readonly openedAt: number;
}

/** A message and what was reported on the way to it, as it is appended. */
export interface TrafficEvent {
  /** Whose traffic it is, where that can be told. */
  readonly clientId?: string;
  /** One `sent` among them. */
  readonly entries: readonly TranscriptEntry[];
}

export interface KeptEvent extends TrafficEvent {
  /** Opaque to readers; in the order of appending, and never given twice, not even to a later room of the same name. */
  readonly id: string;
}

export interface EventPage {
  readonly events: readonly KeptEvent[];
  /** True where events between the id asked for and the first of these are no longer kept, or the id is none of this room's. */
  readonly gap: boolean;
  /** The id to read on from, whether or not there were events. */
  readonly last: string;
}

/** What was said in a room: append-only, the oldest forgotten past the bound. */
export interface EventLog {
  /** The number of the next message, from 1: each to one caller. */
  nextNumber(): Promise<number>;
  append(event: TrafficEvent): Promise<void>;
  /** What came after the event with this id, oldest first, no more than `most`; without an id, all that is kept. */
  read(after: string | undefined, most: number): Promise<EventPage>;
  /** Comes back when there is something after the id, when `milliseconds` have passed, or when the signal is given. */
  wait(after: string, milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Gives what the API remembers from then on, and the result of the work. */
export type ApiWork<R> = (memory: ResourceServerMemory) => Promise<{
  readonly memory: ResourceServerMemory;
  readonly result: R;
}>;

export interface Room {
  readonly record: RoomRecord;
  /** The authorization server's memory. */
  readonly store: Store;
  readonly events: EventLog;
  /** Does what the API does with what it remembers, one request after the other: of two changes none is lost. */
  withApiMemory<R>(work: ApiWork<R>): Promise<R>;
  /** Takes one of the requests that the room may be asked now (seconds, with their fraction): 0. Else gives the seconds to wait, at least 1. Atomic. */
  admit(now: number): Promise<number>;
}

export type Opening = "opened" | "exists" | "full";

export interface RoomStore {
  /**
   * Opens a room under the key at `now` (seconds). `make` fills its store, and is not called where there is no place. Nobody finds
   * the room before it is whole, and of two that open one key at once, one is told `exists`.
   */
  open(key: string, now: number, make: (store: Store) => Promise<RoomRecord>): Promise<Opening>;
  /** The room, which counts as used now (seconds); undefined where there is none or it has ended. */
  find(key: string, now: number): Promise<Room | undefined>;
}
