/** The shapes of what is said where two runs stand side by side. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { ActId } from "@/lib/transcript/acts";
import type { StepId } from "@/lib/transcript/steps";
import type { FlowChoices, FlowId } from "@/lib/world/options";
import type { AttackId } from "@/lib/world/options/attacks";
import type { Condition } from "../types";

/** A flow, the options of it that are other than the default, and what this choice is called. */
export type ComparedSide = {
  readonly [F in FlowId]: {
    readonly flow: F;
    readonly options: Partial<FlowChoices[F]>;
    /** Two to four words. */
    readonly name: string;
  };
}[FlowId];

/** A message, a turn, or the end. */
export type Moment = StepId | ActId | "end";

/** Two runs that are worth laying side by side. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** What one sees, in two sentences at most. */
  readonly lead: string;
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  /** The attack that the comparison begins with, on both sides. */
  readonly attack?: AttackId;
  /** What the difference means, at each moment where it means something. */
  readonly lines: Readonly<Partial<Record<Moment, string>>>;
  /** The same of messages between other parties that come of what an attacker has asked. */
  readonly askedLines?: Readonly<Partial<Record<StepId, string>>>;
  /** What follows from it: goes on from “So use”. */
  readonly so: string;
  readonly specs: readonly SpecReference[];
}

/** An attack, and what of a flow resists it. */
export interface Threat {
  readonly title: string;
  readonly what: string;
  readonly spec: SpecReference;
  /** The flows in which it can be tried, each with the choices of options any of which resists it: `[{}]` is always, `[]` never. */
  readonly flows: Readonly<Partial<Record<FlowId, readonly Condition[]>>>;
  /** Where it arises with some options alone: with these. */
  readonly arises?: Readonly<Partial<Record<FlowId, Condition>>>;
}
