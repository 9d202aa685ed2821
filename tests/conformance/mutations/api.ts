/** Rules of the API, and of proofs as such. */
import type { Mutation } from "./mutation";

const api = "lib/oauth/resource-server";
const token = `${api}/access-token.ts`;
const proof = "lib/oauth/dpop-jwt.ts";

export const apiMutations: readonly Mutation[] = [
  {
    rule: "a token is for the API that takes it (RFC 9700 §2.3)",
    file: `${api}/permission.ts`,
    from: "audience.includes(resource),",
    to: "true,",
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "it is of the issuer that the API knows (RFC 9068 §4)",
    file: token,
    from: "payload.iss === rules.issuer,",
    to: "true,",
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "it says that it is an access token (RFC 9068 §4)",
    file: token,
    from: "isAccessTokenType(header.typ),",
    to: "true,",
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "its algorithm is one that the API allows (RFC 9068 §4)",
    file: token,
    from: '"access-token-algorithm", allowed,',
    to: '"access-token-algorithm", true,',
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "its signature is good (RFC 9068 §4)",
    file: token,
    from: '"access-token-signature", result.verified,',
    to: '"access-token-signature", true,',
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "it ends (RFC 9068 §4)",
    file: `${api}/permission.ts`,
    from: '"access-token-expiry", isCurrent(claims, now),',
    to: '"access-token-expiry", true,',
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "it allows what is asked for (RFC 6750 §3.1)",
    file: `${api}/permission.ts`,
    from: "isWithin([needed], granted ?? []),",
    to: "true,",
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "there is one of it (RFC 6750 §2)",
    file: "lib/oauth/bearer-token.ts",
    from: '"bearer-once", methods.length < 2,',
    to: '"bearer-once", true,',
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "an opaque one is active (RFC 7662 §2.2)",
    file: `${api}/introspection.ts`,
    from: '"access-token-active", claims?.active === true,',
    to: '"access-token-active", true,',
    caughtBy: "tokens-at-the-api",
  },
  {
    rule: "a proof is of its own type (RFC 9449 §4.3, item 4)",
    file: proof,
    from: 'typ === "dpop+jwt",',
    to: "true,",
    caughtBy: "forged-proof",
  },
  {
    rule: "it is signed by an asymmetric key (RFC 9449 §4.3, item 5)",
    file: proof,
    from: "verifiedAlgorithms.some((one) => one === alg),",
    to: "true,",
    caughtBy: "forged-proof",
  },
  {
    rule: "by the one that it carries (RFC 9449 §4.3, item 6)",
    file: proof,
    from: '"dpop-proof-signature", verified,',
    to: '"dpop-proof-signature", true,',
    caughtBy: "forged-proof",
  },
  {
    rule: "which is a public one (RFC 9449 §4.3, item 7)",
    file: proof,
    from: "return Object.keys(publicKey({ ...jwk, kty })).length === Object.keys(jwk).length;",
    to: "return true;",
    caughtBy: "forged-proof",
  },
  {
    rule: "it says what it is for (RFC 9449 §4.3, item 3)",
    file: proof,
    from: 'complete && typeof iat === "number",',
    to: "true,",
    caughtBy: "forged-proof",
  },
  {
    rule: "there is one of it (RFC 9449 §4.3, item 1)",
    file: proof,
    from: "proof !== undefined && fields.length === 1,",
    to: "proof !== undefined,",
    caughtBy: "forged-proof",
  },
  {
    rule: "it has a nonce where the server wants one (RFC 9449 §8)",
    file: "lib/oauth/dpop-rules.ts",
    from: "nonces.some((one) => one === nonce),",
    to: "true,",
    caughtBy: "forged-proof",
  },
  {
    rule: "a client of bound tokens gets no others (RFC 9449 §5.2)",
    file: "lib/oauth/authorization-server/dpop.ts",
    from: '"dpop-required", proves,',
    to: '"dpop-required", true,',
    caughtBy: "forged-proof",
  },
  {
    rule: "a bound refresh token is used with its key (RFC 9449 §5)",
    file: "lib/oauth/authorization-server/grants/refresh-token.ts",
    from: "dpopJkt === bound,",
    to: "true,",
    caughtBy: "forged-proof",
  },
];
