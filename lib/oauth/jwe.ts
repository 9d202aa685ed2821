/**
 * Encrypted tokens (RFC 7516) by jose, in compact serialization, with one key: for the token workbench. Key management by `dir`, AES
 * (RFC 7518 §4.4, §4.7), RSA-OAEP (§4.3) and ECDH-ES (§4.6, RFC 8037 §3.2); content by AES-GCM and AES-CBC with HMAC (§5).
 * Left out: RSA1_5, which RFC 8725 §3.2 advises against and WebCrypto does not have, and passwords (PBES2).
 */
import { CompactEncrypt, compactDecrypt, importJWK } from "jose";
import type { JsonWebKey } from "./json-web-key";
import { hasCode } from "./jws";
import type { JsonObject } from "./jwt";

/** Which types of key the algorithm takes, and the bits of its secret where it has a fixed number (0: those of `enc`). */
interface KeyManagementFacts {
  readonly kty: readonly ("RSA" | "EC" | "OKP" | "oct")[];
  readonly bits?: number;
}

const agreement = { kty: ["EC", "OKP"] } as const;
const encryption = { kty: ["RSA"] } as const;
const wrap = (bits: number) => ({ kty: ["oct"] as const, bits });

const keyManagementAlgorithms = {
  dir: wrap(0),
  "RSA-OAEP": encryption,
  "RSA-OAEP-256": encryption,
  "RSA-OAEP-384": encryption,
  "RSA-OAEP-512": encryption,
  "ECDH-ES": agreement,
  "ECDH-ES+A128KW": agreement,
  "ECDH-ES+A192KW": agreement,
  "ECDH-ES+A256KW": agreement,
  A128KW: wrap(128),
  A192KW: wrap(192),
  A256KW: wrap(256),
  A128GCMKW: wrap(128),
  A192GCMKW: wrap(192),
  A256GCMKW: wrap(256),
} as const satisfies Readonly<Record<string, KeyManagementFacts>>;

/** Bits of the key that encrypts the content. */
const contentEncryptionBits = {
  A128GCM: 128,
  A192GCM: 192,
  A256GCM: 256,
  "A128CBC-HS256": 256,
  "A192CBC-HS384": 384,
  "A256CBC-HS512": 512,
} as const;

export type KeyManagementAlgorithm = keyof typeof keyManagementAlgorithms;
export type ContentEncryption = keyof typeof contentEncryptionBits;

/** Of an RSA key, at least (RFC 7518 §4.3). */
export const rsaBits = 2048;

export function isKeyManagement(alg: unknown): alg is KeyManagementAlgorithm {
  return typeof alg === "string" && Object.hasOwn(keyManagementAlgorithms, alg);
}

export function isContentEncryption(enc: unknown): enc is ContentEncryption {
  return typeof enc === "string" && Object.hasOwn(contentEncryptionBits, enc);
}

export function keyTypes(alg: KeyManagementAlgorithm): readonly string[] {
  return keyManagementAlgorithms[alg].kty;
}

/** Bits that a secret must have for these two, or undefined where the key is no secret. */
export function secretBits(alg: KeyManagementAlgorithm, enc: ContentEncryption): number | undefined {
  const { bits }: KeyManagementFacts = keyManagementAlgorithms[alg];
  return bits === 0 ? contentEncryptionBits[enc] : bits;
}

/**
 * `wrong`: the tag does not match (RFC 7516 §5.2), be it for another key or for changed content, or a part is missing or cut. `unusable`:
 * the key could not be tried.
 */
export type Decryption =
  | { readonly kind: "plaintext"; readonly bytes: Uint8Array }
  | { readonly kind: "wrong" }
  | { readonly kind: "unusable" };

/** Decrypts with a private key or a secret, by the algorithms that the header names. */
export async function decryptCompact(
  token: string,
  key: JsonWebKey,
  alg: KeyManagementAlgorithm,
  enc: ContentEncryption,
): Promise<Decryption> {
  try {
    const { plaintext } = await compactDecrypt(token, await importJWK(material(key), alg), {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
    });
    return { kind: "plaintext", bytes: plaintext };
  } catch (error) {
    const isWrong = hasCode(error, "ERR_JWE_DECRYPTION_FAILED") || hasCode(error, "ERR_JWE_INVALID");
    return { kind: isWrong ? "wrong" : "unusable" };
  }
}

/** Encrypts for a public key, or with a secret. Undefined where the key cannot. */
export async function encryptCompact(
  plaintext: Uint8Array,
  key: JsonWebKey,
  alg: KeyManagementAlgorithm,
  enc: ContentEncryption,
  header: JsonObject,
): Promise<string | undefined> {
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, oth: _oth, ...open } = key;
  try {
    const imported = await importJWK(material(open), alg);
    return await new CompactEncrypt(plaintext).setProtectedHeader({ ...header, alg, enc }).encrypt(imported);
  } catch {
    return undefined;
  }
}

/** Without rules about its use, which are the caller's to judge. */
function material({ use: _use, key_ops: _operations, alg: _alg, ext: _ext, ...key }: JsonWebKey): JsonWebKey {
  return key;
}
