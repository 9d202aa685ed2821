/** Which section each rule of the authorization endpoint stands in, and of the pages that follow it. */
import type { SpecReference } from "./spec-reference";

export const authorizationSections = {
  // The authorization endpoint
  "authorize-method": "RFC 6749 §3.1",
  "authorize-parameters-once": "RFC 6749 §3.1",
  "authorize-client-known": "RFC 6749 §4.1.2.1",
  "redirect-uri-present": "RFC 6749 §3.1.2.3",
  "redirect-uri-registered": "RFC 9700 §4.1.3",
  "redirect-uri-trusted": "RFC 9700 §4.11.2",
  "request-uri-absent": "OIDC Core §3.1.2.6",
  "response-type-present": "RFC 6749 §3.1.1",
  "response-type-supported": "RFC 6749 §4.1.2.1",
  "response-type-allowed": "RFC 6749 §4.1.2.1",
  "implicit-openid-asked": "OIDC Core §3.2.2.1",
  "implicit-nonce-present": "OIDC Core §3.2.2.1",
  "implicit-openid-granted": "OIDC Core §3.2.2.6",
  "response-mode-supported": "OAuth Multiple-Response-Types §2.1",
  "scope-known": "RFC 6749 §3.3",
  "scope-allowed": "RFC 7591 §2",
  "scope-at-resource": "RFC 8707 §2.2",
  "scope-of-one-resource": "RFC 9068 §3",
  "resource-known": "RFC 8707 §2",
  "challenge-present": "RFC 9700 §2.1.1",
  "challenge-method-known": "RFC 7636 §4.4.1",
  "challenge-method-allowed": "RFC 9700 §2.1.1",
  "challenge-format": "RFC 7636 §4.2",
  "state-present": "RFC 9700 §4.7.1",
  "details-readable": "RFC 9396 §5",
  "details-type-known": "RFC 9396 §5",
  "details-conform": "RFC 9396 §5",
  "prompt-known": "OIDC Core §3.1.2.1",
  "prompt-none-alone": "OIDC Core §3.1.2.1",
  "max-age-readable": "OIDC Core §3.1.2.1",
  "id-token-hint-own": "OIDC Core §3.1.2.1",

  // A request that comes signed
  "request-object-alone": "RFC 9101 §5",
  "request-object-readable": "RFC 9101 §6",
  "request-object-type": "RFC 9101 §10.8",
  "request-object-signature": "RFC 9101 §6.2",
  "request-object-client": "RFC 9101 §5",
  "request-object-issuer": "RFC 9101 §4",
  "request-object-audience": "RFC 9101 §4",
  "request-object-subject": "RFC 9101 §10.8",
  "request-object-current": "RFC 7519 §4.1.4",
  "request-object-flat": "RFC 9101 §4",

  // A request that was pushed
  "pushed-method": "RFC 9126 §2.3",
  "pushed-without-reference": "RFC 9126 §2.1",
  "pushed-known": "RFC 9126 §4",
  "pushed-client-matches": "RFC 9126 §2.2",
  "pushed-not-expired": "RFC 9126 §4",
  "pushed-where-required": "RFC 9126 §5",

  // The answer without a page
  "silent-login": "OIDC Core §3.1.2.6",
  "silent-user": "OIDC Core §3.1.2.1",
  "silent-account": "OIDC Core §3.1.2.6",
  "silent-client": "RFC 8252 §8.6",
  "silent-consent": "OIDC Core §3.1.2.6",

  // Login and consent
  "form-method": "RFC 9110 §9.2.1",
  "transaction-known": "RFC 6749 §10.12",
  "form-token-matches": "RFC 6749 §10.12",
  "password-matches": "RFC 6749 §3.1",
  "named-user": "OIDC Core §3.1.2.2",
  "session-signed-in": "RFC 6749 §3.1",
  "consent-given": "RFC 6749 §4.1.1",
  "consent-within-request": "RFC 6749 §3.3",

  // Sign-out
  "logout-method": "OIDC Logout §2",
  "logout-parameters-once": "OIDC Logout §4",
  "logout-hint-own": "OIDC Logout §2",
  "logout-client-matches": "OIDC Logout §2",
  "logout-client-known": "OIDC Logout §2",
  "logout-redirect-uri-registered": "OIDC Logout §3",
  "logout-session": "OIDC Logout §2",
} as const satisfies Record<string, SpecReference>;
