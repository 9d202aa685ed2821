/**
 * What every endpoint is given: how the server is set up, its store, and whom it tells what it does. One value, made
 * when the server is made; a request that proves a key has its own copy. Making it costs next to nothing, so that a simulator can make a server for
 * each message.
 */
import { remember } from "@/lib/http/remember";
import { type Checklist, createChecklist } from "@/lib/oauth/checklist";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type Endpoints, endpoints } from "@/lib/oauth/metadata";
import type { Note } from "@/lib/oauth/notice";
import type { Now, Random } from "@/lib/oauth/random";
import type { AuthorizationServerSettings } from "./settings";
import type { Store } from "./store";

export interface AuthorizationServerOptions {
  /** An https URL without query and fragment (RFC 8414 §2); it may have a path, and no slash at its end. */
  readonly issuer: string;
  readonly settings: AuthorizationServerSettings;
  readonly store: Store;
  /** Private keys with `kid` and `alg`. The first for `settings.signingAlgorithm` signs; all are published. */
  readonly keys: readonly JsonWebKey[];
  readonly now: Now;
  readonly random: Random;
  /** Is told what is judged and done. Nobody is where it is absent. */
  readonly note?: Note;
  /** Is told what was thrown where nobody foresaw it: whoever asked hears nothing of why. */
  readonly report?: (thrown: unknown) => void;
}

export interface Context extends AuthorizationServerOptions {
  readonly note: Note;
  readonly signingKey: JsonWebKey;
  readonly endpoints: Endpoints;
  /** The issuer's path without a slash at its end: all endpoints are below it. */
  readonly mount: string;
  /** The server as its users know it: the host of its issuer, and the path where it has one. */
  readonly name: string;
  readonly checks: Checklist;
  /** Thumbprint of the key that this one request proved: the tokens that come of it are bound to it (RFC 9449 §5). */
  readonly dpopJkt?: string;
}

/** Throws where there is no key for the algorithm, or the issuer is no URL: then the caller's own code is wrong. */
export function createContext(options: AuthorizationServerOptions): Context {
  const { issuer, keys, settings, note = () => {} } = options;
  const signingKey = keys.find((key) => key.alg === settings.signingAlgorithm);
  if (signingKey === undefined) throw new Error(`there is no key for ${settings.signingAlgorithm}`);
  return { ...options, ...placeOf(issuer), note, signingKey, checks: createChecklist(note) };
}

/** What follows from the issuer alone. */
const placeOf: (issuer: string) => Pick<Context, "endpoints" | "mount" | "name"> = remember((issuer) => {
  const { host, pathname } = new URL(issuer);
  const mount = pathname.replace(/\/$/, "");
  return { endpoints: endpoints(issuer), mount, name: host + mount };
}, 16);

export function tellAnother(context: Context, note: Note): Context {
  return { ...context, note, checks: createChecklist(note) };
}

/** For a method that must be safe (RFC 9110 §9.2.1): all is judged as ever, nothing of it is kept, and so nothing was done. */
export function withoutTrace(context: Context): Context {
  const { store, note } = context;
  const judged: Note = (notice) => notice.kind === "check" && note(notice);
  const kept = { put: async () => {}, add: async () => true, take: store.get };
  return { ...tellAnother(context, judged), store: { ...store, ...kept } };
}
