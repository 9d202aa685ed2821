/**
 * A log of the API that was not kept safe: whoever reads it has a call of Prints as it was sent, with the token in it and, where
 * there was one, the proof (RFC 9449 §2, RFC 9700 §4.9). What they lack is the key.
 */
import { type Header, type HttpRequest, readHeader, withHeader } from "@/lib/http/message";
import { withProof } from "@/lib/oauth/dpop-proof";
import { readJwt } from "@/lib/oauth/jwt";
import { noteAction, secret } from "@/lib/oauth/notice";
import { thief } from "../background/thief";
import type { CopiedCall } from "../client-memory";
import { demoThiefKey } from "../demo-keys";
import type { Program } from "../program";
import { end, type Reaction, sendRequest, type Turn } from "../reception";
import { askResourceServer } from "../servers";
import { createThief } from "../theft/pose";
import { clientOf, type World, withClient } from "../world";

/** The API, which writes down what Prints asks it. */
export const loggingApi: Program = {
  async takeRequest(reception) {
    const { message, world } = reception;
    const isCall = message.from === "client";
    const logged = isCall ? withCopy(world, message.request) : world;
    return (await askResourceServer({ ...reception, world: logged })) ?? end(world, "astray");
  },
};

export const logReader: Program = thief;

function withCopy(world: World, request: HttpRequest): World {
  const { attacker = createThief(clientOf(world)) } = world.clients;
  const memory: CopiedCall = { kind: "copied-call", request };
  return { ...world, clients: { ...world.clients, attacker: { ...attacker, memory } } };
}

/** They call the API as Prints did, as well as they can. */
export async function useLog(turn: Turn): Promise<Reaction> {
  const { world, noteAs } = turn;
  const { memory } = world.clients.attacker ?? {};
  if (memory?.kind !== "copied-call") return end(world, "astray");
  const { request: copy } = memory;
  const [token, proof] = [readToken(copy), readHeader(copy, "DPoP")];
  const proofs = proof === undefined ? [] : [secret("DPoP", proof)];
  noteAction(noteAs("attacker"), "call-copied", { gains: [secret("access_token", token), ...proofs] });
  const request = await imitate(copy, turn);
  const calling = withClient(world, { call: { kind: "api" } }, "attacker");
  return sendRequest(calling, "attacker", "back", request);
}

/** A bearer token takes no more than the call itself; of a bound one the options say what is tried. */
async function imitate(copy: HttpRequest, { world, random }: Turn): Promise<HttpRequest> {
  const proof = readHeader(copy, "DPoP");
  if (proof === undefined || world.options.proof === "caught") return copy;
  const bare = { ...copy, headers: copy.headers.filter(isNoProof) };
  const accessToken = readToken(copy);
  if (world.options.proof !== "own") return withHeader(bare, "Authorization", `Bearer ${accessToken}`);
  // The nonce is the same for everyone, and stood in the proof that was caught.
  const { nonce } = readJwt(proof)?.payload ?? {};
  const surroundings = { random, now: () => world.now };
  const choices = typeof nonce === "string" ? { accessToken, nonce } : { accessToken };
  return withProof(bare, demoThiefKey, surroundings, choices);
}

function isNoProof([name]: Header): boolean {
  return name.toLowerCase() !== "dpop";
}

function readToken(request: HttpRequest): string {
  return (readHeader(request, "Authorization") ?? "").split(" ")[1] ?? "";
}
