/** What the key at hand can do to the token: sign it anew, or encrypt it. Each is a press of a button, and nothing else signs. */
import { publicKey } from "@/lib/oauth/jwt";
import type { Assessment } from "@/lib/tokens/assess";
import { type DecodedToken, findPart, readMember } from "@/lib/tokens/decode";
import { isPrivate } from "@/lib/tokens/jwk-members";
import { encryptToken, selectEncryption, selectSigningAlgorithm, signToken } from "@/lib/tokens/make";
import { findSigningMisfit } from "@/lib/tokens/misfit";
import type { KeyReading } from "@/lib/tokens/read-key";
import type { Change } from "./content";
import type { KeyAct } from "./key-panel";

export function listKeyActs(
  token: DecodedToken,
  assessment: Assessment | undefined,
  onChange: (change: Change) => void,
): readonly KeyAct[] {
  const [key] = assessment?.key.kind === "keys" ? assessment.key.keys : [];
  if (key === undefined || (token.kind !== "jws" && token.kind !== "partial")) return [];
  const acts: KeyAct[] = [];
  const put = (made: string | undefined) => made !== undefined && onChange({ kind: "made", text: made });
  const alg = selectSigningAlgorithm(key, readMember(findPart(token, "header"), "alg"));
  if (alg !== undefined && findSigningMisfit(key, alg) === undefined) {
    const isPrimary = assessment?.verdict.kind !== "verified";
    acts.push({ label: `Sign with ${alg}`, isPrimary, act: () => void signToken(token, key, alg).then(put) });
  }
  const encryption = selectEncryption(key);
  if (encryption !== undefined) {
    const isPrimary = key.use === "enc";
    acts.push({
      label: `Encrypt with ${encryption}`,
      isPrimary,
      act: () => void encryptToken(token, key, encryption).then(put),
    });
  }
  return acts;
}

/** What of the keys may be published, to be put into a link; undefined where it is a secret. */
export function selectPublicKey(reading: KeyReading | undefined): string | undefined {
  const keys = reading?.kind === "keys" ? reading.keys.filter(({ kty }) => kty !== "oct") : [];
  const [first, ...rest] = keys.map((key) => (isPrivate(key) ? publicKey(key) : key));
  if (first === undefined) return undefined;
  return JSON.stringify(rest.length === 0 ? first : { keys: [first, ...rest] });
}
