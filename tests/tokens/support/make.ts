import { encodeBase64url } from "@/lib/http/base64";
import { type Assessment, assessToken } from "@/lib/tokens/assess";
import { decodeToken } from "@/lib/tokens/decode";
import type { SecretEncoding } from "@/lib/tokens/read-key";
import type { Reason } from "@/lib/tokens/verdict";

/** One part: a text as it stands, anything else as JSON. */
export function part(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return encodeBase64url(new TextEncoder().encode(text));
}

export function compact(header: unknown, payload: unknown, signature = "AAAA"): string {
  return `${part(header)}.${part(payload)}.${signature}`;
}

/** What is found out with a key: a record is a JWK, a text what a person would paste. */
export function assess(token: string, key: unknown, encoding: SecretEncoding = "text"): Promise<Assessment> {
  const text = typeof key === "string" ? key : JSON.stringify(key);
  return assessToken(decodeToken(token), text, encoding);
}

/** The kinds of the reasons, the most certain first. */
export function kindsOf({ verdict }: Assessment): readonly Reason["kind"][] {
  return "reasons" in verdict ? verdict.reasons.map(({ kind }) => kind) : [];
}

export const johnDoe = [
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
  "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ",
  "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
].join(".");
