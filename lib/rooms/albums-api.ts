/**
 * The protected API of a room (RFC 6750), below `<issuer>/api`. It asks the room's own authorization server about tokens, by messages
 * that are part of the traffic.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { endpoints } from "@/lib/oauth/metadata";
import {
  createResourceServer,
  type Outcome,
  type ResourceServerMemory,
  type ResourceServerSettings,
} from "@/lib/oauth/resource-server/resource-server";
import { signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import type { Call } from "./callers";
import { albumsUrl } from "./demo";
import { now, random } from "./platform";
import { roomPath } from "./room-path";
import type { Room, RoomRecord } from "./room-store";
import type { Exchange } from "./traffic";

/** Asks the authorization server, as a message of the API's own. Gives the answer and its message's id. */
export type AskServer = (
  call: Call,
  request: HttpRequest,
) => Promise<{ readonly response: HttpResponse; readonly messageId: string }>;

interface Served {
  readonly response: HttpResponse;
  readonly memory: ResourceServerMemory;
}

export function answerApi(
  room: Room,
  request: HttpRequest,
  exchange: Exchange,
  ask: AskServer,
  mostAlbums: number,
): Promise<HttpResponse> {
  return room.withApiMemory(async (before) => {
    const settings = { ...apiSettings(room.record), mostAlbums };
    const { response, memory } = await serve(room.record, settings, request, before, exchange, ask);
    return { result: response, memory };
  });
}

async function serve(
  record: RoomRecord,
  settings: ResourceServerSettings,
  request: HttpRequest,
  memory: ResourceServerMemory,
  exchange: Exchange,
  ask: AskServer,
): Promise<Served> {
  const nonceSource = record.settings.dpop_nonce ? random : undefined;
  const configuration = { ...settings, now, nonceSource };
  const first = createResourceServer({ ...configuration, note: exchange.note });
  let outcome: Outcome = await first.receive(request, memory);
  while (outcome.kind === "ask") {
    const { pending } = outcome;
    const { response, messageId } = await ask(nameQuestion(pending.kind), outcome.request);
    const next = createResourceServer({ ...configuration, note: exchange.noteOn(messageId) });
    outcome = await next.resume(pending, response, outcome.memory);
  }
  return outcome;
}

function nameQuestion(kind: "keys" | "introspection"): Call {
  return {
    from: "resource-server",
    to: "authorization-server",
    channel: "back",
    step: kind === "keys" ? "apiKeysRequest" : "introspectionRequest",
  };
}

function apiSettings({ issuer, settings }: RoomRecord): ResourceServerSettings {
  const server = endpoints(issuer);
  return {
    resource: albumsUrl(issuer),
    issuer,
    base: `${roomPath(issuer)}/api`,
    takesProofs: true,
    validation:
      settings.access_token === "jwt"
        ? { kind: "jwt", jwksUri: server.jwks, algorithms: signingAlgorithms }
        : {
            kind: "introspection",
            endpoint: server.introspection,
            clientId: "photos-api",
            clientSecret: "demo-secret-photos-api",
          },
  };
}
