/**
 * What the facts of a question name: a step, a rule, a value. One that does not exist is never so, and what denies it always
 * is, so that a slip of the pen would make a wrong answer right.
 */
import { actIds } from "@/lib/transcript/acts";
import type { Fact } from "@/lib/transcript/facts";
import { selectJudged } from "@/lib/transcript/predict/reception";
import { outcomes } from "@/lib/transcript/run";
import { findStep, listStepNames } from "@/lib/transcript/step-reference";
import { stepIds } from "@/lib/transcript/steps";
import type { FlowRun } from "../engine";
import { nearest } from "../nearest";
import type { LessonStep } from "./lesson";
import type { StepFault } from "./resolve-step";
import { findUnknownName, type KnownNames, messageAt } from "./value-names";

type Misnamed = Extract<StepFault, { kind: "misnamed" }>;

/** What a step of any run can be called. */
const stepNames: ReadonlySet<string> = new Set([...stepIds, ...actIds, ...outcomes]);

/** The first name in the choices that nothing bears; `step` is that at which the question is asked. */
export function findMisnamed(
  { question }: LessonStep,
  run: FlowRun,
  step: number,
  known: KnownNames,
): Misnamed | undefined {
  if (question === undefined || !("choices" in question)) return undefined;
  return question.choices
    .map((choice, index) => findIn(choice.if, run, step, known, ["question", "choices", index, "if"]))
    .find((one) => one !== undefined);
}

function findIn(
  fact: Fact,
  run: FlowRun,
  asked: number,
  known: KnownNames,
  path: Misnamed["path"],
): Misnamed | undefined {
  const step = fact.at === undefined ? asked : findStep(run, fact.at);
  if (step === undefined) return missing("step", String(fact.at), listStepNames(run), [], [...path, "at"]);
  switch (fact.kind) {
    case "not":
      return findIn(fact.fact, run, step, known, [...path, "fact"]);
    case "all":
      return fact.facts
        .map((one, index) => findIn(one, run, step, known, [...path, "facts", index]))
        .find((one) => one !== undefined);
    case "next":
    case "later":
      return stepNames.has(fact.step)
        ? undefined
        : missing("step", fact.step, listStepNames(run), stepNames, [...path, "step"]);
    case "broken":
      return known.checks.has(fact.check)
        ? undefined
        : missing("rule", fact.check, listJudged(run, step), known.checks, [...path, "check"]);
    default: {
      const found = findUnknownName(fact, run, step, known);
      return found && missing(found.of, found.name, found.there, found.elsewhere, [...path, found.member]);
    }
  }
}

/** `there` is what stands at the place of the fact, and `elsewhere` what exists besides. */
function missing(
  of: Misnamed["of"],
  name: string,
  there: readonly string[],
  elsewhere: Iterable<string>,
  path: Misnamed["path"],
): Misnamed {
  const near = nearest(name, [...new Set([...there, ...elsewhere])]);
  return { kind: "misnamed", of, name, near, known: there, path };
}

/** The rules that the message of the step is judged by. */
function listJudged(run: FlowRun, step: number): readonly string[] {
  return [
    ...new Set(messageAt(run, step).flatMap((message) => selectJudged(run, message).map(({ id }) => id))),
  ];
}
