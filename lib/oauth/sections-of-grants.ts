/** Where the rules of the grants beside the code stand. */
import type { SpecReference } from "./spec-reference";

export const grantSections = {
  "refresh-token-present": "RFC 6749 §6",
  "refresh-token-known": "RFC 6749 §6",
  "refresh-token-unused": "RFC 9700 §4.14.2",
  "refresh-token-not-expired": "RFC 9700 §4.14.2",
  "refresh-token-client-matches": "RFC 6749 §6",
  "refresh-grant-stands": "RFC 9700 §4.14.2",
  "refresh-scope-within-grant": "RFC 6749 §6",

  "client-credentials-confidential": "RFC 6749 §4.4",
  "client-scope-impersonal": "RFC 6749 §4.4.2",

  "owner-credentials-present": "RFC 6749 §4.3.2",
  "owner-credentials-match": "RFC 6749 §4.3.2",

  "device-authorization-method": "RFC 8628 §3.1",
  "device-method": "RFC 8628 §3.3",
  "user-code-format": "RFC 8628 §6.1",
  "user-code-known": "RFC 8628 §3.3",
  "user-code-attempts": "RFC 8628 §5.1",
  "device-code-present": "RFC 8628 §3.4",
  "device-code-known": "RFC 8628 §3.4",
  "device-code-client-matches": "RFC 8628 §3.4",
  "device-code-not-expired": "RFC 8628 §3.5",
  "device-interval-kept": "RFC 8628 §3.5",
  "device-decided": "RFC 8628 §3.5",
  "device-allowed": "RFC 8628 §3.5",

  "exchange-client-confidential": "RFC 8693 §2.1",
  "exchange-requested-type": "RFC 8693 §2.1",
  "subject-token-present": "RFC 8693 §2.1",
  "subject-token-type": "RFC 8693 §2.1",
  "subject-token-active": "RFC 8693 §2.2.2",
  "actor-token-type": "RFC 8693 §2.1",
  "actor-token-active": "RFC 8693 §2.2.2",
  "exchange-may-act": "RFC 8693 §4.4",
  "exchange-target-known": "RFC 8693 §2.2.2",
  "exchange-scope-within-subject": "RFC 8693 §2.1",

  "grant-assertion-present": "RFC 7523 §2.1",
  "grant-assertion-readable": "RFC 7523 §3",
  "grant-assertion-issuer": "RFC 7523 §3",
  "grant-assertion-signature": "RFC 7523 §3",
  "grant-assertion-audience": "RFC 7523 §3",
  "grant-assertion-expiry": "RFC 7523 §3",
  "grant-assertion-issued-at": "RFC 7523 §3",
  "grant-assertion-subject": "RFC 7523 §3",
  "grant-assertion-unused": "RFC 7523 §3",
} as const satisfies Record<string, SpecReference>;
