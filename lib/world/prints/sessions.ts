/** How Prints knows a browser again: by a cookie of its server, or by the storage of the tab in which its script runs. */
import { formatSetCookie } from "@/lib/http/cookies";
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { readOwn } from "@/lib/http/own-member";
import { redirectResponse } from "@/lib/http/response";
import type { ClientSession } from "@/lib/oauth/client/configuration";
import type { ResponseMode } from "@/lib/oauth/metadata";
import { type Random, randomText } from "@/lib/oauth/random";
import { readCookie } from "../browser";
import { clientOf, type World, withClient } from "../world";
import { unshared } from "./pages";

const sessionCookie = "__Host-prints-session";

/** The session of the script: the storage of its tab holds one. */
export const tab = "tab";

/** What the browser's cookie says; empty where it has none. */
export function readKey(request: HttpRequest): string {
  return readCookie(request, sessionCookie) ?? "";
}

/** The cookie by which the browser will be known. */
export function keyCookie(key: string, sameSite: "Lax" | "None" = "Lax"): Header {
  const cookie = {
    name: sessionCookie,
    value: key,
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite,
  } as const;
  return ["Set-Cookie", formatSetCookie(cookie)];
}

/**
 * Sends the browser to an address, to be known when it comes back. A form that another site posts takes no cookie along but one
 * that says SameSite=None (RFC 10025 §5.2). 303 where the browser had posted a form: it is not posted on (RFC 9700 §4.12).
 */
export function redirectAway(
  url: string,
  key: string,
  {
    status = 302,
    mode = "query",
  }: { readonly status?: 302 | 303; readonly mode?: ResponseMode | undefined } = {},
): HttpResponse {
  return redirectResponse(status, url, [keyCookie(key, mode === "form_post" ? "None" : "Lax"), ...unshared]);
}

export function drawKey(random: Random): string {
  return randomText(random, "client-session", 16);
}

/** A session serves one response: taking it out keeps a second one from being judged against it. */
export function takeSession(world: World, key: string): { world: World; session: ClientSession | undefined } {
  const { sessions } = clientOf(world);
  const { [key]: _, ...others } = sessions;
  return { world: withClient(world, { sessions: others }), session: readOwn(sessions, key) };
}
