/**
 * The members of any token, from the registries of JOSE and JWT: those of lib/content/claims, in words that fit tokens from elsewhere,
 * and more. What is not here is a name of the issuer's own.
 */
import type { JsonObject } from "@/lib/oauth/jwt";
import { claimExplanations } from "../claims";
import type { ClaimExplanation } from "../types";

const more: Readonly<Record<string, ClaimExplanation>> = {
  // JOSE header (RFC 7515 §4.1, RFC 7516 §4.1, RFC 7518 §4)
  enc: { name: "Encryption", what: "By which algorithm the content is encrypted.", spec: "RFC 7516 §4.1.2" },
  zip: {
    name: "Compression",
    what: "The content was compressed before it was encrypted.",
    spec: "RFC 7516 §4.1.3",
  },
  epk: {
    name: "Ephemeral public key",
    what: "The sender’s key for this one token. With the recipient’s it makes the secret that encrypts.",
    spec: "RFC 7518 §4.6.1.1",
  },
  apu: { name: "Party U", what: "Who sends, as part of the key’s derivation.", spec: "RFC 7518 §4.6.1.2" },
  apv: { name: "Party V", what: "Who receives, as part of the key’s derivation.", spec: "RFC 7518 §4.6.1.3" },
  iv: { name: "Initialization vector", what: "Of the encryption of the key.", spec: "RFC 7518 §4.7.1.1" },
  tag: { name: "Authentication tag", what: "Of the encryption of the key.", spec: "RFC 7518 §4.7.1.2" },
  p2s: {
    name: "Salt",
    what: "What is mixed into the password from which the key is derived.",
    spec: "RFC 7518 §4.8.1.1",
  },
  p2c: {
    name: "Iterations",
    what: "How often the password is hashed for the key.",
    spec: "RFC 7518 §4.8.1.2",
  },
  x5u: {
    name: "Certificate address",
    what: "An address of certificates that the token itself names. Whoever follows it lets the token vouch for itself.",
    spec: "RFC 8725 §3.10",
  },
  x5c: {
    name: "Certificate chain",
    what: "The signer’s certificate, and those that vouch for it. It proves nothing unless the chain ends at one that is trusted.",
    spec: "RFC 7515 §4.1.6",
  },
  x5t: {
    name: "Certificate thumbprint",
    what: "The SHA-1 hash of the signer’s certificate.",
    spec: "RFC 7515 §4.1.7",
  },
  "x5t#S256": {
    name: "Certificate thumbprint",
    what: "The SHA-256 hash of a certificate: in a header the signer’s, in `cnf` the one that the token is bound to.",
    spec: "RFC 7515 §4.1.8",
  },
  b64: { name: "Encoded payload", what: "Whether the payload is written in base64url.", spec: "RFC 7797 §3" },

  // Payload
  sub: {
    name: "Subject",
    what: "Whom it is about: a user, by a name that is unique at the issuer, or a client that acts for itself.",
    spec: "RFC 7519 §4.1.2",
  },
  scope: {
    name: "Scope",
    what: "What the token allows, as words with spaces between them.",
    spec: "RFC 9068 §2.2.3",
  },
  cnf: {
    name: "Confirmation",
    what: "The key that the token is bound to. Whoever presents the token must prove to have it.",
    spec: "RFC 7800 §3.1",
  },
  htm: {
    name: "HTTP method",
    what: "The method of the one request that this proof is for.",
    spec: "RFC 9449 §4.2",
  },
  htu: {
    name: "HTTP address",
    what: "The address of the one request that this proof is for.",
    spec: "RFC 9449 §4.2",
  },
  ath: {
    name: "Access token hash",
    what: "The hash of the token that comes along with this proof.",
    spec: "RFC 9449 §4.2",
  },
  authorization_details: {
    name: "Authorization details",
    what: "What the token allows, in more detail than a scope can say. Only details for the audience of the token stand in it.",
    spec: "RFC 9396 §9.1",
  },
  c_hash: {
    name: "Code hash",
    what: "The left half of a hash of the code that came along.",
    spec: "OIDC Core §3.3.2.11",
  },
  sid: {
    name: "Session ID",
    what: "The user’s session at the authorization server.",
    spec: "OIDC Back-Channel-Logout §2.4",
  },
  roles: { name: "Roles", what: "Which roles the subject has at the issuer.", spec: "RFC 9068 §2.2.3.1" },
  groups: { name: "Groups", what: "Which groups the subject belongs to.", spec: "RFC 9068 §2.2.3.1" },
  entitlements: { name: "Entitlements", what: "What the subject is entitled to.", spec: "RFC 9068 §2.2.3.1" },
  events: { name: "Events", what: "What happened, by a name for each kind of event.", spec: "RFC 8417 §2.2" },
  given_name: { name: "Given name", what: "The first name.", spec: "OIDC Core §5.1" },
  family_name: { name: "Family name", what: "The last name.", spec: "OIDC Core §5.1" },
  nickname: {
    name: "Nickname",
    what: "What the user is called, which may differ from the first name.",
    spec: "OIDC Core §5.1",
  },
  picture: { name: "Picture", what: "An address of a picture of the user.", spec: "OIDC Core §5.1" },
  locale: { name: "Locale", what: "The user’s language and country.", spec: "OIDC Core §5.1" },
  zoneinfo: { name: "Time zone", what: "The user’s time zone.", spec: "OIDC Core §5.1" },
  phone_number: { name: "Telephone number", what: "The user’s telephone number.", spec: "OIDC Core §5.1" },
  updated_at: { name: "Updated at", what: "When the user’s data was last changed.", spec: "OIDC Core §5.1" },
};

const inHeader: Readonly<Record<string, ClaimExplanation>> = {
  alg: {
    name: "Algorithm",
    what: "How the token is signed, or how its key is encrypted. A verifier expects it, and is not told by the token.",
    spec: "RFC 7515 §4.1.1",
  },
  kid: {
    name: "Key ID",
    what: "Which key the recipient needs, by a name that both know.",
    spec: "RFC 7515 §4.1.4",
  },
  typ: {
    name: "Type",
    what: "What kind of token it is: `JWT` is any, `at+jwt` an access token, `dpop+jwt` a proof.",
    spec: "RFC 8725 §3.11",
  },
};

const known: Readonly<Record<string, ClaimExplanation>> = { ...claimExplanations, ...more };

/** What a member of this name is, in a header or in a payload; undefined where no registry that is known here has it. */
export function explainMember(role: "header" | "payload", name: string): ClaimExplanation | undefined {
  if (role === "header" && Object.hasOwn(inHeader, name)) return inHeader[name];
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** Every explanation, for tests that read them all. */
export const memberExplanations: JsonObject = { ...known, inHeader };
