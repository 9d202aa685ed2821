/**
 * Whether a key may serve an algorithm at all (RFC 7517 §4.2 to §4.4, RFC 7518 §3 and §4, RFC 8725 §3.1), and if not, why: a public key
 * must never be tried as a secret, whatever the token says.
 */
import { inWords } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type ContentEncryption, type KeyManagementAlgorithm, keyTypes, rsaBits } from "@/lib/oauth/jwe";
import { type JwsAlgorithm, jwsFacts } from "@/lib/oauth/jws";
import { isPrivate, keyBits } from "./jwk-members";

export type Misfit =
  /** `has` is the curve of a key of type `OKP`, since those of one curve are of no use for what those of another do (RFC 8037 §2). */
  | { readonly kind: "type"; readonly needs: string; readonly has: string }
  | { readonly kind: "curve"; readonly needs: string; readonly has: string }
  /** The key is right by the RFC, and the library does not have its curve. */
  | { readonly kind: "curve-left-out"; readonly has: string }
  | { readonly kind: "algorithm"; readonly says: string }
  | { readonly kind: "use"; readonly says: string }
  | { readonly kind: "operations"; readonly says: string }
  | { readonly kind: "bits"; readonly needs: number; readonly has: number }
  | { readonly kind: "public" };

/** RFC 9864 §2.2 names what RFC 8037 calls EdDSA by its curve. */
function normalize(alg: string): string {
  return alg === "Ed25519" ? "EdDSA" : alg;
}

export function findMisfit(key: JsonWebKey, alg: JwsAlgorithm): Misfit | undefined {
  const { kty, crv, bits = 0 } = jwsFacts(alg);
  if (key.kty !== kty) return { kind: "type", needs: kty, has: describeType(key) };
  if (alg === "EdDSA" && key.crv === "Ed448") return { kind: "curve-left-out", has: key.crv };
  if (crv !== undefined && key.crv !== crv) return { kind: "curve", needs: crv, has: String(key.crv) };
  // A private key that signs brings along the public one that verifies.
  const purpose = findPurpose(key, "sig", isPrivate(key) ? ["verify", "sign"] : ["verify"]);
  if (purpose !== undefined) return purpose;
  if (key.alg !== undefined && normalize(inWords(key.alg)) !== normalize(alg))
    return { kind: "algorithm", says: inWords(key.alg) };
  // A short secret verifies, and earns a warning: such tokens are common. A short RSA key is refused by every library.
  if (kty === "RSA" && keyBits(key) < bits) return { kind: "bits", needs: bits, has: keyBits(key) };
  return undefined;
}

/** As above, for making a signature. */
export function findSigningMisfit(key: JsonWebKey, alg: JwsAlgorithm): Misfit | undefined {
  const misfit = findMisfit(key, alg) ?? findPurpose(key, "sig", ["sign"]);
  return misfit ?? (isPrivate(key) ? undefined : { kind: "public" });
}

function describeType({ kty, crv }: JsonWebKey): string {
  return kty === "OKP" ? String(crv) : kty;
}

/** What `use` and `key_ops` say that the key is for (RFC 7517 §4.2, §4.3). An empty list is what WebCrypto writes for the public half of ECDH. */
function findPurpose(
  { use, key_ops }: JsonWebKey,
  wanted: "sig" | "enc",
  operations: readonly string[],
): Misfit | undefined {
  if (use !== undefined && use !== wanted) return { kind: "use", says: inWords(use) };
  const named: readonly unknown[] = Array.isArray(key_ops) ? key_ops : [];
  const isNamed = named.length === 0 || operations.some((operation) => named.includes(operation));
  return isNamed ? undefined : { kind: "operations", says: named.map(inWords).join(", ") };
}

/** Of either half of a pair, since a private key brings its public one along. */
const ofEncryption = ["encrypt", "wrapKey", "decrypt", "unwrapKey", "deriveKey", "deriveBits"];

/** What forbids the key to encrypt or decrypt by this algorithm. With `dir`, its `alg` can be that of the content as well. */
export function findEncryptionMisfit(
  key: JsonWebKey,
  alg: KeyManagementAlgorithm,
  enc: ContentEncryption,
): Misfit | undefined {
  const types = keyTypes(alg);
  if (!types.includes(key.kty) || /^Ed/.test(String(key.crv)))
    return { kind: "type", needs: types.join(" or "), has: describeType(key) };
  const purpose = findPurpose(key, "enc", ofEncryption);
  if (purpose !== undefined) return purpose;
  if (key.alg !== undefined && key.alg !== alg && !(alg === "dir" && key.alg === enc))
    return { kind: "algorithm", says: inWords(key.alg) };
  const has = keyBits(key);
  return key.kty === "RSA" && has < rsaBits ? { kind: "bits", needs: rsaBits, has } : undefined;
}

/** As above, for a token whose sender made a key on `curve`, where its header names one. */
export function findDecryptingMisfit(
  key: JsonWebKey,
  alg: KeyManagementAlgorithm,
  enc: ContentEncryption,
  curve: string | undefined,
): Misfit | undefined {
  const misfit = findEncryptionMisfit(key, alg, enc);
  if (misfit !== undefined) return misfit;
  if (alg.startsWith("ECDH") && curve !== undefined && key.crv !== curve)
    return { kind: "curve", needs: curve, has: String(key.crv) };
  return isPrivate(key) ? undefined : { kind: "public" };
}
