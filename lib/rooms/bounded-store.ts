/**
 * A store that forgets: of each kind no more than `most` records stay, the oldest go first. What is forgotten is as good as expired,
 * so a room that is hammered stays small and refuses nothing that is new. What a room is made of is never forgotten: its users, its own
 * clients, and what it trusts. Clients that registered themselves are bounded in number where they are added, and forgotten after all else.
 */
import type { Store, StoreKind, StoreRecords } from "@/lib/oauth/authorization-server/store";
import { registeredItself } from "@/lib/oauth/client-metadata";

export interface BoundedStore extends Store {
  /** Characters of what can be forgotten, more or less. */
  size(): number;
  /** Forgets the oldest records until so many characters are free, or none is left. Gives how many are. */
  shrink(by: number): number;
}

interface Kept {
  /** Records of all kinds, in the order in which they are forgotten: that in which they were first put, but clients last. */
  readonly number: number;
  readonly size: number;
}

const lasting: ReadonlySet<StoreKind> = new Set(["user", "resource", "trustedIssuer"]);

function isLasting(kind: StoreKind, record: object): boolean {
  return kind === "client" ? !registeredItself(record as StoreRecords["client"]) : lasting.has(kind);
}

/** More records than are ever counted. */
const afterAllElse = 2 ** 52;

/** What a record takes beside its text. */
const recordSize = 200;

function measure(id: string, record: object): number {
  return recordSize + id.length + JSON.stringify(record).length;
}

/** `grown` is told after each change by how many characters. */
export function createBoundedStore(
  inner: Store,
  most: number,
  grown: (by: number) => void = () => {},
): BoundedStore {
  const kinds = new Map<StoreKind, Map<string, Kept>>();
  let count = 0;
  let size = 0;

  /** Ids of the kind, the oldest first. */
  const keptOf = (kind: StoreKind): Map<string, Kept> => {
    const known = kinds.get(kind) ?? new Map<string, Kept>();
    kinds.set(kind, known);
    return known;
  };

  /** Gives the characters that are free then. */
  const release = (kind: StoreKind, id: string): number => {
    const freed = keptOf(kind).get(id)?.size ?? 0;
    keptOf(kind).delete(id);
    size -= freed;
    return freed;
  };

  const remember = async (kind: StoreKind, id: string, record: object): Promise<void> => {
    if (isLasting(kind, record)) return;
    const kept = keptOf(kind);
    const before = kept.get(id);
    count += 1;
    const number = before?.number ?? (kind === "client" ? afterAllElse : 0) + count;
    const now = { number, size: measure(id, record) };
    kept.set(id, now);
    size += now.size - (before?.size ?? 0);
    const [oldest = id] = kept.keys();
    const freed = kept.size > most && kind !== "client" ? release(kind, oldest) : 0;
    grown(now.size - (before?.size ?? 0) - freed);
    if (freed > 0) await inner.take(kind, oldest);
  };

  const findOldest = (): readonly [kind: StoreKind, id: string] | undefined => {
    let found: readonly [StoreKind, string] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [kind, kept] of kinds) {
      const [[id, { number }] = ["", { number: least }]] = kept;
      if (number >= least) continue;
      found = [kind, id];
      least = number;
    }
    return found;
  };

  return {
    ...inner,
    async put(kind, id, record) {
      await inner.put(kind, id, record);
      await remember(kind, id, record);
    },
    async add(kind, id, record) {
      const added = await inner.add(kind, id, record);
      if (added) await remember(kind, id, record);
      return added;
    },
    async take(kind, id) {
      const freed = release(kind, id);
      if (freed > 0) grown(-freed);
      return inner.take(kind, id);
    },
    size: () => size,
    shrink(by) {
      let freed = 0;
      for (let oldest = findOldest(); oldest !== undefined && freed < by; oldest = findOldest()) {
        freed += release(...oldest);
        void inner.take(...oldest);
      }
      return freed;
    },
  };
}
