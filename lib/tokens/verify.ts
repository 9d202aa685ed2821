/**
 * Does one of these keys hold for this token (RFC 7515 §5.2), which one, and if none does, why? The algorithm is the header's, tried with
 * keys of its kind alone (RFC 8725 §3.1); the key that `kid` names goes first (RFC 7515 §4.1.4). `b64` (RFC 7797) counts as not understood.
 */
import { inWords } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { isJwsAlgorithm, type JwsAlgorithm, trySignature } from "@/lib/oauth/jws";
import { type DecodedToken, findPart, readMember } from "./decode";
import { decryptToken } from "./decrypt";
import { sortByKid } from "./jwk-members";
import { findMisfit } from "./misfit";
import { fitsGiven, readSigned } from "./raw-signature";
import type { GivenKey } from "./read-key";
import { isBroken, isMisspelt, readCritical } from "./refusal";
import type { Reason, Verdict } from "./verdict";
import { explainFailure } from "./why-not";

export async function judgeToken(token: DecodedToken, given: GivenKey): Promise<Verdict> {
  if (token.kind === "opaque") return { kind: "opaque" };
  const header = findPart(token, "header");
  if (header?.json?.type !== "object") return { kind: "unreadable" };
  if (token.kind === "jwe") return decryptToken(token, given.reading);
  if (token.kind === "partial") return { kind: "partial", count: token.parts.length };
  const alg = readMember(header, "alg");
  if (typeof alg === "string" && alg.toLowerCase() === "none") return { kind: "unsecured" };
  if (!isJwsAlgorithm(alg)) return unknownAlgorithm(alg);
  if ((findPart(token, "signature")?.text ?? "") === "") return { kind: "unsigned", alg };
  return judgeSignature(token, alg, given);
}

function unknownAlgorithm(alg: unknown): Verdict {
  return { kind: "unknown-algorithm", member: "alg", ...(alg === undefined ? {} : { value: inWords(alg) }) };
}

async function judgeSignature(token: DecodedToken, alg: JwsAlgorithm, given: GivenKey): Promise<Verdict> {
  const { reading } = given;
  const header = findPart(token, "header");
  if (reading.kind === "problem") return { kind: "key-problem", problem: reading.problem };
  if (reading.kind === "none")
    return { kind: "no-key", alg, hasOwnKey: readMember(header, "jwk") !== undefined };
  const kid = readMember(header, "kid");
  const keys = sortByKid(reading.keys, kid).filter((key) => findMisfit(key, alg) === undefined);
  const names = readCritical(header);
  if (names !== undefined) return { kind: "critical", names, fits: await fitsAny(token, keys, alg) };
  const isTried = !isMisspelt(token) && !isBroken(token);
  const { right, refused } = await tryKeys(token, isTried ? keys : [], alg);
  if (right !== undefined) {
    const isOther = typeof kid === "string" && right.kid !== undefined && right.kid !== kid;
    return {
      kind: "verified",
      alg,
      key: right,
      among: reading.keys.length,
      ...(isOther ? { otherKid: kid } : {}),
    };
  }
  const unusable = refused.map((key): Reason => ({ kind: "unusable-key", key }));
  const reasons = await explainFailure(token, alg, given, reading.keys, unusable);
  const isUnfit = reasons.every(
    ({ kind }) => kind === "misfit" || kind === "unusable-key" || kind === "other-kid",
  );
  return { kind: isUnfit ? "unfit" : "invalid", alg, reasons };
}

interface Trials {
  readonly right?: JsonWebKey;
  readonly refused: readonly JsonWebKey[];
}

async function tryKeys(token: DecodedToken, keys: readonly JsonWebKey[], alg: JwsAlgorithm): Promise<Trials> {
  const refused: JsonWebKey[] = [];
  for (const key of keys) {
    const trial = await trySignature(token.text, key, alg);
    if (trial === "right") return { right: key, refused };
    if (trial === "unusable") refused.push(key);
  }
  return { refused };
}

/** The library refuses a header that it does not understand, so it is not asked. */
async function fitsAny(
  token: DecodedToken,
  keys: readonly JsonWebKey[],
  alg: JwsAlgorithm,
): Promise<boolean> {
  const signed = readSigned(token);
  const fits = await Promise.all(keys.map((key) => signed && fitsGiven(signed, key, alg)));
  return fits.some((fit) => fit === true);
}
