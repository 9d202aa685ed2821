/**
 * Prints as it was before it knew redirects: it asks its users for the password that they have at id.example, on a page of its own,
 * and sends it there itself (RFC 6749 §4.3). RFC 9700 §2.4 forbids it.
 */

import { readAddress } from "@/lib/http/address";
import type { Header, HttpRequest } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import { createChecklist } from "@/lib/oauth/checklist";
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
  const { request: asked } = message;
  const waiting = withClient(world, { open: openOf(message) });
  if (readAddress(asked.url)?.path !== signInPath) return turnDown(waiting, 404, "missing");
  const isPost = asked.method === "POST";
  const checks = createChecklist(reception.note);
  checks.observe("form-method", isPost, { expected: "POST", actual: asked.method });
  if (!isPost) return turnDown(waiting, 405, "method", [["Allow", "POST"]]);
  const user = readCredentials(asked);
  checks.observe("owner-credentials-present", user !== undefined, {
    expected: "a form with username and password",
    actual: user === undefined ? "something else" : "such a form",
  });
  if (user === undefined) return turnDown(waiting, 400, "method");
  const gains = [open("username", user.username), secret("password", user.password)];
  noteAction(reception.note, "password-received", { gains });
  const surroundings = { random, now: () => world.now };
  const request = await buildPasswordRequest(clientOf(world).configuration, user, surroundings);
  return sendRequest(withClient(waiting, { call: { kind: "token" } }), "client", "back", request);
}

/** What is no sign-in: another page, another method, or a form without a name and a password. */
function turnDown(world: World, status: number, notice: Notice, headers: readonly Header[] = []): Reaction {
  return finish(world, { status, notice, headers, outcome: "refusedByClient" });
}

function readCredentials(request: HttpRequest): UserCredentials | undefined {
  const parameters = isForm(request) ? readParameters(request.body) : [];
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
  // A form is no scheme, which 401 would have to name (RFC 9110 §15.5.2).
  const status = result.error === "invalid_grant" ? 403 : 502;
  return finish(world, { status, notice: "refused", code: result.error, outcome: "refusedByServer" });
}

function readAlbums(world: World, result: ApiResult): Reaction {
  if (result.kind === "albums") return answer(world, 200, albumsPage(result.albums), "completed");
  const notice = result.kind === "refused" ? "api" : "rejected";
  return finish(world, { status: 502, notice, outcome: outcomeOfCall(result) });
}

interface Ending {
  readonly status: number;
  readonly notice: Notice;
  readonly headers?: readonly Header[];
  /** The error that Prints was told. */
  readonly code?: string;
  readonly outcome: Outcome;
}

function finish(world: World, { status, notice, headers, code, outcome }: Ending): Reaction {
  return answer(world, status, noticePage(notice, code), outcome, headers);
}

/** The page for the user whose form has waited. Nobody waits after that: what comes then is an answer to nothing. */
function answer(
  world: World,
  status: number,
  html: string,
  outcome: Outcome,
  headers: readonly Header[] = [],
): Reaction {
  const { open: waiting } = clientOf(world);
  if (waiting === undefined) return end(world, "astray");
  const done = withClient(world, { open: undefined, call: undefined, outcome });
  return sendResponse(done, "client", waiting, respond(status, html, headers));
}
