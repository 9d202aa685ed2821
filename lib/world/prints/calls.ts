/**
 * What Prints does with the answers to its own calls: the token response leads to the keys or to the API, the API's answer
 * to the page that the user sees. The server answers the callback that has waited; the script draws in its page.
 */
import { readApiResponse } from "@/lib/oauth/client/api";
import { validateIdToken } from "@/lib/oauth/client/id-token";
import { readTokenResponse } from "@/lib/oauth/client/token";
import { buildKeysRequest, readKeysResponse } from "@/lib/oauth/keys";
import { noteAction } from "@/lib/oauth/notice";
import type { Outcome } from "@/lib/transcript/run";
import type { ResponseMessage } from "@/lib/transcript/types";
import { callApi } from "../client-calls";
import { clientOrigin } from "../demo";
import { end, type Reaction, type Reception, sendRequest, sendResponse } from "../reception";
import { type ClientCall, clientOf, type World, withClient } from "../world";
import { albumsPage, noticePage, respond } from "./pages";

interface Ending {
  readonly status: number;
  readonly html: string;
  readonly outcome: Outcome;
}

/** Prints takes the answer to a call of its own. */
export async function continueCall(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { call } = clientOf(reception.world);
  if (call?.kind === "token") return readTokens(reception, call);
  if (call?.kind === "keys") return readKeys(reception, call);
  if (call?.kind === "api") return readAlbums(reception);
  return end(reception.world, "astray");
}

/** Tells the user how it ended: in answer to the callback, or drawn by the script. */
export function finish(reception: Reception, world: World, ending: Ending): Reaction {
  const { open, call: _, ...client } = clientOf(world);
  const finished: World = {
    ...world,
    clients: { ...world.clients, client: { ...client, outcome: ending.outcome } },
  };
  if (ending.outcome !== "completed") noteAction(reception.note, "client-gave-up");
  if (open !== undefined) return sendResponse(finished, "client", open, respond(ending.status, ending.html));
  const page = { url: `${clientOrigin}/app`, html: ending.html };
  reception.show(page.url, page.html);
  return end({ ...finished, browser: { ...finished.browser, page } }, ending.outcome);
}

function readTokens(reception: Reception<ResponseMessage>, call: ClientCall & { kind: "token" }): Reaction {
  const { world, message, note } = reception;
  const result = readTokenResponse(call.session, message.response, note);
  if (result.kind === "refused") {
    const html = noticePage("refused", result.error);
    return finish(reception, world, { status: 502, html, outcome: "refusedByServer" });
  }
  if (result.kind === "rejected") return reject(reception);
  if (result.tokens.idToken === undefined) return callApi(world, result.tokens);
  const waiting = withClient(world, { call: { kind: "keys", session: call.session, tokens: result.tokens } });
  const { authorizationServer, origin } = clientOf(world).configuration;
  return sendRequest(waiting, "client", "back", buildKeysRequest(authorizationServer.jwks_uri, origin));
}

async function readKeys(
  reception: Reception<ResponseMessage>,
  call: ClientCall & { kind: "keys" },
): Promise<Reaction> {
  const { world, message, note } = reception;
  const { configuration } = clientOf(world);
  const keys = readKeysResponse(message.response, note) ?? [];
  const result = await validateIdToken(configuration, call.session, call.tokens, keys, () => world.now, note);
  return result.kind === "valid" ? callApi(world, call.tokens) : reject(reception);
}

function readAlbums(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const result = readApiResponse(message.response, note);
  if (result.kind !== "albums") {
    const html = noticePage("api", result.kind === "refused" ? result.error : undefined);
    return finish(reception, world, { status: 502, html, outcome: "refusedByApi" });
  }
  return finish(reception, world, { status: 200, html: albumsPage(result.albums), outcome: "completed" });
}

function reject(reception: Reception): Reaction {
  const ending = { status: 502, html: noticePage("rejected"), outcome: "refusedByClient" } as const;
  return finish(reception, reception.world, ending);
}
