/**
 * What of the way of its message a question asks: who sends it, who receives it, by which channel it goes. While it is asked one stands where
 * the answer is not to be seen yet, as in Predict: before the message is sent.
 */
import type { Fact } from "@/lib/transcript/facts";
import type { Moment } from "@/lib/transcript/predict/moment";
import { placeBefore } from "@/lib/transcript/predict/moments";
import type { RunRecord } from "@/lib/transcript/run";
import { findStep } from "@/lib/transcript/step-reference";
import type { LessonStep } from "./lesson";

export const wayParts = ["sender", "receiver", "channel"] as const;

export type WayPart = (typeof wayParts)[number];

export interface AskedWay {
  /** The step at which the message is in flight. */
  readonly step: number;
  /** Where one stands while it is asked. */
  readonly at: number;
  readonly parts: readonly WayPart[];
}

/** Undefined where it asks nothing of the way, or of that of another message than the one that the lesson's step shows. */
export function findAskedWay(
  { question }: LessonStep,
  run: RunRecord,
  step: number,
  moment: Moment | undefined,
): AskedWay | undefined {
  if (question === undefined) return undefined;
  const asked =
    "choices" in question
      ? question.choices.flatMap((choice) => listParts(choice.if, run, step, step))
      : moment?.step === step
        ? [moment.probe]
        : [];
  const parts = wayParts.filter((part) => asked.includes(part));
  const at = placeBefore(run, step, parts.includes("channel"));
  return parts.length === 0 || at === undefined ? undefined : { step, at, parts };
}

/** The kinds of the fact, and of those in it, that are of this step. */
function listParts(fact: Fact, run: RunRecord, step: number, around: number): readonly string[] {
  const at = fact.at === undefined ? around : findStep(run, fact.at);
  if (at === undefined) return [];
  if (fact.kind === "not") return listParts(fact.fact, run, step, at);
  if (fact.kind === "all") return fact.facts.flatMap((one) => listParts(one, run, step, at));
  return at === step ? [fact.kind] : [];
}
