/**
 * A step of a lesson, ready to be shown: the state of its flow or what the address has made of it, and which answers the run of the step gives
 * to its question. Made on the server for the first look, and in the browser for the others, where it is loaded on demand.
 */
import { checkExplanations } from "@/lib/content/checks";
import { claimExplanations } from "@/lib/content/claims";
import { holdingExplanations } from "@/lib/content/holdings";
import { fieldNames, parameterNames } from "@/lib/content/parameter-names";
import { readyChanges } from "@/lib/content/ready-changes";
import { readSharedTables } from "@/lib/content/shared-tables";
import { isFlowId } from "@/lib/world/options";
import type { AskedWay } from "@/machines/lessons/asked-way";
import type { Lesson } from "@/machines/lessons/lesson";
import { findMisnamed } from "@/machines/lessons/misnamed";
import { resolveStep, type StepFault } from "@/machines/lessons/resolve-step";
import type { KnownNames } from "@/machines/lessons/value-names";
import { type PreparedFlow, prepareFlow, type Query } from "../prepare";
import { recipeOf } from "../recipe";
import { type Asked, askStep } from "./asked-question";
import type { Home } from "./home";
import { splitLesson } from "./lesson-query";

export { recordPart } from "../record-place";
export { readLessonQuery } from "./lesson-query";

export interface PreparedStep extends Asked {
  readonly kind: "step";
  readonly home: Home;
  readonly played: PreparedFlow;
  /** What of the way of its message is asked. Then the step opens where that is not to be seen yet. */
  readonly way: AskedWay | undefined;
}

export type PreparedLessonStep = PreparedStep | { readonly kind: "fault"; readonly fault: StepFault };

const known: KnownNames = {
  checks: new Set(Object.keys(checkExplanations)),
  carried: new Set(parameterNames),
  // What has no words of its own there is held by its name on the wire.
  held: new Set([...Object.keys(holdingExplanations), ...fieldNames]),
  claims: new Set(Object.keys(claimExplanations)),
};

/** One of the steps of a lesson. */
export interface LessonPlace {
  readonly index: number;
  readonly prepared: PreparedStep;
}

/** `query` is that of the address; nothing where the step is shown as it is by itself. */
export async function prepareLessonStep(
  { steps }: Lesson,
  index: number,
  query: Query = {},
): Promise<PreparedLessonStep> {
  const lessonStep = steps[index];
  if (lessonStep === undefined) throw new Error(`no step ${index + 1}`);
  const resolved = await resolveStep(lessonStep, readyChanges);
  if (resolved.kind === "fault") return resolved;
  const { run, step, way } = resolved;
  if (!isFlowId(run.flow)) throw new Error(`no flow ${run.flow}`);
  const misnamed = findMisnamed(lessonStep, run, step, known);
  if (misnamed !== undefined) return { kind: "fault", fault: misnamed };
  const { rest, odd } = splitLesson(query, steps.length);
  const opens = way?.at ?? step;
  const played = await prepareFlow(run.flow, rest, { run, step: opens });
  return {
    kind: "step",
    home: { ...recipeOf(run), step: opens, index, count: steps.length },
    way,
    played: { ...played, notices: [...played.notices, ...odd] },
    ...askStep(lessonStep, resolved, readSharedTables(played.words.names).checks),
  };
}

/** The step that an address shows, of a lesson whose steps can all be shown. */
export async function prepareLesson(lesson: Lesson, query: Query): Promise<LessonPlace> {
  const { index } = splitLesson(query, lesson.steps.length);
  const prepared = await prepareLessonStep(lesson, index, query);
  if (prepared.kind === "fault") throw new Error(`step ${index + 1} of ${lesson.title} cannot be shown`);
  return { index, prepared };
}
