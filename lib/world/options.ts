/**
 * What can be chosen of a flow: ids and values as the address carries them, the first value the default. The words for
 * them stand in lib/content, keyed by the same ids.
 */

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

/** Option id → its values, the default first. */
export type OptionDefinitions = Readonly<Record<string, readonly [string, ...string[]]>>;

/** One value chosen for each option. */
export type Chosen<D extends OptionDefinitions> = { readonly [K in keyof D]: D[K][number] };

export type AuthorizationCodeOptions = Chosen<typeof authorizationCodeOptions>;
