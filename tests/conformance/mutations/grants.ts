/** Rules of the grants at the token endpoint. */
import type { Mutation } from "./mutation";

const grants = "lib/oauth/authorization-server/grants";
const code = `${grants}/authorization-code.ts`;
const refresh = `${grants}/refresh-token.ts`;
const exchange = `${grants}/token-exchange.ts`;
const exchanged = "lib/oauth/authorization-server/exchanged-tokens.ts";
const bearer = `${grants}/jwt-bearer.ts`;

export const grantMutations: readonly Mutation[] = [
  {
    rule: "a code is good for one use (RFC 6749 §4.1.2)",
    file: code,
    from: 'const first = await context.store.add("usedCode", code, { grantId });',
    to: "const first = true;",
    caughtBy: "code-replay",
  },
  {
    rule: "a second use of a code ends what came of it (RFC 6749 §4.1.2)",
    file: code,
    from: "if (used !== undefined) await revokeGrant(context, used.grantId);",
    to: "",
    caughtBy: "code-replay",
  },
  {
    rule: "also where both uses meet (RFC 6749 §4.1.2)",
    file: code,
    from: "if (!first) await revokeGrant(context, grantId);",
    to: "",
    caughtBy: "code-replay",
  },
  {
    rule: "a code is for the client that it was issued to (RFC 6749 §4.1.3)",
    file: code,
    from: "client.client_id === clientId,",
    to: "true,",
    caughtBy: "code-injection",
  },
  {
    rule: "the verifier matches the challenge (RFC 7636 §4.6)",
    file: code,
    from: "isSameText(derived, codeChallenge),",
    to: "true,",
    caughtBy: "code-injection",
  },
  {
    rule: "a verifier without a challenge is refused (RFC 9700 §4.8.2)",
    file: code,
    from: `"verifier-unexpected",
      verifier === undefined,`,
    to: `"verifier-unexpected",
      true,`,
    caughtBy: "pkce-downgrade",
  },
  {
    rule: "a code is good for a minute (RFC 6749 §4.1.2)",
    file: code,
    from: '"code-not-expired", time < expiresAt,',
    to: '"code-not-expired", true,',
    caughtBy: "code-injection",
  },
  {
    rule: "it is redeemed from where it was sent to (RFC 6749 §4.1.3)",
    file: code,
    from: "sent === redirectUri || (sent === undefined && !redirectUriSent),",
    to: "true,",
    caughtBy: "code-injection",
  },
  {
    rule: "a failed attempt leaves the code alone (RFC 6749 §10.5)",
    file: code,
    from: 'const record = await context.store.get("code", code);',
    to: 'const record = await context.store.take("code", code);',
    caughtBy: "code-injection",
  },
  {
    rule: "a refresh token is good for one use (RFC 9700 §4.14.2)",
    file: refresh,
    from: "const good = used === undefined ||",
    to: "const good = true ||",
    caughtBy: "refresh-token-replay",
  },
  {
    rule: "its second use ends the family (RFC 9700 §4.14.2)",
    file: refresh,
    from: "if (!good) await revokeGrant(context, token.grantId);",
    to: "",
    caughtBy: "refresh-token-replay",
  },
  {
    rule: "also where both uses meet (RFC 9700 §4.14.2)",
    file: refresh,
    from: 'const first = await context.store.add("usedRefreshToken", text, { token, usedAt });',
    to: "const first = usedAt > 0;",
    caughtBy: "refresh-token-replay",
  },
  {
    rule: "who revokes a refresh token ends all that came of it (RFC 7009 §2.1)",
    file: "lib/oauth/authorization-server/revocation.ts",
    from: "await revokeGrant(context, token.grantId);",
    to: "",
    caughtBy: "refresh-token-replay",
  },
  {
    rule: "it is for the client that it was issued to (RFC 6749 §6)",
    file: refresh,
    from: "client.client_id === clientId,",
    to: "true,",
    caughtBy: "refresh-token-replay",
  },
  {
    rule: "it gives no more than was granted (RFC 6749 §6)",
    file: refresh,
    from: "asked !== undefined && isWithin(asked, granted),",
    to: "asked !== undefined,",
    caughtBy: "refresh-token-replay",
  },
  {
    rule: "an exchange gives no more than the token allows (RFC 8693 §5)",
    file: exchange,
    from: "asked !== undefined && isWithin(asked, allowed),",
    to: "asked !== undefined,",
    caughtBy: "privilege-by-exchange",
  },
  {
    rule: "and lasts no longer (RFC 8693 §5)",
    file: "lib/oauth/authorization-server/access-token.ts",
    from: "expiresAt: Math.min(usual, entitlement.expiresAt ?? usual),",
    to: "expiresAt: usual,",
    caughtBy: "privilege-by-exchange",
  },
  {
    rule: "who exchanges proves who they are (RFC 8693 §5)",
    file: exchange,
    from: "!isPublic(client),",
    to: "true,",
    caughtBy: "privilege-by-exchange",
  },
  {
    rule: "the subject's token is good (RFC 8693 §2.2.2)",
    file: exchanged,
    from: "judgement.active && good,",
    to: "true,",
    caughtBy: "privilege-by-exchange",
  },
  {
    rule: "the subject's token says who may act (RFC 8693 §4.4)",
    file: exchanged,
    from: "mayAct === undefined || mayAct.sub === acts,",
    to: "true,",
    caughtBy: "privilege-by-exchange",
  },
  {
    rule: "an assertion about a user is good once (RFC 7523 §3)",
    file: bearer,
    from: "const unused = named &&",
    to: "const unused = named ||",
    caughtBy: "assertion-replay",
  },
  {
    rule: "it is for this server alone (RFC 7523 §3)",
    file: bearer,
    from: "others.length === 0 && (audience === issuer || audience === endpoints.token),",
    to: "true,",
    caughtBy: "assertion-replay",
  },
  {
    rule: "its issuer signed it (RFC 7523 §3)",
    file: bearer,
    from: `"grant-assertion-signature",
    signature.verified,`,
    to: `"grant-assertion-signature",
    true,`,
    caughtBy: "assertion-replay",
  },
  {
    rule: "it ends, and soon (RFC 7523 §3)",
    file: bearer,
    from: "isCurrent(claims, time) && Number(claims.exp) <= time + longestLifetime,",
    to: "true,",
    caughtBy: "assertion-replay",
  },
];
