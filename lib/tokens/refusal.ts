/** What makes a token one to be refused, whatever key fits it: extensions that nobody here understands, and parts that are not written well. */
import { type DecodedToken, findPart, type Part, readMember } from "./decode";
import { isTolerated } from "./problem";

/**
 * The names in `crit` (RFC 7515 §4.1.11, RFC 7516 §4.1.13), or undefined where there is none. This page understands no extension. None of
 * them where it is malformed: it must be a list that is not empty, of different names that the header has and that no specification of
 * JOSE defines.
 */
export function readCritical(header: Part | undefined): readonly string[] | undefined {
  const critical = readMember(header, "crit");
  if (critical === undefined) return undefined;
  const names: readonly unknown[] = Array.isArray(critical) ? critical : [];
  const isGood = (name: unknown): name is string =>
    typeof name === "string" && readMember(header, name) !== undefined && !joseNames.has(name);
  return new Set(names).size === names.length && names.every(isGood) ? names : [];
}

/** Header parameters of RFC 7515 §4.1, RFC 7516 §4.1 and RFC 7518 §4, which `crit` may not name. */
const joseNames: ReadonlySet<string> = new Set(
  "alg enc zip jku jwk kid x5u x5c x5t x5t#S256 typ cty crit epk apu apv iv tag p2s p2c".split(" "),
);

/** Base64url must be free of additional characters (RFC 7515 §5.2, RFC 7516 §5.2). Libraries differ in what they let pass, so none is asked. */
export function isMisspelt({ parts }: DecodedToken): boolean {
  return parts.some(({ problems }) =>
    problems.some(({ kind }) => kind === "padding" || kind === "plain-base64" || kind === "character"),
  );
}

/** A header must be JSON in UTF-8, and what is signed must be base64url to its end (RFC 7515 §5.2): a signature over less is of no use. */
export function isBroken(token: DecodedToken): boolean {
  const isHeaderBroken = findPart(token, "header")?.problems.every(isTolerated) === false;
  return (
    isHeaderBroken || findPart(token, "payload")?.problems.some(({ kind }) => kind === "left-over") === true
  );
}
