/** The nonces that Prints keeps for its proofs: the last one of the server of tokens, and the last one of the API (RFC 9449 §8, §9). */
import type { HttpResponse } from "@/lib/http/message";
import { readNonce } from "@/lib/oauth/dpop-proof";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import type { ErrandId } from "../attempt";
import { clientOf, type World } from "../world";
import { memoryOf, remember } from "./memory";

/** Any answer may bring a new one (RFC 9449 §8.2). */
export function keepNonce(world: World, errand: ErrandId, response: HttpResponse, note: Note): World {
  const { configuration } = clientOf(world);
  const { nonces } = memoryOf(world);
  const nonce = readNonce(response);
  const giver = errand === "api" ? "api" : "tokens";
  if (configuration.dpopKey === undefined || nonce === undefined || nonce === nonces[giver]) return world;
  noteAction(note, "nonce-kept", { gains: [open("DPoP-Nonce", nonce)] });
  return remember(world, { nonces: { ...nonces, [giver]: nonce } });
}
