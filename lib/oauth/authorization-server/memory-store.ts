/**
 * The store in memory. It starts from a JSON state and gives one back; a state that was given out is never changed, and
 * two states share every record and every kind that stayed the same. Writing costs the same however much is stored: a
 * kind is copied once, when it is first written to after `toJSON`. Left out: forgetting what has expired.
 */
import type { Store, StoreKind, StoreRecords } from "./store";

/** Kind → id → record, in the order of their making (but ids that are written as whole numbers come first). */
export type StoreState = {
  readonly [K in StoreKind]?: Readonly<Record<string, StoreRecords[K]>>;
};

export interface MemoryStore extends Store {
  toJSON(): StoreState;
}

interface Table<R> {
  get(id: string): R | undefined;
  put(id: string, record: R): void;
  remove(id: string): void;
  list(): readonly R[];
  toJSON(): Readonly<Record<string, R>>;
}

const empty: Required<StoreState> = {
  client: {},
  user: {},
  resource: {},
  session: {},
  transaction: {},
  pushedRequest: {},
  code: {},
  usedCode: {},
  consent: {},
  grant: {},
  refreshToken: {},
  usedRefreshToken: {},
  accessToken: {},
  deviceAuthorization: {},
  userCode: {},
  userCodeAttempt: {},
  devicePolling: {},
  deviceDecision: {},
  deviceTransaction: {},
  trustedIssuer: {},
  grantAssertion: {},
  dpopProof: {},
  dpopNonce: {},
  assertion: {},
};

type Tables = { [K in StoreKind]?: Table<StoreRecords[K]> };

/** No step waits for anything between its look and its change, so `add` and `take` are atomic. */
export function createMemoryStore(state: StoreState = {}): MemoryStore {
  const tables: Tables = {};

  /** Most of a server's memory is not looked at by one message: a table is made when it is. */
  function tableOf<K extends StoreKind>(kind: K): Table<StoreRecords[K]> {
    const known: Tables[K] = tables[kind];
    if (known !== undefined) return known;
    const made: Table<StoreRecords[K]> = createTable(state[kind]);
    tables[kind] = made as Tables[K];
    return made;
  }

  return {
    async get(kind, id) {
      return tableOf(kind).get(id);
    },
    async put(kind, id, record) {
      tableOf(kind).put(id, record);
    },
    async add(kind, id, record) {
      const table = tableOf(kind);
      const free = table.get(id) === undefined;
      if (free) table.put(id, record);
      return free;
    },
    async take(kind, id) {
      const table = tableOf(kind);
      const record = table.get(id);
      if (record !== undefined) table.remove(id);
      return record;
    },
    async list(kind) {
      return tableOf(kind).list();
    },
    toJSON() {
      const looked = Object.entries(tables).map(([kind, table]) => [kind, table.toJSON()]);
      return { ...empty, ...state, ...Object.fromEntries(looked) };
    },
  };
}

/** Rows stand in the state that was given until they are written to, and then in a map of their own. */
function createTable<R>(state: Readonly<Record<string, R>> = {}): Table<R> {
  let shared: Readonly<Record<string, R>> | undefined = state;
  let rows: Map<string, R> | undefined;
  let listed: readonly R[] | undefined;
  const writable = () => {
    rows ??= new Map(Object.entries(shared ?? {}));
    shared = undefined;
    listed = undefined;
    return rows;
  };
  return {
    get(id) {
      if (rows !== undefined) return rows.get(id);
      // Ids come from messages: `constructor` must not be found.
      return shared !== undefined && Object.hasOwn(shared, id) ? shared[id] : undefined;
    },
    put(id, record) {
      writable().set(id, record);
    },
    remove(id) {
      writable().delete(id);
    },
    list() {
      listed ??= [...(rows?.values() ?? Object.values(shared ?? {}))];
      return listed;
    },
    toJSON() {
      shared ??= Object.fromEntries(rows ?? []);
      return shared;
    },
  };
}
