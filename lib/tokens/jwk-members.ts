/** Which members a JWK must have by its type (RFC 7517 §4.1, RFC 7518 §6, RFC 8037 §2), and how strong the key is. */
import { decodeBase64url } from "@/lib/http/base64";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";

const required: Readonly<Record<string, readonly string[]>> = {
  RSA: ["n", "e"],
  EC: ["crv", "x", "y"],
  OKP: ["crv", "x"],
  oct: ["k"],
};

export interface MissingMember {
  readonly name: string;
  /** The type that demands it; missing where `kty` itself is, or is none of those above. */
  readonly kty?: string;
}

/** The first member that is not there as a text, or is no base64url where it must be some. */
export function findMissingMember(key: Readonly<Record<string, unknown>>): MissingMember | undefined {
  const { kty } = key;
  if (typeof kty !== "string" || !Object.hasOwn(required, kty)) return { name: "kty" };
  const name = required[kty]?.find((member) => !isGood(member, key[member]));
  return name === undefined ? undefined : { name, kty };
}

function isGood(name: string, value: unknown): boolean {
  if (typeof value !== "string" || value === "") return false;
  return name === "crv" || decodeBase64url(value) !== undefined;
}

export function isPrivate(key: JsonWebKey): boolean {
  return typeof key.d === "string" || key.kty === "oct";
}

const curveBits: Readonly<Record<string, number>> = {
  "P-256": 256,
  "P-384": 384,
  "P-521": 521,
  Ed25519: 256,
  X25519: 256,
};

/** Of the modulus, the curve, or the secret. */
export function keyBits(key: JsonWebKey): number {
  if (key.kty === "oct") return 8 * byteLength(key.k);
  if (key.kty === "RSA") return modulusBits(key.n);
  return curveBits[String(key.crv)] ?? 0;
}

function byteLength(value: unknown): number {
  return typeof value === "string" ? (decodeBase64url(value)?.length ?? 0) : 0;
}

/** Zeros in front do not count, though they should not be there (RFC 7518 §2). */
function modulusBits(n: unknown): number {
  const bytes = typeof n === "string" ? (decodeBase64url(n) ?? new Uint8Array()) : new Uint8Array();
  const first = bytes.findIndex((byte) => byte !== 0);
  if (first < 0) return 0;
  return 8 * (bytes.length - first) - Math.clz32(bytes[first] ?? 0) + 24;
}

/** The key that the token names goes first (RFC 7515 §4.1.4); the others keep their order. */
export function sortByKid(keys: readonly JsonWebKey[], kid: unknown): readonly JsonWebKey[] {
  return [...keys].sort((one, other) => Number(other.kid === kid) - Number(one.kid === kid));
}

/** What a person wants to know of a key. */
export interface KeyFacts {
  readonly kty: string;
  readonly crv?: string;
  readonly bits: number;
  readonly kid?: string;
  readonly isPrivate: boolean;
}

export function readKeyFacts(key: JsonWebKey): KeyFacts {
  const { kty, crv, kid } = key;
  return {
    kty,
    bits: keyBits(key),
    isPrivate: isPrivate(key),
    ...(typeof crv === "string" ? { crv } : {}),
    ...(typeof kid === "string" ? { kid } : {}),
  };
}
