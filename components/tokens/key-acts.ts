/** What the key at hand is, and what it can do to the token: sign it anew, or encrypt it. Each is a press of a button, and nothing else changes the token. */
import { describeKeyProblem, nameKey, uselessKey } from "@/lib/content/tokens/keys";
import { publicKey } from "@/lib/oauth/jwt";
import type { Assessment } from "@/lib/tokens/assess";
import { canSign } from "@/lib/tokens/can-sign";
import { type DecodedToken, findPart, type Part, readMember } from "@/lib/tokens/decode";
import { isPrivate, readKeyFacts } from "@/lib/tokens/jwk-members";
import { encryptToken, selectEncryption, selectSigningAlgorithm, signToken } from "@/lib/tokens/make";
import { findSigningMisfit } from "@/lib/tokens/misfit";
import type { KeyReading } from "@/lib/tokens/read-key";
import { readCritical } from "@/lib/tokens/refusal";
import type { JudgedKey, KeyAct } from "./judgement";

/** What the key could do by what it says of itself is tried: its numbers can be broken, or belong to different keys. */
export async function describeKey(token: DecodedToken, assessment: Assessment): Promise<JudgedKey> {
  const { key: reading } = assessment;
  const listed = listKeyActs(token, assessment);
  const tried = await Promise.all(listed.map((act) => canPerform(act, token)));
  const acts = listed.filter((_, index) => tried[index]);
  const [first] = reading.kind === "keys" ? reading.keys : [];
  const isPair = first !== undefined && first.kty !== "oct" && isPrivate(first);
  const isUseless = acts.length < listed.length;
  const about = isUseless ? ({ kind: "problem", ...uselessKey } as const) : describeReading(reading);
  const shareable = selectPublicKey(reading);
  return {
    isSecret: reading.kind === "keys" && reading.source === "secret",
    acts,
    ...(about === undefined ? {} : { about }),
    ...(isPair ? { publicHalf: JSON.stringify(publicKey(first), undefined, 2) } : {}),
    ...(shareable === undefined ? {} : { shareable }),
  };
}

function describeReading(reading: KeyReading): JudgedKey["about"] {
  if (reading.kind === "problem") return { kind: "problem", ...describeKeyProblem(reading.problem) };
  if (reading.kind !== "keys") return undefined;
  const facts = readKeyFacts(reading.keys[0]);
  const name = nameKey(facts).replace(/^./, (first) => first.toUpperCase());
  const more = reading.keys.length > 1 ? `, and ${reading.keys.length - 1} more` : "";
  const useless = reading.passedOver > 0 ? `. ${reading.passedOver} more cannot be used here` : "";
  return { kind: facts.isPrivate ? "private" : "public", text: name + more + useless };
}

export function listKeyActs(token: DecodedToken, assessment: Assessment): readonly KeyAct[] {
  const [key] = assessment.key.kind === "keys" ? assessment.key.keys : [];
  if (key === undefined || (token.kind !== "jws" && token.kind !== "partial")) return [];
  const acts: KeyAct[] = [];
  const header = findPart(token, "header");
  const alg = selectSigningAlgorithm(key, readMember(header, "alg"));
  if (alg !== undefined && isSignable(header) && findSigningMisfit(key, alg) === undefined) {
    const isPrimary = assessment.verdict.kind !== "verified";
    acts.push({ kind: "sign", label: `Sign with ${alg}`, isPrimary, key, alg });
  }
  const encryption = selectEncryption(key);
  if (encryption !== undefined) {
    const isPrimary = key.use === "enc";
    acts.push({ kind: "encrypt", label: `Encrypt with ${encryption}`, isPrimary, key, alg: encryption });
  }
  return acts;
}

/** A malformed `crit` must not be written (RFC 7515 §4.1.11), and `b64` would have the payload written in another way (RFC 7797). */
function isSignable(header: Part | undefined): boolean {
  const names = readCritical(header);
  return names === undefined || (names.length > 0 && !names.includes("b64"));
}

async function canPerform(act: KeyAct, token: DecodedToken): Promise<boolean> {
  return act.kind === "encrypt" ? (await perform(act, token)) !== undefined : canSign(act.key, act.alg);
}

/** The token as it is then; undefined where the key cannot. */
export function perform(act: KeyAct, token: DecodedToken): Promise<string | undefined> {
  return act.kind === "sign" ? signToken(token, act.key, act.alg) : encryptToken(token, act.key, act.alg);
}

/** What of the keys may be published, to be put into a link; undefined where it is a secret. */
export function selectPublicKey(reading: KeyReading | undefined): string | undefined {
  const keys = reading?.kind === "keys" ? reading.keys.filter(({ kty }) => kty !== "oct") : [];
  const [first, ...rest] = keys.map((key) => (isPrivate(key) ? publicKey(key) : key));
  if (first === undefined) return undefined;
  return JSON.stringify(rest.length === 0 ? first : { keys: [first, ...rest] });
}
