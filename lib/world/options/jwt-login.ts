/** What can be chosen of a login by a JWT of the app's own, without OAuth (RFC 7519, RFC 8725). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const jwtLoginOptions = {
  /** What happens once the user has seen their notes. */
  afterwards: ["none", "ban", "expire"],
  /** What ends a token before its time, if anything does. */
  revocation: ["none", "blocklist", "short-life"],
  algorithm: ["HS256", "RS256"],
  /** Who says how the signature is verified (RFC 8725 §3.1). */
  verification: ["fixed", "header"],
} as const satisfies OptionDefinitions;

export type JwtLoginOptions = Chosen<typeof jwtLoginOptions>;
