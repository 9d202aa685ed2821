/**
 * The shapes of the explanations. Content is data: no markup but **strong** and `code`. Each table is a Record over the
 * union that the code uses, so that a missing explanation does not compile.
 */
import type { SpecReference } from "@/lib/oauth/checks";

export interface StepExplanation {
  /** A headline of at most eight words: who does what. */
  readonly title: string;
  /** What happens, for someone who has never heard of OAuth. Two or three short sentences. */
  readonly what: string;
  /** Why it is done this way: what would go wrong otherwise. One or two sentences. */
  readonly why: string;
  /** What an attacker or a mistake could do here; what to watch for. */
  readonly watch?: string;
  readonly specs: readonly SpecReference[];
  /** Sentences that hold only when all of these options have these values. */
  readonly variants?: readonly Variant[];
  /** Parameters and headers that matter most in this message, the most important first: shown on the stage. */
  readonly highlights: readonly string[];
}

export interface Variant {
  readonly when: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface ParameterExplanation {
  readonly what: string;
  /** What goes wrong without it, or with a wrong value. */
  readonly without: string;
  readonly spec: SpecReference;
}

export interface CheckExplanation {
  /** The rule as a sentence in the present tense: "The code was issued to this client." */
  readonly rule: string;
  /** Which attack or mistake it stops. */
  readonly why: string;
}

export interface ErrorExplanation {
  readonly what: string;
  /** What the developer who sees it should look at. */
  readonly remedy: string;
  readonly spec: SpecReference;
}

export interface ClaimExplanation {
  readonly name: string;
  readonly what: string;
  readonly spec: SpecReference;
}

export interface OptionExplanation {
  readonly label: string;
  readonly what: string;
  readonly values: Readonly<Record<string, OptionValueExplanation>>;
}

export interface OptionValueExplanation {
  readonly label: string;
  readonly what: string;
  /** Names the danger where the value is unsafe. */
  readonly danger?: string;
}
