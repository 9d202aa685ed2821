/**
 * Somebody with a stolen authorization code. First they redeem it themselves, as Prints, with what they have (RFC 9700 §4.3.1). Where
 * the server wants credentials that they lack, they begin at Prints as a user of their own and bring its server the stolen code in
 * place of theirs (code injection, RFC 9700 §4.5): Prints has the credentials. Left out: signing in with an account of their
 * own, which they would have to do first where the address of the request does not show its state (RFC 9126).
 */
import { readAddress, withQuery } from "@/lib/http/address";
import { formatCookies, storeCookies } from "@/lib/http/cookies";
import { type Header, type HttpRequest, readHeader } from "@/lib/http/message";
import { formatParameters, type Parameters, readParameter } from "@/lib/http/parameters";
import { readApiResponse } from "@/lib/oauth/client/api";
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import type { Tokens } from "@/lib/oauth/client/token-response";
import { noteAction, open } from "@/lib/oauth/notice";
import type { Random } from "@/lib/oauth/random";
import type { Outcome } from "@/lib/transcript/run";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi } from "../client-calls";
import { clientOrigin, redirectUri } from "../demo";
import { withToken } from "../prints/with-token";
import { end, type Reaction, type Reception, sendRequest, type Turn, waitFor } from "../reception";
import { type ClientCall, clientOf, redirectConfigurationOf, type World, withClient } from "../world";
import { lootOf, withLoot } from "./loot";
import { feignRefusal, leadOn, leadOnAsAsked } from "./rogue-answers";

export const codeThief = { takeResponse };

/** The thief redeems the code: with the verifier, where an address has shown it. */
export async function redeemCopy({ world, random }: Turn): Promise<Reaction> {
  const { configuration } = clientOf(world, "attacker");
  const { code = "" } = lootOf(world);
  const surroundings = { random, now: () => world.now };
  return ask(
    world,
    { kind: "token" },
    await buildTokenRequest(configuration, sessionOf(world), code, surroundings),
  );
}

/** The thief opens Prints in a browser of their own, and begins what every user begins. */
export async function visitPrints({ world }: Turn): Promise<Reaction> {
  return ask(world, { kind: "visit" }, requestPage(world, "GET", `${clientOrigin}/login`));
}

async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world } = reception;
  switch (clientOf(world, "attacker").call?.kind) {
    case "token":
      return readTokens(reception);
    case "api":
      return readAlbums(reception);
    case "visit":
      return readVisit(reception);
    case "injection":
      return lookAtPage(reception);
    default:
      return end(world, "astray");
  }
}

async function readTokens({ world, message, note, random }: Reception<ResponseMessage>): Promise<Reaction> {
  const result = readTokenResponse(sessionOf(world), message.response, note);
  if (result.kind === "tokens") return callWith(world, result.tokens, random);
  const lacksCredentials = result.kind === "refused" && result.error === "invalid_client";
  const isServer = lootOf(world).asked !== undefined;
  if (lacksCredentials && !isServer && world.options.par === "off") return waitFor(world, "attackAgain");
  return letGo(world, "refusedByServer");
}

/** Tokens that are bound to a key of the thief's are used with a proof by it (RFC 9449 §7.1). */
async function callWith(world: World, tokens: Tokens, random: Random): Promise<Reaction> {
  const calling = callApi(world, tokens, "attacker");
  const { configuration } = clientOf(world, "attacker");
  const { next } = calling;
  if (next.kind !== "send" || next.draft.kind !== "request") return calling;
  const asking = { configuration, random, now: () => world.now };
  const request = await withToken(next.draft.request, tokens, asking);
  return { ...calling, next: { kind: "send", draft: { ...next.draft, request } } };
}

function readAlbums({ world, message, note }: Reception<ResponseMessage>): Reaction {
  const result = readApiResponse(message.response, note);
  return letGo(world, result.kind === "albums" ? "completed" : "refusedByApi");
}

/** Prints has opened a session for the thief, and its redirect says which state the answer must bring. */
function readVisit({ world, message }: Reception<ResponseMessage>): Reaction {
  const { response } = message;
  const location = readHeader(response, "Location");
  const isServer = lootOf(world).asked !== undefined;
  if (location === undefined) return isServer ? leadOnAsAsked(world) : letGo(world, "refusedByClient");
  const cookies = storeCookies([], redirectUri, response, world.now);
  const state = readParameter(readAddress(location)?.query ?? [], "state");
  const visited = withLoot(world, { cookies, ...(state === undefined ? {} : { state }) });
  return isServer ? passOff(visited, location) : injectCode(visited);
}

/** The answer as Prints expects it, but for the code. Where it waits for a page to post it, the thief does. */
export function injectCode(world: World): Reaction {
  const { issuer, authorization_response_iss_parameter_supported: namesIssuer } = clientOf(world, "attacker")
    .configuration.authorizationServer;
  const { code = "", state } = lootOf(world);
  const answer: Parameters = [
    ["code", code],
    ...(state === undefined ? [] : [["state", state] as const]),
    ...(namesIssuer === true ? [["iss", issuer] as const] : []),
  ];
  const isPosted = world.options.response_mode !== "query";
  const request = isPosted
    ? requestPage(world, "POST", redirectUri, formatParameters(answer))
    : requestPage(world, "GET", `${redirectUri}?${formatParameters(answer)}`);
  return ask(world, { kind: "injection" }, request);
}

/** The request of the thief's own session goes on as the user's, whose session must know the answer again (RFC 9700 §4.4.1). */
function passOff(world: World, location: string): Reaction {
  const state = readParameter(lootOf(world).asked ?? [], "state");
  const [address = ""] = location.split("?");
  const own = readAddress(location)?.query ?? [];
  const passed = own.map(([name, value]) => [name, name === "state" ? (state ?? value) : value] as const);
  return leadOn(world, withQuery(address, passed));
}

/** What Prints shows whoever it takes for the user that the code was issued for. */
function lookAtPage({ world, message, note }: Reception<ResponseMessage>): Reaction {
  if (message.response.status !== 200) return letGo(world, "refusedByClient");
  noteAction(note, "albums-received", { gains: [open("albums", message.response.body)] });
  return letGo(world, "completed");
}

/** The thief is done, and Maya's browser goes on; or whoever waits for the thief as a server is answered. */
function letGo(world: World, outcome: Outcome): Reaction {
  const { held, asked } = lootOf(world);
  const done = withClient(withLoot(world, { held: undefined }), { outcome, call: undefined }, "attacker");
  if (asked !== undefined) return feignRefusal(done);
  return held === undefined ? end(world, "astray") : sendRequest(done, "browser", "front", held);
}

export function ask(world: World, call: ClientCall, request: HttpRequest): Reaction {
  return sendRequest(withClient(world, { call }, "attacker"), "attacker", "back", request);
}

/** What a browser of the attacker's asks for, with the cookies that it has. */
export function requestPage(world: World, method: "GET" | "POST", url: string, body = ""): HttpRequest {
  const cookies = formatCookies(lootOf(world).cookies ?? [], url, world.now, "same-site");
  const headers: Header[] = [
    ["Host", new URL(url).host],
    ...(body === "" ? [] : [["Content-Type", "application/x-www-form-urlencoded"] as const]),
    ["Accept", "text/html"],
    ...(cookies === undefined ? [] : [["Cookie", cookies] as const]),
  ];
  return { method, url, headers, body };
}

function sessionOf(world: World) {
  const { authorizationServer, dpopKey, scope } = clientOf(world, "attacker").configuration;
  const { verifier } = lootOf(world);
  return {
    issuer: authorizationServer.issuer,
    redirectUri: redirectConfigurationOf(world).redirectUri,
    scope,
    ...(dpopKey === undefined ? {} : { usesProofs: true as const }),
    ...(verifier === undefined ? {} : { codeVerifier: verifier }),
  };
}
