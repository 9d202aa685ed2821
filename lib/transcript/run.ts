/**
 * A run as a screen needs it: the transcript, and the places in it where one can stand. JSON throughout, so it can be made
 * on a server, in a browser or in a test, stored, and drawn without a machine at hand.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { ActId, PlainActEvent } from "./acts";
import type { Lane, Transcript } from "./types";

interface StepBase {
  /** How many entries of the transcript have happened at this step. */
  readonly length: number;
  /** The machine's state, as `tokenRequest.inFlight`. */
  readonly state: string;
  /** Seconds since 1970 on the simulated clock. */
  readonly now: number;
}

/** A place to stand. The machine waits here: for a delivery, for the user, or for nothing more. */
export type Step = StepBase &
  (
    | { readonly kind: "message"; readonly messageId: string }
    /** The user's turn; `act` is what the demo person does by default. */
    | { readonly kind: "act"; readonly act: ActId }
    /** The message was dropped or had no receiver; it may be sent again. */
    | { readonly kind: "lost"; readonly messageId: string }
    /** `outcome` is the name of the final state. */
    | { readonly kind: "end"; readonly outcome: Outcome }
  );

export const outcomes = [
  "completed",
  "denied",
  "refusedByServer",
  "refusedByClient",
  "refusedByApi",
  "stolen",
  "deadEnd",
  "stayed",
  "astray",
] as const;

/**
 * How a run ended. `completed`: the API gave what was asked. `stolen`: it did, and gave it to an attacker as well. `deadEnd`: the
 * browser shows a page on which there is nothing to press. `stayed`: it was answered without a page, and shows the one before. `astray`: an edited message left the flow.
 */
export type Outcome = (typeof outcomes)[number];

/** What is known of the signature of a token that occurs in the transcript. */
export interface Verification {
  readonly verified: boolean;
  readonly algorithm: string;
  /** The kid of the key that verified it. */
  readonly keyId?: string;
  /**
   * The public key that verified it or, if none did, those that its header can mean: a JWK or a JWK Set, as JSON. Of an HMAC of the demo, its
   * secret as text.
   */
  readonly key?: string;
  /** Why it was not verified, in plain words. */
  readonly reason?: string;
}

export interface RunRecord {
  readonly flow: string;
  readonly options: Readonly<Record<string, string>>;
  readonly seed: string;
  /** What was done other than by default, as the address carries it. */
  readonly deviations: readonly Deviation[];
  /** Who takes part, as the flow sets it up. */
  readonly lanes: readonly Lane[];
  readonly transcript: Transcript;
  readonly steps: readonly Step[];
  /** By token. */
  readonly verifications: Readonly<Record<string, Verification>>;
}

/** An event that was sent at a step in place of the default one, or before it. */
export interface Deviation {
  readonly step: number;
  readonly event: DeviationEvent;
}

/** Another run of the same options and seed, to return to: what was done in it, and the step at which it was left. */
export interface Branch {
  readonly deviations: readonly Deviation[];
  readonly step: number;
}

/** As many as an address carries; the oldest is forgotten first. */
export const mostBranches = 20;

/** Events as the machines take them. */
export type DeviationEvent =
  | { readonly type: "EDIT"; readonly message: HttpRequest | HttpResponse }
  | { readonly type: "DROP" }
  | { readonly type: "RESEND" }
  | { readonly type: "REPLAY" }
  /** Whole seconds: a year at most, where a link or a file is to bring it back. */
  | { readonly type: "WAIT"; readonly seconds: number }
  | { readonly type: "SIGN_IN"; readonly username: string; readonly password: string }
  | { readonly type: "ALLOW"; readonly scopes: readonly string[] }
  | { readonly type: "DENY" }
  | { readonly type: "ENTER_CODE"; readonly userCode: string }
  | PlainActEvent;
