/** The agent cannot go on: it tells its user, in its window and in the browser where that waits. */
import { noteAction } from "@/lib/oauth/notice";
import type { Outcome } from "@/lib/transcript/run";
import { end, type Reaction, sendResponse, type Turn } from "../reception";
import { clientOf, type World, withClient } from "../world";
import { respond, tabPage } from "./pages";
import { lines, say } from "./talk";

const words = {
  denied: lines.denied,
  refusedByServer: lines.refused,
  refusedByApi: lines.refused,
  refusedByClient: lines.stopped,
} as const satisfies Partial<Record<Outcome, string>>;

export function giveUp(turn: Turn, before: World, outcome: keyof typeof words): Reaction {
  noteAction(turn.noteAs("client"), "client-gave-up");
  const told = say(turn, before, words[outcome]);
  const { open } = clientOf(told);
  const world = withClient(told, { open: undefined, call: undefined, outcome });
  if (open === undefined) return end(world, outcome);
  return sendResponse(world, "client", open, respond(400, tabPage(outcome)));
}
