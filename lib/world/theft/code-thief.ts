/**
 * Somebody with a stolen authorization code. First they redeem it themselves, as Prints, with what they have (RFC 9700 §4.3.1). Where
 * the server wants credentials that they lack, they begin at Prints as a user of their own and bring its server the stolen code in
 * place of theirs (code injection, RFC 9700 §4.5): Prints has the credentials. Left out: signing in with an account of their
 * own, which they would have to do first where the address of the request does not show its state (RFC 9126).
 */
import { formatCookies, storeCookies } from "@/lib/http/cookies";
import { type Header, type HttpRequest, readHeader } from "@/lib/http/message";
import { formatParameters, type Parameters } from "@/lib/http/parameters";
import { readApiResponse } from "@/lib/oauth/client/api";
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import { noteAction, open } from "@/lib/oauth/notice";
import { readUrlParameters } from "@/lib/transcript/parameters";
import type { Outcome } from "@/lib/transcript/run";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi } from "../client-calls";
import { clientOrigin, redirectUri } from "../demo";
import type { Program } from "../program";
import { end, type Reaction, type Reception, sendRequest, type Turn, waitFor } from "../reception";
import { type ClientCall, clientOf, type World, withClient } from "../world";
import { lootOf, withLoot } from "./loot";

export const codeThief: Program = { takeResponse };

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
      return inject(reception);
    case "injection":
      return lookAtPage(reception);
    default:
      return end(world, "astray");
  }
}

function readTokens({ world, message, note }: Reception<ResponseMessage>): Reaction {
  const result = readTokenResponse(sessionOf(world), message.response, note);
  if (result.kind === "tokens") return callApi(world, result.tokens, "attacker");
  const lacksCredentials = result.kind === "refused" && result.error === "invalid_client";
  if (lacksCredentials && world.options.par === "off") return waitFor(world, "attackAgain");
  return letGo(world, "refusedByServer");
}

function readAlbums({ world, message, note }: Reception<ResponseMessage>): Reaction {
  const result = readApiResponse(message.response, note);
  return letGo(world, result.kind === "albums" ? "completed" : "refusedByApi");
}

/** Prints has opened a session for the thief, and its redirect says which state the answer must bring. */
function inject({ world, message }: Reception<ResponseMessage>): Reaction {
  const { response } = message;
  const location = readHeader(response, "Location");
  if (location === undefined) return letGo(world, "refusedByClient");
  const cookies = storeCookies([], redirectUri, response, world.now);
  const visited = withLoot(world, { cookies });
  return ask(visited, { kind: "injection" }, answerWith(visited, readState(location)));
}

/** The answer as Prints expects it, but for the code. Where it waits for a script of its page to post it, the thief does. */
function answerWith(world: World, state: Parameters): HttpRequest {
  const { configuration } = clientOf(world, "attacker");
  const { code = "" } = lootOf(world);
  const answer: Parameters = [["code", code], ...state, ["iss", configuration.authorizationServer.issuer]];
  const isPosted = world.options.response_mode === "fragment";
  if (!isPosted) return requestPage(world, "GET", `${redirectUri}?${formatParameters(answer)}`);
  return requestPage(world, "POST", redirectUri, formatParameters(answer));
}

function readState(location: string): Parameters {
  return readUrlParameters(location).flatMap(({ name, value }) =>
    name === "state" ? [["state", value] as const] : [],
  );
}

/** What Prints shows whoever it takes for the user that the code was issued for. */
function lookAtPage({ world, message, note }: Reception<ResponseMessage>): Reaction {
  if (message.response.status !== 200) return letGo(world, "refusedByClient");
  noteAction(note, "albums-received", { gains: [open("albums", message.response.body)] });
  return letGo(world, "completed");
}

/** The thief is done, and Maya's browser goes on. */
function letGo(world: World, outcome: Outcome): Reaction {
  const { held } = lootOf(world);
  if (held === undefined) return end(world, "astray");
  const done = withClient(withLoot(world, { held: undefined }), { outcome }, "attacker");
  return sendRequest(done, "browser", "front", held);
}

function ask(world: World, call: ClientCall, request: HttpRequest): Reaction {
  return sendRequest(withClient(world, { call }, "attacker"), "attacker", "back", request);
}

function requestPage(world: World, method: "GET" | "POST", url: string, body = ""): HttpRequest {
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
  const { authorizationServer, scope } = clientOf(world, "attacker").configuration;
  const { verifier } = lootOf(world);
  return {
    issuer: authorizationServer.issuer,
    redirectUri,
    scope,
    ...(verifier === undefined ? {} : { codeVerifier: verifier }),
  };
}
