/**
 * Claims that are missing or cannot mean what was meant (RFC 7519 §4.1, RFC 8725 §3.9). What must be there depends on the kind of
 * token: an access token has its own list (RFC 9068 §2.2); a DPoP proof (RFC 9449 §4.2) and a security event (RFC 8417 §2.2) expire otherwise.
 */
import { readTokenType } from "@/lib/oauth/claims";
import { type Part, readMember } from "./decode";
import type { Warning } from "./warning";

/** RFC 9068 §2.2 and RFC 9449 §4.2, by `typ`. */
const required: Readonly<Record<string, readonly string[]>> = {
  "at+jwt": ["iss", "exp", "aud", "sub", "client_id", "iat", "jti"],
  "dpop+jwt": ["jti", "htm", "htu", "iat"],
};

const withoutExpiry: ReadonlySet<string> = new Set(["dpop+jwt", "secevent+jwt", "token-introspection+jwt"]);

/** NumericDates (RFC 7519 §2). */
const times = ["exp", "nbf", "iat", "auth_time"];

export function warnOfClaims(typ: unknown, claims: Part): readonly Warning[] {
  if (claims.json?.type !== "object") return [];
  const type = readTokenType(typ);
  const has = (name: string) => readMember(claims, name) !== undefined;
  const needed = Object.hasOwn(required, type) ? (required[type] ?? []) : [];
  // Of claims that could be read in part alone, none is known to be missing.
  const isWhole = claims.json.fault === undefined;
  const missing = needed.filter((name) => isWhole && !has(name));
  const about = { role: "payload" } as const;
  const warnings: Warning[] = [];
  if (missing.length > 0) warnings.push({ id: "required-missing", ...about, detail: missing.join(", ") });
  if (isWhole && !has("exp") && !missing.includes("exp") && !withoutExpiry.has(type))
    warnings.push({ id: "exp-missing", ...about });
  if (isWhole && !has("aud") && !missing.includes("aud") && type !== "dpop+jwt")
    warnings.push({ id: "aud-missing", ...about });
  return [...warnings, ...times.flatMap((name) => warnOfTime(name, readMember(claims, name)))];
}

/** In the year 5138. Whoever writes a larger number counted milliseconds. */
const latest = 1e11;

function warnOfTime(member: string, value: unknown): readonly Warning[] {
  if (value === undefined) return [];
  const about = { role: "payload", member } as const;
  if (typeof value !== "number") return [{ id: "time-not-number", ...about }];
  return value > latest ? [{ id: "time-in-milliseconds", ...about }] : [];
}
