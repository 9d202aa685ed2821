/**
 * Prints at work: it runs the errands of an attempt one after the other, and tells its user what came of them. The server answers
 * the request that has waited; the script draws in its page. A refusal ends the attempt, whatever was left of its plan.
 */
import { noteAction, open } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import type { Attempt, Occasion } from "../attempt";
import { navigateTo } from "../browser";
import { clientOrigin } from "../demo";
import { end, type Reaction, sendRequest, sendResponse, type Turn, waitFor } from "../reception";
import {
  type ClientCall,
  type ClientState,
  clientOf,
  redirectConfigurationOf,
  type World,
  withClient,
} from "../world";
import { configurationFor } from "./configuration";
import { endingOf } from "./ending";
import type { Asking, Ending } from "./errand";
import { errands } from "./errands";
import { memoryOf, readConnection, remember } from "./memory";
import { noticePage, respond } from "./pages";
import { planFor } from "./plans";
import { drawKey, keyCookie, redirectAway } from "./sessions";

/** Prints takes up the next errand of the attempt; or the same once more. */
export async function goOn(
  turn: Turn,
  world: World,
  attempt: Attempt,
  { repeated }: { readonly repeated: boolean } = { repeated: false },
): Promise<Reaction> {
  const [next, ...left] = attempt.plan;
  if (next === undefined) return conclude(turn, world, attempt);
  const request = await errands[next].ask(attempt, askingOf(turn, world, attempt));
  if (request === undefined) return goOn(turn, world, { ...attempt, plan: left });
  const call: ClientCall = { kind: "errand", errand: next, attempt, repeated };
  return sendRequest(withClient(world, { call }), "client", "back", request);
}

/** Tells the user how it ended: in answer to the request that waits, or drawn by the script. */
export function finish(turn: Turn, world: World, ending: Ending): Reaction {
  const { next, later } = turnsAfter(ending, clientOf(world));
  if (ending.outcome !== "completed") noteAction(turn.noteAs("client"), "client-gave-up");
  const { open } = clientOf(world);
  const known = next === undefined ? { turn: undefined, outcome: ending.outcome } : { turn: next, later };
  const finished = withClient(world, { open: undefined, call: undefined, ...known });
  if (open !== undefined)
    return sendResponse(finished, "client", open, respond(ending.status, ending.html, ending.headers));
  const page = { url: `${clientOrigin}/app`, html: ending.html };
  turn.show(page.url, page.html);
  const shown: World = { ...finished, browser: { ...finished.browser, page } };
  return next === undefined ? end(shown, ending.outcome) : waitFor(shown, next);
}

/** Whoever was refused has no further turn. */
function turnsAfter({ outcome }: Ending, { later = [] }: ClientState) {
  const [next, ...rest]: readonly ActId[] = outcome === "completed" ? later : [];
  return { next, later: rest };
}

/** Nothing is left to do: the browser goes where the attempt leads, or shows what it has brought. */
function conclude(turn: Turn, world: World, attempt: Attempt): Reaction {
  if (attempt.url !== undefined) return leave(world, attempt, attempt.url);
  const client = clientOf(world);
  const ending = endingOf(world, attempt);
  const signsIn = memoryOf(world).purpose === "sign-in" && ending.outcome === "completed";
  if (signsIn) {
    const sub = open("sub", String(attempt.claims?.sub));
    noteAction(turn.noteAs("client"), "signed-in", { gains: [sub] });
  }
  if (client.open === undefined || !(signsIn || isCrossed(world, attempt)))
    return finish(turn, keepConnection(world, attempt), ending);
  // Whoever signs in gets another session than the one before, which somebody may have planted.
  const key = drawKey(turn.random);
  const headers = [keyCookie(key)];
  return finish(turn, keepConnection(world, { ...attempt, key }), { ...ending, headers });
}

/** The cookie has just come with a form of another site. With every other such form it would come as well: one that does not takes its place. */
function isCrossed(world: World, { code }: Attempt): boolean {
  return code !== undefined && redirectConfigurationOf(world).responseMode === "form_post";
}

/** The browser is sent away, and the session waits for what it comes back with. */
function leave(world: World, { key, session }: Attempt, url: string): Reaction {
  const { open, sessions } = clientOf(world);
  const waiting = { open: undefined, call: undefined, sessions: { ...sessions, [key]: session } };
  const left = withClient(world, waiting);
  if (open === undefined) return navigateTo(left, url);
  const { responseMode: mode } = redirectConfigurationOf(world);
  return sendResponse(left, "client", open, redirectAway(url, key, { mode }));
}

/** Goes on for a user who was here before, from what lasts of that. */
export async function resume(turn: Turn, world: World, key: string, occasion: Occasion): Promise<Reaction> {
  const connection = readConnection(turn, world, key);
  if (connection !== undefined)
    return goOn(turn, world, { key, ...connection, plan: planFor(world, occasion) });
  return finish(turn, world, { status: 403, html: noticePage("unknown"), outcome: "refusedByClient" });
}

/** Of a client that has given its tokens back nothing lasts. */
export function keepConnection(world: World, { key, session, tokens, expiresAt, claims }: Attempt): World {
  const { [key]: _before, ...others } = memoryOf(world).connections;
  const { answersChallenge: _, ...lasting } = session;
  const connection = tokens === undefined ? {} : { [key]: { session: lasting, tokens, expiresAt, claims } };
  return remember(withClient(world, { tokens }), { connections: { ...others, ...connection } });
}

function askingOf({ random }: Turn, world: World, { session }: Attempt): Asking {
  const configuration = configurationFor(world, session.issuer);
  const { nonces } = memoryOf(world);
  return { configuration, random, now: () => world.now, dpopNonce: nonces.tokens, apiNonce: nonces.api };
}
