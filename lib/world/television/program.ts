/**
 * Prints on a television: a client without a keyboard or a browser (RFC 8628). It asks for two codes, shows one, and polls with
 * the other; its user acts on a phone meanwhile. After `slow_down` and after a timeout it keeps a longer interval (§3.5).
 * Left out: how long it waits for an answer before it calls that a timeout, and a code of its own for a picture that it cannot show.
 */
import { readApiResponse } from "@/lib/oauth/client/api";
import {
  buildDeviceAuthorizationRequest,
  buildDeviceTokenRequest,
  readDeviceAuthorizationResponse,
  readDeviceTokenResponse,
  readTimeout,
} from "@/lib/oauth/client/device-code";
import { noteAction, open } from "@/lib/oauth/notice";
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi, outcomeOfCall } from "../client-calls";
import { televisionOrigin } from "../demo";
import { end, type Reaction, type Reception, sendRequest, type Turn, waitFor } from "../reception";
import { clientOf, type World, withClient } from "../world";
import { codesOf, keepCodes } from "./codes";
import { isLure } from "./lure";
import { turnOfPhone } from "./phone";
import { albumsScreen, codeScreen, type Notice, noticeScreen } from "./screens";

/** Seconds that a device waits at first which does not care about the `interval` of its codes. */
const eagerInterval = 1;

/** The user chooses to connect, on the television: it asks for its codes (§3.1). */
export async function connect({ world, random }: Turn): Promise<Reaction> {
  const request = await buildDeviceAuthorizationRequest(clientOf(world).configuration, {
    random,
    now: () => world.now,
  });
  return sendRequest(withClient(world, { call: { kind: "device" } }), "client", "back", request);
}

/** The television has waited, and asks whether its user has decided (§3.4). */
export async function poll({ world: before, random }: Turn): Promise<Reaction> {
  const { configuration } = clientOf(before);
  const codes = codesOf(before);
  if (codes === undefined) return end(before, "astray");
  const world: World = { ...before, now: before.now + codes.interval };
  const request = await buildDeviceTokenRequest(configuration, codes, { random, now: () => world.now });
  return sendRequest(withClient(world, { call: { kind: "poll" } }), "client", "back", request);
}

/** It had no answer to its last question: it waits twice as long, and asks again (§3.5). */
export async function askLater(turn: Turn): Promise<Reaction> {
  const codes = codesOf(turn.world);
  if (codes === undefined) return end(turn.world, "astray");
  const interval = readTimeout(codes.interval, turn.noteAs("client"));
  return poll({ ...turn, world: keepCodes(turn.world, { ...codes, interval }) });
}

export async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  switch (clientOf(reception.world).call?.kind) {
    case "device":
      return readCodes(reception);
    case "poll":
      return readAnswer(reception);
    case "api":
      return readAlbums(reception);
    default:
      return end(reception.world, "astray");
  }
}

function readCodes(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const result = readDeviceAuthorizationResponse(message.response, note);
  if (result.kind !== "codes") return giveUp(reception, outcomeOf(result.kind), "failed");
  const { verification, polling } = world.options;
  show(reception, codeScreen(result.codes, verification === "complete"));
  const interval = polling === "eager" ? eagerInterval : result.codes.interval;
  return waitFor(keepCodes(world, { ...result.codes, interval }), isLure(world) ? "lure" : "poll");
}

function readAnswer(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const { configuration } = clientOf(world);
  const codes = codesOf(world);
  if (codes === undefined) return end(world, "astray");
  const result = readDeviceTokenResponse(configuration, codes.interval, message.response, note);
  switch (result.kind) {
    case "tokens":
      return callApi(world, result.tokens);
    case "pending": {
      const waiting = keepCodes(world, { ...codes, interval: result.interval });
      const turn = turnOfPhone(waiting);
      const isTold = result.interval > codes.interval;
      return waitFor(waiting, asksFirst(world, turn) && !isTold ? "poll" : turn);
    }
    case "refused":
      return giveUp(
        reception,
        result.error === "access_denied" ? "denied" : "refusedByServer",
        reasonOf(result.error),
      );
    case "rejected":
      return giveUp(reception, "refusedByClient", "failed");
  }
}

/** An eager television asks again before its user has got up: it goes on like that until it is told to slow down. */
function asksFirst({ options }: World, turn: ActId): boolean {
  return options.polling === "eager" && turn === "openPhone";
}

function readAlbums(reception: Reception<ResponseMessage>): Reaction {
  const result = readApiResponse(reception.message.response, reception.note);
  if (result.kind !== "albums") return giveUp(reception, outcomeOfCall(result), "failed");
  show(reception, albumsScreen(result.albums));
  if (!isLure(reception.world)) return end(reception.world, "completed");
  noteAction(reception.noteAs("attacker"), "albums-received", {
    gains: [open("albums", reception.message.response.body)],
  });
  return end(reception.world, "stolen");
}

function outcomeOf(kind: "refused" | "rejected"): Outcome {
  return kind === "refused" ? "refusedByServer" : "refusedByClient";
}

function reasonOf(error: string): Notice {
  if (error === "access_denied") return "denied";
  return error === "expired_token" ? "expired" : "failed";
}

function giveUp(reception: Reception, outcome: Outcome, notice: Notice): Reaction {
  noteAction(reception.note, "client-gave-up");
  show(reception, noticeScreen(notice));
  return end(reception.world, outcome);
}

function show({ show: draw }: Turn, html: string): void {
  draw(`${televisionOrigin}/`, html, "client");
}
