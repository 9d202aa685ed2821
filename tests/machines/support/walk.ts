/** Walks a flow by saying what is done otherwise at which place; all else goes the demo person's way. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { formatParameters, readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { DeviationEvent, Outcome } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { type FlowChoices, type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, fork, simulate } from "@/machines/engine";
import type { Place } from "@/machines/setup";

/** At the first step of this place that comes after the last detour: the event, or how it is made from the message. */
export type Detour = readonly [
  place: string,
  event: DeviationEvent | ((message: Message) => DeviationEvent | Promise<DeviationEvent>),
];

export interface Walk {
  readonly record: FlowRun;
  /** The names of the steps in order, lost messages as `lost`. */
  readonly places: readonly string[];
  readonly outcome: Outcome | "lost";
}

export async function walk<F extends FlowId>(
  flow: F,
  options: Partial<FlowChoices[F]> = {},
  ...detours: readonly Detour[]
): Promise<Walk> {
  const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
  const request = { flow, options: chosen, seed: "walk", deviations: [] };
  let record = await simulate(request);
  let from = 0;
  for (const [place, make] of detours) {
    const step = record.steps.findIndex(({ state }, index) => index >= from && placeOf(state) === place);
    if (step === -1) throw new Error(`The run does not come to ${place}: ${placesOf(record).join(", ")}`);
    const event = typeof make === "function" ? await make(messageAt(record, step)) : make;
    record = await fork(record, { step, event });
    from = step;
  }
  const last = record.steps.at(-1);
  return { record, places: placesOf(record), outcome: last?.kind === "end" ? last.outcome : "lost" };
}

function placesOf(record: FlowRun): readonly string[] {
  return record.steps.map(({ state }) => placeOf(state));
}

function placeOf(state: string): string {
  const [place = "", inner] = state.split(".");
  return inner === "lost" ? "lost" : place;
}

function messageAt(record: FlowRun, step: number): Message {
  const at = record.steps[step];
  const id = at?.kind === "message" || at?.kind === "lost" ? at.messageId : undefined;
  return sent(record).findLast((message) => message.id === id) ?? raise(`Step ${step} has no message.`);
}

/** All messages of a run, in the order of sending, as they were sent. */
export function sent(record: FlowRun): readonly Message[] {
  return record.transcript.flatMap((entry) => (entry.kind === "sent" ? [entry.message] : []));
}

export function requestAt(record: FlowRun, step: Place): HttpRequest {
  const message = sent(record).findLast((candidate) => candidate.step === step);
  return message?.kind === "request" ? message.request : raise(`No request ${step}.`);
}

export function responseAt(record: FlowRun, step: Place): HttpResponse {
  const message = sent(record).findLast((candidate) => candidate.step === step);
  return message?.kind === "response" ? message.response : raise(`No response ${step}.`);
}

/** The ids of the checks that failed, in order. */
export function failedChecks(record: FlowRun): readonly string[] {
  return record.transcript.flatMap((entry) =>
    entry.kind === "check" && !entry.check.passed ? [entry.check.id] : [],
  );
}

/** Changes the request in flight. */
export function editRequest(change: (request: HttpRequest) => Partial<HttpRequest>) {
  return (message: Message): DeviationEvent => {
    if (message.kind !== "request") throw new Error(`${message.step} is a response.`);
    return { type: "EDIT", message: { ...message.request, ...change(message.request) } };
  };
}

/** Changes the response in flight. */
export function editResponse(change: (response: HttpResponse) => Partial<HttpResponse>) {
  return (message: Message): DeviationEvent => {
    if (message.kind !== "response") throw new Error(`${message.step} is a request.`);
    return { type: "EDIT", message: { ...message.response, ...change(message.response) } };
  };
}

/** Makes of an API's good answer a refusal. */
export const refuseInstead = editResponse(() => ({
  status: 403,
  headers: [["WWW-Authenticate", 'Bearer error="insufficient_scope"']],
}));

/** Makes of it the refusal of a token that is no good any more. */
export const expireInstead = editResponse(() => ({
  status: 401,
  headers: [["WWW-Authenticate", 'Bearer error="invalid_token"']],
}));

/** Makes of it an error, as a server of tokens tells one (RFC 6749 §5.2). */
export function errorInstead(error: string) {
  return editResponse(() => jsonResponse(400, { error }));
}

/** Makes of an API's refusal its good answer. */
export const albumsInstead = editResponse(() => jsonResponse(200, { albums: [] }));

/** Leaves nothing of an API's refusal but its status. */
export const emptyRefusal = editResponse(() => ({ headers: [], body: "" }));

/** Sets (or, with undefined, removes) a parameter of the request's query. */
export function editQuery(name: string, value: string | undefined) {
  return editRequest(({ url }) => {
    const edited = new URL(url);
    if (value === undefined) edited.searchParams.delete(name);
    else edited.searchParams.set(name, value);
    return { url: edited.href };
  });
}

/** Sets a parameter of the address that a redirect leads to. */
export function editLocation(name: string, value: string) {
  return editResponse(({ headers }) => ({
    headers: headers.map(([key, old]) => {
      if (key.toLowerCase() !== "location") return [key, old] as const;
      const edited = new URL(old);
      edited.searchParams.set(name, value);
      return [key, edited.href] as const;
    }),
  }));
}

/** Sets (or, with undefined, removes) a parameter of the request's form. */
export function editForm(name: string, value: string | undefined) {
  return editRequest(({ body }) => {
    const kept = readParameters(body).filter(([key]) => key !== name);
    return { body: formatParameters(value === undefined ? kept : [...kept, [name, value]]) };
  });
}

/** Puts a value in the place of a header field, or (with undefined) takes the field away. */
export function editHeader(name: string, value: string | undefined) {
  return editRequest(({ headers }) => ({
    headers: headers.flatMap(([key, old]) => {
      if (key.toLowerCase() !== name.toLowerCase()) return [[key, old] as const];
      return value === undefined ? [] : [[key, value] as const];
    }),
  }));
}

/** Names another key in the token that goes to the API; its signature stays, and is good no more. */
export function editKeyId(kid: string) {
  return editRequest(({ headers }) => ({
    headers: headers.map(([name, value]) => {
      const [header = "", ...rest] = value.replace("Bearer ", "").split(".");
      if (name !== "Authorization" || rest.length !== 2) return [name, value];
      const renamed = btoa(JSON.stringify({ ...JSON.parse(atob(header)), kid })).replaceAll("=", "");
      return [name, `Bearer ${[renamed, ...rest].join(".")}`];
    }),
  }));
}

/** Changes the fields of a JSON body. */
export function editJson(members: Readonly<Record<string, unknown>>) {
  return editResponse(({ body }) => ({ body: JSON.stringify({ ...JSON.parse(body), ...members }) }));
}

function raise(reason: string): never {
  throw new Error(reason);
}
