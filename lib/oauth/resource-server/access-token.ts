/**
 * Validating a JWT access token (RFC 9068 §4), rule by rule; each breach is `invalid_token`. All that can be said without a
 * key is said first, so that only a token which claims to be right makes the server ask for keys.
 * Left out: encrypted tokens, and the presence of `sub`, `client_id`, `iat` and `jti`, which §4 does not have checked.
 */
import type { Checklist } from "@/lib/oauth/checklist";
import { inWords, isTokenType } from "@/lib/oauth/claims";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { type DecodedJwt, readJwt, verifySignature } from "@/lib/oauth/jwt";
import { checkAudience } from "./permission";

export interface AccessTokenRules {
  readonly issuer: string;
  readonly resource: string;
  /** Signature algorithms that are taken; `none` never is. */
  readonly algorithms: readonly string[];
}

/** The token's header and claims, whose signature nobody has verified yet. */
export function checkAccessToken(token: string, rules: AccessTokenRules, checks: Checklist): DecodedJwt {
  const decoded = readJwt(token);
  const actual = decoded === undefined ? "something else" : "a signed JWT";
  const unreadable = refuse("The token is not a signed JWT");
  checks.demand("access-token-readable", decoded !== undefined, unreadable, {
    expected: "a signed JWT",
    actual,
  });
  const { header, payload } = decoded;
  checks.demand(
    "access-token-type",
    isTokenType(header.typ, "at+jwt"),
    refuse("The token is not an access token"),
    {
      expected: "at+jwt",
      actual: inWords(header.typ),
    },
  );
  const { alg } = header;
  const allowed = typeof alg === "string" && alg !== "none" && rules.algorithms.includes(alg);
  checks.demand("access-token-algorithm", allowed, refuse("The algorithm of the signature is not allowed"), {
    expected: rules.algorithms.join(" or "),
    actual: inWords(alg),
  });
  checks.demand(
    "access-token-issuer",
    payload.iss === rules.issuer,
    refuse("The issuer is not the expected one"),
    {
      expected: rules.issuer,
      actual: inWords(payload.iss),
    },
  );
  checkAudience(payload, rules.resource, checks);
  return decoded;
}

export async function checkSignature(
  token: string,
  keys: readonly JsonWebKey[],
  checks: Checklist,
): Promise<void> {
  const result = await verifySignature(token, keys);
  checks.demand("access-token-signature", result.verified, refuse("The signature is not good"), {
    expected: "a signature by a key of the issuer",
    actual: result.verified ? `verified with ${inWords(result.key.kid)}` : result.reason,
  });
}

function refuse(description: string) {
  return { error: "invalid_token", description } as const;
}
