/** What Maya does at Prints once she has her albums, and needs no page of another for. */

import type { Occasion } from "../attempt";
import { submitForm } from "../browser";
import type { Programs } from "../program";
import { end, type Reaction, type Turn } from "../reception";
import type { World } from "../world";
import { tab } from "./sessions";
import { resume } from "./work";

/** Seconds: longer than an access token lives. */
const away = 1_200;

export const printsActs: Programs["acts"] = {
  comeBack: (turn) => press(turn, { ...turn.world, now: turn.world.now + away }, "return"),
  disconnect: (turn) => press(turn, turn.world, "disconnect"),
};

/** She presses the button of the page: it is the script's, or it sends the form to the server. */
async function press(turn: Turn, world: World, occasion: Occasion): Promise<Reaction> {
  if (world.options.client === "public") return resume(turn, world, tab, occasion);
  return submitForm(world, {}) ?? end(world, "astray");
}
