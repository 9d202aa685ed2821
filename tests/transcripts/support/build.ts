/** Small messages and transcripts for tests that look at one thing. */

import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { type CheckId, checkSections } from "@/lib/oauth/checks";
import type { Holding } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import type { RunRecord, Step } from "@/lib/transcript/run";
import type {
  Lane,
  Message,
  Party,
  RequestMessage,
  ResponseMessage,
  TranscriptEntry,
} from "@/lib/transcript/types";

const at = 100;

/** The four parties of most flows, and an attacker. */
export const usualLanes: readonly Lane[] = [
  lane("browser", "User’s browser", "the browser"),
  lane("client", "Client", "Prints"),
  lane("authorization-server", "Authorization server", "id.example"),
  lane("resource-server", "Resource server", "Photos"),
  lane("attacker", "Attacker", "the attacker"),
];

function lane(party: Party, role: string, name: string): Lane {
  return { party, role, name, short: name, place: "" };
}

export function httpRequest(url: string, headers: readonly Header[] = [], body = ""): HttpRequest {
  return { method: body === "" ? "GET" : "POST", url, headers, body };
}

export function httpResponse(status: number, headers: readonly Header[] = [], body = ""): HttpResponse {
  return { status, headers, body };
}

/** From the browser to the client in the front channel, where nothing else is said. */
export function request(
  id: string,
  content: HttpRequest,
  rest: Partial<RequestMessage> = {},
): RequestMessage {
  const base = { step: "loginRequest", from: "browser", to: "client", channel: "front" } as const;
  return { ...base, id, kind: "request", request: content, ...rest };
}

/** From the client to the browser in the front channel, in reply to `m1`, where nothing else is said. */
export function response(
  id: string,
  content: HttpResponse,
  rest: Partial<ResponseMessage> = {},
): ResponseMessage {
  const base = {
    step: "resultPage",
    from: "client",
    to: "browser",
    channel: "front",
    inReplyTo: "m1",
  } as const;
  return { ...base, id, kind: "response", response: content, ...rest };
}

export function sent(message: Message): TranscriptEntry {
  return { at, kind: "sent", message };
}

export function delivered(messageId: string): TranscriptEntry {
  return { at, kind: "delivered", messageId };
}

export function dropped(messageId: string): TranscriptEntry {
  return { at, kind: "dropped", messageId, reason: "dropped" };
}

export function edited(
  messageId: string,
  before: HttpRequest | HttpResponse,
  after: HttpRequest | HttpResponse,
  to?: Party,
): TranscriptEntry {
  return { at, kind: "edited", messageId, before, after, ...(to === undefined ? {} : { to }) };
}

export function acted(
  party: Party,
  gains: readonly Holding[],
  drops: readonly string[] = [],
): TranscriptEntry {
  return { at, kind: "action", party, action: "registered", gains, drops };
}

export function checked(party: Party, messageId: string, id: CheckId, passed: boolean): TranscriptEntry {
  return { at, kind: "check", party, messageId, check: { id, passed, spec: checkSections[id] } };
}

export function runOf(transcript: readonly TranscriptEntry[], steps: readonly Step[] = []): RunRecord {
  return {
    flow: "authorization-code",
    options: {},
    seed: "demo",
    deviations: [],
    lanes: usualLanes,
    transcript,
    steps,
    verifications: {},
  };
}

export function messageStep(messageId: string, length: number): Step {
  return { kind: "message", messageId, length, state: "inFlight", now: at };
}

export function actStep(length: number, act: ActId = "connect"): Step {
  return { kind: "act", act, length, state: act, now: at };
}
