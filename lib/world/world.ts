/**
 * The world: the state of all parties as plain JSON, with the simulated clock and the randomness. It is never changed;
 * each delivery gives a new one that shares what stayed the same. It says who stands where, so that nothing but the programs of
 * a flow's own parties has to be known to run it.
 */
import type { CookieJar } from "@/lib/http/cookies";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { StoreState } from "@/lib/oauth/authorization-server/memory-store";
import type { AuthorizationServerSettings } from "@/lib/oauth/authorization-server/settings";
import type {
  ClientConfiguration,
  ClientSession,
  RedirectConfiguration,
} from "@/lib/oauth/client/configuration";
import type { Exchange } from "@/lib/oauth/client/token-exchange";
import type { Tokens } from "@/lib/oauth/client/token-response";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type {
  PendingCall,
  ResourceServerMemory,
  ResourceServerSettings,
} from "@/lib/oauth/resource-server/resource-server";
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { Lane, Party, RequestMessage, Transcript } from "@/lib/transcript/types";
import type { Attempt, ErrandId } from "./attempt";
import type { ClientMemory } from "./client-memory";
import type { NotesWorld } from "./notes/state";
import type { AnyChoices } from "./options";
import type { Draws } from "./random";
import type { RequestNames } from "./request-names";

/** A request that a party has not answered yet, because it asks another party first. */
export interface OpenRequest {
  readonly messageId: string;
  readonly from: Party;
  /** Of one that is answered by fields alone. */
  readonly method?: "HEAD";
  /** Of a request that a page in the browser makes by itself, without going anywhere. */
  readonly channel?: "back";
}

/** `referrerPolicy` is the field that it came with. */
export interface BrowserPage {
  readonly url: string;
  readonly html: string;
  readonly referrerPolicy?: string;
}

/** A passkey on the device of a browser (WebAuthn). */
export interface HeldPasskey {
  /** Base64url. */
  readonly id: string;
  /** The domain that it was made for. */
  readonly rpId: string;
  readonly key: JsonWebKey;
}

export interface BrowserState {
  readonly cookies: CookieJar;
  readonly page: BrowserPage;
  /** On the device that it runs on; absent where there are none. */
  readonly passkeys?: readonly HeldPasskey[];
  /** The addresses of the pages that were shown, as the browser's history keeps them: with their fragments. */
  readonly history?: readonly string[];
  /** The navigation that is under way: its page is shown when the response has come. */
  readonly loading?: HttpRequest;
}

/** The call whose answer a client waits for, with what it needs to go on from that answer. */
export type ClientCall =
  /** Of Prints, for its user. `repeated`: sent once more, because its proof lacked a nonce (RFC 9449 §8). */
  | {
      readonly kind: "errand";
      readonly errand: ErrandId;
      readonly attempt: Attempt;
      readonly repeated: boolean;
    }
  /** `fresh`: with a token that was renewed just now, so that a refusal is the last word. */
  | { readonly kind: "api"; readonly fresh?: true }
  /** `afterwards`: whether the API is called again, which has refused the old token. */
  | { readonly kind: "refresh"; readonly afterwards: "call-again" | "go-on" }
  | { readonly kind: "token" | "revoke" | "credentials" }
  /** What another issuer has asserted is asked for, and turned into a token (RFC 7523 §2.1). */
  | { readonly kind: "assertion" }
  | { readonly kind: "jwt-bearer"; readonly assertion: string }
  /** Of an API that exchanges the token it was called with: first, by option, for a token that says who acts. */
  | { readonly kind: "actor-token"; readonly subjectToken: string }
  | { readonly kind: "exchange"; readonly exchange: Exchange }
  | { readonly kind: "challenge" | "resource-metadata" | "server-metadata" | "registration" }
  | { readonly kind: "device" | "poll" }
  /** Of a thief, at the pages of Prints, or of an attacker with an account of their own at its server. */
  | { readonly kind: "visit" | "injection" | "authorization" };

/** A party that asks for tokens. */
export interface ClientState {
  readonly configuration: ClientConfiguration;
  /** By session cookie; a script has one session, in the storage of its tab. */
  readonly sessions: Readonly<Record<string, ClientSession>>;
  /** The request that waits for its answer while the client talks to the servers. */
  readonly open?: OpenRequest;
  readonly call?: ClientCall;
  /** What it was at when it was called, and goes on with afterwards. */
  readonly aside?: Pick<ClientState, "open" | "call" | "aside">;
  /** What it was given, to use again. */
  readonly tokens?: Tokens;
  readonly memory?: ClientMemory;
  /** Whose turn comes when the page that it sent has been shown; the run ends there without one. */
  readonly turn?: ActId;
  /** The turns that come after that, in order, once each has been completed. */
  readonly later?: readonly ActId[];
  /** How it ended for the client, once it has. */
  readonly outcome?: Outcome;
}

export interface AuthorizationServerState {
  readonly issuer: string;
  readonly settings: AuthorizationServerSettings;
  readonly keys: readonly JsonWebKey[];
  readonly store: StoreState;
  /** An answer that waits until an API has been told of it. */
  readonly held?: { readonly open: OpenRequest; readonly response: HttpResponse };
  /** Authorization requests that wait until it is known who asks; the last one for the next answer. */
  readonly waiting?: readonly RequestMessage[];
  /** The address of a client's description → how long what stood there may be kept, in seconds since 1970. */
  readonly documents?: Readonly<Record<string, number>>;
}

export interface ResourceServerState {
  readonly settings: ResourceServerSettings;
  /** Must proofs carry a nonce of this API (RFC 9449 §9)? */
  readonly wantsNonces?: boolean;
  readonly memory: ResourceServerMemory;
  readonly pending?: PendingRequest | undefined;
}

/** A request that waits while its API asks; `before` is one that has waited since before it came. */
interface PendingRequest {
  readonly call: PendingCall;
  readonly open: OpenRequest;
  readonly before?: PendingRequest | undefined;
}

type ByParty<T> = Readonly<Partial<Record<Party, T>>>;

export interface World {
  readonly seed: string;
  readonly options: AnyChoices;
  /** Seconds since 1970. */
  readonly now: number;
  readonly draws: Draws;
  /** How many messages were sent: the next one is `m${sent + 1}`. */
  readonly sent: number;
  readonly lanes: readonly Lane[];
  /** Origin → who stands there. A request to any other is lost. */
  readonly hosts: Readonly<Record<string, Party>>;
  readonly names: RequestNames;
  /** What was so before the first message: what each party holds, and what the screens show. */
  readonly opening: Transcript;
  readonly browser: BrowserState;
  readonly clients: ByParty<ClientState>;
  readonly servers: ByParty<AuthorizationServerState>;
  readonly apis: ByParty<ResourceServerState>;
  /** An app that signs its users in by itself, where a flow has one. */
  readonly notes?: NotesWorld;
}

/** Throws where the party is no client: that is our own mistake. */
export function clientOf(world: World, party: Party = "client"): ClientState {
  const client = world.clients[party];
  if (client === undefined) throw new Error(`${party} is no client`);
  return client;
}

/** Throws where the client sends no browser anywhere: that is our own mistake. */
export function redirectConfigurationOf(world: World): RedirectConfiguration {
  const { configuration } = clientOf(world);
  if (configuration.kind === "direct") throw new Error("the client has no redirect URI");
  return configuration;
}

/** The world with what has changed of a client; what is undefined it has no more. */
export function withClient(world: World, change: Partial<ClientState>, party: Party = "client"): World {
  return { ...world, clients: { ...world.clients, [party]: { ...clientOf(world, party), ...change } } };
}

/** Throws where the world has no authorization server: that is our own mistake. */
export function serverOf({ servers }: World): AuthorizationServerState {
  const state = servers["authorization-server"];
  if (state === undefined) throw new Error("there is no authorization server");
  return state;
}

/** The world with this state of its authorization server. */
export function withServer(world: World, state: AuthorizationServerState): World {
  return { ...world, servers: { ...world.servers, "authorization-server": state } };
}
