/** Where a description may stand that a client looks for, and what comes of it. */

import { parseUrl } from "@/lib/http/address";

/** Where a description may stand, and the identifier that it must then be of. */
export interface DocumentPlace {
  readonly url: string;
  readonly identifier: string;
}

/** Nothing that could be read stands at this address. It may stand at another. */
export interface Absent {
  readonly kind: "absent";
}

/** Over TLS alone: else whoever sits in between could have written what stands there (RFC 9728 §7.1, RFC 8414 §6.1). */
export function isSecure(url: string): boolean {
  return parseUrl(url)?.protocol === "https:";
}

/** The values, where all of them are text; else an empty list. */
export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : [];
}
