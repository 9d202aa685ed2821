/**
 * Which moments of a run are asked about: three to five, chosen by their worth, of every kind that the run has, and spread over it. At a
 * message that is refused one is asked whether it is, and then by which check.
 */
import { selectLanes } from "../lanes";
import { type MessageView, selectMessagesById } from "../messages";
import type { RunRecord } from "../run";
import { listCheckChoices, listReceiverChoices } from "./choices";
import { asksTheWay, type Moment, momentId, type Probe, probes } from "./moment";
import { answer } from "./question";
import { selectReception } from "./reception";
import { worthOfChannel, worthOfReceiver, worthOfReception } from "./worth";

const fewest = 3;
const most = 5;

/** One more for as many messages. */
const messagesForOne = 5;

interface Candidate extends Moment {
  readonly worth: number;
  readonly answer: string | undefined;
}

const known = new WeakMap<RunRecord, readonly Moment[]>();

/** In the order in which one comes to them. */
export function moments(run: RunRecord): readonly Moment[] {
  const found = known.get(run) ?? choose(run);
  known.set(run, found);
  return found;
}

/** The moment of this kind at the message that is in flight at a step, chosen or not; undefined where it cannot be asked. */
export function momentAt(run: RunRecord, step: number, probe: Probe): Moment | undefined {
  const view = viewAt(run, step);
  if (view === undefined || view.status !== "delivered") return undefined;
  if (!isAskable(run, view, probe)) return undefined;
  const { id } = view.message;
  const at = asksTheWay(probe) ? placeBefore(run, step, probe === "channel") : step;
  return at === undefined ? undefined : { id: momentId(view, probe), probe, messageId: id, step, at };
}

/**
 * The step before the message that is in flight: there nothing of its way is to be seen yet. A response goes by the channel of its request, so
 * where that is asked it is the step before the request. Undefined where no message is in flight, or nothing comes before it.
 */
export function placeBefore(run: RunRecord, step: number, asksChannel: boolean): number | undefined {
  const message = viewAt(run, step)?.message;
  const first = asksChannel && message?.kind === "response" ? findFlight(run, message.inReplyTo, step) : step;
  return message === undefined || first === 0 ? undefined : first - 1;
}

/** Where the message was first in flight before this step; the step itself where it was not. */
function findFlight(run: RunRecord, messageId: string, step: number): number {
  const found = run.steps.findIndex((at) => "messageId" in at && at.messageId === messageId);
  return found < 0 ? step : found;
}

function isAskable(run: RunRecord, { message }: MessageView, probe: Probe): boolean {
  switch (probe) {
    case "receiver":
      // Who was led to ask themselves is no answer to choose.
      return message.to !== message.from && listReceiverChoices(run, message).length > 1;
    case "channel":
      return selectLanes(run).length > 1;
    case "accepted":
      return selectReception(run, message.id) !== undefined;
    case "check":
      return listCheckChoices(run, message).length > 1;
  }
}

function choose(run: RunRecord): readonly Moment[] {
  const candidates = listCandidates(run);
  const messages = selectMessagesById(run.transcript).size;
  const wanted = Math.min(most, Math.max(fewest, fewest - 1 + Math.floor(messages / messagesForOne)));
  let chosen: readonly Candidate[] = [];
  for (let left = candidates; chosen.length < wanted && left.length > 0; ) {
    const best = left.reduce((one, other) => (gain(other, chosen) > gain(one, chosen) ? other : one));
    chosen = [...chosen, ...withCheck(run, best, wanted - chosen.length)];
    left = left.filter((one) => !chosen.some(({ id }) => id === one.id));
  }
  const placed = chosen.toSorted(
    (one, other) => one.at - other.at || one.step - other.step || rank(one.probe) - rank(other.probe),
  );
  return placed.map(({ worth: _, answer: __, ...moment }) => moment);
}

/** A refusal is asked about twice where there is room. */
function withCheck(run: RunRecord, candidate: Candidate, room: number): readonly Candidate[] {
  const check =
    candidate.probe === "accepted" && room > 1 ? momentAt(run, candidate.step, "check") : undefined;
  return check === undefined ? [candidate] : [candidate, { ...check, worth: 0, answer: undefined }];
}

/** What a candidate adds to those that are chosen: less where another is of its kind, has its answer, or is at its message or beside it. */
function gain(candidate: Candidate, chosen: readonly Candidate[]): number {
  const alike = chosen.filter(({ probe }) => probe === candidate.probe);
  const same = alike.filter(({ answer }) => answer === candidate.answer);
  const here = chosen.some(({ messageId }) => messageId === candidate.messageId);
  const close = chosen.some(({ at }) => Math.abs(at - candidate.at) < 2);
  return candidate.worth - 4 * alike.length - 2 * same.length - (here ? 20 : 0) - (close ? 2 : 0);
}

function listCandidates(run: RunRecord): readonly Candidate[] {
  const lastOf = new Map<string, MessageView>();
  let before: MessageView | undefined;
  const seen = new Set<string>();
  return run.steps.flatMap((at, step) => {
    const view = at.kind === "message" ? viewAt(run, step) : undefined;
    if (view === undefined || seen.has(view.message.id)) return [];
    seen.add(view.message.id);
    const last = lastOf.get(view.message.from);
    const found = listOf(run, step, view, { before, last });
    if (view.message.kind === "request") lastOf.set(view.message.from, view);
    before = view;
    return found;
  });
}

interface Around {
  readonly before: MessageView | undefined;
  /** What the same party asked last. */
  readonly last: MessageView | undefined;
}

function listOf(run: RunRecord, step: number, view: MessageView, { before, last }: Around) {
  const reception = selectReception(run, view.message.id);
  const surprises = view.message.id === findSurprise(run);
  const worths = {
    receiver: worthOfReceiver(view, last),
    channel: worthOfChannel(view, before),
    accepted: reception === undefined ? 0 : worthOfReception(view, reception, surprises),
  };
  return (["receiver", "channel", "accepted"] as const).flatMap((probe): readonly Candidate[] => {
    const moment = worths[probe] > 0 ? momentAt(run, step, probe) : undefined;
    return moment === undefined ? [] : [{ ...moment, worth: worths[probe], answer: answer(run, moment) }];
  });
}

/** Where an attack succeeded: the request with which the API was won. */
function findSurprise(run: RunRecord): string | undefined {
  const end = run.steps.at(-1);
  if (end?.kind !== "end" || end.outcome !== "stolen") return undefined;
  const asked = [...selectMessagesById(run.transcript).values()].filter(({ message }) => {
    return message.kind === "request" && selectReception(run, message.id)?.accepted === true;
  });
  return asked.findLast(({ message }) => message.to === "resource-server")?.message.id;
}

function viewAt(run: RunRecord, step: number): MessageView | undefined {
  const at = run.steps[step];
  return at?.kind === "message" ? selectMessagesById(run.transcript).get(at.messageId) : undefined;
}

function rank(probe: Probe): number {
  return probes.indexOf(probe);
}
