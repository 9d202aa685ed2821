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

type Tables = { readonly [K in StoreKind]: Table<StoreRecords[K]> };

/** No step waits for anything between its look and its change, so `add` and `take` are atomic. */
export function createMemoryStore(state: StoreState = {}): MemoryStore {
  const tables = createTables(state);
  return {
    async get(kind, id) {
      return tables[kind].get(id);
    },
    async put(kind, id, record) {
      tables[kind].put(id, record);
    },
    async add(kind, id, record) {
      const free = tables[kind].get(id) === undefined;
      if (free) tables[kind].put(id, record);
      return free;
    },
    async take(kind, id) {
      const record = tables[kind].get(id);
      if (record !== undefined) tables[kind].remove(id);
      return record;
    },
    async list(kind) {
      return tables[kind].list();
    },
    toJSON: () => ({
      client: tables.client.toJSON(),
      user: tables.user.toJSON(),
      resource: tables.resource.toJSON(),
      session: tables.session.toJSON(),
      transaction: tables.transaction.toJSON(),
      pushedRequest: tables.pushedRequest.toJSON(),
      code: tables.code.toJSON(),
      usedCode: tables.usedCode.toJSON(),
      consent: tables.consent.toJSON(),
      grant: tables.grant.toJSON(),
      refreshToken: tables.refreshToken.toJSON(),
      usedRefreshToken: tables.usedRefreshToken.toJSON(),
      accessToken: tables.accessToken.toJSON(),
      deviceAuthorization: tables.deviceAuthorization.toJSON(),
      userCode: tables.userCode.toJSON(),
      userCodeAttempt: tables.userCodeAttempt.toJSON(),
      devicePolling: tables.devicePolling.toJSON(),
      deviceDecision: tables.deviceDecision.toJSON(),
      deviceTransaction: tables.deviceTransaction.toJSON(),
      trustedIssuer: tables.trustedIssuer.toJSON(),
      grantAssertion: tables.grantAssertion.toJSON(),
      dpopProof: tables.dpopProof.toJSON(),
      dpopNonce: tables.dpopNonce.toJSON(),
      assertion: tables.assertion.toJSON(),
    }),
  };
}

function createTables(state: StoreState): Tables {
  return {
    client: createTable(state.client),
    user: createTable(state.user),
    resource: createTable(state.resource),
    session: createTable(state.session),
    transaction: createTable(state.transaction),
    pushedRequest: createTable(state.pushedRequest),
    code: createTable(state.code),
    usedCode: createTable(state.usedCode),
    consent: createTable(state.consent),
    grant: createTable(state.grant),
    refreshToken: createTable(state.refreshToken),
    usedRefreshToken: createTable(state.usedRefreshToken),
    accessToken: createTable(state.accessToken),
    deviceAuthorization: createTable(state.deviceAuthorization),
    userCode: createTable(state.userCode),
    userCodeAttempt: createTable(state.userCodeAttempt),
    devicePolling: createTable(state.devicePolling),
    deviceDecision: createTable(state.deviceDecision),
    deviceTransaction: createTable(state.deviceTransaction),
    trustedIssuer: createTable(state.trustedIssuer),
    grantAssertion: createTable(state.grantAssertion),
    dpopProof: createTable(state.dpopProof),
    dpopNonce: createTable(state.dpopNonce),
    assertion: createTable(state.assertion),
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
