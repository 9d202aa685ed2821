/** Which section each rule stands in that the authorization server applies when a client or an API calls it directly. */
import type { SpecReference } from "./checks";

export const tokenSections = {
  // The token endpoint
  "token-method": "RFC 6749 §3.2",
  "token-content-type": "RFC 6749 §4.1.3",
  "token-credentials-in-body": "RFC 6749 §2.3.1",
  "token-parameters-once": "RFC 6749 §3.2",
  "one-client-authentication": "RFC 6749 §2.3",
  "token-client-known": "RFC 6749 §3.2.1",
  "client-id-matches": "RFC 7521 §4.2",
  "client-authentication-method": "RFC 7591 §2",
  "client-secret-matches": "RFC 6749 §2.3.1",
  "assertion-type": "RFC 7523 §2.2",
  "assertion-readable": "RFC 7523 §3",
  "assertion-signature": "RFC 7523 §3",
  "assertion-issuer": "RFC 7523 §3",
  "assertion-subject": "RFC 7523 §3",
  "assertion-audience": "RFC 7523 §3",
  "assertion-expiry": "RFC 7523 §3",
  "assertion-unused": "RFC 7523 §3",
  "grant-type-present": "RFC 6749 §4.1.3",
  "grant-type-supported": "RFC 6749 §5.2",
  "grant-type-allowed": "RFC 6749 §5.2",
  "code-present": "RFC 6749 §4.1.3",
  "code-known": "RFC 6749 §4.1.3",
  "code-unused": "RFC 6749 §4.1.2",
  "code-not-expired": "RFC 6749 §4.1.2",
  "code-client-matches": "RFC 6749 §4.1.3",
  "code-redirect-uri-matches": "RFC 6749 §4.1.3",
  "verifier-present": "RFC 7636 §4.5",
  "verifier-unexpected": "RFC 9700 §4.8.2",
  "verifier-format": "RFC 7636 §4.1",
  "verifier-matches": "RFC 7636 §4.6",
  "token-resource-allowed": "RFC 8707 §2.2",

  // Introspection and userinfo
  "introspection-method": "RFC 7662 §2.1",
  "introspection-client": "RFC 7662 §2.1",
  "introspection-token-present": "RFC 7662 §2.1",
  "introspection-token-active": "RFC 7662 §2.2",
  "userinfo-scope": "OIDC Core §5.3.1",

  // Revocation
  "revocation-method": "RFC 7009 §2.1",
  "revocation-token-present": "RFC 7009 §2.1",
  "revocation-token-type": "RFC 7009 §2.2.1",
  "revocation-token-known": "RFC 7009 §2.2",
  "revocation-token-own": "RFC 7009 §2.1",
} as const satisfies Record<string, SpecReference>;
