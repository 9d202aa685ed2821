/** Decrypts a JWE with whichever of the keys can (RFC 7516 §5.2), and if none can, says why as far as can be known. */
import { inWords } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import {
  type ContentEncryption,
  decryptCompact,
  isContentEncryption,
  isKeyManagement,
  type KeyManagementAlgorithm,
  keyTypes,
  secretBits,
} from "@/lib/oauth/jwe";
import { type DecodedToken, findPart, readMember } from "./decode";
import { isPrivate, keyBits, sortByKid } from "./jwk-members";
import type { KeyReading } from "./read-key";
import { isMisspelt, readCritical } from "./refusal";
import type { Reason, Verdict } from "./verdict";

export async function decryptToken(token: DecodedToken, reading: KeyReading): Promise<Verdict> {
  const header = findPart(token, "header");
  const [alg, enc] = [readMember(header, "alg"), readMember(header, "enc")];
  if (!isKeyManagement(alg)) return unknown("alg", alg);
  if (!isContentEncryption(enc)) return unknown("enc", enc);
  if (reading.kind === "problem") return { kind: "key-problem", problem: reading.problem };
  if (reading.kind === "none") return { kind: "encrypted", alg, enc };
  const names = readCritical(token);
  if (names.length > 0) return { kind: "critical", names };
  if (isMisspelt(token)) return { kind: "not-decrypted", alg, reasons: [{ kind: "spelling" }] };
  const kid = readMember(header, "kid");
  const keys = sortByKid(reading.keys, kid);
  const reasons: Reason[] = [];
  for (const key of keys) {
    const reason = findMisfit(key, alg, enc);
    if (reason !== undefined) {
      reasons.push(reason);
      continue;
    }
    const decryption = await decryptCompact(token.text, key, alg, enc);
    if (decryption.kind === "plaintext")
      return { kind: "decrypted", alg, enc, key, plaintext: decryption.bytes };
    reasons.push(decryption.kind === "wrong" ? { kind: "mismatch" } : { kind: "unusable-key", key });
  }
  // That a key fitted and failed says more than that others did not fit.
  const [first, ...rest] = reasons.sort(
    (one, other) => Number(other.kind === "mismatch") - Number(one.kind === "mismatch"),
  );
  return { kind: "not-decrypted", alg, reasons: [first ?? { kind: "mismatch" }, ...rest.slice(0, 2)] };
}

function unknown(member: "alg" | "enc", value: unknown): Verdict {
  return { kind: "unknown-algorithm", member, ...(value === undefined ? {} : { value: inWords(value) }) };
}

/** RFC 7518 §4.1: the type of key that the algorithm needs; RFC 7517 §4.2: a key for signatures is for nothing else. */
function findMisfit(
  key: JsonWebKey,
  alg: KeyManagementAlgorithm,
  enc: ContentEncryption,
): Reason | undefined {
  const types = keyTypes(alg);
  if (!types.includes(key.kty) || key.crv === "Ed25519")
    return { kind: "misfit", key, misfit: { kind: "type", needs: types.join(" or "), has: key.kty } };
  if (key.use !== undefined && key.use !== "enc")
    return { kind: "misfit", key, misfit: { kind: "use", says: String(key.use) } };
  if (!isPrivate(key)) return { kind: "misfit", key, misfit: { kind: "public" } };
  const needs = secretBits(alg, enc);
  return needs === undefined || keyBits(key) === needs
    ? undefined
    : { kind: "secret-length", has: keyBits(key), needs };
}
