/**
 * A step of a lesson, ready to be shown: the state of its flow, and which answers the run gives to its question. Made on the server for the
 * first look, and in the browser for the others, where it is loaded on demand.
 */
import { readyChanges } from "@/lib/content/ready-changes";
import { readSharedTables } from "@/lib/content/shared-tables";
import { isFlowId } from "@/lib/world/options";
import type { LessonStep } from "@/machines/lessons/lesson";
import { resolveStep, type StepFault } from "@/machines/lessons/resolve-step";
import { type PreparedFlow, readWords } from "../prepare";
import { type Asked, askStep } from "./asked-question";

export interface PreparedStep extends Asked {
  readonly kind: "step";
  readonly played: PreparedFlow;
}

export type PreparedLessonStep = PreparedStep | { readonly kind: "fault"; readonly fault: StepFault };

export async function prepareLessonStep(lessonStep: LessonStep): Promise<PreparedLessonStep> {
  const resolved = await resolveStep(lessonStep, readyChanges);
  if (resolved.kind === "fault") return resolved;
  const { run, step } = resolved;
  if (!isFlowId(run.flow)) throw new Error(`no flow ${run.flow}`);
  const words = await readWords(run);
  return {
    kind: "step",
    played: { initial: run, step, branches: [], words, notices: [] },
    ...askStep(lessonStep, resolved, readSharedTables(words.names).checks),
  };
}
