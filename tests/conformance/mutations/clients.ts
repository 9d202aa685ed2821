/** Rules of client authentication, and of who may ask about tokens. */
import type { Mutation } from "./mutation";

const folder = "lib/oauth/authorization-server";
const authentication = `${folder}/client-authentication.ts`;
const assertion = `${folder}/client-assertion.ts`;
const form = `${folder}/client-form.ts`;

export const clientMutations: readonly Mutation[] = [
  {
    rule: "a client authenticates by the method that it registered (RFC 7591 §2)",
    file: authentication,
    from: "attempt.method === client.token_endpoint_auth_method,",
    to: "true,",
    caughtBy: "client-impersonation",
  },
  {
    rule: "the secret is the client's (RFC 6749 §2.3.1)",
    file: authentication,
    from: "kept !== undefined && isSameText(clientSecret, kept)",
    to: "true",
    caughtBy: "client-impersonation",
  },
  {
    rule: "one method at a time (RFC 6749 §2.3)",
    file: authentication,
    from: "tried.length <= 1,",
    to: "true,",
    caughtBy: "client-impersonation",
  },
  {
    rule: "a client_id beside credentials is the same client's (RFC 7521 §4.2)",
    file: authentication,
    from: "named === client.client_id,",
    to: "true,",
    caughtBy: "client-impersonation",
  },
  {
    rule: "no credentials in the address (RFC 6749 §2.3.1)",
    file: form,
    from: "leaked === undefined,",
    to: "true,",
    caughtBy: "client-impersonation",
  },
  {
    rule: "an assertion was made to authenticate (RFC 8725 §3.12)",
    file: assertion,
    from: "typ === undefined || isKind,",
    to: "true,",
    caughtBy: "assertion-replay",
  },
  {
    rule: "an assertion is signed by the client (RFC 7523 §3)",
    file: assertion,
    from: "signature.verified,",
    to: "true,",
    caughtBy: "assertion-replay",
  },
  {
    rule: "and is about the client (RFC 7523 §3)",
    file: assertion,
    from: "claims[claim] === expected,",
    to: "true,",
    caughtBy: "assertion-replay",
  },
  {
    rule: "it is for this server alone (RFC 10070 §4)",
    file: assertion,
    from: "others.length === 0 && audience === issuer,",
    to: "audience === issuer,",
    caughtBy: "assertion-replay",
  },
  {
    rule: "it ends, and soon (RFC 7523 §3)",
    file: assertion,
    from: "isCurrent(claims, time) && Number(claims.exp) <= time + longestLifetime,",
    to: "true,",
    caughtBy: "assertion-replay",
  },
  {
    rule: "it is good once (RFC 7523 §3)",
    file: assertion,
    from: "const unused = named &&",
    to: "const unused = named ||",
    caughtBy: "assertion-replay",
  },
  {
    rule: "a parameter comes once (RFC 6749 §3.2)",
    file: form,
    from: "duplicate === undefined,",
    to: "true,",
    caughtBy: "parameter-pollution",
  },
  {
    rule: "the body is a form (RFC 6749 §3.2)",
    file: form,
    from: "isForm(request),",
    to: "true,",
    caughtBy: "parameter-pollution",
  },
  {
    rule: "a token request is a POST (RFC 6749 §3.2)",
    file: `${folder}/token.ts`,
    from: 'methods: ["POST"],',
    to: 'methods: ["GET", "POST"],',
    caughtBy: "parameter-pollution",
  },
  {
    rule: "tokens are kept out of caches (RFC 6749 §5.1)",
    file: `${folder}/refuse.ts`,
    from: '["Cache-Control", "no-store"],',
    to: "",
    caughtBy: "parameter-pollution",
  },
  {
    rule: "a client may use the grants that it registered (RFC 6749 §5.2)",
    file: `${folder}/token.ts`,
    from: "client.grant_types.includes(grantType),",
    to: "true,",
    caughtBy: "privilege-by-exchange",
  },
  {
    rule: "who asks about tokens proves who they are (RFC 7662 §2.1)",
    file: `${folder}/introspection.ts`,
    from: "!isPublic(client),",
    to: "true,",
    caughtBy: "token-scanning",
  },
  {
    rule: "an API hears of its own tokens alone (RFC 7662 §4)",
    file: `${folder}/introspection.ts`,
    from: "return meant ? judgement :",
    to: "return true ? judgement :",
    caughtBy: "token-scanning",
  },
  {
    rule: "of a refresh token nobody hears but its client (RFC 7662 §4)",
    file: `${folder}/refresh-token.ts`,
    from: "if (token.clientId !== client.client_id) return",
    to: "if (false) return",
    caughtBy: "token-scanning",
  },
  {
    rule: "a client revokes its own tokens alone (RFC 7009 §2.1)",
    file: `${folder}/revocation.ts`,
    from: "owner === client.client_id,",
    to: "true,",
    caughtBy: "token-scanning",
  },
  {
    rule: "password is off unless it is named (RFC 9700 §2.4)",
    file: `${folder}/grant-types.ts`,
    from: 'legacy.includes("password")',
    to: "true",
    caughtBy: "legacy-grants",
  },
  {
    rule: "implicit is off unless it is named (RFC 9700 §2.1.2)",
    file: `${folder}/response-type.ts`,
    from: 'legacy.includes("implicit")',
    to: "true",
    caughtBy: "legacy-grants",
  },
];
