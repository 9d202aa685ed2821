/** Clients for the grants beside the code, and requests by them. */
import type { Header, HttpResponse } from "@/lib/http/message";
import { authorizationCodeGrant } from "@/lib/oauth/authorization-server/grants/authorization-code";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { authorizationUrl, redeem } from "./code-flow";
import { basic, createKit, json, type Kit, type KitOptions, merge, type Overrides, postForm } from "./kit";
import { callback } from "./people";
import { createUserAgent, redirected } from "./user-agent";

const app = {
  client_name: "Prints",
  redirect_uris: [callback],
  grant_types: [authorizationCodeGrant.grantType, "refresh_token"],
  response_types: ["code"],
  scope: "openid profile offline_access photos.read photos.write",
} as const;

/** `refresh-web` and `refresh-spa` may do all that the grants of these tests need. */
const grantClients: readonly ClientMetadata[] = [
  {
    ...app,
    client_id: "refresh-web",
    client_secret: "demo-secret-refresh-web",
    token_endpoint_auth_method: "client_secret_basic",
  },
  {
    ...app,
    client_id: "other-web",
    client_secret: "demo-secret-other-web",
    token_endpoint_auth_method: "client_secret_basic",
  },
  { ...app, client_id: "refresh-spa", token_endpoint_auth_method: "none" },
];

export async function createGrantKit(options: KitOptions = {}): Promise<Kit> {
  const kit = await createKit(options);
  for (const client of grantClients) await kit.store.put("client", client.client_id, client);
  return kit;
}

/** A request to the token endpoint, by the named confidential client, or with other headers. */
export function askForTokens(
  kit: Kit,
  parameters: Overrides,
  headers: readonly Header[] = [basic("refresh-web")],
): Promise<HttpResponse> {
  return kit.server(postForm(`${kit.issuer}/token`, merge({}, parameters), headers));
}

/** What a client of the code grant is given for a user who allows the named scopes, or all. */
export async function obtainFamily(
  kit: Kit,
  overrides: Overrides = {},
  scopes?: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const clientId = overrides.client_id ?? "refresh-web";
  const agent = createUserAgent(kit);
  await agent.open(authorizationUrl(kit, { client_id: clientId, ...overrides }));
  await agent.signIn();
  const code = redirected(await agent.allow(scopes), "code");
  const isPublic = clientId === "refresh-spa";
  const tokens = json(
    await redeem(
      kit,
      { code, ...(isPublic ? { client_id: clientId } : {}) },
      isPublic ? [] : [basic(clientId)],
    ),
  );
  kit.forget();
  return tokens;
}

/** Calendar shows the photos of a day, and knows the same rights as Photos: so a token for either can have them. */
export async function shareRights(kit: Kit): Promise<void> {
  const scopes = { "photos.read": "See your albums", "photos.write": "Add and delete photos" };
  const calendar = await kit.store.get("resource", "https://calendar.example");
  if (calendar === undefined) throw new Error("there is no calendar");
  await kit.store.put("resource", calendar.resource, { ...calendar, scopes });
}

/** Is the access token good at this server? */
export async function isActive(kit: Kit, token: unknown): Promise<boolean> {
  const request = postForm(`${kit.issuer}/introspect`, [["token", String(token)]], [basic("photos-api")]);
  return json(await kit.server(request)).active === true;
}

/** Registers a client of these tests for other grants. */
export async function withGrants(kit: Kit, clientId: string, grantTypes: readonly string[]): Promise<void> {
  const client = await kit.store.get("client", clientId);
  if (client === undefined) throw new Error(`there is no client ${clientId}`);
  await kit.store.put("client", clientId, { ...client, grant_types: grantTypes });
}
