/** The words of a statechart: what its events, guards and inner states mean. */
import type { SourceWords } from "@/lib/transcript/chart/source";
import type { StateKind } from "@/lib/transcript/chart/types";
import type { RunRecord } from "@/lib/transcript/run";
import type { MachineEvent } from "@/machines/run-context";
import { explainInRun } from "./explain-step";
import type { StepExplanation } from "./types";

/** Events as a person sees them. What a program does by itself, and what the user does on a page, are both an act. */
export const eventWords: Readonly<Partial<Record<MachineEvent["type"], string>>> = {
  DELIVER: "delivered",
  EDIT: "edited",
  DROP: "dropped",
  RESEND: "sent again",
  REPLAY: "a copy sent ahead",
  WAIT: "time passes",
  REACTED: "done",
};

/** Of every other event with a name. */
export const actWord = "acts";

/** Of an event that comes of itself, when the work of a state is done. */
export const doneWord = "done";

/** By the state that a guard lets pass to. `{name}` is who sends the message or whose turn it is. */
export const leadWords: Readonly<Record<StateKind, string>> = {
  message: "if this is what {name} sends next",
  turn: "if the next move is up to {name}",
  end: "if this is how it ends",
};

export const guardWords: Readonly<Record<string, string>> = {
  isReachable: "if a host of that name exists",
  canEdit: "if a request stays a request, and a response a response",
  canReplay: "if it is a request",
  asksUser: "if a page asks the user for something that the flow does not foresee there",
  isAskedFor: "if the page asks for it",
  canAct: "if there is a page or a program to do it with",
  request: "if it leads to a request that the flow does not foresee",
  response: "if it leads to a response that the flow does not foresee",
};

/** Where a way has no guard, but others stand before it. */
export const otherwise = "if none of the others holds";

/** Of a turn that is nobody's own: what is done there depends on the page. */
const turnWords: Readonly<Record<string, string>> = { strayTurn: "A page that this flow does not have here" };

export const insideWords: Readonly<Record<string, string>> = {
  inFlight: "on its way",
  arriving: "being received",
  replaying: "copy goes ahead",
  lost: "lost",
  arrived: "arrived",
  waiting: "waiting",
  acting: "acting",
  acted: "done",
};

export const machine = {
  label: "Statechart",
  everywhere: "From any state",
  states: "States of this flow",
  keys: "Up and down go from one state of this way to the next.",
  now: "now",
  taken: "been here",
  ahead: "still to come",
  other: "not on this way",
  leadsTo: "Leads to",
  waysOut: "Where it can go from here",
  afterMessage: "Once the message has arrived, the machine takes the first of these ways whose guard holds.",
  afterTurn: "After the act, the machine takes the first of these ways whose guard holds.",
  atEnd: "This is an end: nothing leads on from here.",
  next: "this run",
  inside: "Inside this state",
  insideMessage:
    "Every message in flight is a state with states of its own: it can be delivered, lost, changed, or sent twice.",
  insideTurn: "A turn waits for somebody to act. Until then only time passes.",
  stays: "stays here",
  about: "Options change which guards hold. They never change the chart.",
  file: "Take it along",
  fileLine: "The machine as a source file for XState 5, to open in Stately or to run.",
  copy: { short: "Copy", whole: "Copy the machine" },
  copied: "Copied.",
  notCopied: "The browser did not allow it.",
  save: { short: "Save", whole: "Save the machine" },
  saved: (name: string) => `Saved as ${name}.`,
  larger: "Larger",
  smaller: "Smaller",
  failed: "The statechart could not be loaded.",
  again: "Try again",
} as const;

/** What a state of the flow is called in this run: a message, somebody's turn, or an end. */
export function titleIn(
  {
    steps,
    acts,
    outcomes,
  }: Readonly<Record<"steps" | "acts" | "outcomes", Readonly<Record<string, StepExplanation>>>>,
  run: Pick<RunRecord, "options" | "deviations">,
  id: string,
): string {
  const found = steps[id] ?? acts[id] ?? outcomes[id];
  return found === undefined ? (turnWords[id] ?? id) : explainInRun(found, run).title;
}

/** What the file of a flow's machine says besides names. */
export function sourceWords(flow: string, titleOf: SourceWords["titleOf"]): SourceWords {
  return {
    about: [
      `The statechart of ${flow}, a flow of Grantscope, written from its machine.`,
      "An event is named after the state that it leads to. In Grantscope a guard decides that, by what the receiver really answers.",
      "meta.inside names the machine that a state is made of. Its guards are stubs that always hold: what each asks stands above it.",
    ],
    insideOf: { message: machine.insideMessage, turn: machine.insideTurn },
    guards: guardWords,
    titleOf,
  };
}
