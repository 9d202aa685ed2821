/** The client of these tests, and a session in which everything was asked for. */
import type { HttpResponse } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import type { ClientSession, RedirectConfiguration } from "@/lib/oauth/client/configuration";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";

export const issuer = "https://id.example";
export const redirectUri = "https://prints.example/callback";
/** Seconds. */
export const now = 1_767_603_600;

const registration: ClientMetadata = {
  client_id: "prints-web",
  client_secret: "demo-secret-prints-web",
  client_name: "Prints",
  redirect_uris: [redirectUri],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  scope: "openid photos.read photos.write",
  token_endpoint_auth_method: "client_secret_basic",
};

export const configuration: RedirectConfiguration = {
  kind: "redirect",
  client: registration,
  authorizationServer: {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    authorization_response_iss_parameter_supported: true,
  },
  redirectUri,
  scope: "openid photos.read",
  pkce: "S256",
  state: true,
  expectedAlgorithm: "ES256",
};

export function withClient(changes: Partial<ClientMetadata>): RedirectConfiguration {
  return { ...configuration, client: { ...registration, ...changes } };
}

export const session: ClientSession = {
  issuer,
  redirectUri,
  scope: "openid photos.read",
  state: "af0ifjsldkj",
  nonce: "n-0S6_WzA2Mj",
  codeVerifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
};

/** Answers that no peer should give, whatever the question was. */
export const nonsense: readonly HttpResponse[] = [
  { status: 200, headers: [], body: "" },
  { status: 200, headers: [["Content-Type", "text/html"]], body: "<!doctype html><p>Hello" },
  { status: 200, headers: [["Content-Type", "application/json"]], body: "{" },
  { status: 200, headers: [["Content-Type", "application/json"]], body: "null" },
  { status: 200, headers: [["Content-Type", "application/json"]], body: "[1]" },
  { status: 200, headers: [["Content-Type", "application/json"]], body: '"text"' },
  { status: 204, headers: [], body: "" },
  { status: 302, headers: [["Location", "https://elsewhere.example/"]], body: "" },
  { status: 500, headers: [["Content-Type", "application/json"]], body: "{}" },
  { status: 0, headers: [], body: "" },
  { status: Number.NaN, headers: [["Content-Type", ";;;"]], body: "\u0000" },
  jsonResponse(200, {}),
  jsonResponse(200, {
    keys: {},
    albums: {},
    access_token: 1,
    token_type: [],
    scope: {},
    id_token: 0,
    sub: {},
  }),
  jsonResponse(400, { error: 7 }),
  jsonResponse(401, { error: "" }, [["WWW-Authenticate", '"']]),
];
