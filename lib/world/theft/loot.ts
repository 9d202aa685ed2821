/** What thieves have found. */
import type { Loot } from "../client-memory";
import { clientOf, type World, withClient } from "../world";

export function lootOf(world: World): Loot {
  const { memory } = clientOf(world, "attacker");
  return memory?.kind === "loot" ? memory : { kind: "loot" };
}

export function withLoot(world: World, found: Partial<Omit<Loot, "kind">>): World {
  return withClient(world, { memory: { ...lootOf(world), ...found } }, "attacker");
}
