/**
 * A request to a room: who answers it, and the record of it in the room's traffic. Preflights and what is about the room itself (its
 * description, its events) are no traffic.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
import type { Note } from "@/lib/oauth/notice";
import { aboutResponse } from "./about";
import { type AskServer, answerApi } from "./albums-api";
import type { Bounds } from "./bounds";
import { type Call, tellCall } from "./callers";
import { callbackPage } from "./client-page";
import { now, random } from "./platform";
import { methodNotAllowed, nothingHere, refuse, refuseCaller } from "./refusals";
import { placeIn } from "./room-path";
import type { Room } from "./room-store";
import { serverSettings } from "./server-settings";
import { type Exchange, openExchange } from "./traffic";
import { tellClient } from "./whose";

export async function answerInRoom(room: Room, request: HttpRequest, bounds: Bounds): Promise<HttpResponse> {
  const place = placeOf(room, request);
  if (place === "/about") return answerAbout(room, request);
  if (request.method === "OPTIONS") return answerPreflight(room, request, place, bounds);
  const call = tellCall(place, request, ["photos-api"]);
  const clientId = await tellClient(room.store, request);
  const exchange = await openExchange(room.events, call, request, clientId);
  const responded = await respond(room, request, place, exchange, { bounds, clientId });
  const response = responded.status === 404 ? await refuseCaller(request, nothingHere()) : responded;
  await exchange.answer(response);
  return response;
}

function placeOf({ record }: Room, { url }: HttpRequest): string {
  return placeIn(record.issuer, readAddress(url)?.path ?? "");
}

interface Circumstances {
  readonly bounds: Bounds;
  readonly clientId: string | undefined;
}

function respond(
  room: Room,
  request: HttpRequest,
  place: string,
  exchange: Exchange,
  { bounds, clientId }: Circumstances,
): Promise<HttpResponse> {
  if (place === "/client/callback") return callbackPage(room.record, room.store, request);
  if (!place.startsWith("/api/")) return askServer(room, request, place, exchange.note);
  return answerApi(room, request, exchange, askAs(room, clientId), bounds.albums);
}

/** The API's questions to the server are messages like all others. */
function askAs(room: Room, clientId: string | undefined): AskServer {
  return async (call: Call, request) => {
    const exchange = await openExchange(room.events, call, request, clientId);
    const place = placeOf(room, request);
    const response = await askServer(room, request, place, exchange.note);
    return { response, messageId: await exchange.answer(response) };
  };
}

function askServer(
  { record, store }: Room,
  request: HttpRequest,
  place: string,
  note: Note,
): Promise<HttpResponse> {
  const { issuer, signingKey } = record;
  const settings = serverSettings(record);
  const server = createAuthorizationServer({
    issuer,
    settings,
    store,
    keys: [signingKey],
    now,
    random,
    note,
  });
  // The server knows its metadata below its own path; from where it is asked for changes nothing in it.
  return server(place.startsWith("/.well-known/") ? { ...request, url: issuer + place } : request);
}

function answerPreflight(
  room: Room,
  request: HttpRequest,
  place: string,
  bounds: Bounds,
): Promise<HttpResponse> {
  const unrecorded: Exchange = {
    messageId: "",
    note: () => {},
    noteOn: () => () => {},
    answer: async () => "",
  };
  return respond(room, request, place, unrecorded, { bounds, clientId: undefined });
}

async function answerAbout(room: Room, request: HttpRequest): Promise<HttpResponse> {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(methodNotAllowed(["GET", "HEAD"]));
  const response = aboutResponse(200, room.record);
  return request.method === "HEAD" ? { ...response, body: "" } : response;
}
