/**
 * Redirect URIs: is this one the client's, and could it be registered? Simple string comparison, character by character (RFC 9700 §4.1.3): no patterns, no
 * prefixes. The one exception is a native app on a loopback address, which gets its port from the system (RFC 8252 §7.3).
 */
import { parseUrl } from "@/lib/http/address";

export function isRegistered(redirectUri: string, registered: readonly string[]): boolean {
  return registered.some((uri) => uri === redirectUri || isSameLoopback(uri, redirectUri));
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
