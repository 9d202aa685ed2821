/** What thieves have found. JSON, as all of the world is. */
import type { CookieJar } from "@/lib/http/cookies";
import type { HttpRequest } from "@/lib/http/message";
import { clientOf, type World, withClient } from "../world";

/** Of somebody who reads the addresses in another's browser. */
export interface Loot {
  readonly kind: "loot";
  readonly code?: string;
  /** A challenge that is its own verifier (RFC 7636 §4.2, `plain`). */
  readonly verifier?: string;
  /** The user's own way back to the client: the thief is faster, and it goes on when they are done. */
  readonly held?: HttpRequest;
  /** Of the thief's own browser. */
  readonly cookies?: CookieJar;
}

/** Of somebody who reads the log of an API: a call of Prints as it was sent. */
export interface CopiedCall {
  readonly kind: "copied-call";
  readonly request: HttpRequest;
}

export function lootOf(world: World): Loot {
  const { memory } = clientOf(world, "attacker");
  return memory?.kind === "loot" ? memory : { kind: "loot" };
}

export function withLoot(world: World, found: Partial<Omit<Loot, "kind">>): World {
  return withClient(world, { memory: { ...lootOf(world), ...found } }, "attacker");
}
