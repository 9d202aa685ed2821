/** What one program alone remembers from one of its turns to the next: the others have no use for it. JSON, as all of the world is. */
import type { CookieJar } from "@/lib/http/cookies";
import type { HttpRequest } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import type { DeviceCodes } from "@/lib/oauth/client/device-code";
import type { Connection, Plans } from "./attempt";
import type { Discovery } from "./discovery";
import type { StepUpOptions } from "./options/step-up";

export type ClientMemory = PrintsMemory | Discovery | DeviceMemory | Terminal | Loot | CopiedCall;

/** What its users come for: their albums, the one that is locked, or to be known. */
export type Purpose = "albums" | "locked" | "sign-in";

export interface PrintsMemory {
  readonly kind: "prints";
  readonly purpose: Purpose;
  /** Where it does otherwise than usual. */
  readonly plans: Partial<Plans>;
  /** Issuer → what it knows of a server that it works with beside the usual one. */
  readonly others?: Readonly<Record<string, RedirectConfiguration>>;
  /** What lasts of its attempts, under the keys of the sessions. */
  readonly connections: Readonly<Record<string, Connection>>;
  /** Sign-outs that are under way, and the value that the browser must bring back, under the keys of the sessions. */
  readonly departures: Readonly<Record<string, string>>;
  /** What it does where an API wants a more recent login (RFC 9470): as it is told, where nothing else is said. */
  readonly whenChallenged?: StepUpOptions["challenged"];
  /** The last ones that it was given for its proofs (RFC 9449 §8, §9). */
  readonly nonces: { readonly tokens?: string; readonly api?: string };
}

/** Of a device that waits for its user. */
export interface DeviceMemory {
  readonly kind: "device";
  readonly codes: DeviceCodes;
}

/** Of a program in a terminal: what it has printed. */
export interface Terminal {
  readonly kind: "terminal";
  readonly lines: readonly string[];
  /** It has consented to itself: nobody asked the user. */
  readonly allowedItself?: true;
}

/** Of somebody who comes by another's code: reads it in an address, or is sent it as a server. Or who has one that is their own. */
export interface Loot {
  readonly kind: "loot";
  readonly code?: string;
  /** A challenge that is its own verifier (RFC 7636 §4.2, `plain`). */
  readonly verifier?: string;
  /** The user's own way back to the client: the thief is faster, and it goes on when they are done. */
  readonly held?: HttpRequest;
  /** Of the thief's own browser: by the one Prints knows it, and the other Prints waits for. */
  readonly cookies?: CookieJar;
  readonly state?: string;
  /** Of somebody with a code of their own: the answer that it came in. */
  readonly answer?: Parameters;
  /** Of a server: the parameters that the user's browser was sent to it with. */
  readonly asked?: Parameters;
}

/** Of somebody who reads the log of an API: a call of Prints as it was sent. */
export interface CopiedCall {
  readonly kind: "copied-call";
  readonly request: HttpRequest;
}
