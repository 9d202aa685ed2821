/** Which keys of a set a header can mean (RFC 7515 §6), by what each says of itself (RFC 7517 §4). */
import type { JsonWebKey } from "./json-web-key";
import type { VerifiedAlgorithm } from "./signing-algorithms";

interface Header {
  readonly alg?: unknown;
  readonly kid?: unknown;
}

/** Those made for its `alg` and, where it names one, of its `kid` (RFC 7515 §4.1.4). */
export function selectKeys({ alg, kid }: Header, keys: readonly JsonWebKey[]): readonly JsonWebKey[] {
  if (typeof alg !== "string") return [];
  return keys.filter((key) => isMadeFor(key, alg) && (kid === undefined || key.kid === kid));
}

const keyTypes: Readonly<Record<VerifiedAlgorithm, string>> = {
  RS256: "RSA",
  PS256: "RSA",
  ES256: "EC",
  EdDSA: "OKP",
  Ed25519: "OKP",
};

/** A key says its `alg`; where it does not (RFC 7517 §4.4), it serves the public-key algorithms of its type alone. */
function isMadeFor(key: JsonWebKey, alg: string): boolean {
  if (key.use !== undefined && key.use !== "sig") return false;
  if (key.alg !== undefined) return isSameAlgorithm(key, key.alg, alg);
  return Object.entries(keyTypes).some(([name, type]) => name === alg && type === key.kty);
}

/** With a key on this curve the two names mean one algorithm (RFC 9864 §2.2): which of them a library writes is of no account. */
function isSameAlgorithm({ crv }: JsonWebKey, one: string, other: string): boolean {
  const names = ["EdDSA", "Ed25519"];
  return one === other || (crv === "Ed25519" && names.includes(one) && names.includes(other));
}

/** A key that comes with what it signed needs no name of its own to be the one that the header means (RFC 9449 §4.3, item 7). */
export function nameKey(key: JsonWebKey, kid: unknown): JsonWebKey {
  return typeof kid === "string" ? { ...key, kid } : key;
}
