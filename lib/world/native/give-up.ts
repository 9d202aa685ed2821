/** A native app cannot go on: it tells its user, in its window and in the browser where that waits. */
import { noteAction } from "@/lib/oauth/notice";
import type { Outcome } from "@/lib/transcript/run";
import { end, type Reaction, sendResponse, type Turn } from "../reception";
import { clientOf, type World, withClient } from "../world";
import type { NativeApp, Progress } from "./native-app";
import { respond, tabPage } from "./pages";

const progress = {
  denied: "denied",
  refusedByServer: "refused",
  refusedByApi: "refused",
  refusedByClient: "stopped",
} as const satisfies Partial<Record<Outcome, Progress>>;

export type Failure = keyof typeof progress;

export function giveUp(app: NativeApp, turn: Turn, before: World, outcome: Failure): Reaction {
  noteAction(turn.noteAs("client"), "client-gave-up");
  const told = app.tell(turn, before, progress[outcome]);
  const { open } = clientOf(told);
  const world = withClient(told, { open: undefined, call: undefined, outcome });
  if (open === undefined) return end(world, outcome);
  return sendResponse(world, "client", open, respond(400, tabPage(app.name, outcome)));
}
