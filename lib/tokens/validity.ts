/** What a token's times say at a moment (RFC 7519 §4.1.4, §4.1.5), with no leeway for clocks that differ. All in seconds since 1970. */
import { type Part, readMember } from "./decode";

export type Validity =
  /** From `exp` on the token is not good any more. */
  | { readonly kind: "expired"; readonly at: number }
  | { readonly kind: "not-yet"; readonly at: number }
  | { readonly kind: "current"; readonly until: number }
  /** No `exp`: good for ever. */
  | { readonly kind: "unlimited" }
  /** There are no claims to ask, or a time is no number, which it must be. */
  | { readonly kind: "unknown" };

export function judgeTimes(payload: Part | undefined, now: number): Validity {
  if (payload?.json?.type !== "object") return { kind: "unknown" };
  const exp = readMember(payload, "exp");
  const nbf = readMember(payload, "nbf");
  if (typeof exp === "number" && exp <= now) return { kind: "expired", at: exp };
  if (typeof nbf === "number" && nbf > now) return { kind: "not-yet", at: nbf };
  if ([exp, nbf].some((time) => time !== undefined && typeof time !== "number")) return { kind: "unknown" };
  return typeof exp === "number" ? { kind: "current", until: exp } : { kind: "unlimited" };
}
