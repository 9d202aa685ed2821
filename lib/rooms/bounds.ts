/**
 * How much live rooms may take, by environment variable. A variable that is no whole number throws, naming itself: a bound that
 * nobody meant is worse than a server that says so.
 */

export interface Bounds {
  /** Rooms at one time. */
  readonly rooms: number;
  /** That one caller opens in an hour; 0 is no bound. Half of them may come at once. */
  readonly openingsPerHour: number;
  /** Seconds without a request after which a room ends. */
  readonly unusedSeconds: number;
  /** Of the events of a room at one time. */
  readonly readers: number;
  /** Messages of its traffic that a room keeps. */
  readonly messages: number;
  /** Characters of traffic and of what servers remember that all rooms keep together; past it those that were used longest ago forget theirs, registered clients last. */
  readonly characters: number;
  /** Of a request's body. */
  readonly bodyBytes: number;
  /** Clients of a room, the demo's own not counted. */
  readonly clients: number;
  /** Albums of a room. */
  readonly albums: number;
  /** Of each other kind of thing that a room's server remembers; past it the oldest are forgotten. */
  readonly records: number;
  /** To one room; 0 is no bound. Five seconds' worth may come at once. */
  readonly requestsPerSecond: number;
}

const variables = {
  rooms: ["LIVE_ROOMS", 10_000],
  openingsPerHour: ["LIVE_OPENINGS_PER_HOUR", 200],
  unusedSeconds: ["LIVE_UNUSED_SECONDS", 86_400],
  readers: ["LIVE_READERS", 200],
  messages: ["LIVE_MESSAGES", 1_000],
  characters: ["LIVE_CHARACTERS", 256 * 1024 * 1024],
  bodyBytes: ["LIVE_BODY_BYTES", 64 * 1024],
  clients: ["LIVE_CLIENTS", 100],
  albums: ["LIVE_ALBUMS", 1_000],
  records: ["LIVE_RECORDS", 10_000],
  requestsPerSecond: ["LIVE_REQUESTS_PER_SECOND", 100],
} as const satisfies Record<keyof Bounds, readonly [variable: string, usual: number]>;

export function readBounds(env: Readonly<Record<string, string | undefined>>): Bounds {
  const read = ([variable, usual]: readonly [string, number]) => {
    const text = env[variable];
    if (text === undefined || text === "") return usual;
    if (!/^\d{1,15}$/.test(text)) throw new Error(`${variable} is no whole number: ${text}`);
    return Number(text);
  };
  const { rooms, unusedSeconds, messages, characters, bodyBytes, clients, albums, records } = variables;
  return {
    rooms: read(rooms),
    openingsPerHour: read(variables.openingsPerHour),
    unusedSeconds: read(unusedSeconds),
    readers: read(variables.readers),
    messages: read(messages),
    characters: read(characters),
    bodyBytes: read(bodyBytes),
    clients: read(clients),
    albums: read(albums),
    records: read(records),
    requestsPerSecond: read(variables.requestsPerSecond),
  };
}
