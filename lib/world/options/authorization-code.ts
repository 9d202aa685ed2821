/** What can be chosen of the authorization code grant. */
import type { Chosen, OptionDefinitions } from "./definitions";

export const authorizationCodeOptions = {
  /** RFC 6749 §2.1. Confidential: a web server. Public: an app whose code runs in the browser. */
  client: ["confidential", "public"],
  /** How a confidential client authenticates. */
  authentication: ["client_secret_basic", "client_secret_post", "private_key_jwt"],
  /** What the client does (RFC 7636). */
  pkce: ["S256", "plain", "off"],
  /** What the server asks for. `strict`: PKCE of public clients, S256 only. */
  policy: ["strict", "lax"],
  /** Access token format. */
  token: ["jwt", "opaque"],
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
  openid: ["off", "on"],
  state: ["on", "off"],
} as const satisfies OptionDefinitions;

export type AuthorizationCodeOptions = Chosen<typeof authorizationCodeOptions>;
