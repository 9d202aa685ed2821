/** What a link says of itself where somebody shares it: in the head of its page, and in the picture beside it. */
import { cache } from "react";
import { describeTurn } from "@/components/message/words";
import { describeOptions } from "@/lib/content/drawing-words";
import { explainInRun } from "@/lib/content/explain-step";
import type { StepExplanation } from "@/lib/content/types";
import { laneOf } from "@/lib/transcript/lanes";
import { selectMessage, selectMessages } from "@/lib/transcript/messages";
import { clampStep } from "@/lib/transcript/visible";
import type { FlowId } from "@/lib/world/options";
import { readFirst } from "@/machines/address";
import { type PreparedFlow, prepareFlow, type Query } from "./prepare";
import { splitFrame } from "./split-frame";

export interface LinkWords {
  /** The place in the run: `Message 8 of 16`. */
  readonly note?: string;
  readonly title: string;
  readonly line: string;
}

/** The run of a page's address, which its head asks for as well as its body: made once for both. */
export function prepareLink(flow: FlowId, query: Query): Promise<PreparedFlow> {
  return prepareOnce(flow, JSON.stringify(splitFrame(query, "page").rest));
}

const prepareOnce = cache((flow: FlowId, query: string) => prepareFlow(flow, JSON.parse(query) as Query));

/** Of a link to no step, or to one that is still to be guessed, what the flow is about. */
export function describeLink({ initial: run, step, words }: PreparedFlow, query: Query): LinkWords {
  const { title: flow, line, explanations } = words;
  const at = run.steps[clampStep(run, step)];
  if (at === undefined || !namesStep(query)) return { title: flow, line };
  const titleOf = (found: StepExplanation | undefined) => found && explainInRun(found, run).title;
  const about = [flow, describeOptions(words.options, run)].filter(Boolean).join(" · ");
  const { acts, outcomes, steps } = explanations;
  if (at.kind === "act") {
    const note = describeTurn(at.act, (party) => laneOf(run.lanes, party));
    return { note, title: titleOf(acts[at.act]) ?? flow, line: about };
  }
  if (at.kind === "end")
    return { note: "The end", title: titleOf(outcomes[at.outcome]) ?? flow, line: about };
  const view = selectMessage(run, at.messageId);
  const title = (view && titleOf(steps[view.message.step])) ?? flow;
  return { note: `Message ${view?.number} of ${selectMessages(run.transcript).length}`, title, line: about };
}

/** Not where its reader is to say what comes next: then the link must not tell. */
export function namesStep(query: Query): boolean {
  return readFirst(query.step) !== undefined && !isToGuess(query);
}

export function isToGuess(query: Query): boolean {
  return readFirst(query.predict) === "1";
}
