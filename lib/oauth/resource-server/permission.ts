/**
 * What a token must allow, whoever read it: this resource, this time, this scope. The claims have the same names in a JWT
 * (RFC 9068 §2.2) and in an introspection response (RFC 7662 §2.2).
 */

import type { Checklist } from "@/lib/oauth/checklist";
import { describeValidity, inDigits, inWords, isCurrent, readAudience } from "@/lib/oauth/claims";
import type { Refusal } from "@/lib/oauth/error";
import type { JsonObject } from "@/lib/oauth/jwt";
import type { AuthenticationRequirements } from "@/lib/oauth/resource-challenge";
import { isWithin, readScope } from "@/lib/oauth/scope";

/** Refuses with `invalid_token` what was made for another resource (RFC 9700 §2.3). */
export function checkAudience(claims: JsonObject, resource: string, checks: Checklist): void {
  const audience = readAudience(claims);
  const refusal = { error: "invalid_token", description: "The token is for another resource" } as const;
  const finding = { expected: resource, actual: audience.length === 0 ? "none" : audience.join(" ") };
  checks.demand("access-token-audience", audience.includes(resource), refusal, finding);
}

/** Refuses with `invalid_token` past `exp`, in seconds, and before `nbf`. Without `exp` it is as if `unsaid` stood there, or refused. */
export function checkExpiry(claims: JsonObject, now: number, checks: Checklist, unsaid?: number): void {
  const judged = { exp: unsaid, ...claims };
  const refusal = { error: "invalid_token", description: describeFault(judged, now) } as const;
  checks.demand("access-token-expiry", isCurrent(judged, now), refusal, describeValidity(claims, now));
}

/** What is said of a token that `isCurrent` does not find good. */
export function describeFault({ exp }: JsonObject, now: number): string {
  if (typeof exp !== "number") return "The token does not say when it expires";
  return now < exp ? "The token is not good yet" : "The token has expired";
}

/** Refuses with `insufficient_scope` where a value of `needed` is missing (RFC 6750 §3.1). */
export function checkScope(claims: JsonObject, needed: string, checks: Checklist): void {
  const granted = typeof claims.scope === "string" ? readScope(claims.scope) : undefined;
  const refusal = { error: "insufficient_scope", description: `This needs the scope ${needed}` } as const;
  const finding = { expected: needed, actual: granted?.join(" ") || "none" };
  checks.demand("access-token-scope", isWithin([needed], granted ?? []), refusal, finding);
}

/** Refuses with `insufficient_user_authentication` where the token does not say that the user signed in like that (RFC 9470 §3). */
export function checkLogin(
  { auth_time: time, acr }: JsonObject,
  { maxAge, acrValues }: AuthenticationRequirements,
  now: number,
  checks: Checklist,
): void {
  if (maxAge !== undefined) {
    const passed = typeof time === "number" && now - time <= maxAge;
    checks.demand("access-token-auth-time", passed, refuseLogin("The user has to sign in again for this"), {
      expected: `${now - maxAge} or later`,
      actual: inDigits(time),
    });
  }
  if (acrValues !== undefined) {
    const isMet = acrValues.some((value) => value === acr);
    checks.demand("access-token-acr", isMet, refuseLogin("The user has to sign in in another way for this"), {
      expected: acrValues.join(" or "),
      actual: inWords(acr),
    });
  }
}

function refuseLogin(description: string): Refusal {
  return { error: "insufficient_user_authentication", description };
}

/**
 * The thumbprint of the key that a token is bound to (RFC 9449 §6), where it is. RFC 7800 §3.1 has a confirmation that is not understood
 * ignored, where an application does not say otherwise. This one does: a token that is bound to a certificate is no bearer token.
 */
export function readConfirmation({ cnf }: JsonObject): string | undefined {
  if (cnf === undefined) return undefined;
  const jkt = typeof cnf === "object" && cnf !== null && "jkt" in cnf ? cnf.jkt : undefined;
  return typeof jkt === "string" ? jkt : "a key of a kind that is not known here";
}
