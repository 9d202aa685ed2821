/**
 * Keys as JWKs (RFC 7517, RFC 7518 §6) from the encodings that files hold, and new ones, by jose: for the token workbench. A new
 * asymmetric key is named by its thumbprint (RFC 7638). Left out: RSASSA-PSS keys by their own OID, which WebCrypto does not read.
 */
import { exportJWK, generateKeyPair, generateSecret, importPKCS8, importSPKI } from "jose";
import { encodeBase64 } from "@/lib/http/base64";
import type { JsonWebKey } from "./json-web-key";
import { thumbprint } from "./jwt";

/** SubjectPublicKeyInfo (RFC 5280 §4.1) or PKCS #8 (RFC 5208 §5), in DER. */
export type KeyEncoding = "spki" | "pkcs8";

/** Which algorithm the encoding says that the key is for. */
export type KeyFamily = "RSA" | "EC" | "Ed25519" | "X25519";

/** An algorithm under which jose imports a key of the family; for EC it then reads the curve from the key. */
const importAlgorithms: Readonly<Record<KeyFamily, string>> = {
  RSA: "RS256",
  EC: "ECDH-ES",
  Ed25519: "EdDSA",
  X25519: "ECDH-ES",
};

export async function importDer(
  der: Uint8Array,
  encoding: KeyEncoding,
  family: KeyFamily,
): Promise<JsonWebKey | undefined> {
  const label = encoding === "spki" ? "PUBLIC KEY" : "PRIVATE KEY";
  const pem = `-----BEGIN ${label}-----\n${encodeBase64(der)}\n-----END ${label}-----`;
  const alg = importAlgorithms[family];
  try {
    const read = encoding === "spki" ? importSPKI : importPKCS8;
    return asKey(await exportJWK(await read(pem, alg, { extractable: true })));
  } catch {
    return undefined;
  }
}

const signing = ["RS256", "PS256", "ES256", "ES384", "ES512", "EdDSA"] as const;
const secrets = ["HS256", "HS384", "HS512"] as const;
const encrypting = ["RSA-OAEP-256", "ECDH-ES"] as const;

/** What a key can be made for: a signature, or with the last three an encrypted token. */
export const newKeyAlgorithms = [...secrets, ...signing, "dir", ...encrypting] as const;

export type NewKeyAlgorithm = (typeof newKeyAlgorithms)[number];

/** A new private key or secret, which says what it is for. Takes up to 100 ms for RSA. */
export async function makeKey(algorithm: NewKeyAlgorithm): Promise<JsonWebKey> {
  if (algorithm === "dir") return makeSecret("A256GCM", "A256GCM", "enc");
  if (algorithm === "HS256" || algorithm === "HS384" || algorithm === "HS512")
    return makeSecret(algorithm, algorithm, "sig");
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = asKey(await exportJWK(privateKey));
  const use = algorithm === "RSA-OAEP-256" || algorithm === "ECDH-ES" ? "enc" : "sig";
  return { ...key, kid: await thumbprint(key), alg: algorithm, use };
}

async function makeSecret(generated: string, alg: string, use: "sig" | "enc"): Promise<JsonWebKey> {
  return { ...asKey(await exportJWK(await generateSecret(generated, { extractable: true }))), alg, use };
}

function asKey(key: Readonly<Record<string, unknown>>): JsonWebKey {
  return { ...key, kty: String(key.kty) };
}
