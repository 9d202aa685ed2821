/**
 * Which of the ready changes a message is offered: those whose names it has, and that would change something. Generic over what
 * else stands beside a change (its words), which this layer does not know.
 */
import { listParts } from "@/lib/http/parts";
import { selectKnowledge } from "./knowledge";
import { contentOf } from "./messages";
import { applyReadyChange, type Circumstances, type ReadyChange } from "./ready-change";
import type { RunRecord } from "./run";
import type { StepId } from "./steps";
import type { Message } from "./types";
import { selectStep, selectVisible } from "./visible";

export interface Offer {
  readonly change: ReadyChange;
  readonly needs?: readonly string[];
  readonly lacks?: readonly string[];
  readonly steps?: readonly StepId[];
}

export function selectOffers<O extends Offer>(
  offers: readonly O[],
  message: Message,
  circumstances: Circumstances,
): readonly O[] {
  const content = contentOf(message);
  const names = new Set(listParts(content).map(({ name }) => name));
  return offers.filter(({ needs = [], lacks = [], steps, change }) => {
    if (steps !== undefined && !steps.includes(message.step)) return false;
    if (needs.some((name) => !names.has(name)) || lacks.some((name) => names.has(name))) return false;
    return applyReadyChange(change, content, circumstances) !== undefined;
  });
}

/** What is known at a step: the time, and of each name the value that appeared last. */
export function selectCircumstances(run: RunRecord, step: number): Circumstances {
  const known = selectKnowledge(selectVisible(run, step));
  return {
    now: selectStep(run, step).now,
    seen: Object.fromEntries(known.map(({ name, value }) => [name, value])),
  };
}
