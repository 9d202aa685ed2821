/** How Prints knows a browser again: by a cookie of its server, or by the storage of the tab in which its script runs. */
import { formatSetCookie } from "@/lib/http/cookies";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { redirectResponse } from "@/lib/http/response";
import type { ClientSession } from "@/lib/oauth/client/configuration";
import type { ResponseMode } from "@/lib/oauth/metadata";
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

/**
 * Sends the browser to an address, with the cookie by which it will be known when it comes back. A form that another site posts takes
 * no cookie along but one that says SameSite=None (RFC 6265bis §5.2).
 */
export function redirectAway(url: string, key: string, mode: ResponseMode = "query"): HttpResponse {
  const cookie = {
    name: sessionCookie,
    value: key,
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: mode === "form_post" ? "None" : "Lax",
  } as const;
  return redirectResponse(302, url, [["Set-Cookie", formatSetCookie(cookie)], ...unshared]);
}

/** A session serves one response: taking it out keeps a second one from being judged against it. */
export function takeSession(world: World, key: string): { world: World; session: ClientSession | undefined } {
  const { [key]: session, ...sessions } = clientOf(world).sessions;
  return { world: withClient(world, { sessions }), session };
}
