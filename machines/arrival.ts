/**
 * What happens to a message in flight: it arrives, it is changed, or it is sent again. Each gives the new world and the
 * entries for the transcript, and names the place that it leads to.
 */
import { type HttpRequest, type HttpResponse, isRequest } from "@/lib/http/message";
import type { ActId, TurnId } from "@/lib/transcript/acts";
import { contentOf, isAnswerToCopy, withContent } from "@/lib/transcript/messages";
import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Message, Transcript, TranscriptEntry } from "@/lib/transcript/types";
import { type Delivery, deliver } from "@/lib/world/deliver";
import { nameStep } from "@/lib/world/name-step";
import { isReachable, readdress } from "@/lib/world/network";
import type { Programs } from "@/lib/world/program";
import type { Draft } from "@/lib/world/reception";
import type { RequestNames } from "@/lib/world/request-names";
import type { World } from "@/lib/world/world";

/** Where a delivery leads, by the name of the state that stands for it. */
export type Lead =
  | { readonly kind: "message"; readonly place: StepId; readonly message: Message }
  | { readonly kind: "user"; readonly place: ActId }
  | { readonly kind: "end"; readonly place: Outcome };

export interface Arrival {
  readonly world: World;
  readonly entries: readonly TranscriptEntry[];
  readonly next: Lead;
}

export interface Flight {
  readonly world: World;
  readonly message: Message | undefined;
  readonly transcript: Transcript;
}

/** The receiver takes the message. */
export async function arrive(programs: Programs, { world, message, transcript }: Flight): Promise<Arrival> {
  if (message === undefined) throw new Error("A message arrived that nobody had sent.");
  const delivery = await deliver(programs, world, message);
  return {
    world: delivery.world,
    entries: [{ at: delivery.world.now, kind: "delivered", messageId: message.id }, ...delivery.entries],
    next: readLead(delivery, transcript),
  };
}

/** More messages than one request leads to before it is answered: a copy that is still under way by then is left to itself. */
const mostMessages = 50;

/**
 * A copy of the request goes ahead of it, and all that its receiver does before it answers happens: an API may ask for keys, a client may
 * redeem a code. The answer goes to whoever sent the copy. What comes next is the original, which is still in flight.
 */
export async function replay(programs: Programs, { world, message, transcript }: Flight): Promise<Arrival> {
  if (message === undefined) throw new Error("There is no message to send again.");
  const copyId = `m${world.sent + 1}`;
  const entries: TranscriptEntry[] = [];
  let here: World = { ...world, sent: world.sent + 1 };
  let sent: Message = { ...message, id: copyId, copyOf: message.id };
  for (let count = 0; count < mostMessages; count += 1) {
    entries.push({ at: here.now, kind: "sent", message: sent });
    const flight: Flight = { world: here, message: sent, transcript: [...transcript, ...entries] };
    if (isAnswerToCopy(sent)) {
      entries.push({ at: here.now, kind: "delivered", messageId: sent.id });
      break;
    }
    if (!isReachable(here, sent)) {
      entries.push(lose(flight, { reason: "no-such-host" }));
      break;
    }
    const arrival = await arrive(programs, flight);
    entries.push(...arrival.entries);
    here = arrival.world;
    if (arrival.next.kind !== "message") break;
    sent = markAnswer(arrival.next.message, copyId);
  }
  return { world: here, entries, next: { kind: "message", place: message.step, message } };
}

/** The answer to a copy is told from others by a mark of its own. */
function markAnswer(message: Message, copyId: string): Message {
  const isAnswer = message.kind === "response" && message.inReplyTo === copyId;
  return isAnswer ? { ...message, copyOf: message.id } : message;
}

/** `turn` is whose it is then: of somebody who does not wait for ever. */
export interface Loss {
  readonly reason: "dropped" | "no-such-host";
  readonly turn?: TurnId | undefined;
}

/** It reaches nobody, and nobody is told. */
export function lose({ world, message }: Flight, { reason }: Loss): TranscriptEntry {
  return { at: world.now, kind: "dropped", messageId: message?.id ?? "", reason };
}

/** The same message once more, after it was lost. */
export function resend(
  world: World,
  lost: Message,
): { world: World; message: Message; entries: readonly TranscriptEntry[] } {
  const message: Message = { ...lost, id: `m${world.sent + 1}`, copyOf: lost.id };
  const act: TranscriptEntry = { at: world.now, kind: "act", act: "resend", values: {} };
  return {
    world: { ...world, sent: world.sent + 1 },
    message,
    entries: [act, { at: world.now, kind: "sent", message }],
  };
}

/** A request can become any request, a response any response. */
export function canEdit(message: Message | undefined, edited: HttpRequest | HttpResponse): boolean {
  return message !== undefined && isRequest(edited) === (message.kind === "request");
}

/** The message with other content; a request goes to whoever stands at its new address. */
export function edit(
  world: World,
  message: Message,
  after: HttpRequest | HttpResponse,
): { message: Message; entry: TranscriptEntry } {
  const edited = readdress(world, withContent(message, after));
  const entry: TranscriptEntry = {
    at: world.now,
    kind: "edited",
    messageId: message.id,
    before: contentOf(message),
    after,
    to: edited.to,
  };
  return { message: edited, entry };
}

export function readLead({ world, next }: Delivery, transcript: Transcript): Lead {
  if (next.kind === "user") return { kind: "user", place: next.act };
  if (next.kind === "end") return { kind: "end", place: next.outcome };
  const message = named(world.names, next.draft, transcript);
  return { kind: "message", place: message.step, message };
}

/** The draft with its place in the flow: for a response, that depends on the request that it answers. */
function named(names: RequestNames, draft: Draft, transcript: Transcript): Message {
  const request = draft.kind === "response" ? requestOf(draft.inReplyTo, transcript) : undefined;
  return { ...draft, step: nameStep(names, draft, request && nameStep(names, request, undefined)) };
}

/** The request as it was delivered, with its edits. */
function requestOf(messageId: string, transcript: Transcript): Message | undefined {
  let request: Message | undefined;
  for (const entry of transcript) {
    if (entry.kind === "sent" && entry.message.id === messageId) request = entry.message;
    if (entry.kind === "edited" && entry.messageId === messageId && request)
      request = withContent(request, entry.after);
  }
  return request;
}
