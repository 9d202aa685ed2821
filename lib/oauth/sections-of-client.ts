/** Which section each rule of the client stands in. */
import type { SpecReference } from "./spec-reference";

export const clientSections = {
  // The client meets an API that it knows nothing of
  "challenge-status": "RFC 9728 §5.1",
  "challenge-scheme": "RFC 6750 §3",
  "challenge-link": "RFC 9728 §5.1",
  "challenge-requirements": "RFC 9470 §3",
  "resource-metadata-readable": "RFC 9728 §3.2",
  "resource-metadata-resource": "RFC 9728 §3.3",
  "resource-metadata-servers": "RFC 9728 §2",
  "resource-metadata-bearer": "RFC 9728 §2",
  "server-metadata-readable": "RFC 8414 §3.2",
  "server-metadata-issuer": "RFC 8414 §3.3",
  "server-metadata-endpoints": "RFC 8414 §2",
  "server-metadata-code": "RFC 8414 §2",
  "server-metadata-pkce": "RFC 8414 §2",
  "server-takes-documents": "draft ietf-oauth-client-id-metadata-document-02 §6",
  "server-registers-clients": "RFC 7591 §3",
  "registration-response-status": "RFC 7591 §3.2.1",
  "registration-response-client": "RFC 7591 §3.2.1",
  "registration-response-usable": "RFC 7591 §3.2.1",

  // The client reads what came of its pushed request
  "pushed-response-status": "RFC 9126 §2.2",
  "pushed-response-reference": "RFC 9126 §2.2",

  // The client reads the authorization response
  "response-method": "RFC 6749 §4.1.2",
  "session-known": "RFC 9700 §4.7.1",
  "response-parameters-once": "RFC 6749 §3.1",
  "state-matches": "RFC 6749 §10.12",
  "issuer-present": "RFC 9207 §2.4",
  "issuer-matches": "RFC 9207 §2.4",
  "authorization-not-refused": "RFC 6749 §4.1.2.1",
  "code-received": "RFC 6749 §4.1.2",
  "token-received": "RFC 6749 §4.2.2",

  // A token service is asked for an assertion
  "assertion-request-method": "RFC 9110 §15.5.6",
  "assertion-request-user": "RFC 7521 §3",

  // The client reads what a token service answers that was asked for an assertion
  "assertion-response-status": "RFC 9110 §15.3.1",
  "assertion-response-readable": "RFC 9110 §8.3",

  // The client reads the token response
  "token-response-status": "RFC 6749 §5.1",
  "token-response-readable": "RFC 6749 §5.1",
  "token-response-access-token": "RFC 6749 §5.1",
  "token-response-type": "RFC 6749 §7.1",
  "token-response-scope": "RFC 6749 §3.3",
  "token-response-id-token": "OIDC Core §3.1.3.3",
  "token-response-issued-type": "RFC 8693 §2.2.1",

  // The client reads the answer to a revocation
  "revocation-response-status": "RFC 7009 §2.2",

  // The device reads the device authorization response
  "device-response-status": "RFC 8628 §3.2",
  "device-response-codes": "RFC 8628 §3.2",
  "keys-readable": "RFC 7517 §5",

  // The client validates the ID token: OIDC Core §3.1.3.7, item by item
  "id-token-encryption": "OIDC Core §3.1.3.7",
  "id-token-issuer": "OIDC Core §3.1.3.7",
  "id-token-audience": "OIDC Core §3.1.3.7",
  "id-token-authorized-party": "OIDC Core §3.1.3.7",
  "id-token-subject": "OIDC Core §2",
  "id-token-signature": "OIDC Core §3.1.3.7",
  "id-token-algorithm": "OIDC Core §3.1.3.7",
  "id-token-mac-key": "OIDC Core §3.1.3.7",
  "id-token-expiry": "OIDC Core §3.1.3.7",
  "id-token-issued-at": "OIDC Core §3.1.3.7",
  "id-token-nonce": "OIDC Core §3.1.3.7",
  "id-token-acr": "OIDC Core §3.1.3.7",
  "id-token-auth-time": "OIDC Core §3.1.3.7",
  "id-token-access-token-hash": "OIDC Core §3.1.3.8",

  // The client reads the API's answer
  "api-response-status": "RFC 6750 §3",
  "api-response-readable": "RFC 9110 §8.3",

  // The client reads the userinfo response
  "userinfo-readable": "OIDC Core §5.3.2",
  "userinfo-subject": "OIDC Core §5.3.2",

  // The client reads what comes back after a sign-out
  "logout-state-matches": "OIDC Logout §2",
} as const satisfies Record<string, SpecReference>;
