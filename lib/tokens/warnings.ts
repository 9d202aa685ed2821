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
import type { Warning } from "./warning";
import { warnOfClaims } from "./warnings-of-claims";

/** Of the token itself. `claims` is the payload or, of an encrypted token that was decrypted, what was in it. */
export function findWarnings(token: DecodedToken, claims: Part | undefined): readonly Warning[] {
  const header = findPart(token, "header");
  if (header?.json?.type !== "object") return [];
  return [
    ...warnOfAlgorithm(header),
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

function warnOfAlgorithm(header: Part): readonly Warning[] {
  const alg = readMember(header, "alg");
  const about = { role: "header", member: "alg" } as const;
  if (alg === undefined) return [{ id: "alg-missing", role: "header" }];
  if (inWords(alg).toLowerCase() === "none") return [{ id: "alg-none", ...about }];
  if (alg === "RSA1_5") return [{ id: "rsa1_5", ...about }];
  const enc = readMember(header, "enc");
  const isKnown = enc === undefined ? isJwsAlgorithm(alg) : isKeyManagement(alg) && isContentEncryption(enc);
  return isKnown ? [] : [{ id: "alg-unknown", ...about, detail: inWords(alg) }];
}

/** RFC 7515 §4.1.11: a list that is not empty, of different names that the header has and that no specification of JOSE defines. */
function warnOfCritical(header: Part): readonly Warning[] {
  const critical = readMember(header, "crit");
  if (critical === undefined) return [];
  const about = { role: "header", member: "crit" } as const;
  const names = Array.isArray(critical) ? critical : [];
  const isGood = (name: unknown) =>
    typeof name === "string" && readMember(header, name) !== undefined && !joseNames.has(name);
  const isTwice = new Set(names).size < names.length;
  if (names.length === 0 || isTwice || !names.every(isGood)) return [{ id: "crit-malformed", ...about }];
  return [{ id: "crit-unknown", ...about, detail: names.join(", ") }];
}

/** Header parameters of RFC 7515 §4.1, RFC 7516 §4.1 and RFC 7518 §4, which `crit` may not name. */
const joseNames: ReadonlySet<string> = new Set(
  "alg enc zip jku jwk kid x5u x5c x5t x5t#S256 typ cty crit epk apu apv iv tag p2s p2c".split(" "),
);

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
