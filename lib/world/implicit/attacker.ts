/**
 * Whoever comes by an access token that is not theirs: another site in the page of Prints, which is told or told too much; somebody who
 * reads the history of the browser; or somebody who puts a token of another client into an answer to Prints (RFC 9700 §4.2, §4.3.2, §4.6).
 */
import { readAddress, withFragment } from "@/lib/http/address";
import { type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import type { Tokens } from "@/lib/oauth/client/token-response";
import { type Note, noteAction, secret } from "@/lib/oauth/notice";
import type { RequestMessage } from "@/lib/transcript/types";
import { thief } from "../background/thief";
import { navigateTo } from "../browser";
import { callApi } from "../client-calls";
import { redirectUri } from "../demo";
import type { Program } from "../program";
import { end, type Reaction, type Reception, sendResponse, type Turn } from "../reception";
import { openOf } from "../servers";
import { clientOf, type World, withClient } from "../world";
import { attackOf } from "./attacks";

/** Seconds until a copy is used. */
const untilUsed = 120;

export const attacker: Program = { ...thief, takeRequest };

const nothingToSee: HttpResponse = { status: 204, headers: [["Cache-Control", "no-store"]], body: "" };

/** A request of the page arrives, and may say more than it should. Their turn comes when Prints is done. */
async function takeRequest({ world, message, note }: Reception<RequestMessage>): Promise<Reaction> {
  const token = readSentToken(message.request);
  const told = token === undefined ? world : withClient(keepCopy(world, token, note), { later: ["attack"] });
  return sendResponse(told, "attacker", openOf(message), nothingToSee);
}

/** In the address that was asked for, or in that of the page that asked. */
function readSentToken(request: HttpRequest): string | undefined {
  const asked = readAddress(request.url)?.query ?? [];
  const page = readAddress(readHeader(request, "Referer") ?? "")?.query ?? [];
  return readParameter([...asked, ...page], "access_token");
}

/** The token is in their hands. */
function keepCopy(world: World, accessToken: string, note: Note): World {
  noteAction(note, "token-copied", { gains: [secret("access_token", accessToken)] });
  const tokens: Tokens = { accessToken, scope: "" };
  return withClient(world, { tokens }, "attacker");
}

/** The attacker's turn: they use what they have. */
export async function attack(turn: Turn): Promise<Reaction> {
  switch (attackOf(turn.world)) {
    case "injection":
      return injectToken(turn.world);
    case "history":
      return readHistory(turn);
    default:
      return callWithCopy(turn.world);
  }
}

function callWithCopy(world: World): Reaction {
  const { tokens } = clientOf(world, "attacker");
  if (tokens === undefined) return end(world, "completed");
  return callApi({ ...world, now: world.now + untilUsed }, tokens, "attacker");
}

/** Somebody opens the history of this browser. */
function readHistory({ world, noteAs }: Turn): Reaction {
  const visited = (world.browser.history ?? []).map((url) =>
    readParameters(readAddress(url)?.fragment ?? ""),
  );
  const token = visited.map((pairs) => readParameter(pairs, "access_token")).findLast(Boolean);
  if (token === undefined) return end(world, "completed");
  return callWithCopy(keepCopy(world, token, noteAs("attacker")));
}

/**
 * An answer as id.example would give it, made up from the request that Prints sent this browser off with: its `state`, and the
 * token of another client (RFC 9700 §4.6).
 */
function injectToken(world: World): Reaction {
  const { tokens } = clientOf(world, "attacker");
  const { loading } = world.browser;
  if (tokens === undefined || loading === undefined) return end(world, "astray");
  const asked = readAddress(loading.url)?.query ?? [];
  const state = readParameter(asked, "state");
  const answer: Parameters = [
    ["access_token", tokens.accessToken],
    ["token_type", "Bearer"],
    ["expires_in", "600"],
    ["scope", tokens.scope],
    ...(state === undefined ? [] : [["state", state] as const]),
    ["iss", clientOf(world).configuration.authorizationServer.issuer],
  ];
  return navigateTo(world, withFragment(redirectUri, answer));
}
