/**
 * Somebody who got hold of a copy of Prints' tokens, from a log or a backup, and knows its `client_id`, which is public. They do what
 * Prints would do with them, but have none of its credentials.
 */
import { readApiResponse } from "@/lib/oauth/client/api";
import { buildRefreshRequest, readRefreshResponse } from "@/lib/oauth/client/refresh-token";
import type { Tokens } from "@/lib/oauth/client/token-response";
import { secret } from "@/lib/oauth/notice";
import type { Outcome } from "@/lib/transcript/run";
import type { ResponseMessage } from "@/lib/transcript/types";
import { holdAtFirst } from "../arrangement";
import { callApi } from "../client-calls";
import type { Program } from "../program";
import { end, type Reaction, type Reception, sendRequest, type Turn } from "../reception";
import { createThief } from "../theft/pose";
import { clientOf, type World, withClient } from "../world";
import { goOn } from "./agenda";

export const thief: Program = { takeResponse };

/** The world in which somebody has a copy of these tokens. */
export function copyTokens(world: World, tokens: Tokens): World {
  const attacker = { ...createThief(clientOf(world)), tokens };
  const { accessToken, refreshToken } = tokens;
  const copies = [
    secret("access_token", accessToken),
    ...(refreshToken === undefined ? [] : [secret("refresh_token", refreshToken)]),
  ];
  return {
    ...world,
    opening: [...world.opening, ...holdAtFirst({ attacker: copies }, world.now, "authorization-server")],
    clients: { ...world.clients, attacker },
  };
}

/** The thief renews the access token, after so many seconds. */
export async function refreshCopy({ world, random }: Turn, seconds = 0): Promise<Reaction> {
  const later: World = { ...world, now: world.now + seconds };
  const { configuration } = clientOf(later, "attacker");
  const { refreshToken = "" } = copiesOf(later);
  const request = await buildRefreshRequest(configuration, refreshToken, { random, now: () => later.now });
  const calling = withClient(later, { call: { kind: "refresh", afterwards: "call-again" } }, "attacker");
  return sendRequest(calling, "attacker", "back", request);
}

/** The thief calls the API, after so many seconds. */
export async function useCopy({ world }: Turn, seconds = 0): Promise<Reaction> {
  return callApi({ ...world, now: world.now + seconds }, copiesOf(world), "attacker");
}

async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const { call } = clientOf(world, "attacker");
  if (call?.kind === "refresh") {
    const result = readRefreshResponse(copiesOf(world), message.response, note);
    return result.kind === "tokens"
      ? callApi(world, result.tokens, "attacker")
      : conclude(world, "refusedByServer");
  }
  if (call?.kind === "api") {
    const result = readApiResponse(message.response, note);
    return conclude(world, result.kind === "albums" ? "completed" : "refusedByApi");
  }
  return end(world, "astray");
}

/** What was once seen stays seen. A thief who is served when Prints is no more has the last word. */
function conclude(world: World, outcome: Outcome): Reaction {
  const { outcome: before } = clientOf(world, "attacker");
  const isLast = outcome === "completed" && clientOf(world).outcome !== undefined;
  const known = isLast ? withClient(world, { outcome: "stolen" }) : world;
  return goOn(withClient(known, { outcome: before === "completed" ? before : outcome }, "attacker"));
}

function copiesOf(world: World): Tokens {
  const { tokens } = clientOf(world, "attacker");
  if (tokens === undefined) throw new Error("the thief has no tokens");
  return tokens;
}
