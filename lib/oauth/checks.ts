/**
 * Every rule that a party applies to a message is a check with an id, reported through `note` with what was expected and
 * what came. Screens and tests speak of checks by id. The section named is where the rule stands; the explanation of
 * each check is keyed by the same id in lib/content.
 */
import { OAuthError, type Refusal } from "./error";
import type { Note } from "./notice";

/** `RFC 6749 §4.1.2`, or the same for a document without an RFC number. */
export type SpecReference = `${"RFC" | "OIDC" | "OAuth" | "draft" | "Fetch" | "HTML"} ${string} §${string}`;

export const checkSections = {
  // The authorization endpoint
  "authorize-method": "RFC 6749 §3.1",
  "authorize-parameters-once": "RFC 6749 §3.1",
  "authorize-client-known": "RFC 6749 §4.1.2.1",
  "redirect-uri-present": "RFC 6749 §3.1.2.3",
  "redirect-uri-registered": "RFC 9700 §4.1.3",
  "request-object-absent": "OIDC Core §3.1.2.6",
  "response-type-present": "RFC 6749 §3.1.1",
  "response-type-supported": "RFC 6749 §4.1.2.1",
  "response-type-allowed": "RFC 6749 §4.1.2.1",
  "response-mode-supported": "OAuth Multiple-Response-Types §2.1",
  "scope-known": "RFC 6749 §3.3",
  "scope-allowed": "RFC 7591 §2",
  "resource-known": "RFC 8707 §2",
  "challenge-present": "RFC 9700 §2.1.1",
  "challenge-method-known": "RFC 7636 §4.4.1",
  "challenge-method-allowed": "RFC 9700 §2.1.1",
  "challenge-format": "RFC 7636 §4.2",
  "state-present": "RFC 9700 §4.7.1",

  // Login and consent
  "form-method": "RFC 9110 §9.2.1",
  "transaction-known": "RFC 6749 §10.12",
  "form-token-matches": "RFC 6749 §10.12",
  "password-matches": "RFC 6749 §3.1",
  "session-signed-in": "RFC 6749 §3.1",
  "consent-given": "RFC 6749 §4.1.1",
  "consent-within-request": "RFC 6749 §3.3",

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

  // The client reads the authorization response
  "session-known": "RFC 9700 §4.7.1",
  "response-parameters-once": "RFC 6749 §3.1",
  "state-matches": "RFC 6749 §10.12",
  "issuer-present": "RFC 9207 §2.4",
  "issuer-matches": "RFC 9207 §2.4",
  "authorization-not-refused": "RFC 6749 §4.1.2.1",
  "code-received": "RFC 6749 §4.1.2",

  // The client reads the token response
  "token-response-status": "RFC 6749 §5.1",
  "token-response-readable": "RFC 6749 §5.1",
  "token-response-access-token": "RFC 6749 §5.1",
  "token-response-type": "RFC 6749 §7.1",
  "token-response-scope": "RFC 6749 §3.3",
  "token-response-id-token": "OIDC Core §3.1.3.3",
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

  // The resource server
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
  "access-token-active": "RFC 7662 §2.2",
  "access-token-scope": "RFC 6750 §3.1",
  "introspection-readable": "RFC 7662 §2.2",

  // The client reads the API's answer
  "api-response-status": "RFC 6750 §3",
  "api-response-readable": "RFC 9110 §8.3",

  // The client reads the userinfo response
  "userinfo-readable": "OIDC Core §5.3.2",
  "userinfo-subject": "OIDC Core §5.3.2",
} as const satisfies Record<string, SpecReference>;

export type CheckId = keyof typeof checkSections;

export interface Check {
  readonly id: CheckId;
  readonly passed: boolean;
  readonly expected?: string;
  readonly actual?: string;
  readonly spec: SpecReference;
}

/** What the rule wanted and what the message had, as text for a person. */
export interface Finding {
  readonly expected?: string;
  readonly actual?: string;
}

/** Notes checks. Declare it with its type (`const checks: Checklist = …`): `demand` narrows what it is given. */
export interface Checklist {
  /** Notes the check and says whether it passed. For rules whose breach does not end the work. */
  observe(id: CheckId, passed: boolean, finding?: Finding): boolean;
  /** Notes the check and throws an OAuthError with the refusal where it failed. */
  demand(id: CheckId, passed: boolean, refusal: Refusal, finding?: Finding): asserts passed;
}

export function createChecklist(note: Note): Checklist {
  const observe: Checklist["observe"] = (id, passed, finding = {}) => {
    note({ kind: "check", check: { id, passed, ...finding, spec: checkSections[id] } });
    return passed;
  };
  return {
    observe,
    demand(id, passed, refusal, finding) {
      if (!observe(id, passed, finding)) throw new OAuthError(refusal);
    },
  };
}
