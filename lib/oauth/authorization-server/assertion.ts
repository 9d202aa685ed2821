/**
 * What holds of every assertion that is a JWT (RFC 7523 §3), whether a client authenticates by it (§2.2) or asks for a token with it (§2.1): how
 * long it lasts, and that it is good once. Stricter than the RFC: there must be a `jti`, and no more than an hour to live.
 */
import type { Finding } from "@/lib/oauth/checklist";
import { describeValidity, isCurrent } from "@/lib/oauth/claims";
import type { JsonObject } from "@/lib/oauth/jwt";

/** Seconds. Later than that is refused (RFC 7523 §3, item 4), so that a `jti` need not be remembered for ever. */
export const longestLifetime = 3600;

/**
 * Seconds by which the clock of whoever signed it may be ahead of ours: an `iat` or `nbf` that lies no further in the future is taken (RFC
 * 7519 §4.1.5 allows it, FAPI 2.0 Security Profile §5.3.2.1 asks for ten).
 */
export const clockSkew = 10;

interface Judgement {
  readonly passed: boolean;
  /** What is told of the assertion where it did not pass. */
  readonly mistake: string;
  readonly finding: Finding;
}

/** Is it good now, and no longer than it may be? `now` is in seconds since 1970. */
export function judgeLifetime(claims: JsonObject, now: number): Judgement {
  return {
    passed: isCurrent(claims, now, clockSkew) && Number(claims.exp) <= now + longestLifetime,
    mistake: findMistake(claims, now),
    finding: describeValidity(claims, now, clockSkew, longestLifetime),
  };
}

function findMistake({ exp }: JsonObject, now: number): string {
  if (typeof exp !== "number") return "has no exp that is a number";
  if (exp <= now) return "has expired";
  return exp > now + longestLifetime ? `lasts longer than ${longestLifetime} seconds` : "is not good yet";
}

/** Uses the `jti` up (RFC 7523 §3, item 7). `keep` stores it, and says whether it was not there before. */
export async function spendOnce(
  { jti }: JsonObject,
  keep: (jti: string) => Promise<boolean>,
): Promise<Judgement> {
  const named = typeof jti === "string" && jti !== "";
  const passed = named && (await keep(jti));
  return {
    passed,
    mistake: named ? "was used before" : "has no jti",
    finding: {
      expected: "a jti that was not used before",
      actual: named ? `${jti}${passed ? "" : ", used before"}` : "no jti",
    },
  };
}
