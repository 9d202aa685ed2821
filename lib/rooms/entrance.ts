/**
 * The way in from the network: bounds are kept, and what fails unforeseen is answered without a word of why. What a request says of
 * itself is believed nowhere else. How messages are read from a connection and written to one is the server's matter.
 */
import {
  type Header,
  type HttpRequest,
  type HttpResponse,
  readHeader,
  readHeaders,
} from "@/lib/http/message";
import { answerInRoom } from "./answer";
import type { Door } from "./doors";
import { streamEvents } from "./event-stream";
import { answerOpening } from "./opening";
import { readHost } from "./origin";
import { exactNow } from "./platform";
import {
  bodyCutOff,
  bodyTooLarge,
  codedBody,
  methodNotAllowed,
  oneHost,
  type RoomRefusal,
  refuse,
  refuseVisit,
  tooManyReaders,
  tooManyRequests,
  unexpected,
} from "./refusals";
import { findRoom, type Registry, seekRoom } from "./registry";
import type { Room } from "./room-store";

/** A request as it comes in. */
export interface Arrival {
  readonly method: string;
  /** The network address that it comes from. */
  readonly caller: string;
  readonly headers: readonly Header[];
  /** Of a body with more than `most` bytes no more than that is read. */
  readonly readBody: (most: number) => Promise<Body>;
}

export type Body =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tooLarge" }
  /** The sender left before its end. */
  | { readonly kind: "cutOff" };

export type Answer =
  | { readonly kind: "whole"; readonly response: HttpResponse }
  /** A body that comes in pieces, until the signal is given. */
  | {
      readonly kind: "stream";
      readonly headers: readonly Header[];
      readonly write: (signal: AbortSignal) => AsyncIterable<string>;
    };

export async function enter(registry: Registry, door: Door, arrival: Arrival): Promise<Answer> {
  if (door.kind === "page") return refusal(methodNotAllowed(door.methods));
  try {
    return await pass(registry, door, arrival);
  } catch (error) {
    console.error(error);
    return refusal(unexpected);
  }
}

async function pass(
  registry: Registry,
  door: Exclude<Door, { kind: "page" }>,
  { method, caller, headers, readBody }: Arrival,
): Promise<Answer> {
  const { bounds, baseOrigin } = registry;
  const [host = null, ...others] = readHeaders({ headers }, "Host");
  const origin = others.length > 0 ? undefined : (baseOrigin ?? readHost(host));
  if (origin === undefined) return refusal(oneHost);
  const body = await readBody(bounds.bodyBytes);
  if (isCoded(headers)) return refusal(codedBody);
  if (body.kind === "tooLarge") return refusal(bodyTooLarge(bounds.bodyBytes));
  if (body.kind === "cutOff") return refusal(bodyCutOff());
  const request: HttpRequest = { method, url: origin + door.place, headers, body: body.text };
  if (door.kind === "opening") return whole(await answerOpening(registry, origin, request, caller));
  return visit(registry, door.id, origin, request, caller);
}

/** Nothing is decoded here, and what is coded must not be read as if it was not (RFC 9110 §8.4). */
function isCoded(headers: readonly Header[]): boolean {
  return readHeaders({ headers }, "Content-Encoding").some(
    (coding) => !/^(?:identity)?$/i.test(coding.trim()),
  );
}

/** Everything below `/live/<id>`, and the well-known addresses of the room. */
async function visit(
  registry: Registry,
  id: string,
  origin: string,
  request: HttpRequest,
  caller: string,
): Promise<Answer> {
  const sought = await seekRoom(registry, id, origin, caller);
  if (sought.kind === "refused") return whole(await refuseVisit(request, sought.refusal));
  const { room } = sought;
  const seconds = await room.admit(exactNow());
  if (seconds > 0) return whole(await refuseVisit(request, tooManyRequests(seconds)));
  const [path] = request.url.split("?", 1);
  if (path !== `${origin}/live/${id}/events`)
    return whole(await answerInRoom(room, request, registry.bounds));
  return listen(registry, room, request, () => findRoom(registry, id, origin));
}

const streamHeaders: readonly Header[] = [
  ["Content-Type", "text/event-stream; charset=utf-8"],
  // Compressed, events would wait for one another.
  ["Cache-Control", "no-store, no-transform"],
  ["X-Accel-Buffering", "no"],
];

/** Readers that are there now. Each has a connection to this process, whoever keeps the room. */
const readers = new WeakMap<Room, number>();

function listen(
  { bounds }: Registry,
  room: Room,
  request: HttpRequest,
  find: () => Promise<Room | undefined>,
): Answer {
  if (request.method === "HEAD") return whole({ status: 200, headers: streamHeaders, body: "" });
  if (request.method !== "GET") return refusal(methodNotAllowed(["GET", "HEAD"]));
  if ((readers.get(room) ?? 0) >= bounds.readers) return refusal(tooManyReaders(bounds.readers));
  return {
    kind: "stream",
    headers: streamHeaders,
    async *write(signal) {
      readers.set(room, (readers.get(room) ?? 0) + 1);
      try {
        yield* streamEvents(find, readHeader(request, "Last-Event-ID"), signal);
      } finally {
        readers.set(room, (readers.get(room) ?? 1) - 1);
      }
    },
  };
}

function refusal(why: RoomRefusal): Answer {
  return whole(refuse(why));
}

function whole(response: HttpResponse): Answer {
  return { kind: "whole", response };
}
