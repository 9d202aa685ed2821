/**
 * Time, randomness and fresh keys for live rooms: here they are the machine's own, where the simulator has its own. The purpose of
 * a draw is ignored. Nothing else in this folder looks at a clock or draws.
 */

import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { thumbprint } from "@/lib/oauth/jwt";
import type { Now, Random } from "@/lib/oauth/random";
import type { SigningAlgorithm } from "@/lib/oauth/signing-algorithms";

export const now: Now = () => Math.floor(Date.now() / 1000);

/** Seconds since 1970, with their fraction. */
export const exactNow: Now = () => Date.now() / 1000;

/** Bytes that are drawn at once: for the system a draw of a few costs as much as one of many. */
const pool = new Uint8Array(4096);
let used = pool.length;

/** What was given out is not kept. */
export const random: Random = (_purpose, bytes) => {
  if (bytes > pool.length) return crypto.getRandomValues(new Uint8Array(bytes));
  if (used + bytes > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const drawn = pool.slice(used, used + bytes);
  pool.fill(0, used, used + bytes);
  used += bytes;
  return drawn;
};

const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" } as const;

const generators: Readonly<Record<SigningAlgorithm, () => Promise<CryptoKeyPair>>> = {
  RS256: () => generate({ name: "RSASSA-PKCS1-v1_5", ...rsa }),
  PS256: () => generate({ name: "RSA-PSS", ...rsa }),
  ES256: () => generate({ name: "ECDSA", namedCurve: "P-256" }),
  EdDSA: () => generate({ name: "Ed25519" }),
};

function generate(algorithm: RsaHashedKeyGenParams | EcKeyGenParams | Algorithm): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]) as Promise<CryptoKeyPair>;
}

/** A private key that nobody had before, with `alg`, `use` and, as `kid`, its thumbprint (RFC 7638). */
export async function generateSigningKey(algorithm: SigningAlgorithm): Promise<JsonWebKey> {
  const { privateKey } = await generators[algorithm]();
  const { ext: _ext, key_ops: _operations, ...exported } = await crypto.subtle.exportKey("jwk", privateKey);
  const key = { ...exported, kty: String(exported.kty), alg: algorithm, use: "sig" };
  return { ...key, kid: await thumbprint(key) };
}
