/**
 * The server behind the page on where to keep a token: it signs people in for ten minutes and serves albums. The token goes to the page
 * (RFC 6750 §2.1), or into a cookie that no script reads, or stays here while the browser has a session cookie alone, as behind a backend for
 * the frontend (RFC 10017 §6.1). What comes by cookie needs a header that no other site can send (§6.1.3.3.2). Left out: users, passwords, scopes.
 */
import { readBearer } from "@/lib/http/bearer";
import { formatSetCookie, readCookies } from "@/lib/http/cookies";
import { type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { keepNewest } from "@/lib/http/remember";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { signCompact, trySignature } from "@/lib/oauth/jws";
import { readJwt } from "@/lib/oauth/jwt";
import { type Now, type Random, randomText } from "@/lib/oauth/random";

export interface KeepSettings {
  /** A secret for HS256. */
  readonly key: JsonWebKey;
  readonly now: Now;
  readonly random: Random;
  /** Whether people reach it by HTTPS, so that its cookies may ask for that. */
  readonly isSecure: boolean;
}

const home = "/learn/where-to-keep";
const seconds = 600;
const mostSessions = 1000;
const tokenCookie = "keep-token";
const sessionCookie = "keep-session";

const albums = [
  { id: "1", title: "Summer in Lofoten" },
  { id: "2", title: "Grandmother’s 80th birthday" },
];

export function createKeepServer(settings: KeepSettings): (request: HttpRequest) => Promise<HttpResponse> {
  /** Session id → the token that the browser never sees; the oldest first. */
  const sessions = new Map<string, string>();

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const act = `${request.method} ${pathname.slice(`${home}/server/`.length)}`;
    if (act === "POST sign-in") return signIn(searchParams.get("place"), sessions, settings);
    if (act === "POST sign-out") return signOut(request, sessions, settings);
    const token = findToken(request, sessions);
    const isGood = token !== undefined && (await isValid(token, settings));
    if (act === "GET session") return jsonResponse(200, { signed_in: isGood });
    if (act === "GET albums") return isGood ? jsonResponse(200, { albums }) : refuse(token);
    return emptyResponse(404);
  };
}

/** Whoever sends nothing to judge is not told of an error (RFC 6750 §3.1). */
function refuse(token: string | undefined): HttpResponse {
  const challenge = token === undefined ? 'Bearer realm="albums"' : 'Bearer error="invalid_token"';
  return jsonResponse(401, { error: "invalid_token" }, [["WWW-Authenticate", challenge]]);
}

/** By header; or by cookie, where the header says that the request was started on this site. */
function findToken(request: HttpRequest, sessions: ReadonlyMap<string, string>): string | undefined {
  const bearer = readBearer(readHeader(request, "Authorization"));
  if (bearer !== undefined || readHeader(request, "Keep-App") === undefined) return bearer;
  const cookies = readCookies(request);
  return cookies[tokenCookie] ?? sessions.get(cookies[sessionCookie] ?? "");
}

async function signIn(
  place: string | null,
  sessions: Map<string, string>,
  settings: KeepSettings,
): Promise<HttpResponse> {
  const token = await issue(settings);
  if (place === "cookie") return emptyResponse(204, [setCookie(tokenCookie, token, settings)]);
  if (place !== "backend") return jsonResponse(200, { access_token: token, expires_in: seconds });
  const id = randomText(settings.random, "session", 16);
  keepNewest(sessions, id, token, mostSessions);
  return emptyResponse(204, [setCookie(sessionCookie, id, settings)]);
}

function signOut(request: HttpRequest, sessions: Map<string, string>, settings: KeepSettings): HttpResponse {
  sessions.delete(readCookies(request)[sessionCookie] ?? "");
  const gone = [tokenCookie, sessionCookie].map((name) => setCookie(name, "", settings, 0));
  return emptyResponse(204, gone);
}

function setCookie(name: string, value: string, { isSecure }: KeepSettings, maxAge = seconds) {
  const cookie = {
    name,
    value,
    path: home,
    httpOnly: true,
    sameSite: "Strict",
    secure: isSecure,
    maxAge,
  } as const;
  return ["Set-Cookie", formatSetCookie(cookie)] as const;
}

async function issue({ key, now, random }: KeepSettings): Promise<string> {
  const at = now();
  const claims = {
    sub: "maya",
    scope: "photos.read",
    iat: at,
    exp: at + seconds,
    jti: randomText(random, "jti", 12),
  };
  const payload = new TextEncoder().encode(JSON.stringify(claims));
  const token = await signCompact(payload, key, "HS256", { typ: "at+jwt" });
  if (token === undefined) throw new Error("the key of the page cannot sign");
  return token;
}

async function isValid(token: string, { key, now }: KeepSettings): Promise<boolean> {
  const exp = readJwt(token)?.payload.exp;
  if (typeof exp !== "number" || exp <= now()) return false;
  return (await trySignature(token, key, "HS256")) === "right";
}
