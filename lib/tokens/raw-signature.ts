/**
 * Trials for an explanation, by WebCrypto alone: does this signature fit, if the algorithm, the secret or its encoding were another?
 * What holds is judged by lib/oauth/jws; here the header is not asked.
 */
import { decodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JwsAlgorithm } from "@/lib/oauth/jws";
import { type DecodedToken, findPart } from "./decode";

/** What stands in front of the second dot (RFC 7515 §5.1), encoded once for all trials, and the bytes behind it. */
export interface Signed {
  readonly input: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array;
}

export function readSigned(token: DecodedToken): Signed | undefined {
  const signature = findPart(token, "signature");
  return signature && { input: encode(token.text.slice(0, signature.start - 1)), signature: signature.bytes };
}

const families = { HS: "HMAC", RS: "RSASSA-PKCS1-v1_5", PS: "RSA-PSS", ES: "ECDSA", Ed: "Ed25519" } as const;

function describeAlgorithm(alg: JwsAlgorithm, curve: unknown) {
  const bits = Number(alg.slice(2)) || 256;
  return {
    name: families[alg.slice(0, 2) as keyof typeof families],
    hash: `SHA-${bits}`,
    saltLength: bits / 8,
    namedCurve: String(curve),
  };
}

/** False also where the key cannot be used so. */
async function fitsKey({ input, signature }: Signed, key: JsonWebKey, alg: JwsAlgorithm): Promise<boolean> {
  const { kty, crv, n, e, x, y } = key;
  const algorithm = describeAlgorithm(alg, crv);
  try {
    const members = JSON.parse(JSON.stringify({ kty, crv, n, e, x, y }));
    const imported = await crypto.subtle.importKey("jwk", members, algorithm, false, ["verify"]);
    return await crypto.subtle.verify(algorithm, imported, Uint8Array.from(signature), input);
  } catch {
    return false;
  }
}

export async function fitsSecret(signed: Signed, secret: Uint8Array, alg: JwsAlgorithm): Promise<boolean> {
  const algorithm = describeAlgorithm(alg, undefined);
  try {
    const imported = await crypto.subtle.importKey("raw", Uint8Array.from(secret), algorithm, false, [
      "verify",
    ]);
    return await crypto.subtle.verify("HMAC", imported, Uint8Array.from(signed.signature), signed.input);
  } catch {
    return false;
  }
}

/** With a key of any type. */
export function fitsGiven(signed: Signed, key: JsonWebKey, alg: JwsAlgorithm): Promise<boolean> {
  if (key.kty !== "oct") return fitsKey(signed, key, alg);
  return fitsSecret(signed, decodeBase64url(String(key.k)) ?? new Uint8Array(), alg);
}

export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
