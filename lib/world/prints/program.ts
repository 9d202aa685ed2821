/**
 * Prints, the client of the demo. As a confidential client it is a web server that keeps a session for each browser; as a
 * public client it is a script in the browser's page, and the server hands out the same static page to everyone. Both use
 * the pairs of lib/oauth/client. Left out: Prints has no users of its own.
 */
import { readAddress } from "@/lib/http/address";
import { formatSetCookie } from "@/lib/http/cookies";
import type { HttpResponse } from "@/lib/http/message";
import { redirectResponse } from "@/lib/http/response";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import { readAuthorizationResponse } from "@/lib/oauth/client/authorization-response";
import type { ClientSession } from "@/lib/oauth/client/configuration";
import { buildTokenRequest } from "@/lib/oauth/client/token";
import { noteAction } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { RequestMessage } from "@/lib/transcript/types";
import { navigateTo, readCookie } from "../browser";
import { clientOrigin, redirectUri } from "../demo";
import type { Programs } from "../program";
import { type Reaction, type Reception, sendRequest, sendResponse } from "../reception";
import { openOf } from "../servers";
import { clientOf, type OpenRequest, type World, withClient } from "../world";
import { continueCall, finish } from "./calls";
import { appPage, homePage, noticePage, respond, unshared } from "./pages";

const sessionCookie = "__Host-prints-session";
const loginPath = "/login";
const appPath = "/app";
const callbackPath = new URL(redirectUri).pathname;

/** The session of the script: the storage of its tab holds one. */
const tab = "tab";

export const printsPrograms: Programs = {
  parties: { client: { takeRequest: receiveAtPrints, takeResponse: continueCall } },
  runScript: (reception, world) => (hasScript(world) ? runScript(reception, world) : undefined),
};

/** The address that the button of the start page leads to. */
export function startPath(options: World["options"]): string {
  return options.client === "public" ? appPath : loginPath;
}

/** Prints' server takes a request from a browser. */
async function receiveAtPrints(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message } = reception;
  const path = readAddress(message.request.url)?.path;
  const open = openOf(message);
  const answer = (response: HttpResponse) => sendResponse(world, "client", open, response);
  if (message.request.method !== "GET") return answer(respond(405, noticePage("method"), [["Allow", "GET"]]));
  if (path === "/") return answer(respond(200, homePage(startPath(world.options))));
  if (world.options.client === "public") {
    return answer(path === appPath || path === callbackPath ? respond(200, appPage()) : notFound());
  }
  if (path === loginPath) return startLogin(reception, open);
  if (path === callbackPath) return readCallback(reception, open);
  return answer(notFound());
}

/** The script of the public client starts in the page that was just shown. */
async function runScript(reception: Reception, world: World): Promise<Reaction> {
  const { url } = world.browser.page;
  noteAction(reception.note, "script-started");
  if (readAddress(url)?.path === callbackPath) {
    return redeem({ ...reception, world }, tab, url);
  }
  const prepared = await prepareAuthorization(clientOf(world).configuration, reception);
  return navigateTo(remember(world, tab, prepared.session), prepared.url);
}

/** Does a page of this address run the script? */
function hasScript(world: World): boolean {
  const address = readAddress(world.browser.page.url);
  if (world.options.client !== "public" || address?.origin !== clientOrigin) return false;
  return address.path === appPath || address.path === callbackPath;
}

async function startLogin(reception: Reception<RequestMessage>, open: OpenRequest): Promise<Reaction> {
  const { world, random } = reception;
  const prepared = await prepareAuthorization(clientOf(world).configuration, reception);
  const sessionId = randomText(random, "client-session", 16);
  const cookie = {
    name: sessionCookie,
    value: sessionId,
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
  } as const;
  const response = redirectResponse(302, prepared.url, [
    ["Set-Cookie", formatSetCookie(cookie)],
    ...unshared,
  ]);
  return sendResponse(remember(world, sessionId, prepared.session), "client", open, response);
}

async function readCallback(reception: Reception<RequestMessage>, open: OpenRequest): Promise<Reaction> {
  const { world, message } = reception;
  const sessionId = readCookie(message.request, sessionCookie) ?? "";
  const waiting = withClient(world, { open });
  return redeem({ ...reception, world: waiting }, sessionId, message.request.url);
}

/** Judges the authorization response at `url` and, where it is good, sends its code to the token endpoint. */
async function redeem(reception: Reception, sessionId: string, url: string): Promise<Reaction> {
  const { note, random } = reception;
  const { world, session } = takeSession(reception.world, sessionId);
  const { configuration } = clientOf(world);
  const result = readAuthorizationResponse(configuration, session, url, note);
  if (result.kind === "refused") {
    const denied = result.error === "access_denied";
    const notice = noticePage(denied ? "denied" : "refused", result.error);
    return finish(reception, world, {
      status: denied ? 403 : 400,
      html: notice,
      outcome: denied ? "denied" : "refusedByServer",
    });
  }
  if (result.kind === "rejected" || session === undefined) {
    return finish(reception, world, {
      status: 400,
      html: noticePage("rejected"),
      outcome: "refusedByClient",
    });
  }
  const request = await buildTokenRequest(configuration, session, result.code, {
    random,
    now: () => world.now,
  });
  const calling = withClient(world, { call: { kind: "token", session } });
  return sendRequest(calling, "client", "back", request);
}

function remember(world: World, sessionId: string, session: ClientSession): World {
  return withClient(world, { sessions: { ...clientOf(world).sessions, [sessionId]: session } });
}

/** A session serves one response: taking it out keeps a second one from being judged against it. */
function takeSession(world: World, sessionId: string): { world: World; session: ClientSession | undefined } {
  const { [sessionId]: session, ...sessions } = clientOf(world).sessions;
  return { world: withClient(world, { sessions }), session };
}

function notFound(): HttpResponse {
  return respond(404, noticePage("missing"));
}
