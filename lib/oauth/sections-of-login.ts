/**
 * Which section each rule of an app stands in that signs its own users in, without OAuth: with a JWT that it made itself (RFC 7519, RFC 8725),
 * or with a session that a cookie names (RFC 10025).
 */
import type { SpecReference } from "./spec-reference";

export const loginSections = {
  "own-password-matches": "RFC 9110 §15.5.4",
  "own-account-open": "RFC 9110 §15.5.4",
  "own-answer-status": "RFC 9110 §15",
  "own-answer-readable": "RFC 6750 §4",
  "own-notes-readable": "RFC 9110 §8.3",

  // A token of one's own
  "own-token-readable": "RFC 7519 §7.2",
  "own-token-algorithm": "RFC 8725 §3.1",
  "own-token-signature": "RFC 8725 §3.3",
  "own-token-issuer": "RFC 8725 §3.8",
  "own-token-audience": "RFC 8725 §3.9",
  "own-token-expiry": "RFC 7519 §4.1.4",
  "own-token-not-blocked": "RFC 7519 §4.1.2",
  "own-renewal-known": "RFC 10025 §8.4",

  // A session
  "own-session-present": "RFC 10025 §4.2",
  "own-session-known": "RFC 10025 §8.4",
  "own-session-current": "RFC 10025 §8.4",
  "own-origin": "Fetch Standard §Origin header",
} as const satisfies Record<string, SpecReference>;
