/**
 * An errand of Prints: one request to a server and the judgement of its answer, by a pair of lib/oauth/client. It knows nothing of
 * what comes before and after it: that is the plan of the attempt.
 */
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import type { Rejection } from "@/lib/oauth/client/judge";
import type { TokenRefusal } from "@/lib/oauth/client/token-response";
import type { Note } from "@/lib/oauth/notice";
import type { Now, Random } from "@/lib/oauth/random";
import type { AuthenticationRequirements } from "@/lib/oauth/resource-challenge";
import type { Outcome } from "@/lib/transcript/run";
import type { Attempt } from "../attempt";
import { type Notice, noticePage } from "./pages";

export interface Asking {
  readonly configuration: RedirectConfiguration;
  readonly random: Random;
  readonly now: Now;
  /** The last nonces that the server of tokens and the API sent for proofs (RFC 9449 §8, §9). */
  readonly dpopNonce?: string | undefined;
  readonly apiNonce?: string | undefined;
}

export interface Answer {
  readonly configuration: RedirectConfiguration;
  readonly now: Now;
  readonly note: Note;
  readonly response: HttpResponse;
}

/** What the user is told at the end. */
export interface Ending {
  readonly status: number;
  readonly html: string;
  readonly outcome: Outcome;
  readonly headers?: readonly Header[];
}

/** `done`: what it has brought, and the plan goes on. `challenged`: the user has to sign in for it first. `over`: nothing more can be done. */
export type Finding =
  | { readonly kind: "done"; readonly brought: Partial<Attempt> }
  | { readonly kind: "challenged"; readonly required: AuthenticationRequirements }
  | { readonly kind: "over"; readonly ending: Ending };

export interface Errand {
  /** Undefined where there is nothing to ask for. */
  readonly ask: (attempt: Attempt, asking: Asking) => Promise<HttpRequest | undefined>;
  readonly read: (attempt: Attempt, answer: Answer) => Finding | Promise<Finding>;
}

export function done(brought: Partial<Attempt>): Finding {
  return { kind: "done", brought };
}

/** The server said no, or Prints did not take its answer. */
export function over(result: TokenRefusal | Rejection): Finding {
  if (result.kind === "rejected") {
    return {
      kind: "over",
      ending: { status: 502, html: noticePage("rejected"), outcome: "refusedByClient" },
    };
  }
  const html = noticePage("refused", result.error);
  return { kind: "over", ending: { status: 502, html, outcome: "refusedByServer" } };
}

/** What Prints did to satisfy the API was not enough. */
export const stayLocked: Ending = {
  status: 502,
  html: noticePage("locked"),
  outcome: "refusedByApi",
};

/** An API would not serve Prints: the albums, or who the user is. */
export function turnedAway(error: string | undefined, notice: Notice = "api"): Finding {
  return {
    kind: "over",
    ending: { status: 502, html: noticePage(notice, error), outcome: "refusedByApi" },
  };
}
