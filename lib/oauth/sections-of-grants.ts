/** Where the rules of the grants beside the code stand. */
import type { SpecReference } from "./checks";

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
} as const satisfies Record<string, SpecReference>;
