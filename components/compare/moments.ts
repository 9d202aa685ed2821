/** The moments of a run as a comparison tells them: what each is about, what was done there, and its explanation. */
import { compareWords } from "@/lib/content/compare/words";
import { describeDeed } from "@/lib/content/deeds";
import { explainInRun } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { selectAskedByAttacker } from "@/lib/transcript/align";
import { selectDeeds } from "@/lib/transcript/difference";
import { selectMessages } from "@/lib/transcript/messages";
import type { Step } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { selectTaken } from "@/lib/transcript/visible";
import type { FlowRun } from "@/machines/engine";

/** A step of a run, with the message that it is about. */
export interface Moment {
  readonly run: FlowRun;
  readonly step: Step;
  readonly message: Message | undefined;
  /** Is it between other parties, and comes of what an attacker has asked? */
  readonly isAsked: boolean;
  /** What was done here that does not happen by itself, in words. */
  readonly done: string | undefined;
}

export function readMoments(run: FlowRun): readonly Moment[] {
  const asked = selectAskedByAttacker(run);
  const messages = new Map(selectMessages(run.transcript).map(({ message }) => [message.id, message]));
  const deeds = selectDeeds(run);
  return run.steps.map((_, index) => {
    const step = selectTaken(run, index);
    const done = deeds.filter((one) => one.step === index).map(({ deed }) => describeDeed(deed));
    const message = "messageId" in step ? messages.get(step.messageId) : undefined;
    const isOwn = message?.from === "attacker" || message?.to === "attacker";
    const isAsked = message !== undefined && !isOwn && asked.has(message.id);
    return { run, step, message, isAsked, done: done.length === 0 ? undefined : done.join(", ") };
  });
}

/** Does somebody else act, or do something else? A message says by its parts what it says, and by its places between whom. */
export function hasOtherDeed(left: Moment, right: Moment): boolean {
  if (left.message === undefined || right.message === undefined)
    return explain(left)?.title !== explain(right)?.title;
  return (["from", "to"] as const).some((end) => placeOf(left, end) !== placeOf(right, end));
}

/** Where a party is found; of a browser, whether it is the user’s. */
function placeOf({ run, message }: Moment, end: "from" | "to"): string | undefined {
  const lane = run.lanes.find(({ party }) => party === message?.[end]);
  return lane?.party === "browser" ? lane.role : lane?.place;
}

export function idOf(moment: Moment | undefined): string | undefined {
  if (moment === undefined) return undefined;
  if (moment.step.kind === "act") return moment.step.act;
  return moment.step.kind === "end" ? "end" : moment.message?.step;
}

export function explain(moment: Moment | undefined) {
  if (moment === undefined) return undefined;
  const { run, step, message } = moment;
  const { steps, acts, outcomes } = explanationsFor(run.flow).explanations;
  if (step.kind === "end") return explainInRun(outcomes[step.outcome], run);
  if (step.kind === "act") return explainInRun(acts[step.act], run);
  const said = message && explainInRun(steps[message.step], run);
  if (said === undefined || step.kind !== "lost") return said;
  return { ...said, title: compareWords.lostTitle(said.title), what: compareWords.lost };
}
