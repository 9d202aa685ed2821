/** A lesson of somebody's own, opened: read, and each of its steps tried against the machines before anybody stands in front of a class. */
import { describeLessonFault, describeStepFault } from "@/lib/content/lessons/faults";
import type { Lesson } from "@/machines/lessons/lesson";
import { formatLessonFragment, readLessonFragment } from "@/machines/lessons/link";
import { formatLesson, placeStepFault, readLesson } from "@/machines/lessons/read-lesson";
import type { StepFault } from "@/machines/lessons/resolve-step";
import type { Query } from "../prepare";
import { splitLesson } from "./lesson-query";
import { type LessonPlace, type PreparedStep, prepareLessonStep } from "./prepare-lesson";

export { readLessonQuery } from "./lesson-query";
export { readLessonFragment };

export type OpenedLesson =
  | { readonly kind: "lesson"; readonly lesson: Lesson; readonly first: LessonPlace }
  /** What is wrong, in sentences. */
  | { readonly kind: "faults"; readonly lines: readonly string[] };

/** `onTry` is called before each step, with its number. `query` is that of the address, which says where one begins. */
export async function openLesson(
  text: string,
  onTry: (step: number, count: number) => void,
  query: Query = {},
): Promise<OpenedLesson> {
  const read = readLesson(text);
  if (read.kind === "faults") return { kind: "faults", lines: read.faults.map(describeLessonFault) };
  const { lesson } = read;
  const { index: asked } = splitLesson(query, lesson.steps.length);
  const lines: string[] = [];
  let first: LessonPlace | undefined;
  for (const index of lesson.steps.keys()) {
    onTry(index + 1, lesson.steps.length);
    const prepared = await prepareLessonStep(lesson, index, index === asked ? query : {});
    const fault = prepared.kind === "fault" ? prepared.fault : findUnanswerable(prepared);
    if (fault !== undefined) lines.push(describeStepFault(placeStepFault(text, index, fault), fault));
    if (prepared.kind === "step" && index === asked) first = { index, prepared };
  }
  return lines.length > 0 || first === undefined
    ? { kind: "faults", lines }
    : { kind: "lesson", lesson, first };
}

/** Whoever is asked such a question is told “Not so” of every answer. */
function findUnanswerable({ question, answers }: PreparedStep): StepFault | undefined {
  return question && !answers.includes(true) ? { kind: "no-right-choice" } : undefined;
}

/** The fragment of a link that carries the lesson. */
export function linkLesson(lesson: Lesson): Promise<string> {
  return formatLessonFragment(formatLesson(lesson));
}
