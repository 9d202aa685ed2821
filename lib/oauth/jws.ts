/**
 * Signatures of every algorithm that jose knows by WebCrypto (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2), with one key and the
 * algorithm that the caller chose: for the token workbench. Parties use jwt.ts, which takes four algorithms and chooses the key.
 * Left out: secp256k1 and Ed448, which WebCrypto does not have.
 */
import { CompactSign, compactVerify, importJWK } from "jose";
import type { JsonWebKey } from "./json-web-key";
import type { JsonObject } from "./jwt";

interface JwsAlgorithmFacts {
  readonly kty: "RSA" | "EC" | "OKP" | "oct";
  readonly crv?: string;
  /** Of the key, at least (RFC 7518 §3.2, §3.3, §3.5). */
  readonly bits?: number;
  /** Of the signature, where it does not depend on the key. */
  readonly bytes?: number;
}

export const jwsAlgorithms = {
  HS256: { kty: "oct", bits: 256, bytes: 32 },
  HS384: { kty: "oct", bits: 384, bytes: 48 },
  HS512: { kty: "oct", bits: 512, bytes: 64 },
  RS256: { kty: "RSA", bits: 2048 },
  RS384: { kty: "RSA", bits: 2048 },
  RS512: { kty: "RSA", bits: 2048 },
  PS256: { kty: "RSA", bits: 2048 },
  PS384: { kty: "RSA", bits: 2048 },
  PS512: { kty: "RSA", bits: 2048 },
  ES256: { kty: "EC", crv: "P-256", bytes: 64 },
  ES384: { kty: "EC", crv: "P-384", bytes: 96 },
  ES512: { kty: "EC", crv: "P-521", bytes: 132 },
  EdDSA: { kty: "OKP", crv: "Ed25519", bytes: 64 },
  Ed25519: { kty: "OKP", crv: "Ed25519", bytes: 64 },
} as const satisfies Readonly<Record<string, JwsAlgorithmFacts>>;

export type JwsAlgorithm = keyof typeof jwsAlgorithms;

export function isJwsAlgorithm(alg: unknown): alg is JwsAlgorithm {
  return typeof alg === "string" && Object.hasOwn(jwsAlgorithms, alg);
}

export function jwsFacts(alg: JwsAlgorithm): JwsAlgorithmFacts {
  return jwsAlgorithms[alg];
}

/** `unusable`: the key is broken or refused, so that nothing is known of the signature. */
export type SignatureTrial = "right" | "wrong" | "unusable";

/** Tries one key on the signature of a compact JWS. The header's `alg` must be the given one (RFC 8725 §3.1). */
export async function trySignature(
  token: string,
  key: JsonWebKey,
  alg: JwsAlgorithm,
): Promise<SignatureTrial> {
  try {
    await compactVerify(token, await importJWK(verifyingKey(key), alg), { algorithms: [alg] });
    return "right";
  } catch (error) {
    return hasCode(error, "ERR_JWS_SIGNATURE_VERIFICATION_FAILED") ? "wrong" : "unusable";
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** What of a key verifies: a private key's public half, or the secret; no rules about its use, which are the caller's to judge. */
function verifyingKey({ kty, crv, n, e, x, y, k }: JsonWebKey): JsonWebKey {
  const members = { kty, crv, n, e, x, y, k };
  return {
    ...(Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as object),
    kty,
  };
}

/**
 * Signs these bytes with a private key or a secret; `alg` goes into the header. What its `crit` names is for a recipient to understand (RFC 7515
 * §4.1.11), and is signed all the same. Undefined where the key cannot, or the header must not be.
 */
export async function signCompact(
  payload: Uint8Array,
  key: JsonWebKey,
  alg: JwsAlgorithm,
  header: JsonObject,
): Promise<string | undefined> {
  const { use: _use, key_ops: _operations, ext: _ext, ...material } = key;
  const names: readonly unknown[] = Array.isArray(header.crit) ? header.crit : [];
  const crit = Object.fromEntries(names.map((name) => [String(name), true]));
  try {
    const imported = await importJWK(material, alg);
    return await new CompactSign(payload).setProtectedHeader({ ...header, alg }).sign(imported, { crit });
  } catch {
    return undefined;
  }
}
