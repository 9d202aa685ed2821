/**
 * The user agent's session at this server. It begins before anyone signs in, so that the login form has a token against
 * forgery (login CSRF), and gets a new id at sign-in, so that nobody can fix it beforehand. Left out: an end by
 * time, and sessions that outlive the browser.
 */
import { formatSetCookie, readCookies } from "@/lib/http/cookies";
import type { Header, HttpRequest } from "@/lib/http/message";
import { noteAction } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { Context } from "./context";
import type { AuthenticationClass } from "./settings";
import type { Session, User } from "./store";

/**
 * The prefix makes browsers hold the cookie to https and, where the server has the host for itself, to this host and the whole
 * of it (RFC 10025 §4.1.3). On plain http, as on a developer's own machine, a browser would not keep a cookie that says Secure.
 */
function describeCookie({ issuer, mount }: Context) {
  const secure = issuer.startsWith("https:");
  const prefix = secure ? (mount === "" ? "__Host-" : "__Secure-") : "";
  return { name: `${prefix}session`, path: mount || "/", secure } as const;
}

export interface OpenSession {
  readonly id: string;
  readonly session: Session;
  /** Set-Cookie, where the session is new. */
  readonly headers: readonly Header[];
}

/** The session that the request's cookie names, or undefined. */
export async function readSession(context: Context, request: HttpRequest): Promise<OpenSession | undefined> {
  const id = readCookies(request)[describeCookie(context).name];
  const session = id === undefined ? undefined : await context.store.get("session", id);
  return id === undefined || session === undefined ? undefined : { id, session, headers: [] };
}

/** A session in which nobody has signed in yet. */
export function openSession(context: Context): Promise<OpenSession> {
  return putSession(context, { formToken: newFormToken(context) });
}

/** A fresh session of the user's in place of the one that they signed in from, which ends. */
export async function renewSession(
  context: Context,
  oldId: string,
  user: User,
  acr?: AuthenticationClass,
): Promise<OpenSession> {
  await context.store.take("session", oldId);
  return putSession(context, {
    formToken: newFormToken(context),
    username: user.username,
    authenticatedAt: context.now(),
    ...(acr === undefined ? {} : { acr }),
  });
}

export interface SignedIn {
  readonly user: User;
  /** Seconds. */
  readonly authenticatedAt: number;
  readonly acr?: AuthenticationClass;
}

/** Who is signed in, and since when; undefined for a session before its sign-in. */
export async function selectSignedIn(
  { store }: Context,
  { username, authenticatedAt, acr }: Session,
): Promise<SignedIn | undefined> {
  if (username === undefined || authenticatedAt === undefined) return undefined;
  const user = await store.get("user", username);
  return user && { user, authenticatedAt, ...(acr === undefined ? {} : { acr }) };
}

async function putSession(context: Context, session: Session): Promise<OpenSession> {
  const id = randomText(context.random, "session", 24);
  await context.store.put("session", id, session);
  noteAction(context.note, "session-opened");
  // Lax, not Strict: the browser comes to /authorize by a link from the client, and must be known when it does.
  const cookie = formatSetCookie({
    ...describeCookie(context),
    value: id,
    httpOnly: true,
    sameSite: "Lax",
  });
  return { id, session, headers: [["Set-Cookie", cookie]] };
}

/** Ends the session here, and the cookie there. */
export async function endSession(context: Context, id: string): Promise<readonly Header[]> {
  await context.store.take("session", id);
  const cookie = formatSetCookie({
    ...describeCookie(context),
    value: "",
    maxAge: 0,
    httpOnly: true,
    sameSite: "Lax",
  });
  return [["Set-Cookie", cookie]];
}

function newFormToken(context: Context): string {
  return randomText(context.random, "form_token", 24);
}
