/**
 * Cookies on both sides: what a server reads and sets, and a user agent's jar as plain JSON (RFC 10025 §5.7 and §5.8). Left out: the
 * list of public suffixes (a domain of one label stands for it), limits on number and size, a cookie without Secure in the way of one
 * with it, and the two minutes for which some browsers let a new cookie that says nothing of SameSite go along with another site's form
 * (§5.6.7.2). Whether a request is same-site is the caller's to say.
 */
import { parseUrl } from "./address";
import { type HttpRequest, type HttpResponse, readHeaders } from "./message";
import { readSetCookies, type SameSite, type SetCookie } from "./set-cookie";

/** The cookies of a request by name; of two with one name, the first, whose path is the longer (RFC 10025 §5.8.3). */
export function readCookies(request: HttpRequest): Readonly<Record<string, string>> {
  const cookies = new Map<string, string>();
  for (const field of readHeaders(request, "Cookie")) {
    for (const pair of field.split(";")) {
      const equals = pair.indexOf("=");
      const name = pair.slice(0, Math.max(equals, 0)).trim();
      if (name !== "" && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
    }
  }
  return Object.fromEntries(cookies);
}

/** The value of a Set-Cookie field (RFC 10025 §4.1). `maxAge` in seconds; 0 deletes. */
export function formatSetCookie(cookie: Omit<SetCookie, "expires" | "domain">): string {
  return [
    `${cookie.name}=${cookie.value}`,
    ...(cookie.path === undefined ? [] : [`Path=${cookie.path}`]),
    ...(cookie.maxAge === undefined ? [] : [`Max-Age=${cookie.maxAge}`]),
    ...(cookie.secure ? ["Secure"] : []),
    ...(cookie.httpOnly ? ["HttpOnly"] : []),
    ...(cookie.sameSite === undefined ? [] : [`SameSite=${cookie.sameSite}`]),
  ].join("; ");
}

export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  /** True where no Domain was given: sent to this host and to none below it. */
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite?: SameSite;
  /** Seconds since 1970; absent for a cookie that ends with the user agent's session. */
  readonly expiresAt?: number;
}

/** In the order of creation. */
export type CookieJar = readonly StoredCookie[];

/** Where a request comes from: a page of its target's own site, a link or redirect from another site, or such a site's page. */
export type RequestSource = "same-site" | "cross-site-navigation" | "cross-site";

/** RFC 10025 §5.5 lets no cookie live longer; in seconds. */
const longestLife = 400 * 24 * 60 * 60;

/** The jar after a response that came from the URL at `now` (seconds). Cookies that break a rule are ignored. */
export function storeCookies(jar: CookieJar, url: string, response: HttpResponse, now: number): CookieJar {
  const from = parseUrl(url);
  if (from === undefined) return jar;
  const stored = readSetCookies(response)
    .filter((cookie) => isAcceptable(cookie, from))
    .map((cookie) => toStored(cookie, from, now))
    .reduce(putCookie, jar);
  return stored.filter((cookie) => !isExpired(cookie, now));
}

/**
 * The Cookie field for a request to the URL at `now` (seconds), or undefined where there is nothing to send (§5.8). From
 * another site a top-level GET takes what is Lax along (or says nothing), any other request only what is None.
 */
export function formatCookies(
  jar: CookieJar,
  url: string,
  now: number,
  source: RequestSource = "same-site",
): string | undefined {
  const to = parseUrl(url);
  if (to === undefined) return undefined;
  const sent = jar
    .filter((cookie) => !isExpired(cookie, now) && isMeantFor(cookie, to) && mayCross(cookie, source))
    .toSorted((a, b) => b.path.length - a.path.length);
  return sent.length === 0 ? undefined : sent.map(({ name, value }) => `${name}=${value}`).join("; ");
}

function isAcceptable(cookie: SetCookie, from: URL): boolean {
  const { domain, path, secure = false } = cookie;
  const prefix = /^__(host|secure)-/i.exec(cookie.name)?.[1]?.toLowerCase();
  if (domain !== undefined && (isPublicSuffix(domain, from) || !domainMatches(from.hostname, domain)))
    return false;
  if (secure && from.protocol !== "https:") return false;
  if ((prefix !== undefined || cookie.sameSite === "None") && !secure) return false;
  return prefix !== "host" || (domain === undefined && path === "/");
}

function isPublicSuffix(domain: string, from: URL): boolean {
  return !domain.includes(".") && domain !== from.hostname;
}

function toStored(cookie: SetCookie, from: URL, now: number): StoredCookie {
  const { name, value, path = "", maxAge, sameSite } = cookie;
  const asked = maxAge === undefined ? cookie.expires : maxAge > 0 ? now + maxAge : 0;
  return {
    name,
    value,
    domain: cookie.domain ?? from.hostname,
    hostOnly: cookie.domain === undefined || !cookie.domain.includes("."),
    path: path.startsWith("/") ? path : defaultPath(from.pathname),
    secure: cookie.secure ?? false,
    httpOnly: cookie.httpOnly ?? false,
    ...(sameSite === undefined ? {} : { sameSite }),
    ...(asked === undefined ? {} : { expiresAt: Math.min(asked, now + longestLife) }),
  };
}

/** In the place of the cookie that has the same name, domain, reach and path, or at the end (§5.7). */
function putCookie(jar: CookieJar, cookie: StoredCookie): CookieJar {
  const place = jar.findIndex(
    (other) =>
      other.name === cookie.name &&
      other.domain === cookie.domain &&
      other.hostOnly === cookie.hostOnly &&
      other.path === cookie.path,
  );
  return place < 0 ? [...jar, cookie] : jar.with(place, cookie);
}

/** RFC 10025 §5.1.4. */
function defaultPath(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || "/";
}

function isExpired(cookie: StoredCookie, now: number): boolean {
  return cookie.expiresAt !== undefined && cookie.expiresAt <= now;
}

function isMeantFor(cookie: StoredCookie, to: URL): boolean {
  const host = cookie.hostOnly ? to.hostname === cookie.domain : domainMatches(to.hostname, cookie.domain);
  return host && pathMatches(to.pathname, cookie.path) && (!cookie.secure || to.protocol === "https:");
}

function mayCross(cookie: StoredCookie, source: RequestSource): boolean {
  if (source === "same-site" || cookie.sameSite === "None") return true;
  return source === "cross-site-navigation" && cookie.sameSite !== "Strict";
}

/** RFC 10025 §5.1.3: the same, or a host name (no IP address) below the domain. */
function domainMatches(host: string, domain: string): boolean {
  if (host === domain) return true;
  return host.endsWith(`.${domain}`) && !/^[\d.]+$|^\[/.test(host);
}

/** RFC 10025 §5.1.4. */
function pathMatches(path: string, cookiePath: string): boolean {
  return path === cookiePath || path.startsWith(cookiePath.endsWith("/") ? cookiePath : `${cookiePath}/`);
}
