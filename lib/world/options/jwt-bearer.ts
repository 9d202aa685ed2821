/** What can be chosen of the JWT bearer grant (RFC 7523 §2.1): how the assertion is made. */
import type { Chosen, OptionDefinitions } from "./definitions";

export const jwtBearerOptions = {
  /** What is wrong with the assertion, if anything. */
  assertion: ["good", "audience", "expired", "issuer", "key", "subject", "used"],
  token: ["jwt", "opaque"],
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
} as const satisfies OptionDefinitions;

export type JwtBearerOptions = Chosen<typeof jwtBearerOptions>;
