/**
 * Which message of a run had to come before which, read off the run: an answer needs its request and what its sender had to ask others for it;
 * a request needs what its sender acted upon; what one server was told keeps its order, for it may change what the server says next; and what
 * comes after a long wait comes after all before. A request that carries nothing learned (public keys) may come at any time before it is needed.
 */
import { readHeader } from "@/lib/http/message";
import { describeMessage } from "../label";
import { type MessageView, selectMessages, selectMessagesById } from "../messages";
import type { RunRecord } from "../run";
import type { Message, Transcript } from "../types";

export type Why = "answers" | "asked" | "acts" | "told" | "time";

interface Cause {
  readonly id: string;
  readonly why: Why;
}

/** Seconds of the simulated clock after which something may have expired. */
const longWait = 60;

/** By message, its direct causes. */
function selectCauses({ transcript }: RunRecord): ReadonlyMap<string, readonly Cause[]> {
  const causes = new Map<string, readonly Cause[]>();
  const delivered: Message[] = [];
  const sent = new Map<string, { readonly message: Message; readonly at: number }>();
  for (const entry of transcript) {
    if (entry.kind === "delivered") {
      const found = sent.get(entry.messageId);
      if (found !== undefined) delivered.push(found.message);
    }
    if (entry.kind !== "sent") continue;
    const { message } = entry;
    const late = [...sent.values()].filter(({ at }) => entry.at - at >= longWait);
    causes.set(message.id, [
      ...(message.kind === "response"
        ? causesOfResponse(message, delivered)
        : causesOfRequest(message, delivered, transcript)),
      ...late.map(({ message: { id } }): Cause => ({ id, why: "time" })),
    ]);
    sent.set(message.id, { message, at: entry.at });
  }
  return causes;
}

function causesOfResponse(
  response: Extract<Message, { kind: "response" }>,
  delivered: readonly Message[],
): readonly Cause[] {
  const at = delivered.findLastIndex(({ id }) => id === response.inReplyTo);
  const request = delivered[at];
  const asked = delivered.slice(at + 1).filter(({ to, kind }) => to === response.from && kind === "response");
  const isTold = (one: Message | undefined) => one?.kind === "request" && one.request.method === "POST";
  const told = isTold(request)
    ? delivered.slice(0, Math.max(0, at)).filter((one) => one.to === response.from && isTold(one))
    : [];
  return [
    { id: response.inReplyTo, why: "answers" },
    ...asked.map(({ id }): Cause => ({ id, why: "asked" })),
    ...told.map(({ id }): Cause => ({ id, why: "told" })),
  ];
}

function causesOfRequest(
  message: Extract<Message, { kind: "request" }>,
  delivered: readonly Message[],
  transcript: Transcript,
): readonly Cause[] {
  const last = delivered.findLast(({ to }) => to === message.from);
  if (last === undefined || (message.from !== "browser" && !isLearned(message, transcript))) return [];
  return [{ id: last.id, why: "acts" }];
}

/** Does it carry anything, or go to an address, that its sender was given in this run? */
function isLearned(
  { request, from }: Extract<Message, { kind: "request" }>,
  transcript: Transcript,
): boolean {
  if (request.body !== "" || request.url.includes("?")) return true;
  if (readHeader(request, "Authorization") !== undefined) return true;
  return transcript.some(
    (entry) =>
      entry.kind === "sent" &&
      entry.message.kind === "response" &&
      entry.message.to === from &&
      JSON.stringify(entry.message.response).includes(request.url),
  );
}

/** The same with the causes of causes: of each message, all that must come before it. */
function closeCauses(
  causes: ReadonlyMap<string, readonly Cause[]>,
): ReadonlyMap<string, ReadonlyMap<string, Why>> {
  const closed = new Map<string, Map<string, Why>>();
  for (const [id, direct] of causes) {
    const all = new Map<string, Why>();
    for (const cause of direct) {
      for (const [further] of closed.get(cause.id) ?? []) all.set(further, "acts");
    }
    for (const { id: before, why } of direct) all.set(before, why);
    closed.set(id, all);
  }
  return closed;
}

export type OrderVerdict =
  | { readonly kind: "as-run" }
  /** Another order in which nothing comes before what it needs. */
  | { readonly kind: "also" }
  /** `early` comes before `needs`. */
  | { readonly kind: "broken"; readonly early: string; readonly needs: string; readonly why: Why };

/** Judges an order of some messages of the run by what the run shows. Of those that look alike, the first stands for the first of the run. */
export function judgeOrder(run: RunRecord, order: readonly string[]): OrderVerdict {
  const closed = closeCauses(selectCauses(run));
  const asRun = sortAsRun(run, order);
  const meant = standIn(run, order, asRun);
  for (const [index, early] of order.entries()) {
    for (const [place, needs] of order.entries()) {
      const why = place > index ? closed.get(meant[index] ?? "")?.get(meant[place] ?? "") : undefined;
      if (why !== undefined) return { kind: "broken", early, needs, why };
    }
  }
  return meant.every((id, index) => id === asRun[index]) ? { kind: "as-run" } : { kind: "also" };
}

function sortAsRun({ transcript }: RunRecord, order: readonly string[]): readonly string[] {
  const known = selectMessages(transcript).map(({ message }) => message.id);
  return order.toSorted((one, other) => known.indexOf(one) - known.indexOf(other));
}

/** At each place the message that is meant: nobody can tell apart what is shown by the same words. */
function standIn({ transcript }: RunRecord, order: readonly string[], asRun: readonly string[]) {
  const views = selectMessagesById(transcript);
  const lookOf = (id: string) => {
    const message = views.get(id)?.message;
    return message && JSON.stringify([message.from, message.to, describeMessage(message)]);
  };
  const left = asRun.map((id) => ({ id, look: lookOf(id) }));
  return order.map((id) => {
    const shown = lookOf(id);
    const at = left.findIndex(({ look }) => look === shown);
    return left.splice(at, 1)[0]?.id ?? id;
  });
}

/** As many as one puts in order without losing sight. */
const most = 8;

/** The messages that are put in order: those that most was judged on, or that carry most, in the order of the run. */
export function selectKeyMessages(run: RunRecord): readonly MessageView[] {
  const all = selectMessages(run.transcript).filter(({ message }) => message.copyOf === undefined);
  const judged = (id: string) =>
    run.transcript.filter((entry) => entry.kind === "check" && entry.messageId === id).length;
  const weigh = ({ message }: MessageView) =>
    judged(message.id) +
    (message.kind === "response" && (readHeader(message.response, "Location") ?? "") !== "" ? 6 : 0);
  const chosen = new Set(
    all.toSorted((one, other) => weigh(other) - weigh(one) || one.number - other.number).slice(0, most),
  );
  return all.filter((view) => chosen.has(view));
}
