/**
 * Prints, the client of the demo. As a confidential client it is a web server that keeps a session for each browser; as a
 * public client it is a script in the browser's page, and the server hands out the same static page to everyone. Both use
 * the pairs of lib/oauth/client. Left out: Prints has no users of its own.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import { readAuthorizationResponse } from "@/lib/oauth/client/authorization-response";
import { noteAction } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { RequestMessage } from "@/lib/transcript/types";
import { clientOrigin, redirectUri } from "../demo";
import type { Programs } from "../program";
import { type Reaction, type Reception, sendResponse } from "../reception";
import { openOf } from "../servers";
import { clientOf, type World, withClient } from "../world";
import { appPage, homePage, noticePage, respond } from "./pages";
import { planFor } from "./plans";
import { readKey, tab, takeSession } from "./sessions";
import { finish, goOn, takeAnswer } from "./work";

const loginPath = "/login";
const appPath = "/app";
const callbackPath = new URL(redirectUri).pathname;

export const printsPrograms: Programs = {
  parties: { client: { takeRequest, takeResponse: takeAnswer } },
  runScript: (reception, world) => (hasScript(world) ? runScript(reception, world) : undefined),
};

/** The address that the button of the start page leads to. */
export function startPath(options: World["options"]): string {
  return options.client === "public" ? appPath : loginPath;
}

/** Prints' server takes a request from a browser. */
async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message } = reception;
  const { request } = message;
  const path = readAddress(request.url)?.path;
  const open = openOf(message);
  const answer = (response: HttpResponse) => sendResponse(world, "client", open, response);
  if (request.method !== "GET") return answer(respond(405, noticePage("method"), [["Allow", "GET"]]));
  if (path === "/") return answer(respond(200, homePage(startPath(world.options))));
  if (world.options.client === "public") {
    return answer(path === appPath || path === callbackPath ? respond(200, appPage()) : notFound());
  }
  const waiting = { ...reception, world: withClient(world, { open }) };
  if (path === loginPath) return begin(waiting, randomText(reception.random, "client-session", 16));
  if (path === callbackPath) return redeem(waiting, readKey(request), request.url);
  return answer(notFound());
}

/** The script of the public client starts in the page that was just shown. */
async function runScript(reception: Reception, world: World): Promise<Reaction> {
  const { url } = world.browser.page;
  noteAction(reception.note, "script-started");
  const started = { ...reception, world };
  return readAddress(url)?.path === callbackPath ? redeem(started, tab, url) : begin(started, tab);
}

/** Does a page of this address run the script? */
function hasScript(world: World): boolean {
  const address = readAddress(world.browser.page.url);
  if (world.options.client !== "public" || address?.origin !== clientOrigin) return false;
  return address.path === appPath || address.path === callbackPath;
}

/** Makes the request, in a session that the browser will be known by. */
async function begin(reception: Reception, key: string): Promise<Reaction> {
  const { world } = reception;
  const prepared = await prepareAuthorization(clientOf(world).configuration, reception);
  return goOn(reception, world, { key, plan: planFor(world, "login"), ...prepared });
}

/** Judges the authorization response at `url` and, where it is good, goes on with its code. */
async function redeem(reception: Reception, key: string, url: string): Promise<Reaction> {
  const { world, session } = takeSession(reception.world, key);
  const result = readAuthorizationResponse(clientOf(world).configuration, session, url, reception.note);
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
  return goOn(reception, world, { key, session, code: result.code, plan: planFor(world, "callback") });
}

function notFound(): HttpResponse {
  return respond(404, noticePage("missing"));
}
