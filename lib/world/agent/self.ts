/**
 * Scout, an agent on Maya's laptop: what it says of itself, and what it knows before it knows any server. It is a native app, so its
 * redirect URI is a port of the laptop itself (RFC 8252 §7.3), and it can keep no secret from whoever has the laptop (§8.5).
 */
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import type { OwnMetadata } from "@/lib/oauth/client/registration";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";

/** A port that the system gave it when it began to listen. */
export const loopback = "http://127.0.0.1:49152";
export const callbackUri = `${loopback}/callback`;

export const scout: OwnMetadata = {
  client_name: "Scout",
  client_uri: "https://scout.example",
  redirect_uris: [callbackUri],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  token_endpoint_auth_method: "none",
  application_type: "native",
};

export const scoutSite = "https://scout.example";

/** As Scout describes itself, at the address that is its `client_id`: any port will do there (RFC 8252 §7.3). */
export const describedScout = {
  client_id: `${scoutSite}/client.json`,
  ...scout,
  redirect_uris: ["http://127.0.0.1/callback"],
} as const satisfies OwnMetadata & Pick<ClientMetadata, "client_id">;

/** As the maker of Scout registered it at id.example: any port will do there. */
export const knownScout: ClientMetadata = {
  client_id: "scout",
  client_name: "Scout",
  client_uri: "https://scout.example",
  redirect_uris: ["http://127.0.0.1/callback"],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  scope: "photos.read photos.write trips.read",
  token_endpoint_auth_method: "none",
};

/** Nothing of any server is known yet, and no server knows the client: that is found out, or stays so. */
export const newcomer: RedirectConfiguration = {
  kind: "redirect",
  client: { ...knownScout, client_id: "", scope: "" },
  authorizationServer: { issuer: "", authorization_endpoint: "", token_endpoint: "", jwks_uri: "" },
  redirectUri: callbackUri,
  scope: "",
  pkce: "S256",
  state: true,
};
