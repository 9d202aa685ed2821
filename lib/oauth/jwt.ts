/**
 * JSON Web Tokens (RFC 7519) in compact serialization (RFC 7515), by jose: what parties know of it. They decode
 * first and judge claim by claim, so that each rule is a check of its own; nothing here throws at bad input.
 * Left out: encryption (jwe.ts has it, for the workbench), unsecured tokens (`alg` none is never verified) and the `crit` header, which is refused.
 */
import { CompactSign, calculateJwkThumbprint, compactVerify, errors, exportSPKI, importJWK } from "jose";
import { decodeObject, encodeBase64url } from "@/lib/http/base64";
import { keepNewest, remember } from "@/lib/http/remember";
import { digest } from "./digest";
import type { JsonWebKey } from "./json-web-key";
import { selectKeys } from "./key-choice";

export type JsonObject = Readonly<Record<string, unknown>>;

export interface DecodedJwt {
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

export type SignatureResult =
  | { readonly verified: true; readonly key: JsonWebKey }
  | { readonly verified: false; readonly reason: string };

type CryptoKeyOrBytes = Awaited<ReturnType<typeof importJWK>>;

const mostImported = 256;
const imported = new Map<string, Promise<CryptoKeyOrBytes>>();

interface Import {
  readonly algorithm: string;
  readonly key: Promise<CryptoKeyOrBytes>;
}

const importedRecords = new WeakMap<JsonWebKey, Import>();

/** A record is never changed, so that it is looked at once. */
function importKey(key: JsonWebKey, algorithm: string): Promise<CryptoKeyOrBytes> {
  const known = importedRecords.get(key);
  if (known?.algorithm === algorithm) return known.key;
  const importing = importContent(key, algorithm);
  importedRecords.set(key, { algorithm, key: importing });
  return importing;
}

/**
 * Imports a key once for each content and algorithm: importing RSA costs more than verifying with it, and a key that came
 * in a JWKS response is a new record each time. The oldest is forgotten first.
 */
function importContent(key: JsonWebKey, algorithm: string): Promise<CryptoKeyOrBytes> {
  const content = `${algorithm} ${JSON.stringify(key)}`;
  const known = imported.get(content);
  return known ?? keepNewest(imported, content, importJWK({ ...key }, algorithm), mostImported);
}

/** Signs a payload with a private key that names its `alg` and `kid`. `header` adds members such as `typ`. */
export async function signJwt(
  payload: JsonObject,
  key: JsonWebKey,
  header: JsonObject = {},
): Promise<string> {
  const alg = String(key.alg);
  const protectedHeader = { alg, ...header, ...(key.kid === undefined ? {} : { kid: key.kid }) };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(protectedHeader)
    .sign(await importKey(key, alg));
}

/** Nothing but base64url between the dots: no line break, no space, no padding (RFC 7515 §2, §5.2), which decoders pass over. */
const compact = /^[\w-]+\.[\w-]*\.[\w-]*$/;

/** Header and payload without a look at the signature, or undefined where this is no JWT. */
export const readJwt: (token: string) => DecodedJwt | undefined = remember((token) => {
  const header = readHeader(token);
  const payload = decodeObject(token.split(".")[1] ?? "");
  return header && payload && { header, payload };
}, 16);

/**
 * Verifies the signature, and nothing else, of a JWT or of any other compact JWS, with the key of the set that the header
 * names (RFC 7515 §6). Only keys made for the header's `alg` are tried, so a public key can never serve as an HMAC secret
 * (RFC 8725 §3.1).
 */
export async function verifySignature(token: string, keys: readonly JsonWebKey[]): Promise<SignatureResult> {
  const header = readHeader(token);
  if (header === undefined) return { verified: false, reason: "not a JWT" };
  const { alg, kid, crit } = header;
  if (typeof alg !== "string" || alg === "none")
    return { verified: false, reason: "the token is not signed" };
  if (crit !== undefined)
    return { verified: false, reason: "the header names extensions that must be understood" };
  const candidates = selectKeys(header, keys);
  let usable = candidates.length;
  for (const key of candidates) {
    const trial = await tryKey(token, key, alg);
    if (trial === "right") return { verified: true, key };
    if (trial === "unusable") usable -= 1;
  }
  if (usable > 0) return { verified: false, reason: "the signature does not match the content" };
  const meant = `alg ${alg}${kid === undefined ? "" : ` and kid ${describeKid(kid)}`}`;
  if (candidates.length > 0) return { verified: false, reason: `the key for ${meant} cannot be used` };
  return { verified: false, reason: `no key for ${meant}` };
}

/** As text, where a person can read it as such; else as JSON. */
function describeKid(kid: unknown): string {
  return typeof kid === "string" && kid !== "" ? kid : JSON.stringify(kid);
}

const readHeader = remember(
  (token) => (compact.test(token) ? decodeObject(token.split(".")[0] ?? "") : undefined),
  16,
);

/** `unusable`: the key is broken, too small, or not for verifying (RFC 7517 §4.3), so that nothing is known of the signature. */
async function tryKey(
  token: string,
  key: JsonWebKey,
  algorithm: string,
): Promise<"right" | "wrong" | "unusable"> {
  try {
    await compactVerify(token, await importKey(key, algorithm), { algorithms: [algorithm] });
    return "right";
  } catch (error) {
    const isWrong = error instanceof errors.JWSSignatureVerificationFailed;
    return isWrong ? "wrong" : "unusable";
  }
}

/** The members that may be published (RFC 7517 §9.2), for RSA, EC and OKP keys. */
export function publicKey(key: JsonWebKey): JsonWebKey {
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, oth: _oth, k: _k, ...open } = key;
  return open;
}

/** A public key as the text in which most servers hand it out: SubjectPublicKeyInfo as PEM (RFC 7468 §13). */
export async function publicKeyPem(key: JsonWebKey): Promise<string> {
  const imported = await importJWK({ ...publicKey(key), ext: true }, String(key.alg), { extractable: true });
  return imported instanceof Uint8Array ? "" : exportSPKI(imported);
}

/** A secret that two parties share, as the key of an HMAC (RFC 7518 §3.2, OIDC Core §10.1). */
export function macKey(secret: string): JsonWebKey {
  return { kty: "oct", alg: "HS256", k: encodeBase64url(new TextEncoder().encode(secret)) };
}

/** RFC 7638: base64url of the SHA-256 of the key's required members. */
export function thumbprint(key: JsonWebKey): Promise<string> {
  return calculateJwkThumbprint({ ...key }, "sha256");
}

/** `at_hash`: the left half of the hash that the algorithm uses, of the token's ASCII (OIDC Core §3.1.3.6). */
export async function accessTokenHash(accessToken: string, algorithm: string): Promise<string> {
  const hash = await digest(/^Ed/.test(algorithm) ? "SHA-512" : "SHA-256", accessToken);
  return encodeBase64url(hash.subarray(0, hash.length / 2));
}
