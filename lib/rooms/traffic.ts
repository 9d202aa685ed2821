/**
 * A room's traffic as entries of a transcript: a request when it arrives, and its response with all that was judged on the way. What is
 * written down is what came, less the cookies of other sites on the same host: those are not the room's to show.
 */
import { readCookies } from "@/lib/http/cookies";
import { type HttpRequest, type HttpResponse, readHeader, withHeader } from "@/lib/http/message";
import type { Note, Notice } from "@/lib/oauth/notice";
import { nameResponse } from "@/lib/transcript/name-response";
import type { Party, TranscriptEntry } from "@/lib/transcript/types";
import type { Call } from "./callers";
import { now } from "./platform";
import type { EventLog } from "./room-store";

export interface Exchange {
  /** Of the request. */
  readonly messageId: string;
  /** Reports for the receiver, on the request. */
  readonly note: Note;
  /** Reports for the receiver on another message, such as the answer to a question of its own. */
  noteOn(messageId: string): Note;
  /** Writes the response down, with what was reported. Gives its message's id. */
  answer(response: HttpResponse): Promise<string>;
}

/** Writes the request down as it arrives. */
export async function openExchange(
  events: EventLog,
  call: Call,
  request: HttpRequest,
  clientId: string | undefined,
): Promise<Exchange> {
  const { from, to, channel } = call;
  const messageId = await nextId(events);
  const whose = clientId === undefined ? {} : { clientId };
  const reported: TranscriptEntry[] = [];
  await events.append({
    ...whose,
    entries: arrival({ kind: "request", id: messageId, ...call, request: withoutStrangers(request) }),
  });
  const noteOn = (id: string) => (notice: Notice) => void reported.push(asEntry(notice, to, id));
  return {
    messageId,
    note: noteOn(messageId),
    noteOn,
    async answer(response) {
      const id = await nextId(events);
      const step = nameResponse(response, call.step);
      const way = { step, from: to, to: from, channel, inReplyTo: messageId } as const;
      await events.append({
        ...whose,
        entries: [...reported, ...arrival({ kind: "response", id, ...way, response })],
      });
      return id;
    },
  };
}

async function nextId(events: EventLog): Promise<string> {
  return `m${await events.nextNumber()}`;
}

/** Nothing is held up on the way: what is sent has arrived. */
function arrival(message: Extract<TranscriptEntry, { kind: "sent" }>["message"]): readonly TranscriptEntry[] {
  const at = now();
  return [
    { at, kind: "sent", message },
    { at, kind: "delivered", messageId: message.id },
  ];
}

function asEntry(notice: Notice, party: Party, messageId: string): TranscriptEntry {
  return { at: now(), party, messageId, ...notice };
}

const ownCookie = /^(?:__Host-|__Secure-)?session$/;

/** The request without cookies that other programs of the same host have set; on localhost those can be anyone's. */
function withoutStrangers(request: HttpRequest): HttpRequest {
  if (readHeader(request, "Cookie") === undefined) return request;
  const own = Object.entries(readCookies(request)).filter(([name]) => ownCookie.test(name));
  if (own.length > 0) return withHeader(request, "Cookie", own.map((pair) => pair.join("=")).join("; "));
  return { ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== "cookie") };
}
