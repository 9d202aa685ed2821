/** Scope as a list of values (RFC 6749 §3.3): case-sensitive, in any order, each once. */
import { remember } from "@/lib/http/remember";

/**
 * The values of a scope parameter. Omitted or empty is the empty list; undefined means malformed: a character outside of
 * the syntax, or anything but one space between two values.
 */
export function readScope(text: string | undefined): readonly string[] | undefined {
  return text === undefined || text === "" ? [] : readValues(text);
}

const readValues = remember((text): readonly string[] | undefined => {
  const values = text.split(" ");
  return values.every(isScopeToken) ? [...new Set(values)] : undefined;
}, 64);

export function formatScope(values: readonly string[]): string {
  return values.join(" ");
}

/** Is every value of the inner list in the outer one? */
export function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.every((value) => outer.includes(value));
}

/** What both lists have, in the order of the first. */
export function intersect(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.filter((value) => second.includes(value));
}

/** Does the scope make the request one of OpenID Connect (OIDC Core §3.1.2.1)? */
export function isOpenId(scope: string): boolean {
  return readScope(scope)?.includes("openid") ?? false;
}

function isScopeToken(value: string): boolean {
  return /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value);
}
