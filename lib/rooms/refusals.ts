/**
 * What a room answers where no specification of OAuth says what to answer: JSON with `error` and `error_description`, or a page for
 * whoever comes with a browser.
 */
import { type Header, type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { html } from "@/lib/oauth/authorization-server/pages/markup";
import { isNavigation } from "./callers";
import { roomPage } from "./page";

export interface RoomRefusal {
  readonly status: number;
  readonly error: string;
  readonly description: string;
  readonly headers?: readonly Header[];
}

/** A script of any origin may read it: else its browser would tell it of a failure of the network (Fetch §3.3). */
export function refuse({ status, error, description, headers = [] }: RoomRefusal): HttpResponse {
  return jsonResponse(status, { error, error_description: description }, [
    ["Cache-Control", "no-store"],
    ["Access-Control-Allow-Origin", "*"],
    ["Access-Control-Expose-Headers", "Retry-After"],
    ...headers,
  ]);
}

/**
 * What a room itself refuses, wherever it was asked. A browser that asks first whether a script may send something is let go on, so that the
 * script hears the refusal: to that question no refusal is shown to it (Fetch §4.8).
 */
export function refuseVisit(request: HttpRequest, refusal: RoomRefusal): Promise<HttpResponse> {
  const isPreflight =
    request.method === "OPTIONS" && readHeader(request, "Access-Control-Request-Method") !== undefined;
  return isPreflight ? Promise.resolve(anyPreflight) : refuseCaller(request, refusal);
}

const anyPreflight = emptyResponse(204, [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Allow-Methods", "GET, POST, PUT, DELETE"],
  ["Access-Control-Allow-Headers", "Authorization, Content-Type, DPoP"],
]);

/** The same, as a page for a browser. */
export async function refuseCaller(
  request: Pick<HttpRequest, "headers">,
  refusal: RoomRefusal,
): Promise<HttpResponse> {
  if (!isNavigation(request)) return refuse(refusal);
  const content = html`<p class="lead">${refusal.description}.</p>
<p class="note"><a href="/live">What a live room is, and how to open one</a></p>`;
  const page = await roomPage(refusal.status, {
    title: titles[refusal.error] ?? "This cannot be answered",
    owner: "Grantscope",
    content,
  });
  return { ...page, headers: [...page.headers, ...(refusal.headers ?? [])] };
}

const titles: Readonly<Record<string, string>> = {
  not_found: "There is nothing here",
  unknown_room: "There is no such room",
  too_many_requests: "Too many requests at once",
  too_many_rooms: "There is no place for another room",
  content_too_large: "That is too much",
};

export function unknownRoom(): RoomRefusal {
  const description =
    "There is no room at this address, or it has ended. Open one with POST /live, or at the page /live";
  return { status: 404, error: "unknown_room", description };
}

export function nothingHere(): RoomRefusal {
  const description = "There is nothing at this address of the room. Its metadata names all endpoints";
  return { status: 404, error: "not_found", description };
}

export function tooManyRequests(seconds: number): RoomRefusal {
  return tooMany("This room takes no more requests at the moment.", seconds);
}

/** To one caller. */
export function tooManyOpenings(seconds: number): RoomRefusal {
  return tooMany(
    "Too many rooms were opened from your address. The room at /live/demo is open to everyone.",
    seconds,
  );
}

/** To one caller, of the rooms that are there from the start. */
export function tooManyNames(seconds: number): RoomRefusal {
  return tooMany("From your address this room was asked for under too many names of a host.", seconds);
}

/** RFC 6585 §4. */
function tooMany(what: string, seconds: number): RoomRefusal {
  return {
    status: 429,
    error: "too_many_requests",
    description: `${what} Ask again in ${seconds} s`,
    headers: [["Retry-After", String(seconds)]],
  };
}

/** Of the room's events. */
export function tooManyReaders(most: number): RoomRefusal {
  const description = `This room has ${most} readers of its events, and no place for another`;
  return { status: 503, error: "too_many_readers", description, headers: [["Retry-After", "60"]] };
}

export function bodyTooLarge(most: number): RoomRefusal {
  return { status: 413, error: "content_too_large", description: `A body has ${most} bytes at most` };
}

/** RFC 9112 §3.2. */
export const oneHost: RoomRefusal = badSettings("There is not one Host field that names a host");

/** Which codings would do (RFC 9110 §15.5.16). */
export const codedBody: RoomRefusal = {
  status: 415,
  error: "unsupported_content_coding",
  description: "A body must come without a Content-Encoding",
  headers: [["Accept-Encoding", "identity"]],
};

/** Nobody is there to hear it. */
export function bodyCutOff(): RoomRefusal {
  return { status: 400, error: "invalid_request", description: "The body ended before its time" };
}

export function noMoreRooms(most: number): RoomRefusal {
  const { description, ...rest } = noPlace(most);
  return { ...rest, description: `${description}. The room at /live/demo is open to everyone` };
}

/** For a room that is there from the start, under a name of the host at which it is not open yet. */
export function noPlace(most: number): RoomRefusal {
  const description = `There are ${most} rooms, and no place for another`;
  return { status: 503, error: "too_many_rooms", description, headers: [["Retry-After", "3600"]] };
}

export function badSettings(mistake: string): RoomRefusal {
  return { status: 400, error: "invalid_request", description: mistake };
}

export function methodNotAllowed(methods: readonly string[]): RoomRefusal {
  return {
    status: 405,
    error: "invalid_request",
    description: `The method must be ${methods.join(", ").replace(/, (?=\w+$)/, " or ")}`,
    headers: [["Allow", methods.join(", ")]],
  };
}

/** An app that has not read its room's metadata may look for endpoints at the origin. */
export function pageAtMost(methods: readonly string[]): RoomRefusal {
  const refusal = methodNotAllowed(methods);
  const where = "The endpoints of a live room are below /live/<room>, and its metadata names them";
  return { ...refusal, description: `${refusal.description} outside of live rooms. ${where}` };
}

export const unexpected: RoomRefusal = {
  status: 500,
  error: "server_error",
  description: "The server failed in a way that it did not expect",
};
