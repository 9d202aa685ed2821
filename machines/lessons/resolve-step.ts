/**
 * A step of a lesson as the state of a flow that it opens: the run is made, step by step where something is done in it, so that a name or a
 * change means what is really there. What does not fit the run is a fault, and says what the run has.
 */

import { selectMessage } from "@/lib/transcript/messages";
import { type Moment, type Probe, probes } from "@/lib/transcript/predict/moment";
import { momentAt } from "@/lib/transcript/predict/moments";
import { type Offer, selectCircumstances, selectOffers } from "@/lib/transcript/ready-offers";
import type { Deviation, DeviationEvent } from "@/lib/transcript/run";
import { findStep, listStepNames, type StepReference } from "@/lib/transcript/step-reference";
import { flowOptions, isFlowId } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, fork, simulate } from "../engine";
import { makeReadyEdit } from "../ready-edit";
import { defaultSeed } from "../seed";
import { type AskedWay, findAskedWay } from "./asked-way";
import type { LessonEdit, LessonStep } from "./lesson";
import type { UnknownName } from "./value-names";

/** A change that is ready made, by its id. */
export interface NamedChange extends Offer {
  readonly id: string;
}

export type StepFault =
  | { readonly kind: "unknown-flow"; readonly flow: string; readonly known: readonly string[] }
  | {
      readonly kind: "no-such-step";
      readonly step: StepReference;
      readonly known: readonly string[];
      readonly edit?: number;
      /** It is the question that names it. */
      readonly asks?: boolean;
    }
  /** `known` are those that the message of that step can be given. */
  | {
      readonly kind: "no-such-change";
      readonly change: string;
      readonly edit: number;
      readonly known: readonly string[];
    }
  /** The change finds nothing to change there, or the machine does not take the event. */
  | { readonly kind: "edit-does-not-fit"; readonly edit: number }
  /** A fact names what does not exist; `known` are the steps of the run, the rules that the message is judged by, or the values that are there. */
  | {
      readonly kind: "misnamed";
      readonly of: "step" | "rule" | UnknownName["of"];
      readonly name: string;
      /** What may be meant, the nearest first. */
      readonly near: readonly string[];
      readonly known: readonly string[];
      readonly path: readonly (string | number)[];
    }
  /** No choice of the question is so in the run. */
  | { readonly kind: "no-right-choice" }
  /** The message of that step cannot be asked this; `known` are those that it can be asked. */
  | { readonly kind: "no-such-moment"; readonly probe: Probe; readonly known: readonly Probe[] };

export type ResolvedStep =
  | {
      readonly kind: "resolved";
      readonly run: FlowRun;
      readonly step: number;
      /** Of a question that is a moment to predict. */
      readonly moment?: Moment | undefined;
      /** Of a question that asks for the way of the message. */
      readonly way?: AskedWay | undefined;
    }
  | { readonly kind: "fault"; readonly fault: StepFault };

/** Makes the run of the step and finds the place in it. `edit` in a fault counts from 1. */
export async function resolveStep(
  lesson: LessonStep,
  changes: readonly NamedChange[],
): Promise<ResolvedStep> {
  const { flow, seed = defaultSeed, edits } = lesson;
  if (!isFlowId(flow)) return fail({ kind: "unknown-flow", flow, known: Object.keys(flowOptions) });
  const options = { ...defaultsOf(flowOptions[flow]), ...lesson.options };
  let run = await simulate({ flow, options, seed, deviations: [] });
  for (const [index, edit] of edits.entries()) {
    const done = await applyEdit(run, edit, changes, index + 1);
    if ("kind" in done) return fail(done);
    run = done;
  }
  const step = findStep(run, lesson.step);
  if (step === undefined) return fail({ kind: "no-such-step", step: lesson.step, known: listStepNames(run) });
  return resolveQuestion(lesson, run, step);
}

function resolveQuestion(lesson: LessonStep, run: FlowRun, step: number): ResolvedStep {
  const { question } = lesson;
  const way = (moment?: Moment) => findAskedWay(lesson, run, step, moment);
  if (question === undefined || !("predict" in question)) return { kind: "resolved", run, step, way: way() };
  const { predict, at } = question;
  const asked = at === undefined ? step : findStep(run, at);
  if (asked === undefined)
    return fail({ kind: "no-such-step", step: at ?? "", known: listStepNames(run), asks: true });
  const moment = momentAt(run, asked, predict);
  const known = probes.filter((probe) => momentAt(run, asked, probe) !== undefined);
  return moment === undefined
    ? fail({ kind: "no-such-moment", probe: predict, known })
    : { kind: "resolved", run, step, moment, way: way(moment) };
}

function fail(fault: StepFault): ResolvedStep {
  return { kind: "fault", fault };
}

async function applyEdit(
  run: FlowRun,
  edit: LessonEdit,
  changes: readonly NamedChange[],
  number: number,
): Promise<FlowRun | StepFault> {
  const step = findStep(run, edit.step);
  if (step === undefined)
    return { kind: "no-such-step", step: edit.step, known: listStepNames(run), edit: number };
  const event = "event" in edit ? edit.event : await makeEvent(run, step, edit.change, changes);
  if (event === "no-such-change")
    return {
      kind: event,
      change: "change" in edit ? edit.change : "",
      edit: number,
      known: listOffers(run, step, changes),
    };
  const made = event && (await fork(run, { step, event }));
  return made && isTaken(made.deviations, event) ? made : { kind: "edit-does-not-fit", edit: number };
}

/** The edit that the change makes of the message in flight. */
async function makeEvent(
  run: FlowRun,
  step: number,
  id: string,
  changes: readonly NamedChange[],
): Promise<DeviationEvent | "no-such-change" | undefined> {
  const change = changes.find((one) => one.id === id)?.change;
  if (change === undefined) return "no-such-change";
  const message = await makeReadyEdit(run, step, change);
  return message && { type: "EDIT", message };
}

function listOffers(run: FlowRun, step: number, changes: readonly NamedChange[]): readonly string[] {
  const at = run.steps[step];
  const view = at?.kind === "message" ? selectMessage(run, at.messageId, step) : undefined;
  if (view === undefined) return [];
  return selectOffers(changes, view.message, selectCircumstances(run, step)).map(({ id }) => id);
}

/** The machine leaves out what it cannot take. An earlier edit of the same step may be of the same kind, but it is another event. */
function isTaken(taken: readonly Deviation[], event: DeviationEvent): boolean {
  return taken.at(-1)?.event === event;
}
