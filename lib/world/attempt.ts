/**
 * One attempt of a client at something, from the moment it begins to the page that tells its user what came of it: what it has
 * been given so far, and the errands that are left. JSON, as all of the world is.
 */
import type { Parameters } from "@/lib/http/parameters";
import type { Album } from "@/lib/oauth/client/api";
import type { ClientSession } from "@/lib/oauth/client/configuration";
import type { Tokens } from "@/lib/oauth/client/token-response";
import type { JsonObject } from "@/lib/oauth/jwt";

/** What a client asks of a server by itself. */
export type ErrandId = "par" | "token" | "keys" | "userinfo" | "api" | "locked" | "refresh" | "revoke";

/** What makes a client begin: its user wants to start, comes back with an answer, comes back later, or wants to leave. */
export type Occasion = "login" | "callback" | "return" | "disconnect";

/** The errands of each occasion, in order. One that has nothing to ask for is passed over. */
export type Plans = Readonly<Record<Occasion, readonly ErrandId[]>>;

/** What lasts when an attempt is over, so that the next one can go on from it. */
export interface Connection {
  readonly session: ClientSession;
  readonly tokens?: Tokens;
  /** When the access token expires, in seconds since 1970, where the server said. */
  readonly expiresAt?: number;
  /** Of the ID token that was validated. */
  readonly claims?: JsonObject;
}

export interface Attempt extends Connection {
  /** Under which its session is kept: the browser's cookie, or the tab of a script. */
  readonly key: string;
  /** What is left to do, the next first. */
  readonly plan: readonly ErrandId[];
  /** The authorization request, and the address that the browser is to be sent to. */
  readonly parameters?: Parameters;
  readonly url?: string;
  readonly code?: string;
  /** What userinfo said, for the page. */
  readonly person?: JsonObject;
  readonly albums?: readonly Album[];
}
