/** Scout as a native app: its name, its port, and what it says in its window. */

import { type Failure, giveUp as giveUpAs } from "../native/give-up";
import type { NativeApp } from "../native/native-app";
import type { Reaction, Turn } from "../reception";
import type { World } from "../world";
import { callTool } from "./call-tool";
import { callbackUri } from "./self";
import { lines, say } from "./talk";

export const scoutApp: NativeApp = {
  name: "Scout",
  callbackUri,
  tell: (turn, world, progress) => say(turn, world, lines[progress]),
  call: callTool,
};

export function giveUp(turn: Turn, world: World, outcome: Failure): Reaction {
  return giveUpAs(scoutApp, turn, world, outcome);
}
