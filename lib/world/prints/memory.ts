/** What Prints remembers of its users from one visit to the next, and what it is set up to do for them by itself. */
import { readOwn } from "@/lib/http/own-member";
import { createChecklist } from "@/lib/oauth/checklist";
import type { Connection } from "../attempt";
import type { PrintsMemory } from "../client-memory";
import type { Turn } from "../reception";
import { clientOf, type World, withClient } from "../world";

type Remembered = Partial<Omit<PrintsMemory, "kind">>;

/** Nobody has been there yet. */
export function openMemory(setUp: Remembered = {}): PrintsMemory {
  return {
    kind: "prints",
    purpose: "albums",
    plans: {},
    connections: {},
    departures: {},
    nonces: {},
    ...setUp,
  };
}

export function memoryOf(world: World): PrintsMemory {
  const { memory } = clientOf(world);
  return memory?.kind === "prints" ? memory : openMemory();
}

export function remember(world: World, change: Remembered): World {
  return withClient(world, { memory: { ...memoryOf(world), ...change } });
}

/** What lasts for a browser. Of one that shows a cookie it is noted whether that stands for something; a script has no need of one. */
export function readConnection({ noteAs }: Turn, world: World, key: string): Connection | undefined {
  const connection = readOwn(memoryOf(world).connections, key);
  if (clientOf(world).open === undefined) return connection;
  createChecklist(noteAs("client")).observe("own-session-known", connection !== undefined, {
    expected: "a session that is known here",
    actual: connection === undefined ? key || "no cookie" : "it is",
  });
  return connection;
}
