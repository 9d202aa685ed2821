/**
 * The shapes of the explanations. Content is data: no markup but **strong** and `code`. Each table is a Record over the
 * union that the code uses, so that a missing explanation does not compile.
 */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { FlowChoices } from "@/lib/world/options";
import type { ParameterName } from "./parameter-names";

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
  /** What is otherwise where these options have these values. Of two that replace the same, the later one holds. */
  readonly variants?: readonly Variant[];
  /** Parameters and headers that matter most in this message, the most important first: shown on the stage. */
  readonly highlights: readonly ParameterName[];
}

/** Option id → the value, or one of the values, that it must have. All of them must hold. */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** A text that is added to the explanation, or that takes the place of a part of it; or other highlights or sections. */
export type Variant =
  | {
      readonly when: Condition;
      readonly replaces?: "title" | "what" | "why" | "watch";
      readonly text: string;
    }
  | {
      readonly when: Condition;
      readonly replaces: "highlights";
      readonly highlights: readonly ParameterName[];
    }
  | { readonly when: Condition; readonly replaces: "specs"; readonly specs: readonly SpecReference[] };

/** A step's explanation for the options of one run: see `explainStep`. */
export interface ExplainedStep extends Omit<StepExplanation, "variants"> {
  /** What holds with these options alone. */
  readonly notes: readonly string[];
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

export interface OptionExplanation<V extends string = string> {
  readonly label: string;
  readonly what: string;
  /** The option means something only when these hold; it is not shown otherwise. */
  readonly appliesWhen?: Condition;
  readonly values: Readonly<Record<V, OptionValueExplanation>>;
}

/** The words for every option of a flow and every value of it: a missing one does not compile. */
export type OptionExplanations<O> = { readonly [K in keyof O]: OptionExplanation<O[K] & string> };

/** Rarer options, by what they are about. */
export interface OptionFold<Id extends string = string> {
  readonly title: string;
  readonly options: readonly Id[];
}

export interface OptionValueExplanation {
  readonly label: string;
  readonly what: string;
  /** Names the danger where the value is unsafe. */
  readonly danger?: string;
}

export interface HoldingExplanation {
  /** A word or three, for a chip. */
  readonly label: string;
  readonly what: string;
}

/**
 * What a flow says. Its messages, acts and ends are explained once for all flows; here stands what is otherwise in this one: the parts that
 * are given take the place of the shared ones, and variants are added behind them.
 */
export interface FlowContent<O> {
  readonly card: FlowCard<O>;
  readonly options: OptionExplanations<O>;
  /** Options that are folded away, behind the others, so that whoever is new meets the ones that matter first. */
  readonly folds?: readonly OptionFold<keyof O & string>[];
  /**
   * What the shared texts call the parties of most flows, and what they are called in this one: `{ Prints: "Nightly report" }`. Its own
   * texts are left as they are.
   */
  readonly names?: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Partial<Record<StepId, StepDifference>>>;
  readonly acts?: Readonly<Partial<Record<ActId, StepDifference>>>;
  readonly outcomes?: Readonly<Partial<Record<Outcome, StepDifference>>>;
}

/** `variants: []` takes the shared ones away; otherwise those that are given are added behind them. */
export type StepDifference = Partial<StepExplanation>;

/**
 * `user`: a person allows an app; `machine`: no person takes part; `token`: the life of a token; `legacy`: to know, not to use; `own`: an app
 * and its own users, which is no OAuth.
 */
export type FlowGroup = "user" | "machine" | "token" | "legacy" | "own";

/** A flow as `/` offers it. `O` are its options. */
export interface FlowCard<O> {
  readonly group: FlowGroup;
  readonly title: string;
  readonly line: string;
  /** Who would use it. */
  readonly audience: string;
  /** What is used in its place today: the same app, in another flow. */
  readonly instead?: Replacement;
  /** Ways to start it that are worth a look. */
  readonly presets: readonly FlowPreset<O>[];
}

export type Replacement = {
  [F in keyof FlowChoices]: FlowPreset<FlowChoices[F]> & { readonly id: F };
}[keyof FlowChoices];

export interface FlowPreset<O> {
  readonly title: string;
  /** What one sees in it. */
  readonly reason: string;
  /** The options that are other than the default. */
  readonly options: Partial<O>;
}
