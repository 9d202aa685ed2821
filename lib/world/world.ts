/**
 * The world: the state of all parties as plain JSON, with the simulated clock and the randomness. It is never changed;
 * each delivery gives a new one that shares what stayed the same.
 */
import type { CookieJar } from "@/lib/http/cookies";
import type { HttpRequest } from "@/lib/http/message";
import type { StoreState } from "@/lib/oauth/authorization-server/memory-store";
import type { ClientConfiguration, ClientSession } from "@/lib/oauth/client/configuration";
import type { Tokens } from "@/lib/oauth/client/token-response";
import type { PendingCall, ResourceServerMemory } from "@/lib/oauth/resource-server/resource-server";
import type { Outcome } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";
import type { AuthorizationCodeOptions } from "./options";
import type { Draws } from "./random";

/** A request that a party has not answered yet, because it asks another party first. */
export interface OpenRequest {
  readonly messageId: string;
  readonly from: Party;
}

export interface BrowserState {
  readonly cookies: CookieJar;
  readonly page: { readonly url: string; readonly html: string };
  /** The navigation that is under way: its page is shown when the response has come. */
  readonly loading?: HttpRequest;
}

/** What the client waits for. */
export type ClientCall =
  | { readonly kind: "token"; readonly session: ClientSession }
  | { readonly kind: "keys"; readonly session: ClientSession; readonly tokens: Tokens }
  | { readonly kind: "api" };

export interface ClientState {
  readonly configuration: ClientConfiguration;
  /** By session cookie; a script has one session, in the storage of its tab. */
  readonly sessions: Readonly<Record<string, ClientSession>>;
  /** The callback that waits for its page while the client talks to the servers. */
  readonly open?: OpenRequest;
  readonly call?: ClientCall;
  /** How it ended for the client, once it has. */
  readonly outcome?: Outcome;
}

export interface World {
  readonly seed: string;
  readonly options: AuthorizationCodeOptions;
  /** Seconds since 1970. */
  readonly now: number;
  readonly draws: Draws;
  /** How many messages were sent: the next one is `m${sent + 1}`. */
  readonly sent: number;
  readonly browser: BrowserState;
  readonly client: ClientState;
  readonly authorizationServer: StoreState;
  readonly resourceServer: {
    readonly memory: ResourceServerMemory;
    readonly pending?: { readonly call: PendingCall; readonly open: OpenRequest };
  };
}
