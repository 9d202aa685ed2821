/**
 * Parameters as pairs, in the order and as often as they were sent: application/x-www-form-urlencoded as the URL standard
 * reads it (RFC 6749 Appendix B), for queries and bodies alike. Bad percent signs stay as they are; bytes that are not
 * UTF-8 become U+FFFD. Nothing here throws.
 */

export type Parameters = readonly (readonly [name: string, value: string])[];

export function readParameters(text: string): Parameters {
  // The ampersand in front keeps URLSearchParams from eating a leading question mark.
  return [...new URLSearchParams(`&${text}`)];
}

export function formatParameters(pairs: Parameters): string {
  return new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
}

/** The first value that is not empty: a parameter without a value counts as omitted (RFC 6749 §3.1, §3.2). */
export function readParameter(parameters: Parameters, name: string): string | undefined {
  return parameters.find(([key, value]) => key === name && value !== "")?.[1];
}

/**
 * The first name that is included more than once (RFC 6749 §3.1, §3.2), or undefined. Parameters without a value count as
 * omitted; the names in `repeatable` may come as often as they like, as `resource` may (RFC 8707 §2).
 */
export function findDuplicate(
  parameters: Parameters,
  repeatable: readonly string[] = [],
): string | undefined {
  const seen = new Set<string>();
  for (const [name, value] of parameters) {
    if (value === "" || repeatable.includes(name)) continue;
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return undefined;
}

/** One name or value by itself (RFC 6749 Appendix B): UTF-8, then form-encoded. */
export function encodeFormText(text: string): string {
  return formatParameters([["", text]]).slice(1);
}

/** The reverse of `encodeFormText`. */
export function decodeFormText(text: string): string {
  if (!/[%+]/.test(text)) return text;
  return readParameters(`=${text.replaceAll("&", "%26")}`)[0]?.[1] ?? "";
}
