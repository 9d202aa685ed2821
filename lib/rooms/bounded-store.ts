/**
 * A store that forgets: of each kind no more than `most` records stay, the oldest go first. What is forgotten is as good as expired,
 * so a room that is hammered stays small and refuses nothing that is new. What a room is made of is never forgotten: clients, users
 * and what it trusts are bounded where they are added.
 */
import type { Store, StoreKind } from "@/lib/oauth/authorization-server/store";

const lasting: ReadonlySet<StoreKind> = new Set(["client", "user", "resource", "trustedIssuer"]);

export function createBoundedStore(inner: Store, most: number): Store {
  const ages = new Map<StoreKind, Set<string>>();

  /** Ids of the kind in the order in which they were first put. */
  const agesOf = (kind: StoreKind): Set<string> => {
    const known = ages.get(kind) ?? new Set<string>();
    ages.set(kind, known);
    return known;
  };

  const remember = async (kind: StoreKind, id: string): Promise<void> => {
    if (lasting.has(kind)) return;
    const ids = agesOf(kind).add(id);
    const [oldest] = ids;
    if (ids.size <= most || oldest === undefined) return;
    ids.delete(oldest);
    await inner.take(kind, oldest);
  };

  return {
    ...inner,
    async put(kind, id, record) {
      await inner.put(kind, id, record);
      await remember(kind, id);
    },
    async add(kind, id, record) {
      const added = await inner.add(kind, id, record);
      if (added) await remember(kind, id);
      return added;
    },
    async take(kind, id) {
      agesOf(kind).delete(id);
      return inner.take(kind, id);
    },
  };
}
