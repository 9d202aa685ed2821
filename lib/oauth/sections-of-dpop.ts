/** Which section of RFC 9449 each rule about proofs, and about tokens that are bound to a key, stands in. */
import type { SpecReference } from "./spec-reference";

export const dpopSections = {
  // The proof, wherever it is sent
  "dpop-proof-once": "RFC 9449 §4.3",
  "dpop-proof-readable": "RFC 9449 §4.3",
  "dpop-proof-claims": "RFC 9449 §4.3",
  "dpop-proof-type": "RFC 9449 §4.3",
  "dpop-proof-algorithm": "RFC 9449 §4.3",
  "dpop-proof-key": "RFC 9449 §4.3",
  "dpop-proof-signature": "RFC 9449 §4.3",
  "dpop-proof-method": "RFC 9449 §4.3",
  "dpop-proof-address": "RFC 9449 §4.3",
  "dpop-proof-nonce": "RFC 9449 §4.3",
  "dpop-proof-age": "RFC 9449 §11.1",
  "dpop-proof-access-token": "RFC 9449 §4.3",
  "dpop-proof-unused": "RFC 9449 §11.1",

  // At the authorization server
  "dpop-required": "RFC 9449 §5.2",
  "dpop-key-readable": "RFC 9449 §10",
  "dpop-key-pushed": "RFC 9449 §10.1",
  "code-key-matches": "RFC 9449 §10",
  "refresh-token-key-matches": "RFC 9449 §5",

  // At a protected resource
  "dpop-token-format": "RFC 9449 §7.1",
  "dpop-not-downgraded": "RFC 9449 §7.2",
  "dpop-token-bound": "RFC 9449 §7.1",
} as const satisfies Record<string, SpecReference>;
