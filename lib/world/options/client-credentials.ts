/** What can be chosen of the client credentials grant (RFC 6749 §4.4). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const clientCredentialsOptions = {
  authentication: ["client_secret_basic", "client_secret_post", "private_key_jwt"],
  /** What the client asks for: what it is registered for, or more than that. */
  scope: ["photos.read", "photos.write"],
  token: ["jwt", "opaque"],
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
} as const satisfies OptionDefinitions;

export type ClientCredentialsOptions = Chosen<typeof clientCredentialsOptions>;
