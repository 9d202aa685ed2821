/**
 * Dynamic client registration (RFC 7591), open to everyone up to a number: so the redirect URIs that an app brings are the one
 * thing that ties it to anything. What the server does not know of the metadata is ignored (§2), what it knows must be right.
 * Left out: initial access tokens, software statements, `jwks_uri`, names in several languages, management (RFC 7592), and to
 * compare the host of `client_uri` with those of the redirect URIs (§5): of a client that registered itself nobody is shown it.
 */
import type { HttpRequest } from "@/lib/http/message";
import { isJson, jsonResponse, readJson, readMediaType } from "@/lib/http/response";
import { type ClientMetadata, registeredItself } from "@/lib/oauth/client-metadata";
import type { JsonObject } from "@/lib/oauth/jwt";
import { noteAction, open, secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { toCaller } from "./refusal";
import { uncached } from "./refuse";
import { checkClientMetadata } from "./registration-rules";

export const registrationEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "registration-method",
  refusals: "json",
  crossOrigin: true,
  async handle(context, request) {
    const asked = checkReadable(context, request);
    await checkRoom(context);
    const metadata = await checkClientMetadata(context, asked);
    const client = identify(context, metadata);
    await context.store.put("client", client.client_id, client);
    const { client_id, client_secret } = client;
    const credentials = client_secret === undefined ? [] : [secret("client_secret", client_secret)];
    noteAction(context.note, "client-registered", { gains: [open("client_id", client_id), ...credentials] });
    return jsonResponse(201, client, uncached);
  },
};

function checkReadable(context: Context, request: HttpRequest): JsonObject {
  const asked = readJson(request);
  const found = asked === undefined ? "something else" : "a JSON object";
  context.checks.demand(
    "registration-readable",
    isJson(request) && asked !== undefined,
    toCaller("invalid_client_metadata", "The body must be a JSON object as application/json"),
    {
      expected: "a JSON object as application/json",
      actual: `${found} as ${readMediaType(request) ?? "no Content-Type"}`,
    },
  );
  return asked;
}

/** Those that are there from the start do not count. */
async function checkRoom(context: Context): Promise<void> {
  const { mostClients } = context.settings;
  const clients = await context.store.list("client");
  const registered = clients.filter(registeredItself).length;
  context.checks.demand(
    "registration-room",
    registered < mostClients,
    toCaller("access_denied", `This server registers no more than ${mostClients} clients`),
    { expected: `fewer than ${mostClients} registered clients`, actual: String(registered) },
  );
}

/** What the server adds (§3.2.1). A secret has no end of its own: 0. */
function identify({ random, now }: Context, metadata: Omit<ClientMetadata, "client_id">): ClientMetadata {
  const method = metadata.token_endpoint_auth_method;
  const credentials =
    method === "none" || method === "private_key_jwt"
      ? {}
      : { client_secret: randomText(random, "client_secret", 32), client_secret_expires_at: 0 };
  return {
    client_id: randomText(random, "client_id", 16),
    client_id_issued_at: now(),
    ...credentials,
    ...metadata,
  };
}
