/**
 * The turns of a run without a person at a screen. Which come after one another is the scenario's; what happens at each of them
 * is up to the parties. A client that has lost its tokens has no further turns; a thief may.
 */
import type { ActId } from "@/lib/transcript/acts";
import { end, type Reaction, waitFor } from "../reception";
import { clientOf, type World, withClient } from "../world";

const ofTheThief: ReadonlySet<ActId> = new Set(["attack", "attackAgain"]);

/** The next turn that is due, or the end where none is left: how it ended for Prints, and for a thief. */
export function goOn(world: World): Reaction {
  const { later = [], outcome } = clientOf(world);
  const due = outcome === undefined ? later : later.filter((act) => ofTheThief.has(act));
  const [act, ...rest] = due;
  if (act !== undefined) return waitFor(withClient(world, { later: rest }), act);
  return end(world, outcome ?? (hasThiefSucceeded(world) ? "stolen" : "completed"));
}

function hasThiefSucceeded({ clients }: World): boolean {
  return clients.attacker?.outcome === "completed";
}
