/**
 * Why no key holds for a signature, as far as can be known: what makes the key unfit, and what would have had to be otherwise, each of it
 * really tried. Where nothing is found, content and key can both be at fault, and which of them it is cannot be told.
 */

import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type JwsAlgorithm, jwsAlgorithms, jwsFacts } from "@/lib/oauth/jws";
import { type DecodedToken, findPart, readMember } from "./decode";
import { unwrapEcdsaSignature } from "./der";
import { keyBits } from "./jwk-members";
import { knownSamples } from "./known-samples";
import { findMisfit } from "./misfit";
import { isTolerated } from "./problem";
import { encode, fitsGiven, fitsSecret, readSigned, type Signed } from "./raw-signature";
import type { GivenKey } from "./read-key";
import { isBroken } from "./refusal";
import { trySecretReadings } from "./secret-readings";
import type { Reason } from "./verdict";

type Reasons = readonly [Reason, ...Reason[]];

export async function explainFailure(
  token: DecodedToken,
  alg: JwsAlgorithm,
  given: GivenKey,
  keys: readonly JsonWebKey[],
  refused: readonly Reason[],
): Promise<Reasons> {
  const signed = readSigned(token) ?? { input: encode(""), signature: new Uint8Array() };
  const fitting = keys.filter((key) => findMisfit(key, alg) === undefined);
  if (isUnreadable(token)) return [{ kind: "unreadable-signature" }];
  const tried = (
    await Promise.all([
      tryWriting(token, signed, alg, fitting),
      trySecretReadings(signed, alg, given),
      tryPublicKeyAsSecret(signed, alg, given),
      trySamples(signed, alg, fitting),
      tryOtherAlgorithms(signed, alg, keys),
      tryAsn1(signed, alg, fitting),
    ])
  ).flat();
  const seen = [
    ...describeLength(signed, alg, fitting),
    ...(fitting.length === 0 ? describeMisfits(keys, alg) : []),
  ];
  const names = describeNames(token, keys);
  const [first, ...rest] = [...tried, ...seen, ...refused, ...names];
  const isCertain = tried.length > 0 || seen.length > 0 || refused.length > 0;
  if (first === undefined) return [{ kind: "mismatch" }];
  return isCertain ? [first, ...rest] : [{ kind: "mismatch" }, first, ...rest];
}

/** The first few, since a key set can be long. */
function describeMisfits(keys: readonly JsonWebKey[], alg: JwsAlgorithm): readonly Reason[] {
  return keys.slice(0, 3).flatMap((key): readonly Reason[] => {
    const misfit = findMisfit(key, alg);
    return misfit === undefined ? [] : [{ kind: "misfit", key, misfit }];
  });
}

function describeNames(token: DecodedToken, keys: readonly JsonWebKey[]): readonly Reason[] {
  const kid = readMember(findPart(token, "header"), "kid");
  const has = keys.flatMap((key) => (key.kid === undefined ? [] : [String(key.kid)]));
  return typeof kid === "string" && has.length > 0 && !has.includes(kid)
    ? [{ kind: "other-kid", kid, has }]
    : [];
}

function isUnreadable(token: DecodedToken): boolean {
  return findPart(token, "signature")?.problems.every(isTolerated) === false;
}

function describeLength(
  { signature }: Signed,
  alg: JwsAlgorithm,
  keys: readonly JsonWebKey[],
): readonly Reason[] {
  const has = signature.length;
  const lengths = keys.map((key) => jwsFacts(alg).bytes ?? Math.ceil(keyBits(key) / 8));
  const [needs] = lengths;
  return needs === undefined || lengths.includes(has) ? [] : [{ kind: "signature-length", has, needs }];
}

/** The bytes are right, and what they sign must be refused for how it is written: with padding, or as what is no JSON. */
async function tryWriting(
  token: DecodedToken,
  signed: Signed,
  alg: JwsAlgorithm,
  keys: readonly JsonWebKey[],
): Promise<readonly Reason[]> {
  const fits = await Promise.all(keys.map((key) => fitsGiven(signed, key, alg)));
  return fits.includes(true) ? [{ kind: isBroken(token) ? "broken-part" : "spelling" }] : [];
}

/** RFC 8725 §2.1: the attacker knows the public key, and signs with its text as the secret. */
async function tryPublicKeyAsSecret(
  signed: Signed,
  alg: JwsAlgorithm,
  given: GivenKey,
): Promise<readonly Reason[]> {
  const isPublic = given.reading.kind === "keys" && given.reading.source !== "secret";
  if (!alg.startsWith("HS") || !isPublic) return [];
  const text = given.text.trim();
  const fits = await Promise.all(
    [given.text, text, `${text}\n`].map((secret) => fitsSecret(signed, encode(secret), alg)),
  );
  return fits.includes(true) ? [{ kind: "public-key-as-secret" }] : [];
}

async function trySamples(
  signed: Signed,
  alg: JwsAlgorithm,
  keys: readonly JsonWebKey[],
): Promise<readonly Reason[]> {
  for (const { input, payload } of knownSamples) {
    for (const key of keys) {
      if (await fitsGiven({ ...signed, input: encode(input) }, key, alg))
        return [{ kind: "signature-of-sample", payload }];
    }
  }
  return [];
}

/** Another algorithm of the same type of key. */
async function tryOtherAlgorithms(
  signed: Signed,
  alg: JwsAlgorithm,
  keys: readonly JsonWebKey[],
): Promise<readonly Reason[]> {
  const others = (Object.keys(jwsAlgorithms) as JwsAlgorithm[]).filter(
    (other) => other !== alg && other !== "Ed25519",
  );
  for (const key of keys) {
    for (const other of others.filter((one) => jwsFacts(one).kty === key.kty)) {
      if (await fitsGiven(signed, key, other)) return [{ kind: "other-algorithm", alg: other }];
    }
  }
  return [];
}

async function tryAsn1(
  { input, signature }: Signed,
  alg: JwsAlgorithm,
  keys: readonly JsonWebKey[],
): Promise<readonly Reason[]> {
  const raw = alg.startsWith("ES") ? unwrapEcdsaSignature(signature, jwsFacts(alg).bytes ?? 0) : undefined;
  if (raw === undefined) return [];
  const fits = await Promise.all(keys.map((key) => fitsGiven({ input, signature: raw }, key, alg)));
  return fits.includes(true) ? [{ kind: "asn1-signature" }] : [];
}
