/** What can be chosen of signing in by OpenID Connect. */
import type { Chosen, OptionDefinitions } from "./definitions";

export const openidConnectOptions = {
  client: ["confidential", "public"],
  /** Of the ID token. */
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
  /** Has Maya signed in at the server before, in this browser, and allowed Prints to know her? */
  visit: ["first", "again"],
  /** What the client wants her to be asked (OIDC Core §3.1.2.1). */
  prompt: ["unset", "none", "login"],
  /** How long ago she may have signed in at most (OIDC Core §3.1.2.1). */
  max_age: ["unset", "5m"],
  nonce: ["on", "off"],
} as const satisfies OptionDefinitions;

export type OpenidConnectOptions = Chosen<typeof openidConnectOptions>;
