/**
 * The items of OIDC Core §3.1.3.7, one function each and numbered as there, with §3.1.3.8 and the `sub` that §2 requires.
 * Each gives how it came out, whatever the token says; `idTokenRules` has them in the order in which they are judged.
 */

import { describeValidity, inDigits, inWords, isCurrent } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { accessTokenHash, macKey, verifySignature } from "@/lib/oauth/jwt";
import type { ClientSession, RedirectConfiguration } from "./configuration";
import type { Rule } from "./judge";

/** A token with all that it is compared with. */
export interface IdToken {
  readonly configuration: RedirectConfiguration;
  readonly session: ClientSession;
  readonly accessToken: string;
  readonly keys: readonly JsonWebKey[];
  /** Seconds since 1970. */
  readonly now: number;
  readonly encoded: string;
  /** Is it a signed JWT at all? If not, header and claims are empty. */
  readonly readable: boolean;
  readonly header: JsonObject;
  readonly claims: JsonObject;
}

/** Seconds. An ID token of the code flow is read when it is made; the range is the client's to choose (item 10). */
const oldest = 600;

/** Item 1. Encryption was not negotiated: a signed token has three parts, an encrypted one five (RFC 7516 §3.1). */
function checkEncryption({ encoded, readable }: IdToken): Rule {
  const parts = encoded === "" ? 0 : encoded.split(".").length;
  const actual = readable ? "a signed JWT" : `${parts} parts, not a signed JWT`;
  return { id: "id-token-encryption", passed: readable, expected: "a signed JWT, not encrypted", actual };
}

/** Item 2. */
function checkIssuer({ session, claims }: IdToken): Rule {
  const passed = claims.iss === session.issuer;
  return { id: "id-token-issuer", passed, expected: session.issuer, actual: inWords(claims.iss) };
}

/** Item 3. The client trusts no other audience. */
function checkAudience({ configuration, claims }: IdToken): Rule {
  const { client_id } = configuration.client;
  const audience = [claims.aud].flat();
  const passed = audience.length > 0 && audience.every((value) => value === client_id);
  return { id: "id-token-audience", passed, expected: `${client_id} alone`, actual: inWords(claims.aud) };
}

/** Items 4 and 5. No extension that has `azp` is in use, so it is optional; where it is, it names the client. */
function checkAuthorizedParty({ configuration, claims }: IdToken): Rule {
  const { client_id } = configuration.client;
  const passed = claims.azp === undefined || claims.azp === client_id;
  return {
    id: "id-token-authorized-party",
    passed,
    expected: `${client_id} or none`,
    actual: inWords(claims.azp),
  };
}

/** §2: the claim that says who signed in. */
function checkSubject({ claims }: IdToken): Rule {
  const passed = typeof claims.sub === "string" && claims.sub !== "";
  return { id: "id-token-subject", passed, expected: "a sub", actual: inWords(claims.sub) };
}

function algorithmOf({ expectedAlgorithm = "RS256" }: RedirectConfiguration): string {
  return expectedAlgorithm;
}

/** Item 7. `none` is never what was registered. */
function checkAlgorithm({ configuration, header }: IdToken): Rule {
  const expected = algorithmOf(configuration);
  const passed = header.alg === expected && header.alg !== "none";
  return { id: "id-token-algorithm", passed, expected, actual: inWords(header.alg) };
}

/** Item 8. A MAC is made with the client_secret: a client without one cannot use it. */
function checkMacKey({ configuration, header }: IdToken): Rule {
  const hasSecret = configuration.client.client_secret !== undefined;
  return {
    id: "id-token-mac-key",
    passed: !isMac(header) || hasSecret,
    expected: "a signature, or a MAC with the client_secret",
    actual: isMac(header)
      ? `a MAC; ${hasSecret ? "the client has a secret" : "the client has no secret"}`
      : "a signature",
  };
}

/** Item 6, and RFC 7515 §5.2 with the issuer's keys. */
async function checkSignature(idToken: IdToken): Promise<Rule> {
  const keys = isMac(idToken.header) ? selectMacKeys(idToken) : idToken.keys;
  const result = await verifySignature(idToken.encoded, keys);
  return {
    id: "id-token-signature",
    passed: result.verified,
    expected: "a signature by a key of the issuer",
    actual: result.verified ? `verified with ${inWords(result.key.kid)}` : result.reason,
  };
}

/** Item 9. */
function checkExpiry({ claims, now }: IdToken): Rule {
  return { id: "id-token-expiry", passed: isCurrent(claims, now), ...describeValidity(claims, now) };
}

/** Item 10. */
function checkIssuedAt({ claims, now }: IdToken): Rule {
  const { iat } = claims;
  const passed = typeof iat === "number" && iat <= now && now - iat <= oldest;
  const expected = `from ${now - oldest} to ${now}`;
  return { id: "id-token-issued-at", passed, expected, actual: inDigits(iat) };
}

/** Item 11. One nonce serves one session, so a token that is replayed into another one does not match. */
function checkNonce({ session, claims }: IdToken): Rule {
  const passed = session.nonce === undefined || claims.nonce === session.nonce;
  const expected = session.nonce ?? "anything: no nonce was sent";
  return { id: "id-token-nonce", passed, expected, actual: inWords(claims.nonce) };
}

/** Item 12. What is appropriate is for the client to say; this one takes what it asked for. */
function checkAcr({ session, claims }: IdToken): Rule {
  const { acrValues } = session;
  const passed =
    acrValues === undefined || (typeof claims.acr === "string" && acrValues.includes(claims.acr));
  const expected = acrValues?.join(" or ") ?? "anything: acr was not asked for";
  return { id: "id-token-acr", passed, expected, actual: inWords(claims.acr) };
}

/** Item 13. */
function checkAuthTime({ session, claims, now }: IdToken): Rule {
  const { maxAge } = session;
  const time = claims.auth_time;
  const passed = maxAge === undefined || (typeof time === "number" && now - time <= maxAge);
  const expected = maxAge === undefined ? "anything: max_age was not sent" : `${now - maxAge} or later`;
  return { id: "id-token-auth-time", passed, expected, actual: inDigits(time) };
}

/** §3.1.3.8. Optional in the code flow. */
async function checkAccessTokenHash({ accessToken, header, claims }: IdToken): Promise<Rule> {
  const expected = await accessTokenHash(accessToken, inWords(header.alg));
  const passed = claims.at_hash === undefined || claims.at_hash === expected;
  return {
    id: "id-token-access-token-hash",
    passed,
    expected: `${expected} or none`,
    actual: inWords(claims.at_hash),
  };
}

export const idTokenRules: readonly ((idToken: IdToken) => Rule | Promise<Rule>)[] = [
  checkEncryption,
  checkIssuer,
  checkAudience,
  checkAuthorizedParty,
  checkSubject,
  checkAlgorithm,
  checkMacKey,
  checkSignature,
  checkExpiry,
  checkIssuedAt,
  checkNonce,
  checkAcr,
  checkAuthTime,
  checkAccessTokenHash,
];

function isMac({ alg }: JsonObject): boolean {
  return typeof alg === "string" && alg.startsWith("HS");
}

/** The octets of the client_secret (item 8): the issuer's public keys never serve as the key of a MAC. */
function selectMacKeys({ configuration, header }: IdToken): readonly JsonWebKey[] {
  const { client_secret } = configuration.client;
  if (client_secret === undefined) return [];
  const kid = typeof header.kid === "string" ? { kid: header.kid } : {};
  return [{ ...macKey(client_secret), alg: algorithmOf(configuration), ...kid }];
}
