/** Keys and tokens that tests make for themselves, good ones and forged ones. */
import { encodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey } from "@/lib/oauth/jwt";
import type { SigningAlgorithm } from "@/lib/oauth/signing-algorithms";

const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" };

const generators: Readonly<Record<SigningAlgorithm, RsaHashedKeyGenParams | EcKeyGenParams | KeyAlgorithm>> =
  {
    RS256: { name: "RSASSA-PKCS1-v1_5", ...rsa },
    PS256: { name: "RSA-PSS", ...rsa },
    ES256: { name: "ECDSA", namedCurve: "P-256" },
    EdDSA: { name: "Ed25519" },
  };

/** A fresh private key that names its `alg` and `kid`. */
export async function createKey(alg: SigningAlgorithm, kid: string): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey(generators[alg], true, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new Error(`${alg} gave no key pair`);
  const {
    key_ops: _operations,
    ext: _extractable,
    ...members
  } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return { ...members, kty: String(members.kty), kid, alg, use: "sig" };
}

/** What an attacker does who hopes that the public key is taken as the secret of a MAC. */
export function macKeyOf(key: JsonWebKey): JsonWebKey {
  return { kty: "oct", alg: "HS256", kid: key.kid, k: encodeText(JSON.stringify(publicKey(key))) };
}

/** `alg` none, with the empty signature of RFC 7519 §6. */
export function unsecured(payload: JsonObject, header: JsonObject = {}): string {
  return `${encodeText(JSON.stringify({ alg: "none", ...header }))}.${encodeText(JSON.stringify(payload))}.`;
}

/** The same token with other claims under the old signature. */
export function tamper(token: string, payload: JsonObject): string {
  const [header, , signature] = token.split(".");
  return [header, encodeText(JSON.stringify(payload)), signature].join(".");
}

export function encodeText(text: string): string {
  return encodeBase64url(new TextEncoder().encode(text));
}
