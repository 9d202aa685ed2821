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
  /** Does the client push its request first (RFC 9126)? */
  par: ["off", "on"],
  /** Are the tokens bound to a key of the client (RFC 9449)? */
  dpop: ["off", "on"],
  /** How the answer comes back. `query` is what comes unasked, so nothing is asked for. */
  response_mode: ["query", "fragment", "form_post"],
  /** Which APIs the client names (RFC 8707). */
  resource: ["none", "photos", "both", "calendar"],
  /** Does the answer name its server (RFC 9207)? */
  iss: ["on", "off"],
  /** What comes after the albums: the token is renewed (RFC 6749 §6), or given back (RFC 7009). */
  epilogue: ["none", "refresh", "revoke"],
  /**
   * Who attacks the run: somebody who reads addresses in the user's browser (RFC 9700 §3, A3), another server of the client (§4.4), or somebody who
   * has the user's browser bring a code of their own (§4.7)?
   */
  theft: ["none", "code", "mixup", "csrf"],
} as const satisfies OptionDefinitions;

export type AuthorizationCodeOptions = Chosen<typeof authorizationCodeOptions>;
