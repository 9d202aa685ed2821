/**
 * The question of a lesson's step as it is asked: its choices, which of them the run says are right, and why. Either the lesson has the choices,
 * each with a fact; or it names a moment to predict, and all of it is read off the run.
 */
import type { CheckExplanation } from "@/lib/content/types";
import { isFact } from "@/lib/transcript/facts";
import type { Moment } from "@/lib/transcript/predict/moment";
import { answer, question } from "@/lib/transcript/predict/question";
import { reason } from "@/lib/transcript/predict/reason";
import type { RunRecord } from "@/lib/transcript/run";
import type { LessonStep } from "@/machines/lessons/lesson";
import { describeChoice, describeQuestion, explainReason, type Line, type Words } from "../predict/words";

export interface AskedQuestion {
  readonly text: string;
  readonly choices: readonly { readonly text: string; readonly why: string }[];
}

export interface Asked {
  readonly question: AskedQuestion | undefined;
  /** For each choice: is it so in this run? */
  readonly answers: readonly boolean[];
}

interface Resolved {
  readonly run: RunRecord;
  readonly step: number;
  readonly moment?: Moment;
}

/** What the step asks, and what the run says to it. */
export function askStep(
  { question: written }: LessonStep,
  { run, step, moment }: Resolved,
  checks: Readonly<Record<string, CheckExplanation>>,
): Asked {
  if (written === undefined) return { question: undefined, answers: [] };
  if ("choices" in written)
    return { question: written, answers: written.choices.map((choice) => isFact(run, step, choice.if)) };
  return moment === undefined
    ? { question: undefined, answers: [] }
    : askMoment({ run, checks }, moment, written.text);
}

function askMoment(told: Words, moment: Moment, text: string | undefined): Asked {
  const { run } = told;
  const asked = question(run, moment);
  const truth = answer(run, moment);
  if (asked === undefined) return { question: undefined, answers: [] };
  const choices = asked.choices.map((choice) => {
    const why = reason(run, asked, choice);
    const wrong = choice.value === truth ? undefined : choice;
    const lines = why === undefined ? [] : explainReason(run, asked, why, wrong);
    return { text: describeChoice(told, choice), why: lines.map((line) => write(told, line)).join(" ") };
  });
  return {
    question: { text: text ?? describeQuestion(told, asked), choices },
    answers: asked.choices.map(({ value }) => value === truth),
  };
}

/** A rule as part of a text: as it is quoted, with its section. */
function write({ checks }: Words, line: Line): string {
  if (line.kind === "text") return line.text;
  const { id, spec } = line.check;
  return `“${(checks[id]?.rule ?? id).replace(/\.$/, "")}” (${spec}).`;
}
