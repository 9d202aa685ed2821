/**
 * Prints, the client of the demo. As a confidential client it is a web server that keeps a session for each browser; as a
 * public client it is a script in the browser's page, and the server hands out the same static page to everyone. Both use
 * the pairs of lib/oauth/client. Left out: Prints has no users of its own.
 */

import { readAddress } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import { listMethods, readMethod } from "@/lib/http/method";
import { readOwn } from "@/lib/http/own-member";
import { readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import { noteWrongMethod, readAnswer } from "@/lib/oauth/client/authorization-response";
import type { RequestMessage } from "@/lib/transcript/types";
import { postLogoutRedirectUri, redirectUri } from "../demo";
import type { Programs } from "../program";
import { type Reaction, type Reception, sendResponse } from "../reception";
import { openOf } from "../servers";
import { redirectConfigurationOf, type World, withClient } from "../world";
import { printsActs } from "./acts";
import { begin, redeem, takeAnswer } from "./attempts";
import { memoryOf } from "./memory";
import { appPage, homePage, noticePage, relayPage, respond } from "./pages";
import { runScript } from "./script";
import { drawKey, readKey } from "./sessions";
import { comeHome, signOut } from "./sign-out";
import { resume } from "./work";

export const printsPrograms: Programs = {
  parties: { client: { takeRequest, takeResponse: takeAnswer } },
  acts: printsActs,
  runScript,
};

/** The address that the button of the start page leads to. */
export function startPath(options: World["options"]): string {
  return options.client === "public" ? "/app" : "/login";
}

export type Handler = (reception: Reception<RequestMessage>) => Promise<Reaction> | Reaction;

/** What a server does, by path and method. */
export type Routes = Readonly<Record<string, Readonly<Partial<Record<string, Handler>>>>>;

const callbackPath = new URL(redirectUri).pathname;
const signedOutPath = new URL(postLogoutRedirectUri).pathname;

const home: Handler = (reception) =>
  show(reception, homePage(startPath(reception.world.options), memoryOf(reception.world).purpose));

/** Of a public client: files, which are the same for everyone. */
const host: Routes = {
  "/": { GET: home },
  "/app": { GET: (reception) => show(reception, appPage()) },
  [callbackPath]: { GET: (reception) => show(reception, appPage()) },
  [signedOutPath]: { GET: (reception) => show(reception, appPage()) },
};

/** Of a confidential one: it is the client itself. */
const server: Routes = {
  "/": { GET: home },
  "/login": {
    GET: (reception) => begin(reception, drawKey(reception.random), reception.message.request.url),
  },
  "/albums": { GET: (reception) => resume(reception, reception.world, keyOf(reception), "return") },
  "/locked": { GET: (reception) => resume(reception, reception.world, keyOf(reception), "return") },
  "/disconnect": { POST: (reception) => resume(reception, reception.world, keyOf(reception), "disconnect") },
  "/logout": { POST: (reception) => signOut(reception, reception.world, keyOf(reception)) },
  [signedOutPath]: { GET: takeReturn },
};

const callbacks: Readonly<Record<"query" | "fragment" | "form_post", Routes[string]>> = {
  query: { GET: takeCallback },
  // The answer is in the address, and has not come here: a script of the page sends it on.
  fragment: { GET: (reception) => show(reception, relayPage()), POST: takeRelayed },
  form_post: { POST: takeCallback },
};

/** Prints' server takes a request from a browser. */
async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  return serve(reception, routesOf(reception.world));
}

/** The answer of a server of Prints with these pages. */
export function serve(reception: Reception<RequestMessage>, routes: Routes): Promise<Reaction> | Reaction {
  const { message } = reception;
  const world = forgetEnding(reception.world);
  const path = readAddress(message.request.url)?.path ?? "";
  const methods = readOwn(routes, path);
  if (methods === undefined) return answer({ ...reception, world }, 404, noticePage("missing"));
  const handler = methods[readMethod(message.request)];
  if (handler !== undefined)
    return handler({ ...reception, world: withClient(world, { open: openOf(message) }) });
  return refuseMethod({ ...reception, world }, methods);
}

/** How an errand ended is said of the page that shows it, and of no other. */
function forgetEnding(world: World): World {
  return withClient(world, { outcome: undefined, turn: undefined });
}

function routesOf(world: World): Routes {
  if (world.options.client === "public") return host;
  const { responseMode = "query" } = redirectConfigurationOf(world);
  return { ...server, [callbackPath]: callbacks[responseMode] };
}

/** What comes to the callback of files in another way than by GET was an answer, and nobody is there to read it. */
function refuseMethod(reception: Reception<RequestMessage>, methods: NonNullable<Routes[string]>): Reaction {
  const { world, message } = reception;
  const isLost = readAddress(message.request.url)?.path === callbackPath && message.from === "browser";
  const refused = isLost ? withClient(world, { outcome: "refusedByClient" }) : world;
  const allowed = listMethods(Object.keys(methods));
  if (isLost) noteWrongMethod(reception.note, allowed, message.request);
  const response = respond(405, noticePage("method"), [["Allow", allowed.join(", ")]]);
  return sendResponse(refused, "client", openOf(message), response);
}

function takeCallback(reception: Reception<RequestMessage>): Promise<Reaction> {
  const configuration = redirectConfigurationOf(reception.world);
  return redeem(reception, keyOf(reception), readAnswer(configuration, reception.message.request));
}

function takeReturn(reception: Reception<RequestMessage>): Reaction {
  return comeHome(reception, reception.world, keyOf(reception), reception.message.request.url);
}

/** The page has posted what stood in its fragment. */
function takeRelayed(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { request } = reception.message;
  return redeem(reception, keyOf(reception), isForm(request) ? readParameters(request.body) : []);
}

function keyOf({ message }: Reception<RequestMessage>): string {
  return readKey(message.request);
}

export function show(reception: Reception<RequestMessage>, html: string): Reaction {
  return answer(reception, 200, html);
}

function answer(reception: Reception<RequestMessage>, status: number, html: string): Reaction {
  return answerWith(reception, respond(status, html));
}

/** Answers at once: nothing waits. */
export function answerWith({ world, message }: Reception<RequestMessage>, response: HttpResponse): Reaction {
  return sendResponse(withClient(world, { open: undefined }), "client", openOf(message), response);
}
