/**
 * The script of the page of Notes: it signs the user in by a call to the API, asks for the notes, and draws what comes. A token it keeps in
 * the memory of its tab. A cookie it can neither read nor set (RFC 10025 §4.1.2.6): the browser sends that along by itself.
 */

import { type Header, type HttpResponse, readHeader } from "@/lib/http/message";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { readDeclaredJson, readMediaType } from "@/lib/http/response";
import { judge, type Rule } from "@/lib/oauth/client/judge";
import { readText } from "@/lib/oauth/client/token-response";
import { noteAction, secret } from "@/lib/oauth/notice";
import type { Outcome } from "@/lib/transcript/run";
import { keepCookies } from "../browser";
import { fetchOwn } from "../page-scripts";
import { end, type Reaction, type Reception, type Turn, waitFor } from "../reception";
import type { World } from "../world";
import { type Note, type Notice, notesPage, noticePage, pageUrl, signInPage } from "./pages";
import { isBanned, notesOf, type PageCall, paths, withPage } from "./state";

/** The form of the page, by its script in place of the browser. */
export function signIn({ world }: Turn, fields: Parameters): Reaction {
  const body = {
    username: readParameter(fields, "username") ?? "",
    password: readParameter(fields, "password") ?? "",
  };
  return call(world, "logIn", [["Content-Type", "application/json"]], JSON.stringify(body));
}

export function askForNotes(world: World, fresh = false): Reaction {
  const { accessToken } = notesOf(world).page;
  const token: readonly Header[] =
    accessToken === undefined ? [] : [["Authorization", `Bearer ${accessToken}`]];
  return call(withPage(world, { fresh }), "notes", token);
}

function call(world: World, kind: PageCall, headers: readonly Header[] = [], body = ""): Reaction {
  const method = kind === "notes" ? "GET" : "POST";
  return fetchOwn(withPage(world, { call: kind }), { method, url: paths[kind], headers, body });
}

/** The answer to a call of the page; undefined where it has made none. */
export function runScript(reception: Reception, world: World): Promise<Reaction> | undefined {
  const { message, noteAs } = reception;
  const { call: kind } = notesOf(world).page;
  if (kind === undefined || message.kind !== "response" || message.channel !== "back") return undefined;
  const kept = keepCookies({ world, note: noteAs("browser") }, message.response, paths[kind]);
  const { call: _, ...page } = notesOf(kept).page;
  const answered: World = { ...kept, notes: { ...notesOf(kept), page } };
  return Promise.resolve(
    readers[kind]({ ...reception, note: noteAs("browser") }, answered, message.response),
  );
}

type Reader = (reception: Reception, world: World, response: HttpResponse) => Reaction;

const readers: Readonly<Record<PageCall, Reader>> = {
  logIn: (reception, world, response) =>
    isRefusal(response) ? askAgain(reception, world) : takeCredential(reception, world, response),
  renewal: (reception, world, response) =>
    isRefusal(response) ? signOut(reception, world, response) : takeCredential(reception, world, response),
  notes: readNotes,
};

function isGood({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300;
}

/** Whoever asks is not let in. Any other fault says nothing of that. */
function isRefusal({ status }: HttpResponse): boolean {
  return status === 401 || status === 403;
}

function askAgain(reception: Reception, world: World): Reaction {
  return waitFor(draw(reception, world, signInPage(true)), "signIn");
}

/** A token stands in the answer; of a session the browser has the cookie, and the script knows nothing. */
function takeCredential(reception: Reception, world: World, response: HttpResponse): Reaction {
  const isSession = notesOf(world).api.keeping.kind === "session";
  const token = readText(readDeclaredJson(response)?.access_token);
  const broken = judge(reception.note, [checkStatus(response), ...(isSession ? [] : [checkToken(token)])]);
  if (broken !== undefined) return finish(reception, world, "unreadable", "refusedByClient");
  if (isSession) return askForNotes(world);
  noteAction(reception.note, "tokens-stored", { gains: [secret("access_token", token)] });
  const renewed = notesOf(world).page.accessToken !== undefined;
  return askForNotes(withPage(world, { accessToken: token }), renewed);
}

function checkStatus(response: HttpResponse): Rule {
  const { status } = response;
  return { id: "own-answer-status", passed: isGood(response), expected: "2xx", actual: String(status) };
}

function checkToken(token: string): Rule {
  const passed = token !== "";
  return {
    id: "own-answer-readable",
    passed,
    expected: "an access_token as JSON",
    actual: passed ? "one" : "none",
  };
}

function readNotes(reception: Reception, world: World, response: HttpResponse): Reaction {
  const { api, page } = notesOf(world);
  // What was wrong with the call itself no other token would mend.
  if (isRefusal(response) || response.status === 400) {
    const renews =
      isRefusal(response) && api.keeping.kind === "token" && api.keeping.renews && page.fresh !== true;
    return renews ? call(world, "renewal") : signOut(reception, world, response);
  }
  const notes = readDeclaredJson(response)?.notes;
  const readable = Array.isArray(notes) && notes.every(isNote);
  const broken = judge(reception.note, [
    checkStatus(response),
    {
      id: "own-notes-readable",
      passed: readable,
      expected: "a list of notes as JSON",
      actual: readable ? `${notes.length} notes` : "something else",
    },
  ]);
  if (broken !== undefined || !readable) return finish(reception, world, "unreadable", "refusedByClient");
  noteAction(reception.note, "notes-received");
  const [next, ...later] = page.later;
  const shown = draw(reception, withPage(world, { later }), notesPage(notes));
  if (next !== undefined) return waitFor(shown, next);
  const isServed = reception.message.step !== "notesRefusal" && api.keeping.kind === "token";
  return end(shown, isServed && isBanned(notesOf(shown)) ? "stolen" : "completed");
}

function isNote(value: unknown): value is Note {
  const { title, text } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof title === "string" && typeof text === "string";
}

/** The API lets nobody in with what the page has. Where its answer does not say why, nothing is known but the status. */
function signOut(reception: Reception, world: World, response: HttpResponse): Reaction {
  const saysWhy =
    readHeader(response, "WWW-Authenticate") !== undefined ||
    readMediaType(response) === "application/problem+json";
  if (!saysWhy) judge(reception.note, [checkStatus(response)]);
  return finish(reception, world, "signedOut", "refusedByApi");
}

/** Nothing that it has is good any more. */
function finish(reception: Reception, world: World, notice: Notice, outcome: Outcome): Reaction {
  if (notesOf(world).page.accessToken !== undefined)
    noteAction(reception.note, "own-token-dropped", { drops: ["access_token"] });
  return end(draw(reception, world, noticePage(notice)), outcome);
}

function draw({ show }: Turn, world: World, html: string): World {
  show(pageUrl, html);
  return { ...world, browser: { ...world.browser, page: { url: pageUrl, html } } };
}
