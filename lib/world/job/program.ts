/**
 * Nightly report, a client without a user: a job that starts by itself, asks for a token in its own name (RFC 6749 §4.4), and
 * uses it. What it comes to stands in its log, and nobody is shown a page.
 */
import {
  buildClientCredentialsRequest,
  readClientCredentialsResponse,
} from "@/lib/oauth/client/client-credentials";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi, giveUp, readAlbums } from "../client-calls";
import type { Programs } from "../program";
import { end, type Reaction, type Reception, sendRequest, type Turn } from "../reception";
import { clientOf, withClient } from "../world";

export const jobPrograms: Programs = {
  parties: { client: { takeResponse } },
  acts: { start: askForToken },
};

async function askForToken({ world, random }: Turn): Promise<Reaction> {
  const request = await buildClientCredentialsRequest(clientOf(world).configuration, {
    random,
    now: () => world.now,
  });
  return sendRequest(withClient(world, { call: { kind: "credentials" } }), "client", "back", request);
}

async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { call } = clientOf(reception.world);
  if (call?.kind === "credentials") return readTokens(reception);
  if (call?.kind === "api") return readAlbums(reception);
  return end(reception.world, "astray");
}

function readTokens(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const result = readClientCredentialsResponse(clientOf(world).configuration, message.response, note);
  if (result.kind === "tokens") return callApi(world, result.tokens);
  return giveUp(reception, result.kind === "refused" ? "refusedByServer" : "refusedByClient");
}
