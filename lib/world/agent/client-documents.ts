/**
 * An authorization server that takes the word of a client's own document (OAuth Client ID Metadata Document, draft 02): before it
 * answers an authorization request whose `client_id` is an address, it fetches what stands there (§5). It is the library's server; what is added is
 * the fetching, and for how long a document is kept (§5.2).
 * Left out: pushed requests, at whose endpoint a client would have to be known as well.
 */
import { readAddress } from "@/lib/http/address";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { readOwn } from "@/lib/http/own-member";
import { readParameter } from "@/lib/http/parameters";
import { readAuthorizationParameters } from "@/lib/oauth/authorization-server/authorize";
import { checkClientUrl, readClientDocument } from "@/lib/oauth/authorization-server/client-document";
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { createChecklist } from "@/lib/oauth/checklist";
import { describesItself } from "@/lib/oauth/client-metadata";
import { buildDocumentRequest } from "@/lib/oauth/document";
import { endpoints } from "@/lib/oauth/metadata";
import type { RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import type { Program } from "../program";
import { end, type Reaction, type Reception, sendRequest } from "../reception";
import { askAuthorizationServer } from "../servers";
import { type AuthorizationServerState, serverOf, type World, withServer } from "../world";

export const documentReader: Program = { takeRequest, takeResponse };

const party = "authorization-server";

async function takeRequest(reception: Reception<RequestMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const state = serverOf(world);
  const clientId = readClientId(state, message);
  const asks = clientId !== undefined && state.settings.clientDocuments && !isFresh(world, state, clientId);
  if (!asks || !checkClientUrl(createChecklist(note), clientId)) return answer(reception);
  const waiting = [...(state.waiting ?? []), message];
  return sendRequest(withServer(world, { ...state, waiting }), party, "back", buildDocumentRequest(clientId));
}

/** What was good is kept; what was not takes the place of what was good before, so that the request ends here (§5.1). */
async function takeResponse(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note, random } = reception;
  const { waiting = [], ...state } = serverOf(world);
  const asked = waiting.at(-1);
  const clientId = asked === undefined ? undefined : readClientId(state, asked);
  if (asked === undefined || clientId === undefined) return end(world, "astray");
  const store = createMemoryStore(state.store);
  const options = { ...state, store, random, note, now: () => world.now };
  const client = await readClientDocument(options, clientId, message.response);
  if (client === undefined) await store.take("client", clientId);
  else await store.put("client", clientId, client);
  const life = client === undefined ? 0 : lifeOf(message.response);
  const known: AuthorizationServerState = {
    ...state,
    store: store.toJSON(),
    waiting: waiting.slice(0, -1),
    documents: { ...state.documents, [clientId]: world.now + life },
  };
  return answer({ ...reception, world: withServer(world, known), message: asked });
}

async function answer(reception: Reception<RequestMessage>): Promise<Reaction> {
  return (await askAuthorizationServer(reception)) ?? end(reception.world, "astray");
}

/** Of an authorization request from a client that describes itself; undefined of every other. */
function readClientId({ issuer }: AuthorizationServerState, { request }: RequestMessage): string | undefined {
  const address = readAddress(request.url);
  if (address === undefined || address.origin + address.path !== endpoints(issuer).authorization)
    return undefined;
  const client_id = readParameter(readAuthorizationParameters(request), "client_id") ?? "";
  return describesItself({ client_id }) ? client_id : undefined;
}

function isFresh({ now }: World, { documents = {} }: AuthorizationServerState, clientId: string): boolean {
  return now < (readOwn(documents, clientId) ?? 0);
}

/** Seconds for which the answer may be kept (RFC 9111 §5.2.2.1). */
function lifeOf(response: HttpResponse): number {
  const directives = readHeader(response, "Cache-Control") ?? "";
  if (/\bno-(?:store|cache)\b/i.test(directives)) return 0;
  return Number(/\bmax-age=(\d{1,9})\b/i.exec(directives)?.[1] ?? 0);
}
