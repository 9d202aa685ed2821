/**
 * What a browser says in Referer, and in Origin, of the page that a request comes from (RFC 9110 §10.1.3): never the fragment, and of the rest as much
 * as the page's Referrer-Policy lets it (W3C Referrer Policy §3, §8.3). Left out: policies of single elements and
 * of redirects on the way, names and passwords in addresses, and addresses of more than 4,096 characters.
 */
import { readAddress } from "./address";

/** The address for the field, or undefined where nothing is sent. `policy` is the value of the page's field. */
export function referrerFor(policy: string | undefined, page: string, target: string): string | undefined {
  const from = readAddress(page);
  const to = readAddress(target);
  if (from === undefined || to === undefined || !/^https?:/.test(page)) return undefined;
  const whole = page.split("#")[0];
  const origin = `${from.origin}/`;
  const isSame = from.origin === to.origin;
  const isWeaker = from.origin.startsWith("https:") && !to.origin.startsWith("https:");
  switch (readPolicy(policy)) {
    case "no-referrer":
      return undefined;
    case "unsafe-url":
      return whole;
    case "origin":
      return origin;
    case "same-origin":
      return isSame ? whole : undefined;
    case "origin-when-cross-origin":
      return isSame ? whole : origin;
    case "no-referrer-when-downgrade":
      return isWeaker ? undefined : whole;
    case "strict-origin":
      return isWeaker ? undefined : origin;
    case "strict-origin-when-cross-origin":
      return isSame ? whole : isWeaker ? undefined : origin;
  }
}

/** What a browser says in Origin where a form of the page is posted: `null` where it would tell no Referer (Fetch, "append a request Origin header"). */
export function originFor(policy: string | undefined, page: string, target: string): string {
  const told = referrerFor(policy, page, target) !== undefined;
  return (told ? readAddress(page)?.origin : undefined) ?? "null";
}

const policies = [
  "no-referrer",
  "unsafe-url",
  "origin",
  "same-origin",
  "origin-when-cross-origin",
  "no-referrer-when-downgrade",
  "strict-origin",
  "strict-origin-when-cross-origin",
] as const;

export type ReferrerPolicy = (typeof policies)[number];

/** The last value that is known; without one what today's browsers do unasked. */
export function readPolicy(field = ""): ReferrerPolicy {
  const named = field.split(",").map((value) => value.trim().toLowerCase());
  const known = named.flatMap((value) => policies.filter((policy) => policy === value));
  return known.at(-1) ?? "strict-origin-when-cross-origin";
}
