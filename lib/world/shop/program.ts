/**
 * The Shop API: a resource server to Prints, and a client to the API behind it. It judges the token that it was called with, exchanges
 * it for one that is good at Photos (RFC 8693), and answers with what Photos gave. As a way not to go it can pass the token on.
 */
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import {
  buildClientCredentialsRequest,
  readClientCredentialsResponse,
} from "@/lib/oauth/client/client-credentials";
import {
  buildTokenExchangeRequest,
  type Exchange,
  readTokenExchangeResponse,
} from "@/lib/oauth/client/token-exchange";
import { noteAction } from "@/lib/oauth/notice";
import type { RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import { calendarOrigin, photosOrigin } from "../demo";
import { end, type Reaction, type Reception, sendRequest, sendResponse, type Turn } from "../reception";
import { askResourceServer, openOf, resumeAtResourceServer } from "../servers";
import { clientOf, type OpenRequest, type World, withClient } from "../world";

const shop = "resource-server";

/** What it asks for where it asks for less. */
const narrow = "photos.read";

/** A good call is not answered yet: what it asks for lies behind another API. */
export async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  const judged = await askResourceServer(reception);
  if (judged === undefined) return end(reception.world, "astray");
  const { message } = reception;
  return onwards(reception, judged, readToken(message), openOf(message));
}

export async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world } = reception;
  const { pending } = world.apis[shop] ?? {};
  const { call } = clientOf(world, shop);
  if (pending !== undefined && call === undefined) {
    const judged = await resumeAtResourceServer(reception);
    return judged === undefined
      ? end(world, "astray")
      : onwards(reception, judged, pending.call.token, pending.open);
  }
  switch (call?.kind) {
    case "actor-token":
      return readActorToken(reception, call.subjectToken);
    case "exchange":
      return readExchanged(reception, call.exchange);
    case "api":
      return readAlbums(reception);
    default:
      return end(world, "astray");
  }
}

function readToken({ request }: RequestMessage): string {
  return (readHeader(request, "Authorization") ?? "").replace(/^Bearer +/i, "");
}

/** Where the token was found good the answer is held back, and Photos is asked first. */
async function onwards(turn: Turn, judged: Reaction, token: string, open: OpenRequest): Promise<Reaction> {
  const { next } = judged;
  const isGood = next.kind === "send" && next.draft.kind === "response" && next.draft.response.status === 200;
  if (!isGood) return judged;
  const world = withClient({ ...judged.world, sent: judged.world.sent - 1 }, { open }, shop);
  const { mode } = world.options;
  if (mode === "pass-on") return callPhotos(world, token);
  return mode === "delegation" ? askForActorToken(turn, world, token) : exchange(turn, world, token);
}

/** Its own token, which says who acts. */
async function askForActorToken({ random }: Turn, world: World, subjectToken: string): Promise<Reaction> {
  const surroundings = { random, now: () => world.now };
  const { configuration } = clientOf(world, shop);
  const own = { ...configuration, scope: narrow };
  const request = await buildClientCredentialsRequest(own, surroundings);
  const waiting = withClient(world, { call: { kind: "actor-token", subjectToken } }, shop);
  return sendRequest(waiting, shop, "back", request);
}

function readActorToken(
  reception: Reception<ResponseMessage>,
  subjectToken: string,
): Promise<Reaction> | Reaction {
  const { world, message, note } = reception;
  const { configuration } = clientOf(world, shop);
  const result = readClientCredentialsResponse(configuration, message.response, note);
  if (result.kind !== "tokens") return giveUp(reception);
  return exchange(reception, world, subjectToken, result.tokens.accessToken);
}

async function exchange(
  { random }: Turn,
  world: World,
  subjectToken: string,
  actorToken?: string,
): Promise<Reaction> {
  const { configuration } = clientOf(world, shop);
  const asked = describeExchange(world, subjectToken, actorToken);
  const request = await buildTokenExchangeRequest(configuration, asked, { random, now: () => world.now });
  const waiting = withClient(world, { call: { kind: "exchange", exchange: asked } }, shop);
  return sendRequest(waiting, shop, "back", request);
}

function describeExchange({ options }: World, subjectToken: string, actorToken?: string): Exchange {
  const { scope, target } = options;
  const scopes: Readonly<Record<string, string>> = {
    narrower: narrow,
    wider: "photos.read photos.write email",
  };
  const asked = scopes[scope ?? ""];
  return {
    subjectToken,
    ...(actorToken === undefined ? {} : { actorToken }),
    resource: target === "unknown" ? `${calendarOrigin}/nobody` : photosOrigin,
    ...(asked === undefined ? {} : { scope: asked }),
  };
}

function readExchanged(reception: Reception<ResponseMessage>, asked: Exchange): Reaction {
  const { world, message, note } = reception;
  const result = readTokenExchangeResponse(asked, message.response, note);
  return result.kind === "tokens" ? callPhotos(world, result.tokens.accessToken) : giveUp(reception);
}

function callPhotos(world: World, accessToken: string): Reaction {
  const request = buildApiRequest({ url: `${photosOrigin}/albums`, method: "GET", accessToken });
  return sendRequest(withClient(world, { call: { kind: "api" } }, shop), shop, "back", request);
}

function readAlbums(reception: Reception<ResponseMessage>): Reaction {
  const result = readApiResponse(reception.message.response, reception.note);
  return result.kind === "albums"
    ? answer(reception.world, jsonResponse(200, { albums: result.albums }))
    : giveUp(reception);
}

/** The API behind could not be asked: that is no fault of the caller's token. */
function giveUp({ world, note }: Reception): Reaction {
  noteAction(note, "client-gave-up");
  return answer(world, jsonResponse(502, { error: "temporarily_unavailable" }));
}

/** Whoever asked is answered once; an answer that comes after that is to nothing. */
function answer(world: World, response: HttpResponse): Reaction {
  const { open } = clientOf(world, shop);
  const done = withClient(world, { open: undefined, call: undefined }, shop);
  return open === undefined ? end(world, "astray") : sendResponse(done, shop, open, response);
}
