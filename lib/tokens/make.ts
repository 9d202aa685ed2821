/**
 * Tokens of one's own: begun without a signature, signed (RFC 7515 §5.1), or encrypted (RFC 7516 §5.1). Nothing here signs unless it is
 * asked to.
 */

import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { encryptCompact, isKeyManagement, type KeyManagementAlgorithm, secretBits } from "@/lib/oauth/jwe";
import { isJwsAlgorithm, type JwsAlgorithm, jwsFacts, signCompact } from "@/lib/oauth/jws";
import { type JsonObject, publicKey } from "@/lib/oauth/jwt";
import { type DecodedToken, findPart, readMember } from "./decode";
import { minifyJson } from "./json-layout";
import { keyBits } from "./jwk-members";
import { findEncryptionMisfit } from "./misfit";
import { encodeText } from "./replace-part";

/** A token to begin with, unsigned: good for ten minutes. `now` in seconds since 1970. */
export function draftToken(now: number): string {
  const header = { alg: "ES256", typ: "JWT" };
  const claims = {
    iss: "https://issuer.example",
    sub: "alice",
    aud: "https://api.example",
    iat: now,
    exp: now + 600,
  };
  return `${encodeText(JSON.stringify(header))}.${encodeText(JSON.stringify(claims))}.`;
}

const byCurve: Readonly<Record<string, JwsAlgorithm>> = {
  "P-256": "ES256",
  "P-384": "ES384",
  "P-521": "ES512",
  Ed25519: "EdDSA",
};

/** The algorithm that this key signs with: its own, else the header's where it fits, else the usual one of its type. */
export function selectSigningAlgorithm(key: JsonWebKey, headerAlg: unknown): JwsAlgorithm | undefined {
  if (key.use !== undefined && key.use !== "sig") return undefined;
  if (key.alg !== undefined) return isJwsAlgorithm(key.alg) ? key.alg : undefined;
  if (isJwsAlgorithm(headerAlg)) {
    const { kty, crv } = jwsFacts(headerAlg);
    if (kty === key.kty && (crv === undefined || crv === key.crv)) return headerAlg;
  }
  if (key.kty === "RSA") return "RS256";
  return key.kty === "oct" ? "HS256" : byCurve[String(key.crv)];
}

/**
 * The same header and payload under a new signature. The header then names the algorithm and, where it has a name, the key; a key that
 * it brought along gives way to the public half of this one (RFC 7515 §4.1.3). The bytes of the payload stay as they are. Undefined
 * where the key cannot sign.
 */
export function signToken(
  token: DecodedToken,
  key: JsonWebKey,
  alg: JwsAlgorithm,
): Promise<string | undefined> {
  const payload = findPart(token, "payload")?.bytes ?? new Uint8Array();
  const { jwk, ...rest } = readHeader(token);
  // The public half is for other operations than the private one.
  const { key_ops: _operations, ext: _ext, ...open } = publicKey(key);
  const brought = jwk === undefined || key.kty === "oct" ? {} : { jwk: open };
  const header = { ...rest, ...brought, alg, ...(key.kid === undefined ? {} : { kid: key.kid }) };
  return signCompact(payload, key, alg, header);
}

function readHeader(token: DecodedToken): JsonObject {
  const header = findPart(token, "header");
  const names = new Set((header?.json?.members ?? []).map(({ name }) => name));
  return Object.fromEntries([...names].map((name) => [name, readMember(header, name)]));
}

const usual: Readonly<Record<string, KeyManagementAlgorithm>> = {
  RSA: "RSA-OAEP-256",
  EC: "ECDH-ES",
  OKP: "ECDH-ES",
  oct: "dir",
};

const agreeing = new Set<unknown>(["P-256", "P-384", "P-521", "X25519"]);

const content = "A256GCM";

/** How this key encrypts, if it may: by the algorithm that it names, else a secret directly, and all others for whoever has the private key. */
export function selectEncryption(key: JsonWebKey): KeyManagementAlgorithm | undefined {
  const alg = isKeyManagement(key.alg) ? key.alg : usual[key.kty];
  if (alg === undefined || findEncryptionMisfit(key, alg, content) !== undefined) return undefined;
  if (key.crv !== undefined && !agreeing.has(key.crv)) return undefined;
  const bits = secretBits(alg, content);
  return bits === undefined || bits === keyBits(key) ? alg : undefined;
}

/**
 * Encrypts the whole signed token, so that a recipient can still verify it (RFC 7519 §5.2, §11.2), or the claims of one that is not
 * signed. With A256GCM. Undefined where the key cannot.
 */
export function encryptToken(
  token: DecodedToken,
  key: JsonWebKey,
  alg: KeyManagementAlgorithm,
): Promise<string | undefined> {
  const isSigned = (findPart(token, "signature")?.text ?? "") !== "";
  const source = findPart(token, "payload")?.source ?? "{}";
  const plaintext = new TextEncoder().encode(isSigned ? token.text : minifyJson(source));
  const kind = isSigned ? { cty: "JWT" } : { typ: "JWT" };
  const kid = key.kid === undefined ? {} : { kid: key.kid };
  return encryptCompact(plaintext, key, alg, content, { ...kind, ...kid });
}
