/**
 * The API of Notes: it signs its users in, and gives them their notes. How it knows them again, by a token of its own or by a session, is all
 * that differs. Left out: signing out, limits on guessing, and stored passwords that are hashed.
 */

import { readAddress } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import { listMethods, readMethod } from "@/lib/http/method";
import { readOwn } from "@/lib/http/own-member";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { emptyResponse, isJson, jsonResponse, readJson } from "@/lib/http/response";
import { judge } from "@/lib/oauth/client/judge";
import { noteAction } from "@/lib/oauth/notice";
import type { RequestMessage } from "@/lib/transcript/types";
import type { Program } from "../program";
import { type Reaction, type Reception, sendResponse } from "../reception";
import { openOf } from "../servers";
import type { World } from "../world";
import { challenge, problem, unstored } from "./answers";
import { issueRenewal, takeRenewal } from "./renewal";
import { checkOrigin, readSession, renewSession } from "./sessions";
import { type NotesAccount, notesOf, paths } from "./state";
import { issueToken, readCaller, type TokenKeeping } from "./tokens";

export const notesApi: Program = { takeRequest };

type Asked = Reception<RequestMessage>;

interface Served {
  readonly world: World;
  readonly response: HttpResponse;
}

interface Route {
  readonly method: string;
  readonly serve: (asked: Asked) => Served | Promise<Served>;
}

const routes: Readonly<Record<string, Route>> = {
  [paths.logIn]: { method: "POST", serve: logIn },
  [paths.notes]: { method: "GET", serve: listNotes },
  [paths.renewal]: { method: "POST", serve: renew },
  [paths.sharing]: { method: "POST", serve: share },
};

async function takeRequest(asked: Asked): Promise<Reaction> {
  const { world, response } = await serve(asked);
  return sendResponse(world, "resource-server", openOf(asked.message), response);
}

function serve(asked: Asked): Served | Promise<Served> {
  const { request } = asked.message;
  const address = readAddress(request.url);
  const place = address === undefined ? "" : address.origin + address.path;
  const route = readOwn(routes, place);
  if (route === undefined) return say(asked, problem(404, "Not found"));
  if (readMethod(request) !== route.method)
    return say(asked, problem(405, "Wrong method", [["Allow", listMethods([route.method]).join(", ")]]));
  return route.serve(asked);
}

function say({ world }: Asked, response: HttpResponse): Served {
  return { world, response };
}

/** The one answer for a wrong name, a wrong password and a banned user: nobody learns which names there are. */
const notSignedIn = "Sign-in failed";

async function logIn(asked: Asked): Promise<Served> {
  const { request } = asked.message;
  if (!isJson(request)) return say(asked, problem(415, "JSON wanted"));
  const { username, password } = readJson(request) ?? {};
  const account = notesOf(asked.world).api.accounts.find((one) => one.username === username);
  const matches = account !== undefined && account.password === password;
  const broken = judge(asked.note, [
    {
      id: "own-password-matches",
      passed: matches,
      expected: "the password of a known user",
      actual: matches ? `the password of ${account.username}` : "no such pair of name and password",
    },
    isOpen(account),
  ]);
  if (broken !== undefined || account === undefined) return say(asked, problem(403, notSignedIn));
  noteAction(asked.note, "signed-in");
  return welcome(asked, account);
}

/** Is the account there, and may it be used? */
function isOpen(account: NotesAccount | undefined) {
  const banned = account?.banned ?? false;
  return {
    id: "own-account-open",
    passed: !banned,
    expected: "an account that is not banned",
    actual: banned ? "a banned one" : "an open one",
  } as const;
}

/** By what the caller will be known from now on. */
async function welcome(asked: Asked, account: NotesAccount): Promise<Served> {
  const { keeping } = notesOf(asked.world).api;
  if (keeping.kind === "token") return giveToken(asked, keeping, account);
  const { world, headers } = renewSession(asked, keeping, account);
  return { world, response: emptyResponse(204, [...headers, unstored]) };
}

async function giveToken(asked: Asked, keeping: TokenKeeping, account: NotesAccount): Promise<Served> {
  const { accessToken, expiresIn } = await issueToken(asked, notesOf(asked.world).api, keeping, account);
  const { world, headers } = keeping.renews
    ? issueRenewal(asked, asked.world, account)
    : { world: asked.world, headers: [] };
  const body = { access_token: accessToken, token_type: "Bearer", expires_in: expiresIn };
  return { world, response: jsonResponse(200, body, [...headers, unstored]) };
}

const notes = [
  { title: "Reykjavík in May", text: "Book the early bus." },
  { title: "For Ines", text: "The blue one, size 38." },
] as const;

async function listNotes(asked: Asked): Promise<Served> {
  const refusal = await refuseCaller(asked);
  return say(asked, refusal ?? jsonResponse(200, { notes }, [unstored]));
}

/** Undefined for whoever may have the notes. */
async function refuseCaller(asked: Asked): Promise<HttpResponse | undefined> {
  const { api } = notesOf(asked.world);
  const { request } = asked.message;
  if (api.keeping.kind === "session")
    return readSession(asked).kind === "user" ? undefined : problem(403, "Not signed in");
  const caller = await readCaller(asked, request, api, api.keeping);
  return caller.kind === "user" ? undefined : challenge(request, caller.about);
}

/** Here the API looks its user up, as it does not for a token that is good by itself. */
async function renew(asked: Asked): Promise<Served> {
  const { api } = notesOf(asked.world);
  if (api.keeping.kind !== "token" || !api.keeping.renews) return say(asked, problem(404, "Not found"));
  const taken = takeRenewal(asked);
  if (taken.kind !== "user") return say(asked, problem(403, "Not signed in"));
  const account = api.accounts.find(({ username }) => username === taken.username);
  const broken = judge(asked.note, [isOpen(account)]);
  if (broken !== undefined || account === undefined)
    return { world: taken.world, response: problem(403, "Not signed in") };
  return giveToken({ ...asked, world: taken.world }, api.keeping, account);
}

/** Lets somebody else read the notes: a change, which no other site may ask for in the name of the user. */
async function share(asked: Asked): Promise<Served> {
  const { keeping } = notesOf(asked.world).api;
  const { request } = asked.message;
  const refusal = await refuseCaller(asked);
  if (refusal !== undefined) return say(asked, refusal);
  const checks = keeping.kind === "session" && keeping.checksOrigin;
  if (checks && checkOrigin(request, asked.note) !== undefined)
    return say(asked, problem(403, "Foreign origin"));
  const reader = readParameter(readParameters(request.body), "with") ?? "";
  noteAction(asked.note, "notes-shared");
  return say(asked, jsonResponse(200, { shared_with: reader }, [unstored]));
}
