/**
 * The session of Notes: a random name in a cookie, and all else at the API (RFC 10025 §8.4). It begins before anybody signs in and gets a
 * new name when somebody does, so that nobody can fix it beforehand. Left out: an end by idleness, and sessions that outlive the browser.
 */

import { formatSetCookie, readCookies } from "@/lib/http/cookies";
import { type Header, type HttpRequest, readHeader } from "@/lib/http/message";
import { readOwn } from "@/lib/http/own-member";
import { judge, type Rejection } from "@/lib/oauth/client/judge";
import { noteAction, secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { Reception } from "../reception";
import type { World } from "../world";
import {
  type LoginKeeping,
  type NotesAccount,
  type NotesSession,
  notesOf,
  notesOrigin,
  withApi,
} from "./state";

/** The prefix holds the cookie to this host, to all of it, and to HTTPS (RFC 10025 §4.1.3.2). */
export const sessionCookie = "__Host-notes-session";

type SessionKeeping = Extract<LoginKeeping, { kind: "session" }>;

/** A session under a new name, in place of the one that the request came with. */
export function renewSession(
  { world, random, note, message }: Reception & { readonly message: { readonly request: HttpRequest } },
  { sameSite }: SessionKeeping,
  { username }: NotesAccount,
): { readonly world: World; readonly headers: readonly Header[] } {
  const { api } = notesOf(world);
  const old = readCookies(message.request)[sessionCookie] ?? "";
  const { [old]: _, ...others } = api.sessions;
  const id = randomText(random, "notes-session", 24);
  const sessions = { ...others, [id]: { username, expiresAt: world.now + api.lifetime } };
  noteAction(note, "session-opened", { gains: [secret("session", id)] });
  return { world: withApi(world, { sessions }), headers: [["Set-Cookie", cookieFor(id, sameSite)]] };
}

function cookieFor(value: string, sameSite: SessionKeeping["sameSite"]): string {
  return formatSetCookie({ name: sessionCookie, value, path: "/", secure: true, httpOnly: true, sameSite });
}

/** Who is signed in, looked up; or the rule that the request broke. */
export function readSession({
  world,
  message,
  note,
}: Reception & { readonly message: { readonly request: HttpRequest } }):
  | { readonly kind: "user"; readonly username: string }
  | Rejection {
  const id = readCookies(message.request)[sessionCookie];
  const { sessions } = notesOf(world).api;
  const session: NotesSession | undefined = readOwn(sessions, id);
  const { username, expiresAt = 0 } = session ?? {};
  const broken = judge(note, [
    {
      id: "own-session-present",
      passed: id !== undefined,
      expected: `the cookie ${sessionCookie}`,
      actual: id === undefined ? "none" : "one",
    },
    {
      id: "own-session-known",
      passed: username !== undefined,
      expected: "a session in which somebody has signed in",
      actual: session === undefined ? "no such session" : username === undefined ? "nobody signed in" : "one",
    },
    {
      id: "own-session-current",
      passed: world.now < expiresAt,
      expected: `an end after ${world.now}`,
      actual: String(expiresAt),
    },
  ]);
  return broken ?? { kind: "user", username: username ?? "" };
}

/**
 * Did a page of this origin ask for the change? A browser says so in `Origin`, which no page can forge (Fetch Standard §Origin header).
 * A request without it is refused: browsers send it with every POST.
 */
export function checkOrigin(request: HttpRequest, note: Reception["note"]): Rejection | undefined {
  const origin = readHeader(request, "Origin");
  return judge(note, [
    { id: "own-origin", passed: origin === notesOrigin, expected: notesOrigin, actual: origin ?? "none" },
  ]);
}
