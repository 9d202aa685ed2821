/**
 * What a careful reader minds in a token (RFC 8725, the best current practice for JWTs), each with the place where it is. A warning is no
 * verdict: what a recipient accepts is for it to decide. The words and the section of each stand in lib/content/tokens.
 */
import { inWords, readTokenType } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { isContentEncryption, isKeyManagement } from "@/lib/oauth/jwe";
import { isJwsAlgorithm, jwsFacts } from "@/lib/oauth/jws";
import { type DecodedToken, findPart, type Part, readMember } from "./decode";
import { keyBits } from "./jwk-members";
import { readCritical } from "./refusal";
import type { Warning } from "./warning";
import { warnOfClaims } from "./warnings-of-claims";

/** Of the token itself. `claims` is the payload or, of an encrypted token that was decrypted, what was in it. */
export function findWarnings(token: DecodedToken, claims: Part | undefined): readonly Warning[] {
  const header = findPart(token, "header");
  if (header?.json?.type !== "object") return [];
  return [
    ...warnOfAlgorithm(header, token.kind === "jwe"),
    ...warnOfCritical(header),
    ...warnOfKeys(header),
    ...warnOfHeader(header, claims),
    ...warnOfParts(token),
    ...(claims === undefined ? [] : warnOfClaims(readMember(header, "typ"), claims)),
  ];
}

/**
 * Of the key that verified the token or, where none did, the one that is at hand. `guessed` is a secret that anyone can guess.
 */
export function warnOfKey(
  alg: string,
  key: JsonWebKey | undefined,
  guessed: string | undefined,
): readonly Warning[] {
  const about = { role: "signature" } as const;
  const guessable: readonly Warning[] =
    guessed === undefined ? [] : [{ id: "secret-guessable", ...about, detail: guessed }];
  if (key === undefined || !isJwsAlgorithm(alg) || jwsFacts(alg).kty !== key.kty) return guessable;
  const [has, needs] = [keyBits(key), jwsFacts(alg).bits ?? 0];
  const id = key.kty === "oct" ? "secret-short" : "key-short";
  return has < needs ? [...guessable, { id, ...about, detail: `${has} of ${needs} bits` }] : guessable;
}

function warnOfAlgorithm(header: Part, isEncrypted: boolean): readonly Warning[] {
  const alg = readMember(header, "alg");
  const about = { role: "header", member: "alg" } as const;
  if (alg === undefined) return [{ id: "alg-missing", role: "header" }];
  if (inWords(alg).toLowerCase() === "none") return [{ id: "alg-none", ...about }];
  if (alg === "RSA1_5") return [{ id: "rsa1_5", ...about }];
  if (!(isEncrypted ? isKeyManagement(alg) : isJwsAlgorithm(alg)))
    return [{ id: "alg-unknown", ...about, detail: inWords(alg) }];
  const enc = readMember(header, "enc");
  if (!isEncrypted || enc === undefined || isContentEncryption(enc)) return [];
  return [{ id: "alg-unknown", role: "header", member: "enc", detail: inWords(enc) }];
}

function warnOfCritical(header: Part): readonly Warning[] {
  const names = readCritical(header);
  if (names === undefined) return [];
  const about = { role: "header", member: "crit" } as const;
  if (names.length === 0) return [{ id: "crit-malformed", ...about }];
  return [{ id: "crit-unknown", ...about, detail: names.join(", ") }];
}

function warnOfKeys(header: Part): readonly Warning[] {
  const warnings: Warning[] = [];
  const has = (member: string) => readMember(header, member) !== undefined;
  for (const member of ["jku", "x5u"])
    if (has(member)) warnings.push({ id: "key-address", role: "header", member });
  // A DPoP proof must bring its key (RFC 9449 §4.2).
  const bringsKey = readTokenType(readMember(header, "typ")) === "dpop+jwt" ? [] : ["jwk"];
  for (const member of [...bringsKey, "x5c"])
    if (has(member)) warnings.push({ id: "key-inside", role: "header", member });
  const kid = readMember(header, "kid");
  if (typeof kid === "string" && /['"`;\\\0]|\.\.|--|^\/|\$\(/.test(kid))
    warnings.push({ id: "kid-unsafe", role: "header", member: "kid" });
  return warnings;
}

function warnOfHeader(header: Part, claims: Part | undefined): readonly Warning[] {
  const warnings: Warning[] = [];
  const isJwt = claims?.json?.type === "object";
  if (isJwt && readMember(header, "typ") === undefined) warnings.push({ id: "typ-missing", role: "header" });
  if (readMember(header, "zip") !== undefined)
    warnings.push({ id: "compressed", role: "header", member: "zip" });
  return warnings;
}

function warnOfParts({ parts }: DecodedToken): readonly Warning[] {
  return parts.flatMap(({ role, problems }) =>
    problems.flatMap((problem): readonly Warning[] => {
      if (role !== "header" && role !== "payload") return [];
      if (problem.kind === "utf8") return [{ id: "not-utf8", role }];
      if (problem.kind !== "duplicate") return [];
      return [{ id: role === "header" ? "duplicate-header" : "duplicate-claim", role, member: problem.name }];
    }),
  );
}
