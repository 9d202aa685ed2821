/** The shape of a ready change with its words. */
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { ReadyChange } from "@/lib/transcript/ready-change";
import type { StepId } from "@/lib/transcript/steps";

export interface ReadyChangeExplanation {
  readonly id: string;
  /** What one does, in at most eight words. */
  readonly title: string;
  /** Who would do so, or what it asks of the receiver. */
  readonly what: string;
  readonly spec: SpecReference;
  readonly change: ReadyChange;
  /** Names that the message must have besides those that are changed, and names that it must not have. */
  readonly needs?: readonly string[];
  readonly lacks?: readonly string[];
  /** The messages that it is for, where its content does not tell. */
  readonly steps?: readonly StepId[];
}
