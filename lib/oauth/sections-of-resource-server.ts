/** Which section each rule of a protected resource stands in. */
import type { SpecReference } from "./spec-reference";

export const resourceServerSections = {
  "bearer-once": "RFC 6750 §2",
  "bearer-present": "RFC 6750 §2.1",
  "bearer-format": "RFC 6750 §2.1",
  "access-token-readable": "RFC 9068 §4",
  "access-token-type": "RFC 9068 §4",
  "access-token-issuer": "RFC 9068 §4",
  "access-token-audience": "RFC 9700 §2.3",
  "access-token-algorithm": "RFC 9068 §4",
  "access-token-signature": "RFC 9068 §4",
  "access-token-expiry": "RFC 6750 §3.1",
  "access-token-active": "RFC 6750 §3.1",
  "access-token-not-blocked": "RFC 7009 §3",
  "access-token-scope": "RFC 6750 §3.1",
  "access-token-auth-time": "RFC 9470 §3",
  "access-token-acr": "RFC 9470 §3",
  "api-request-understood": "RFC 9110 §15.5",
  "introspection-readable": "RFC 7662 §2.2",

  // An event that says which token was revoked
  "security-event-type": "RFC 8417 §2.3",
  "security-event-issuer": "RFC 8935 §2",
  "security-event-audience": "RFC 8935 §2",
  "security-event-signature": "RFC 8935 §2",
  "security-event-named": "RFC 8417 §2.2",
  "security-event-known": "RFC 8417 §2.2",
  "security-event-taken": "RFC 8935 §2.2",
} as const satisfies Record<string, SpecReference>;
