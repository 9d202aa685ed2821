/**
 * Redirect URIs: is this one the client's, and could it be registered? Simple string comparison, character by character (RFC 9700 §4.1.3): no patterns, no
 * prefixes. The one exception is a native app on a loopback address, which gets its port from the system (RFC 8252 §7.3).
 */
import { parseUrl } from "@/lib/http/address";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";

type Registered = Pick<ClientMetadata, "redirect_uris" | "application_type">;

/** What calls itself `web` is no native app. RFC 7591 knows no such member: whoever says nothing, and is at a loopback address, may be one. */
export function isRegistered(redirectUri: string, { redirect_uris, application_type }: Registered): boolean {
  const anyPort = application_type !== "web";
  return redirect_uris.some((uri) => uri === redirectUri || (anyPort && isSameLoopback(uri, redirectUri)));
}

const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?=[:/?]|$)/;
const port = /^:\d{1,5}(?=[/?]|$)/;

/** An address of the user's own machine (RFC 8252 §7.3). */
export function isLoopback(uri: string): boolean {
  return loopback.test(uri);
}

function isSameLoopback(registered: string, asked: string): boolean {
  const [left, right] = [splitLoopback(registered), splitLoopback(asked)];
  return left !== undefined && right !== undefined && left.host === right.host && left.rest === right.rest;
}

/** Host, and what follows the port; undefined where this is no loopback address, or has a number that is no port. */
function splitLoopback(uri: string): { host: string; rest: string } | undefined {
  const host = loopback.exec(uri)?.[0];
  if (host === undefined || parseUrl(uri) === undefined) return undefined;
  return { host, rest: uri.slice(host.length).replace(port, "") };
}

/**
 * Can only its app receive what is sent there? https does, and so does a loopback address on the user's own machine; a
 * private-use scheme is named after a domain of the app's maker (RFC 8252 §7), which keeps `javascript:` and its like out.
 * No fragment (RFC 6749 §3.1.2), nothing that could be taken for a pattern, and no character that a URI does not have (RFC 3986 §2): a Location
 * could not carry it.
 */
export function isRegistrable(uri: string): boolean {
  const parsed = parseUrl(uri);
  if (parsed === undefined || /[#*\\]|[^!-~]/.test(uri) || parsed.username !== "" || parsed.password !== "")
    return false;
  if (parsed.protocol === "https:") return /^https:\/\/[^/]/i.test(uri);
  if (parsed.protocol === "http:") return isLoopback(uri);
  return /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(parsed.protocol);
}

/** Where a token may come to a web client in the address itself: over https, and not to a port of the user's own machine (OIDC Registration §2). */
export function isOfTheWeb(uri: string): boolean {
  const parsed = parseUrl(uri);
  return parsed?.protocol === "https:" && parsed.hostname !== "localhost";
}
