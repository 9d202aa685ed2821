/**
 * A request to a room: who answers it, and the record of it in the room's traffic. Preflights and what is about the room itself (its
 * description, its events) are no traffic.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { answerTo, readMethod } from "@/lib/http/method";
import { type AuthorizationServer, createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
import type { Note } from "@/lib/oauth/notice";
import { aboutResponse } from "./about";
import { type AskServer, answerApi } from "./albums-api";
import type { Bounds } from "./bounds";
import { isAtApi, tellCall } from "./callers";
import { callbackPage } from "./client-page";
import { now, random } from "./platform";
import { methodNotAllowed, nothingHere, refuse, refuseCaller, refuseVisit } from "./refusals";
import { placeIn } from "./room-path";
import type { Room } from "./room-store";
import { serverSettings } from "./server-settings";
import { type Exchange, openExchange } from "./traffic";
import { tellClient } from "./whose";

/** A request in its room. */
interface Visit {
  readonly room: Room;
  readonly request: HttpRequest;
  /** The path below the issuer. */
  readonly place: string;
  readonly clientId: string | undefined;
  readonly bounds: Bounds;
}

export async function answerInRoom(room: Room, request: HttpRequest, bounds: Bounds): Promise<HttpResponse> {
  const place = placeIn(room.record.issuer, readAddress(request.url)?.path ?? "");
  if (place === "/about") return answerAbout(room, request);
  if (request.method === "OPTIONS") {
    const response = await respond({ room, request, place, clientId: undefined, bounds }, unrecorded);
    return response.status === 404 ? refuseVisit(request, nothingHere()) : response;
  }
  const call = tellCall(place, request, ["photos-api"]);
  const clientId = await tellClient(room.store, request);
  const exchange = await openExchange(room.events, call, request, clientId);
  const responded = await respond({ room, request, place, clientId, bounds }, exchange);
  const response = responded.status === 404 ? await refuseCaller(request, nothingHere()) : responded;
  await exchange.answer(response);
  return response;
}

const unrecorded: Exchange = {
  messageId: "",
  note: () => {},
  noteOn: () => () => {},
  answer: async () => "",
};

function respond(visit: Visit, exchange: Exchange): Promise<HttpResponse> {
  const { room, request, place, bounds } = visit;
  if (place === "/client/callback") return callbackPage(room.record, room.store, request);
  if (!isAtApi(place)) return askServer(visit, exchange.note);
  return answerApi(room, request, exchange, askAs(visit), bounds.albums);
}

/** The API's questions to the server are messages like all others. */
function askAs(visit: Visit): AskServer {
  return async (call, request) => {
    const exchange = await openExchange(visit.room.events, call, request, visit.clientId);
    const response = await askServer({ ...visit, request, place: "" }, exchange.note);
    return { response, messageId: await exchange.answer(response) };
  };
}

/** Of the rooms that are in this process, so that what a server is set up with is looked at once. */
const servers = new WeakMap<Room, AuthorizationServer>();

function serverOf(room: Room, bounds: Bounds): AuthorizationServer {
  const known = servers.get(room);
  if (known !== undefined) return known;
  const { record, store } = room;
  const { issuer, signingKey } = record;
  const settings = serverSettings(record, bounds);
  const keys = [signingKey];
  const report = (thrown: unknown) => console.error(thrown);
  const server = createAuthorizationServer({ issuer, settings, store, keys, now, random, report });
  servers.set(room, server);
  return server;
}

function askServer({ room, request, place, bounds }: Visit, note: Note): Promise<HttpResponse> {
  const { issuer } = room.record;
  // The server knows its metadata below its own path; from where it is asked for changes nothing in it.
  const asked = place.startsWith("/.well-known/") ? { ...request, url: issuer + place } : request;
  return serverOf(room, bounds)(asked, note);
}

async function answerAbout(room: Room, request: HttpRequest): Promise<HttpResponse> {
  if (readMethod(request) !== "GET") return refuse(methodNotAllowed(["GET", "HEAD"]));
  return answerTo(request, aboutResponse(200, room.record));
}
