/**
 * The way in from the network: fetch objects become records, bounds are kept, and what fails unforeseen is answered without a word of
 * why. What a request says of itself is believed nowhere else.
 */
import { readFetchRequest, toFetchResponse } from "@/lib/http/fetch";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { answerInRoom } from "./answer";
import { streamEvents } from "./event-stream";
import { answerOpening } from "./opening";
import { readHost } from "./origin";
import { exactNow } from "./platform";
import {
  badSettings,
  bodyTooLarge,
  methodNotAllowed,
  type RoomRefusal,
  refuse,
  refuseCaller,
  tooManyRequests,
  unexpected,
  unknownRoom,
} from "./refusals";
import { findRoom, type Registry } from "./registry";

/** `POST /live`. */
export function enterLive(registry: Registry, request: Request): Promise<Response> {
  return guard(registry, request, (origin, read) => answerOpening(registry, origin, read));
}

/** Everything below `/live/<id>`, and the well-known addresses that end so. */
export function enterRoom(registry: Registry, request: Request, id: string): Promise<Response> {
  return guard(registry, request, async (origin, read) => {
    const room = await findRoom(registry, id, origin);
    if (room === undefined) return refuseCaller(read, unknownRoom());
    const seconds = await room.admit(exactNow());
    if (seconds > 0) return refuseCaller(read, tooManyRequests(seconds));
    if (new URL(read.url).pathname !== `/live/${id}/events`) {
      return answerInRoom(room, read, registry.bounds);
    }
    if (read.method !== "GET") return refuse(methodNotAllowed(["GET"]));
    const after = request.headers.get("Last-Event-ID") ?? undefined;
    const stream = streamEvents(() => findRoom(registry, id, origin), after, request.signal);
    return new Response(stream, {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        // Compressed, events would wait for one another.
        "Cache-Control": "no-store, no-transform",
        "X-Accel-Buffering": "no",
      },
    });
  });
}

async function guard(
  { bounds, baseOrigin }: Registry,
  request: Request,
  work: (origin: string, read: HttpRequest) => Promise<HttpResponse | Response>,
): Promise<Response> {
  try {
    const origin = baseOrigin ?? readHost(request.headers.get("Host"));
    if (origin === undefined) return answerWith(badSettings("The Host field names no host"));
    const { pathname, search } = new URL(request.url);
    const read = await readFetchRequest(request, origin + pathname + search, bounds.bodyBytes);
    if (read === undefined) return answerWith(bodyTooLarge(bounds.bodyBytes));
    const answered = await work(origin, read);
    return answered instanceof Response ? answered : toFetchResponse(answered);
  } catch (error) {
    console.error(error);
    return answerWith(unexpected);
  }
}

function answerWith(refusal: RoomRefusal): Response {
  return toFetchResponse(refuse(refusal));
}
