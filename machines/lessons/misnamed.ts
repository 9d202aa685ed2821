/**
 * What the facts of a question name: a step, a rule. One that does not exist is never so, and what denies it always
 * is, so that a slip of the pen would make a wrong answer right. Left out: names of values, since any message may carry any.
 */
import { actIds } from "@/lib/transcript/acts";
import type { Fact } from "@/lib/transcript/facts";
import { selectMessage } from "@/lib/transcript/messages";
import { selectJudged } from "@/lib/transcript/predict/reception";
import { outcomes } from "@/lib/transcript/run";
import { findStep, listStepNames } from "@/lib/transcript/step-reference";
import { stepIds } from "@/lib/transcript/steps";
import { selectStep } from "@/lib/transcript/visible";
import type { FlowRun } from "../engine";
import type { LessonStep } from "./lesson";
import type { StepFault } from "./resolve-step";

type Misnamed = Extract<StepFault, { kind: "misnamed" }>;

/** What a step of any run can be called. */
const stepNames: ReadonlySet<string> = new Set([...stepIds, ...actIds, ...outcomes]);

/** The first name in the choices that nothing bears; `step` is that at which the question is asked, `checks` are the ids of all rules. */
export function findMisnamed(
  { question }: LessonStep,
  run: FlowRun,
  step: number,
  checks: ReadonlySet<string>,
): Misnamed | undefined {
  if (question === undefined || !("choices" in question)) return undefined;
  return question.choices
    .map((choice, index) => findIn(choice.if, run, step, checks, ["question", "choices", index, "if"]))
    .find((one) => one !== undefined);
}

function findIn(
  fact: Fact,
  run: FlowRun,
  asked: number,
  checks: ReadonlySet<string>,
  path: Misnamed["path"],
): Misnamed | undefined {
  const step = fact.at === undefined ? asked : findStep(run, fact.at);
  if (step === undefined) return missing("step", String(fact.at), listStepNames(run), [...path, "at"]);
  switch (fact.kind) {
    case "not":
      return findIn(fact.fact, run, step, checks, [...path, "fact"]);
    case "all":
      return fact.facts
        .map((one, index) => findIn(one, run, step, checks, [...path, "facts", index]))
        .find((one) => one !== undefined);
    case "next":
    case "later":
      return stepNames.has(fact.step)
        ? undefined
        : missing("step", fact.step, listStepNames(run), [...path, "step"]);
    case "broken":
      return checks.has(fact.check)
        ? undefined
        : missing("rule", fact.check, listJudged(run, step), [...path, "check"]);
    default:
      return undefined;
  }
}

function missing(
  of: Misnamed["of"],
  name: string,
  there: readonly string[],
  path: Misnamed["path"],
): Misnamed {
  return { kind: "misnamed", of, name, known: there, path };
}

/** The rules that the message of the step is judged by. */
function listJudged(run: FlowRun, step: number): readonly string[] {
  const at = selectStep(run, step);
  const view = "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
  return view === undefined ? [] : [...new Set(selectJudged(run, view.message).map(({ id }) => id))];
}
