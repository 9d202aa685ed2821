/** Decrypts a JWE with whichever of the keys can (RFC 7516 §5.2), and if none can, says why as far as can be known. */
import { inWords } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import {
  type ContentEncryption,
  decryptCompact,
  isContentEncryption,
  isKeyManagement,
  type KeyManagementAlgorithm,
  secretBits,
} from "@/lib/oauth/jwe";
import { type DecodedToken, findPart, readMember } from "./decode";
import { keyBits, sortByKid } from "./jwk-members";
import { findDecryptingMisfit } from "./misfit";
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
  const names = readCritical(header);
  if (names !== undefined) return { kind: "critical", names };
  if (isMisspelt(token)) return { kind: "not-decrypted", alg, reasons: [{ kind: "spelling" }] };
  const kid = readMember(header, "kid");
  const keys = sortByKid(reading.keys, kid);
  const curve = readCurve(readMember(header, "epk"));
  const reasons: Reason[] = [];
  for (const key of keys) {
    const reason = findMisfit(key, alg, enc, curve);
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
  const known = value === undefined ? {} : { value: inWords(value) };
  return { kind: "unknown-algorithm", member, isEncrypted: true, ...known };
}

/** On which curve the sender made a key for this one token: the recipient's is on the same (RFC 7518 §4.6.1.1). */
function readCurve(epk: unknown): string | undefined {
  return typeof epk === "object" && epk !== null && "crv" in epk && typeof epk.crv === "string"
    ? epk.crv
    : undefined;
}

function findMisfit(
  key: JsonWebKey,
  alg: KeyManagementAlgorithm,
  enc: ContentEncryption,
  curve: string | undefined,
): Reason | undefined {
  const misfit = findDecryptingMisfit(key, alg, enc, curve);
  if (misfit !== undefined) return { kind: "misfit", key, misfit };
  const needs = secretBits(alg, enc);
  return needs === undefined || keyBits(key) === needs
    ? undefined
    : { kind: "secret-length", has: keyBits(key), needs };
}
