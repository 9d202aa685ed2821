/**
 * A new token without the password: by a refresh token that the API keeps in its database and asks about its user each time. The page
 * cannot read it, since it stands in a cookie for this one address (RFC 10025 §4.1.2.6), and each is good for one use.
 */

import { formatSetCookie, readCookies } from "@/lib/http/cookies";
import type { Header, HttpRequest } from "@/lib/http/message";
import { readOwn } from "@/lib/http/own-member";
import { judge, type Rejection } from "@/lib/oauth/client/judge";
import { noteAction, secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { Reception } from "../reception";
import type { World } from "../world";
import { type NotesAccount, notesOf, withApi } from "./state";

const refreshCookie = "__Secure-notes-refresh";

/** The cookie with a new refresh token for this user. */
export function issueRenewal(
  { random, note }: Reception,
  world: World,
  { username }: NotesAccount,
): { readonly world: World; readonly headers: readonly Header[] } {
  const token = randomText(random, "notes-refresh", 24);
  const renewals = { ...notesOf(world).api.renewals, [token]: username };
  noteAction(note, "refresh-token-issued", { gains: [secret("refresh_token", token)] });
  const cookie = formatSetCookie({
    name: refreshCookie,
    value: token,
    path: "/api/refresh",
    secure: true,
    httpOnly: true,
    sameSite: "Strict",
  });
  return { world: withApi(world, { renewals }), headers: [["Set-Cookie", cookie]] };
}

/** Whose refresh token it is; it is taken out, and counts no more. */
export function takeRenewal({
  world,
  message,
  note,
}: Reception & { readonly message: { readonly request: HttpRequest } }):
  | { readonly kind: "user"; readonly username: string; readonly world: World }
  | Rejection {
  const token = readCookies(message.request)[refreshCookie] ?? "";
  const { renewals } = notesOf(world).api;
  const { [token]: _, ...others } = renewals;
  const username = readOwn(renewals, token);
  const broken = judge(note, [
    {
      id: "own-renewal-known",
      passed: username !== undefined,
      expected: "a refresh token that was not used yet",
      actual: token === "" ? "none" : username === undefined ? "no such token" : "one",
    },
  ]);
  if (broken !== undefined) return broken;
  noteAction(note, "refresh-token-used", { drops: ["refresh_token"] });
  return { kind: "user", username: username ?? "", world: withApi(world, { renewals: others }) };
}
