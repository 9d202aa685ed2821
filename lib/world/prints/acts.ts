/** What Maya does at Prints once she has what she came for, and how she answers when id.example asks whether to sign her out. */

import type { Occasion } from "../attempt";
import { submitForm } from "../browser";
import type { Programs } from "../program";
import { end, type Reaction, type Turn } from "../reception";
import type { World } from "../world";
import { tab } from "./sessions";
import { signOut } from "./sign-out";
import { resume } from "./work";

/** Seconds: longer than an access token lives. */
const away = 1_200;

export const printsActs: Programs["acts"] = {
  comeBack: (turn) => press(turn, { ...turn.world, now: turn.world.now + away }, "return"),
  openLocked: (turn) => press(turn, turn.world, "return"),
  disconnect: (turn) => press(turn, turn.world, "disconnect"),
  signOut: async (turn) => (isScript(turn.world) ? signOut(turn, turn.world, tab) : submit(turn.world)),
  confirmSignOut: async ({ world }) => submit(world, "sign-out"),
  staySignedIn: async ({ world }) => submit(world, "stay"),
};

/** She presses the button of the page: it is the script's, or it sends the form to the server. */
async function press(turn: Turn, world: World, occasion: Occasion): Promise<Reaction> {
  return isScript(world) ? resume(turn, world, tab, occasion) : submit(world);
}

function isScript({ options }: World): boolean {
  return options.client === "public";
}

function submit(world: World, button?: string): Reaction {
  return submitForm(world, button === undefined ? {} : { button }) ?? end(world, "deadEnd");
}
