/**
 * The code grant of a native app (RFC 8252): it opens the user's browser, waits at a port of her machine for what comes back, and
 * redeems the code. The page in the browser is answered once it is known what came of it.
 */
import { readAddress } from "@/lib/http/address";
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
import { type Reaction, type Reception, sendRequest, sendResponse, type Turn } from "../reception";
import { openOf } from "../servers";
import { clientOf, redirectConfigurationOf, type World, withClient } from "../world";
import { type Failure, giveUp } from "./give-up";
import type { NativeApp } from "./native-app";
import { respond, tabPage } from "./pages";

/** One attempt at a time: it waits for an answer, and then for tokens. */
const waiting = "waiting";
const redeeming = "redeeming";

/** The app opens the browser at the server, and says so in its own window. */
export async function openBrowser(
  turn: Turn,
  world: World,
  tell: (world: World) => World,
): Promise<Reaction> {
  const preparing = { random: turn.random, note: turn.noteAs("client") };
  const { session, url } = await prepareAuthorization(redirectConfigurationOf(world), preparing);
  return navigateTo(withClient(tell(world), { sessions: { [waiting]: session }, call: undefined }), url);
}

/** The browser brings what the server has answered. */
export async function takeCallback(app: NativeApp, reception: Reception<RequestMessage>): Promise<Reaction> {
  const { message, note, random } = reception;
  const { request } = message;
  if (readAddress(request.url)?.path !== new URL(app.callbackUri).pathname) {
    const missing = respond(404, tabPage(app.name, "missing"));
    return sendResponse(reception.world, "client", openOf(message), missing);
  }
  if (request.method !== "GET") return refuseMethod(app, reception);
  const { world: taken, session } = takeSession(reception.world, waiting);
  const world = withClient(taken, { open: openOf(message) });
  const stop = (why: Failure) => giveUp(app, reception, world, why);
  const configuration = redirectConfigurationOf(world);
  const result = readAuthorizationResponse(configuration, session, readAnswer(configuration, request), note);
  if (result.kind === "refused") return stop(result.error === "access_denied" ? "denied" : "refusedByServer");
  if (result.kind === "rejected" || session === undefined) return stop("refusedByClient");
  const surroundings = { random, now: () => world.now };
  const asked = await buildTokenRequest(configuration, session, result.code, surroundings);
  const redeems = { sessions: { [redeeming]: session }, call: { kind: "token" } as const };
  return sendRequest(withClient(world, redeems), "client", "back", asked);
}

/** Nobody is there to read what comes by another method (RFC 9110 §15.5.6). */
function refuseMethod(app: NativeApp, { world, message, note }: Reception<RequestMessage>): Reaction {
  const allowed = ["GET"];
  noteWrongMethod(note, allowed, message.request);
  const refused = withClient(world, { outcome: "refusedByClient" });
  const response = respond(405, tabPage(app.name, "method"), [["Allow", allowed.join(", ")]]);
  return sendResponse(refused, "client", openOf(message), response);
}

export function readTokens(app: NativeApp, reception: Reception<ResponseMessage>): Reaction {
  const { message, note } = reception;
  const { world, session } = takeSession(reception.world, redeeming);
  const result = readTokenResponse(session ?? nothingAsked, message.response, note);
  if (result.kind === "refused") return giveUp(app, reception, world, "refusedByServer");
  if (result.kind === "rejected") return giveUp(app, reception, world, "refusedByClient");
  const told = app.tell(reception, world, "thanks");
  const { open } = clientOf(told);
  const kept = withClient(told, { open: undefined, call: undefined, tokens: result.tokens });
  return open === undefined
    ? app.call(kept, result.tokens)
    : sendResponse(kept, "client", open, respond(200, tabPage(app.name, "connected")));
}

const nothingAsked: ClientSession = { issuer: "", redirectUri: "", scope: "" };

/** The browser has shown the page of the app, which goes on with what it was given. */
export function afterPage(
  app: NativeApp,
  { message }: Reception,
  world: World,
): Promise<Reaction> | undefined {
  const { tokens } = clientOf(world);
  const goesOn = message.step === "resultPage" && tokens !== undefined;
  return goesOn ? Promise.resolve(app.call(world, tokens)) : undefined;
}
