/**
 * Notes, an app that signs its own users in, without OAuth: what its API keeps, and what the script of its page does. All of it is JSON.
 * The same app is built in two ways: its API signs a JWT and keeps nothing, or it keeps a session and gives out its name.
 */
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { ActId } from "@/lib/transcript/acts";

export const notesOrigin = "https://notes.example";

/** Addresses of the API, which stands on the origin of the page. */
export const paths = {
  logIn: `${notesOrigin}/api/login`,
  notes: `${notesOrigin}/api/notes`,
  renewal: `${notesOrigin}/api/refresh`,
  sharing: `${notesOrigin}/api/sharing`,
} as const;

export interface NotesAccount {
  readonly username: string;
  readonly password: string;
  /** A name that is given once, and to no other. */
  readonly sub: string;
  readonly name: string;
  readonly banned?: boolean;
}

export interface NotesSession {
  /** Nobody is signed in where it is missing. */
  readonly username?: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Whose tokens count no more, and until when they would. */
export interface BlockedUser {
  readonly sub: string;
  /** Seconds since 1970. */
  readonly until: number;
}

/** How the API knows who is calling. */
export type LoginKeeping =
  | {
      readonly kind: "token";
      /** Signs and verifies. */
      readonly key: JsonWebKey;
      /** Does the token say how its signature is verified, in place of the API (RFC 8725 §2.1)? */
      readonly trustsHeader: boolean;
      readonly keepsBlocklist: boolean;
      /** May the page have a new token without the password? */
      readonly renews: boolean;
    }
  | { readonly kind: "session"; readonly sameSite: "Lax" | "None"; readonly checksOrigin: boolean };

export interface NotesApi {
  readonly keeping: LoginKeeping;
  /** Of a token or a session, in seconds. */
  readonly lifetime: number;
  readonly accounts: readonly NotesAccount[];
  /** By the value of the cookie. */
  readonly sessions: Readonly<Record<string, NotesSession>>;
  /** Username by refresh token; each is good for one use. */
  readonly renewals: Readonly<Record<string, string>>;
  readonly blocked: readonly BlockedUser[];
}

export type PageCall = "logIn" | "notes" | "renewal";

/** The script of the page, in the memory of its tab. */
export interface NotesPage {
  /** The call whose answer it waits for. */
  readonly call?: PageCall;
  readonly accessToken?: string;
  /** Was the call made with a token that was renewed just now? Then a refusal is the last word. */
  readonly fresh?: boolean;
  /** The turns to come once the notes are shown, in order. */
  readonly later: readonly ActId[];
}

export interface NotesWorld {
  readonly api: NotesApi;
  readonly page: NotesPage;
}

/** A world in which there may be one. */
interface Around {
  readonly notes?: NotesWorld;
}

/** Throws where the flow has no such app: that is our own mistake. */
export function notesOf({ notes }: Around): NotesWorld {
  if (notes === undefined) throw new Error("There is no Notes in this world.");
  return notes;
}

export function withApi<W extends Around>(world: W, change: Partial<NotesApi>): W {
  const { api, page } = notesOf(world);
  return { ...world, notes: { api: { ...api, ...change }, page } };
}

export function withPage<W extends Around>(world: W, change: Partial<NotesPage>): W {
  const { api, page } = notesOf(world);
  return { ...world, notes: { api, page: { ...page, ...change } } };
}

export function isBanned({ api }: NotesWorld): boolean {
  return api.accounts.some(({ banned = false }) => banned);
}
