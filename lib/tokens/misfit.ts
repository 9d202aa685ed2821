/**
 * Whether a key may serve a signature of an algorithm at all (RFC 7517 §4.2 to §4.4, RFC 7518 §3, RFC 8725 §3.1), and if not, why: a
 * public key must never be tried as a secret, whatever the token says.
 */
import { inWords } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type JwsAlgorithm, jwsFacts } from "@/lib/oauth/jws";
import { isPrivate, keyBits } from "./jwk-members";

export type Misfit =
  | { readonly kind: "type"; readonly needs: string; readonly has: string }
  | { readonly kind: "curve"; readonly needs: string; readonly has: string }
  | { readonly kind: "algorithm"; readonly says: string }
  | { readonly kind: "use"; readonly says: string }
  | { readonly kind: "bits"; readonly needs: number; readonly has: number }
  | { readonly kind: "public" };

/** RFC 9864 §2.2 names what RFC 8037 calls EdDSA by its curve. */
function normalize(alg: string): string {
  return alg === "Ed25519" ? "EdDSA" : alg;
}

export function findMisfit(key: JsonWebKey, alg: JwsAlgorithm): Misfit | undefined {
  const { kty, crv, bits = 0 } = jwsFacts(alg);
  if (key.kty !== kty) return { kind: "type", needs: kty, has: key.kty };
  if (crv !== undefined && key.crv !== crv) return { kind: "curve", needs: crv, has: String(key.crv) };
  if (key.use !== undefined && key.use !== "sig") return { kind: "use", says: inWords(key.use) };
  if (key.alg !== undefined && normalize(inWords(key.alg)) !== normalize(alg))
    return { kind: "algorithm", says: inWords(key.alg) };
  // A short secret verifies, and earns a warning: such tokens are common. A short RSA key is refused by every library.
  if (kty === "RSA" && keyBits(key) < bits) return { kind: "bits", needs: bits, has: keyBits(key) };
  return undefined;
}

/** As above, for making a signature. */
export function findSigningMisfit(key: JsonWebKey, alg: JwsAlgorithm): Misfit | undefined {
  return findMisfit(key, alg) ?? (isPrivate(key) ? undefined : { kind: "public" });
}
