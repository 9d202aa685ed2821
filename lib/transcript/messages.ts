/**
 * The messages of a transcript as they now are: with edits applied, and with what became of them. A message that is sent
 * again is a new one, with `copyOf`; one that is sent under its old id keeps its place and its number.
 */
import { type HttpRequest, type HttpResponse, isRequest } from "@/lib/http/message";
import type { RunRecord } from "./run";
import type { Message, RequestMessage, ResponseMessage, Transcript, TranscriptEntry } from "./types";
import { selectStep } from "./visible";

export type MessageStatus = "inFlight" | "delivered" | "dropped";

export interface MessageView {
  /** As it now is, or as it was delivered. */
  readonly message: Message;
  /** From 1, in the order of sending. */
  readonly number: number;
  readonly status: MessageStatus;
  /** Does it say something else than its sender had written? A copy of one that does says it as well. */
  readonly edited: boolean;
  /** What the sender had sent, where that was changed. */
  readonly before?: HttpRequest | HttpResponse;
  /** How many times it was sent again: copies are messages of their own. */
  readonly replayed: number;
}

export interface Exchange {
  readonly request: RequestMessage;
  /** Missing until it is sent. */
  readonly response?: ResponseMessage;
}

/** A message as it is from this many entries on. */
interface Version {
  readonly from: number;
  readonly view: MessageView;
}

/** What became of each message, by its id. */
type History = ReadonlyMap<string, readonly Version[]>;

/** By transcript, which never changes: to look a message up costs the same however long the run is, and wherever one stands in it. */
const histories = new WeakMap<Transcript, History>();

/** The same for all of them, which a screen asks for in many places. */
const known = new WeakMap<Transcript, ReadonlyMap<string, MessageView>>();

/** Every message sent so far, in the order of sending. */
export function selectMessages(transcript: Transcript): readonly MessageView[] {
  return [...selectMessagesById(transcript).values()];
}

/** The same by their ids. */
export function selectMessagesById(transcript: Transcript): ReadonlyMap<string, MessageView> {
  const found = known.get(transcript) ?? readMessages(transcript);
  known.set(transcript, found);
  return found;
}

function readMessages(transcript: Transcript): ReadonlyMap<string, MessageView> {
  const views = new Map<string, MessageView>();
  for (const [id, versions] of historyOf(transcript)) for (const { view } of versions) views.set(id, view);
  return views;
}

function historyOf(transcript: Transcript): History {
  const history = histories.get(transcript) ?? readHistory(transcript);
  histories.set(transcript, history);
  return history;
}

function readHistory(transcript: Transcript): History {
  const history = new Map<string, Version[]>();
  const put = (view: MessageView, from: number) => {
    const versions = history.get(view.message.id) ?? [];
    versions.push({ from, view });
    history.set(view.message.id, versions);
  };
  const latest = (id: string) => history.get(id)?.at(-1)?.view;
  for (const [index, entry] of transcript.entries()) {
    if (entry.kind === "sent") {
      const { message } = entry;
      const number = latest(message.id)?.number ?? history.size + 1;
      const original = message.copyOf === undefined ? undefined : latest(message.copyOf);
      const edited = original?.edited ?? false;
      put({ message, number, status: "inFlight", edited, replayed: 0 }, index + 1);
      if (original !== undefined && original.message.id !== message.id)
        put({ ...original, replayed: original.replayed + 1 }, index + 1);
    } else if ("messageId" in entry && entry.messageId !== undefined) {
      const view = latest(entry.messageId);
      const changed = view && changedBy(view, entry);
      if (changed && changed !== view) put(changed, index + 1);
    }
  }
  return history;
}

function changedBy(view: MessageView, entry: TranscriptEntry): MessageView {
  switch (entry.kind) {
    case "delivered":
      return { ...view, status: "delivered" };
    case "dropped":
      return { ...view, status: "dropped" };
    case "edited": {
      const message = withContent(view.message, entry.after, entry.to);
      return { ...view, message, edited: true, before: view.before ?? entry.before };
    }
    default:
      return view;
  }
}

/** The message with something else in it; a request stays a request and a response a response. */
export function withContent(message: Message, content: HttpRequest | HttpResponse, to = message.to): Message {
  if (message.kind === "request") return isRequest(content) ? { ...message, to, request: content } : message;
  return isRequest(content) ? message : { ...message, to, response: content };
}

/** One message as it is at a step of the run, or at its end where no step is given. */
export function selectMessage(run: RunRecord, id: string, step?: number): MessageView | undefined {
  const { transcript } = run;
  const { length } = step === undefined ? transcript : selectStep(run, step);
  return historyOf(transcript)
    .get(id)
    ?.findLast(({ from }) => from <= length)?.view;
}

/** The request and the response that belong together; `messageId` may be either of them. */
export function selectExchange(transcript: Transcript, messageId: string): Exchange | undefined {
  const messages = selectMessages(transcript).map((view) => view.message);
  const named = messages.find((message) => message.id === messageId);
  const requestId = named?.kind === "response" ? named.inReplyTo : messageId;
  const request = messages.find((message) => message.id === requestId);
  if (request?.kind !== "request") return undefined;
  const answers = messages.filter(
    (message) => message.kind === "response" && message.inReplyTo === requestId,
  );
  const response = answers.at(-1);
  return response?.kind === "response" ? { request, response } : { request };
}

/** Is this the answer to a copy that went ahead? It is given to whoever made the copy, and the run goes on without it. */
export function isAnswerToCopy(message: Message): boolean {
  return message.copyOf === message.id;
}

/** What the message carries: its request or its response. */
export function contentOf(message: Message): HttpRequest | HttpResponse {
  return message.kind === "request" ? message.request : message.response;
}
