/**
 * The server has to know the agent: its maker has registered it there, it has a description of its own that the server fetches (OAuth
 * Client ID Metadata Document), or it registers itself (RFC 7591 §3). Credentials are good at the server that gave them, so those of the maker
 * serve at that issuer alone. A server that takes no descriptions may still register.
 */
import { createChecklist } from "@/lib/oauth/checklist";
import { buildRegistrationRequest, readRegistrationResponse } from "@/lib/oauth/client/registration";
import type { ServerMetadata } from "@/lib/oauth/client/server-metadata";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { ResponseMessage } from "@/lib/transcript/types";
import { issuer } from "../demo";
import { openBrowser } from "../native/authorize";
import { type Reaction, type Reception, sendRequest } from "../reception";
import { clientOf, type World, withClient } from "../world";
import { giveUp } from "./app";
import { describedScout, knownScout, scout } from "./self";
import { lines, say } from "./talk";

export async function introduce(
  reception: Reception,
  world: World,
  server: ServerMetadata,
): Promise<Reaction> {
  const { registration } = world.options;
  if (registration === "known" && server.server.issuer === issuer) {
    return openAs(knownScout, reception, world);
  }
  if (registration === "document" && noteDocuments(reception, server)) {
    return openAs({ ...describedScout, scope: "" }, reception, world);
  }
  return register(reception, world, server);
}

function noteDocuments({ note }: Reception, { takesDocuments }: ServerMetadata): boolean {
  return createChecklist(note).observe("server-takes-documents", takesDocuments, {
    expected: "client_id_metadata_document_supported as true",
    actual: takesDocuments ? "true" : "not so",
  });
}

function register(
  reception: Reception,
  world: World,
  { registrationEndpoint: endpoint }: ServerMetadata,
): Reaction {
  const registers = createChecklist(reception.note).observe(
    "server-registers-clients",
    endpoint !== undefined,
    {
      expected: "a registration_endpoint",
      actual: endpoint ?? "none",
    },
  );
  if (!registers || endpoint === undefined) return giveUp(reception, world, "refusedByClient");
  const request = buildRegistrationRequest(endpoint, scout);
  return sendRequest(withClient(world, { call: { kind: "registration" } }), "client", "back", request);
}

export async function readRegistration(reception: Reception<ResponseMessage>): Promise<Reaction> {
  const { world, message, note } = reception;
  const result = readRegistrationResponse(scout, message.response, note);
  switch (result.kind) {
    case "registered":
      return openAs(result.client, reception, world);
    case "refused":
      return giveUp(reception, world, "refusedByServer");
    case "rejected":
      return giveUp(reception, world, "refusedByClient");
  }
}

function openAs(client: ClientMetadata, reception: Reception, world: World): Promise<Reaction> {
  const known = withClient(world, { configuration: { ...clientOf(world).configuration, client } });
  return openBrowser(reception, known, (asked) => say(reception, asked, lines.browser));
}
