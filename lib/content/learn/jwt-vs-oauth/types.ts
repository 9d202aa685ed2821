/** The shape of the guide: claims with their sections, and for each something to try on the same page. */

import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { ChosenFlow, Sourced } from "../../places";

/** What the token on the page can be made to do. */
export type TokenAct =
  | "look"
  | "letter"
  | "rights"
  | "secret"
  | "pair"
  | "other-key"
  | "unsigned"
  | "later"
  | "reset";

export interface TokenClaim extends Sourced {
  readonly claim: string;
  readonly tries: readonly { readonly act: TokenAct; readonly label: string }[];
}

/** One of several runs that are laid beside one another. */
export interface Variant {
  readonly label: string;
  readonly run: ChosenFlow;
  /** The message that the link opens. */
  readonly open: StepId;
  /** What one sees in it. */
  readonly text: string;
  /** How the run ends. A test runs it. */
  readonly ends: Outcome;
}

/** Some messages of runs that differ in one thing, to choose from and to open. */
export interface RunsPiece {
  readonly legend: string;
  /** The messages that are shown, in the order of the run; all others are left out. */
  readonly show: readonly StepId[];
  /** A parameter, cookie or header field that is marked where a message carries it. */
  readonly mark?: string;
  readonly variants: readonly [Variant, ...Variant[]];
}

export interface Claim extends Sourced {
  readonly id: string;
  readonly claim: string;
  readonly piece: RunsPiece;
}

/** A use for it, and where that use can be seen. */
export interface Use extends Sourced {
  readonly use: string;
  readonly see: ChosenFlow & { readonly step?: StepId };
  readonly label: string;
}

export interface TableRow {
  readonly head: string;
  readonly jwt: string;
  readonly oauth: string;
}
