/**
 * The code grant of a native app (RFC 8252): the agent opens the user's browser, waits at a port of the laptop for what comes back, and
 * redeems the code with PKCE. The page in the browser is answered once it is known what came of it.
 */
import { readAddress } from "@/lib/http/address";
import { readLink } from "@/lib/http/html-link";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import {
  noteWrongMethod,
  readAnswer,
  readAuthorizationResponse,
} from "@/lib/oauth/client/authorization-response";
import type { ClientSession } from "@/lib/oauth/client/configuration";
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import type { RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import { navigateTo } from "../browser";
import { takeSession } from "../prints/sessions";
import {
  end,
  type Reaction,
  type Reception,
  sendRequest,
  sendResponse,
  type Turn,
  waitFor,
} from "../reception";
import { openOf } from "../servers";
import { clientOf, redirectConfigurationOf, type World, withClient } from "../world";
import { callTool } from "./call-tool";
import { giveUp } from "./give-up";
import { respond, tabPage } from "./pages";
import { callbackUri } from "./self";
import { lines, say } from "./talk";

/** One attempt at a time: it waits for an answer, and then for tokens. */
const waiting = "waiting";
const redeeming = "redeeming";

/** The agent opens the browser at the server, and says so. */
export async function authorize(turn: Reception, world: World, words: string): Promise<Reaction> {
  const { session, url } = await prepareAuthorization(redirectConfigurationOf(world), turn);
  const told = say(turn, world, words);
  return navigateTo(withClient(told, { sessions: { [waiting]: session }, call: undefined }), url);
}

/** The browser brings what the server has answered. */
export async function takeCallback(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { message, note, random } = reception;
  const { request } = message;
  if (readAddress(request.url)?.path !== new URL(callbackUri).pathname)
    return sendResponse(reception.world, "client", openOf(message), respond(404, tabPage("missing")));
  if (request.method !== "GET") return refuseMethod(reception);
  const { world: taken, session } = takeSession(reception.world, waiting);
  const world = withClient(taken, { open: openOf(message) });
  const configuration = redirectConfigurationOf(world);
  const result = readAuthorizationResponse(configuration, session, readAnswer(configuration, request), note);
  if (result.kind === "refused") {
    return giveUp(reception, world, result.error === "access_denied" ? "denied" : "refusedByServer");
  }
  if (result.kind === "rejected" || session === undefined) return giveUp(reception, world, "refusedByClient");
  const surroundings = { random, now: () => world.now };
  const asked = await buildTokenRequest(configuration, session, result.code, surroundings);
  const redeems = { sessions: { [redeeming]: session }, call: { kind: "token" } as const };
  return sendRequest(withClient(world, redeems), "client", "back", asked);
}

/** Nobody is there to read what comes by another method (RFC 9110 §15.5.6). */
function refuseMethod({ world, message, note }: Reception<RequestMessage>): Reaction {
  const allowed = ["GET"];
  noteWrongMethod(note, allowed, message.request);
  const refused = withClient(world, { outcome: "refusedByClient" });
  const response = respond(405, tabPage("method"), [["Allow", allowed.join(", ")]]);
  return sendResponse(refused, "client", openOf(message), response);
}

export function readTokens(reception: Reception<ResponseMessage>): Reaction {
  const { message, note } = reception;
  const { world, session } = takeSession(reception.world, redeeming);
  const result = readTokenResponse(session ?? nothingAsked, message.response, note);
  if (result.kind === "refused") return giveUp(reception, world, "refusedByServer");
  if (result.kind === "rejected") return giveUp(reception, world, "refusedByClient");
  const told = say(reception, world, lines.thanks);
  const { open } = clientOf(told);
  const kept = withClient(told, { open: undefined, call: undefined, tokens: result.tokens });
  return open === undefined
    ? callTool(kept)
    : sendResponse(kept, "client", open, respond(200, tabPage("connected")));
}

const nothingAsked: ClientSession = { issuer: "", redirectUri: "", scope: "" };

/** The browser has shown a page: of the agent, which now goes on, or of a server that leaves it to the user whether she does. */
export function afterPage({ message }: Reception, world: World): Promise<Reaction> | undefined {
  const leads = readLink(world.browser.page.html) !== undefined;
  if (message.step === "leavingPage" && leads) return Promise.resolve(waitFor(world, "goOn"));
  const goesOn = message.step === "resultPage" && clientOf(world).tokens !== undefined;
  return goesOn ? Promise.resolve(callTool(world)) : undefined;
}

/** The user follows the link of the page. */
export async function goOn({ world }: Turn): Promise<Reaction> {
  const link = readLink(world.browser.page.html);
  return link === undefined ? end(world, "astray") : navigateTo(world, link);
}
