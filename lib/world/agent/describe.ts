/**
 * The agent finds out what it has to know: from the API's refusal where the API describes itself (RFC 9728 §5.1), from there which
 * server gives tokens for it, and from that server how to ask (RFC 8414 §3).
 */
import { readApiChallenge } from "@/lib/oauth/client/api-challenge";
import type { ClientConfiguration, KnownServer } from "@/lib/oauth/client/configuration";
import { listResourcePlaces, readResourceMetadata } from "@/lib/oauth/client/resource-metadata";
import { listServerPlaces, readServerMetadata } from "@/lib/oauth/client/server-metadata";
import { buildDocumentRequest } from "@/lib/oauth/document";
import { formatScope } from "@/lib/oauth/scope";
import type { ResponseMessage } from "@/lib/transcript/types";
import { outcomeOfCall } from "../client-calls";
import { type Reaction, type Reception, sendRequest, type Turn } from "../reception";
import { clientOf, type World, withClient } from "../world";
import { giveUp } from "./app";
import { introduce } from "./introduce";
import { discoveryOf, lines, say, withDiscovery } from "./talk";

/** The API has refused the call without a token. */
export function readChallenge(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const result = readApiChallenge(message.response, note);
  if (result.kind !== "challenge") return giveUp(reception, world, outcomeOfCall(result));
  const { scope, metadataUrl } = result;
  const { url } = discoveryOf(world);
  const told = say(reception, world, lines.looking);
  const places = listResourcePlaces(url, metadataUrl);
  return lookUp(
    reception,
    withDiscovery(told, { places, ...(scope === undefined ? {} : { scope }) }),
    "resource-metadata",
  );
}

export function readResource(reception: Reception<ResponseMessage>): Reaction {
  const { world, message, note } = reception;
  const { places, scope } = discoveryOf(world);
  const [place] = places;
  const compared = world.options.match === "on" ? place?.identifier : undefined;
  const result = readResourceMetadata(compared, message.response, note);
  if (result.kind === "absent") return lookElsewhere(reception, "resource-metadata");
  if (result.kind === "rejected") return giveUp(reception, world, "refusedByClient");
  const found = withDiscovery(world, {
    resource: result.resource,
    scope: scope ?? formatScope(result.scopes),
    places: listServerPlaces(result.authorizationServer),
  });
  return lookUp(reception, found, "server-metadata");
}

export async function readServer(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const [place] = discoveryOf(world).places;
  const result = readServerMetadata(place?.identifier ?? "", message.response, note);
  if (result.kind === "absent") return lookElsewhere(reception, "server-metadata");
  if (result.kind === "rejected") return giveUp(reception, world, "refusedByClient");
  const known = withClient(world, { configuration: configure(world, result.server) });
  return introduce(reception, known, result);
}

type Kind = "resource-metadata" | "server-metadata";

function lookUp(turn: Turn, world: World, kind: Kind): Reaction {
  const [place] = discoveryOf(world).places;
  if (place === undefined) return giveUp(turn, world, "refusedByClient");
  return sendRequest(
    withClient(world, { call: { kind } }),
    "client",
    "back",
    buildDocumentRequest(place.url),
  );
}

/** Nothing stands there. */
function lookElsewhere(turn: Reception, kind: Kind): Reaction {
  const { places } = discoveryOf(turn.world);
  return lookUp(turn, withDiscovery(turn.world, { places: places.slice(1) }), kind);
}

/** The client as it asks this server: for the scope that the API wants, and for a token that is good at this API alone. */
function configure(world: World, authorizationServer: KnownServer): ClientConfiguration {
  const { resource, scope = "" } = discoveryOf(world);
  const named = world.options.resource === "sent" && resource !== undefined && resource !== "";
  return {
    ...clientOf(world).configuration,
    authorizationServer,
    scope,
    ...(named ? { resources: [resource] } : {}),
  };
}
