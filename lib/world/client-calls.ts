/** Calls that every client makes alike: what it sends, that it then waits for the answer, and how a run ends that got none of use. */
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import type { Rejection } from "@/lib/oauth/client/judge";
import type { ResourceRefusal } from "@/lib/oauth/client/resource-refusal";
import type { Tokens } from "@/lib/oauth/client/token-response";
import { noteAction } from "@/lib/oauth/notice";
import type { Outcome } from "@/lib/transcript/run";
import type { Party, ResponseMessage } from "@/lib/transcript/types";
import { photosOrigin } from "./demo";
import { end, type Reaction, type Reception, sendRequest } from "./reception";
import { clientOf, type World, withClient } from "./world";

/** The client keeps its tokens, and asks the photos API for the albums with the access token. */
export function callApi(world: World, tokens: Tokens, party: Party = "client"): Reaction {
  const { origin } = clientOf(world, party).configuration;
  const request = buildApiRequest({
    url: `${photosOrigin}/albums`,
    method: "GET",
    accessToken: tokens.accessToken,
    origin,
  });
  return sendRequest(withClient(world, { tokens, call: { kind: "api" } }, party), party, "back", request);
}

/** Whose no it was: the API’s, or the client’s own, which could not use what the API gave. */
export function outcomeOfCall({ kind }: ResourceRefusal | Rejection): "refusedByApi" | "refusedByClient" {
  return kind === "refused" ? "refusedByApi" : "refusedByClient";
}

/** The albums are all that the client wanted: with them, or with the no, the run ends. */
export function readAlbums(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const result = readApiResponse(message.response, note);
  return result.kind === "albums" ? end(world, "completed") : giveUp(reception, outcomeOfCall(result));
}

/** Of a client without a screen: nobody is told. */
export function giveUp({ world, note }: Reception, outcome: Outcome): Reaction {
  noteAction(note, "client-gave-up");
  return end(world, outcome);
}
