/**
 * Claims that every reader of a token judges alike (RFC 7519 §4.1): its audience and the time in which it is good. `exp` has no
 * leeway for clock skew, which RFC 7519 §4.1.4 allows and does not ask for; what somebody signs for this server may begin a little early.
 */
import type { JsonObject, SignatureResult } from "./jwt";

/** `aud` is one string or a list of them (RFC 7519 §4.1.3); whatever else it is names nobody. */
export function readAudience(claims: JsonObject): readonly string[] {
  const values: readonly unknown[] = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  return values.filter((value) => typeof value === "string");
}

/** A claim, or another value of a message, as a person reads it: text as it is, what is missing as `none`, all else as JSON. */
export function inWords(value: unknown): string {
  if (value === undefined) return "none";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The same of what must be a number: a text that looks like one is told apart from it. */
export function inDigits(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value);
}

/** A `typ`, whose case does not matter and from which `application/` may be left off (RFC 7515 §4.1.9); `""` where it is no text. */
export function readTokenType(typ: unknown): string {
  return typeof typ === "string" ? typ.toLowerCase().replace(/^application\//, "") : "";
}

/** Is a `typ` this media type? */
export function isTokenType(typ: unknown, wanted: string): boolean {
  return readTokenType(typ) === wanted;
}

/**
 * Is the time before `exp`, which must be there, and not before `nbf`, where there is one (RFC 7519 §4.1.4, §4.1.5)?
 * `now` is in seconds since 1970, as the claims are; `ahead` is how many seconds `nbf` may lie in the future.
 */
export function isCurrent({ exp, nbf }: JsonObject, now: number, ahead = 0): boolean {
  const begun = nbf === undefined || (typeof nbf === "number" && nbf <= now + ahead);
  return begun && typeof exp === "number" && now < exp;
}

/** What `isCurrent` wanted and what it met, for a check; `longest` is how many seconds are left at most, where that is judged too. */
export function describeValidity(
  { exp, nbf }: JsonObject,
  now: number,
  ahead = 0,
  longest?: number,
): { expected: string; actual: string } {
  const bound = longest === undefined ? "" : ` by no more than ${longest}`;
  const until = exp === undefined ? "no exp" : `exp ${JSON.stringify(exp)}`;
  const [begun, from] =
    nbf === undefined ? ["", ""] : [`, nbf no later than ${now + ahead}`, `, nbf ${JSON.stringify(nbf)}`];
  return { expected: `exp later than ${now}${bound}${begun}`, actual: `${until}${from}` };
}

/** Which key had signed a JWT, or why none of those that were tried has, for a check. */
export function describeSignature(signature: SignatureResult): string {
  return signature.verified ? `signed by ${signature.key.kid ?? "its key"}` : signature.reason;
}
