/** What can be chosen of token exchange (RFC 8693). */
import type { Chosen, OptionDefinitions } from "./definitions";

export const tokenExchangeOptions = {
  /** How the first API comes to the second: it says that it acts, or hides it, or passes on what it was given. */
  mode: ["delegation", "impersonation", "pass-on"],
  /** What it asks for: less than it was given, all of it, or more. */
  scope: ["narrower", "same", "wider"],
  /** The API that the new token is to be for. */
  target: ["photos", "unknown"],
  token: ["jwt", "opaque"],
  algorithm: ["RS256", "ES256", "PS256", "EdDSA"],
} as const satisfies OptionDefinitions;

export type TokenExchangeOptions = Chosen<typeof tokenExchangeOptions>;
