/**
 * Prints while nobody is there: it fetches the albums again from time to time, renews its access token when the API refuses the old
 * one (RFC 6749 §1.5, §6), and gives back a token that is in the wrong hands (RFC 7009).
 */
import { readApiResponse } from "@/lib/oauth/client/api";
import { buildRefreshRequest, readRefreshResponse } from "@/lib/oauth/client/refresh-token";
import { buildRevocationRequest, readRevocationResponse } from "@/lib/oauth/client/revocation";
import type { Tokens } from "@/lib/oauth/client/token-response";
import { noteAction } from "@/lib/oauth/notice";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi, giveUp, outcomeOfCall } from "../client-calls";
import type { Program } from "../program";
import { end, type Reaction, type Reception, sendRequest, type Turn } from "../reception";
import { type ClientCall, clientOf, type World, withClient } from "../world";
import { goOn } from "./agenda";

type Call<K extends ClientCall["kind"]> = Extract<ClientCall, { readonly kind: K }>;

export const printsInBackground: Program = { takeResponse };

/** It asks for the albums with the token that it has. */
export async function sync({ world }: Turn): Promise<Reaction> {
  return callApi(world, tokensOf(world));
}

/** Until the access token has expired; then it asks again. */
export async function letTimePass({ world }: Turn): Promise<Reaction> {
  const tokens = tokensOf(world);
  return callApi({ ...world, now: world.now + (tokens.expiresIn ?? 0) }, tokens);
}

export async function revoke({ world, random }: Turn): Promise<Reaction> {
  const { configuration } = clientOf(world);
  const { accessToken } = tokensOf(world);
  const surroundings = { random, now: () => world.now };
  const request = await buildRevocationRequest(configuration, accessToken, "access_token", surroundings);
  return sendRequest(withClient(world, { call: { kind: "revoke" } }), "client", "back", request);
}

async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { call } = clientOf(reception.world);
  switch (call?.kind) {
    case "api":
      return readAlbums(reception, call);
    case "refresh":
      return readTokens(reception, call);
    case "revoke":
      return readRevocation(reception);
    default:
      return end(reception.world, "astray");
  }
}

/** A token that is not good can be renewed, once; a right that is missing cannot (RFC 6750 §3.1). */
async function readAlbums(reception: Reception<ResponseMessage>, { fresh }: Call<"api">): Promise<Reaction> {
  const { world, message, note } = reception;
  const result = readApiResponse(message.response, note);
  if (result.kind === "albums") return goOn(world);
  if (result.kind === "refused" && result.error === "invalid_token" && fresh === undefined) {
    return refresh(reception, "call-again");
  }
  return giveUp(reception, outcomeOfCall(result));
}

async function refresh(
  { world, random }: Turn,
  afterwards: Call<"refresh">["afterwards"],
): Promise<Reaction> {
  const { configuration } = clientOf(world);
  const { refreshToken = "" } = tokensOf(world);
  const surroundings = { random, now: () => world.now };
  const request = await buildRefreshRequest(configuration, refreshToken, surroundings, wantedScope(world));
  return sendRequest(withClient(world, { call: { kind: "refresh", afterwards } }), "client", "back", request);
}

function readTokens(reception: Reception<ResponseMessage>, { afterwards }: Call<"refresh">): Reaction {
  const { world, message, note } = reception;
  const result = readRefreshResponse(tokensOf(world), message.response, note, wantedScope(world));
  if (result.kind === "tokens") {
    return afterwards === "call-again"
      ? callAgain(world, result.tokens)
      : goOn(withClient(world, { tokens: result.tokens }));
  }
  if (result.kind === "rejected") return giveUp(reception, "refusedByClient");
  if (result.error !== "invalid_grant") return giveUp(reception, "refusedByServer");
  // The refresh token is worth nothing any more (RFC 6749 §5.2): Maya has to be asked again.
  noteAction(note, "tokens-dropped", { drops: ["access_token", "refresh_token"] });
  return goOn(withClient(world, { outcome: "refusedByServer" }));
}

/** The token was in the wrong hands, so Prints needs another one. */
async function readRevocation(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { message, note } = reception;
  const result = readRevocationResponse(message.response, note);
  if (result.kind === "refused") return giveUp(reception, "refusedByServer");
  if (result.kind === "rejected") return giveUp(reception, "refusedByClient");
  noteAction(note, "tokens-dropped", { drops: ["access_token"] });
  return refresh(reception, "go-on");
}

function callAgain(world: World, tokens: Tokens): Reaction {
  const called = callApi(world, tokens);
  return { ...called, world: withClient(called.world, { call: { kind: "api", fresh: true } }) };
}

/** What the flow lets Prints ask for: less than Maya allowed, or more; usually nothing, which means all of it. */
function wantedScope({ options }: World): string | undefined {
  if (options.scope === "less") return "photos.read";
  return options.scope === "more" ? "photos.read photos.write email" : undefined;
}

function tokensOf(world: World): Tokens {
  const { tokens } = clientOf(world);
  if (tokens === undefined) throw new Error("Prints has no tokens");
  return tokens;
}
