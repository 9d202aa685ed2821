/** What can be chosen of the password grant (RFC 6749 §4.3), which is shown as it was. */
import type { Chosen, OptionDefinitions } from "./definitions";

export const passwordOptions = {
  /** Does the server have the grant turned on? A server that follows RFC 9700 §2.4 has not. */
  server: ["legacy", "current"],
  token: ["jwt", "opaque"],
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
} as const satisfies OptionDefinitions;

export type PasswordOptions = Chosen<typeof passwordOptions>;
