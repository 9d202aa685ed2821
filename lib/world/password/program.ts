/**
 * Prints as it was before it knew redirects: it asks its users for the password that they have at id.example, on a page of its own,
 * and sends it there itself (RFC 6749 §4.3). RFC 9700 §2.4 forbids it.
 */

import { readAddress } from "@/lib/http/address";
import type { HttpRequest } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import { type ApiResult, readApiResponse } from "@/lib/oauth/client/api";
import {
  buildPasswordRequest,
  readPasswordResponse,
  type UserCredentials,
} from "@/lib/oauth/client/password";
import { noteAction, open, secret } from "@/lib/oauth/notice";
import type { Outcome } from "@/lib/transcript/run";
import type { RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import { callApi, outcomeOfCall } from "../client-calls";
import { albumsPage, type Notice, noticePage, respond } from "../prints/pages";
import type { Programs } from "../program";
import { end, type Reaction, type Reception, sendRequest, sendResponse } from "../reception";
import { openOf } from "../servers";
import { clientOf, type World, withClient } from "../world";

/** Where the form of Prints sends the password. */
export const signInPath = "/sign-in";

export const passwordPrograms: Programs = {
  parties: { client: { takeRequest, takeResponse } },
};

async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message, random } = reception;
  const user = readCredentials(message.request);
  const waiting = withClient(world, { open: openOf(message) });
  if (user === undefined)
    return finish(waiting, { status: 400, notice: "missing", outcome: "refusedByClient" });
  const gains = [open("username", user.username), secret("password", user.password)];
  noteAction(reception.note, "password-received", { gains });
  const surroundings = { random, now: () => world.now };
  const request = await buildPasswordRequest(clientOf(world).configuration, user, surroundings);
  return sendRequest(withClient(waiting, { call: { kind: "token" } }), "client", "back", request);
}

function readCredentials(request: HttpRequest): UserCredentials | undefined {
  const isSignIn =
    readAddress(request.url)?.path === signInPath && request.method === "POST" && isForm(request);
  const parameters = isSignIn ? readParameters(request.body) : [];
  const username = readParameter(parameters, "username");
  const password = readParameter(parameters, "password");
  return username === undefined || password === undefined ? undefined : { username, password };
}

async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const { call, configuration } = clientOf(world);
  if (call?.kind === "api") return readAlbums(world, readApiResponse(message.response, note));
  if (call?.kind !== "token") return end(world, "astray");
  const result = readPasswordResponse(configuration, message.response, note);
  if (result.kind === "tokens") return callApi(world, result.tokens);
  noteAction(note, "client-gave-up", { drops: ["username", "password"] });
  if (result.kind === "rejected") {
    return finish(world, { status: 502, notice: "rejected", outcome: "refusedByClient" });
  }
  return finish(world, { status: 401, notice: "refused", code: result.error, outcome: "refusedByServer" });
}

function readAlbums(world: World, result: ApiResult): Reaction {
  if (result.kind === "albums") return answer(world, 200, albumsPage(result.albums), "completed");
  const notice = result.kind === "refused" ? "api" : "rejected";
  return finish(world, { status: 502, notice, outcome: outcomeOfCall(result) });
}

interface Ending {
  readonly status: number;
  readonly notice: Notice;
  /** The error that Prints was told. */
  readonly code?: string;
  readonly outcome: Outcome;
}

function finish(world: World, { status, notice, code, outcome }: Ending): Reaction {
  return answer(world, status, noticePage(notice, code), outcome);
}

/** The page for the user whose form has waited. Nobody waits after that: what comes then is an answer to nothing. */
function answer(world: World, status: number, html: string, outcome: Outcome): Reaction {
  const { open: waiting, call: _, ...client } = clientOf(world);
  if (waiting === undefined) return end(world, "astray");
  const done: World = { ...world, clients: { ...world.clients, client: { ...client, outcome } } };
  return sendResponse(done, "client", waiting, respond(status, html));
}
