/**
 * A party that is called while it waits for an answer serves that call as any other. What it was at waits meanwhile, and goes on with the
 * first answer that the new call has no part in. So also one that was led to call itself: its own answer is judged as what it had asked for.
 */
import type { Party } from "@/lib/transcript/types";
import { type World, withClient } from "./world";

/** A request has come: what the party is at by then is set aside. */
export function setAside(world: World, party: Party): World {
  const { open, call, aside } = world.clients[party] ?? {};
  if (open === undefined && call === undefined) return world;
  return withClient(world, { open: undefined, call: undefined, aside: { open, call, aside } }, party);
}

/** An answer has come. Where nothing else waits for one, not even an API that judges a token, it is one to what was set aside. */
export function takeUp(world: World, party: Party): World {
  const { call, aside } = world.clients[party] ?? {};
  if (aside === undefined || call !== undefined || world.apis[party]?.pending !== undefined) return world;
  return withClient(world, { open: undefined, aside: undefined, ...aside }, party);
}
