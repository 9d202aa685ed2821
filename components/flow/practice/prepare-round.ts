/** A round of an exercise, made on the server: what is missing or wrong in it, and what can be answered. */
import { explainPart } from "@/lib/content/explain-part";
import { messageParameterExplanations } from "@/lib/content/message-parameters";
import { parameterExplanations } from "@/lib/content/parameters";
import { type ReadyChangeExplanation, readyChanges } from "@/lib/content/ready-changes";
import type { ParameterExplanation } from "@/lib/content/types";
import { selectMessagesById } from "@/lib/transcript/messages";
import type { Gap } from "@/lib/transcript/practice/gap";
import { listNameChoices, listValueChoices, type ValueChoice } from "@/lib/transcript/practice/gap-choices";
import type { FlowRun } from "@/machines/engine";
import { type Fault, findRound, makeFaults, makeGaps, type Round } from "@/machines/practice/rounds";

export interface GapTask {
  readonly gap: Gap;
  readonly names: readonly string[];
  readonly values: readonly ValueChoice[];
  /** Of the name that is missing. */
  readonly explanation: ParameterExplanation | undefined;
}

export interface FaultTask {
  readonly fault: Fault;
  /** What somebody tried by it. */
  readonly tried: Pick<ReadyChangeExplanation, "title" | "what" | "spec"> | undefined;
}

const explanations: Readonly<Record<string, ParameterExplanation>> = {
  ...parameterExplanations,
  ...messageParameterExplanations,
};

function isExplained(name: string): boolean {
  return Object.hasOwn(explanations, name);
}

export async function prepareGap(run: FlowRun, wanted: number): Promise<Round<GapTask> | undefined> {
  const round = await findRound(makeGaps(run, isExplained), wanted);
  if (round === undefined) return undefined;
  const gap = round.task;
  const step = selectMessagesById(run.transcript).get(gap.messageId)?.message.step ?? "";
  const task = {
    gap,
    names: listNameChoices(run, gap, isExplained),
    values: listValueChoices(run, gap),
    explanation: explainPart(explanations, step, gap.name),
  };
  return { ...round, task };
}

export async function prepareFault(run: FlowRun, wanted: number): Promise<Round<FaultTask> | undefined> {
  const round = await findRound(makeFaults(run, readyChanges), wanted);
  if (round === undefined) return undefined;
  const found = readyChanges.find(({ id }) => id === round.task.offerId);
  const tried = found && { title: found.title, what: found.what, spec: found.spec };
  return { ...round, task: { fault: round.task, tried } };
}
