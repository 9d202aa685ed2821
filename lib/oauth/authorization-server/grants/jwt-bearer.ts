/**
 * The JWT bearer grant (RFC 7523 §2.1, by the rules of §3): another issuer, which was registered as trusted, asserts who the
 * user is, and the user is not asked. No refresh token (RFC 7521 §4.1: a new assertion serves as well), no token that outlasts
 * the assertion (there too), and no ID token, as nobody signed in here. Stricter than the RFC: `jti` must be there, no other
 * audience, and no more than an hour to live.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { describeSignature, inDigits, inWords, readAudience, readTokenType } from "@/lib/oauth/claims";
import type { JsonObject } from "@/lib/oauth/jwt";
import { readJwt, verifySignature } from "@/lib/oauth/jwt";
import { checkAskedGrant } from "../asked-scope";
import { clockSkew, judgeLifetime, longestLifetime, spendOnce } from "../assertion";
import type { Context } from "../context";
import { invalidGrant, openGrant, userGrant } from "../grant";
import type { GrantHandler } from "../grant-handler";
import { issueTokens } from "../issue-tokens";
import { toCaller } from "../refusal";
import type { User } from "../store";

export const jwtBearerGrant: GrantHandler = {
  grantType: "urn:ietf:params:oauth:grant-type:jwt-bearer",
  parameters: ["assertion", "scope", "resource"],
  async handle(context, client, parameters) {
    const claims = await checkSigned(context, checkPresent(context, parameters));
    checkAudience(context, claims);
    checkTimes(context, claims);
    const user = await checkSubject(context, claims);
    const { scope, resource } = await checkAskedGrant(context, client, parameters);
    await checkUnused(context, claims);
    const grant = userGrant(user, { clientId: client.client_id, scope });
    const grantId = await openGrant(context, grant);
    return issueTokens(context, { grantId, grant, resource, expiresAt: Math.ceil(Number(claims.exp)) });
  },
};

function checkPresent(context: Context, parameters: Parameters): string {
  const assertion = readParameter(parameters, "assertion");
  context.checks.demand(
    "grant-assertion-present",
    assertion !== undefined,
    toCaller("invalid_request", "The assertion parameter is missing"),
    { expected: "an assertion", actual: assertion ?? "none" },
  );
  return assertion;
}

/**
 * No RFC has a type for an assertion: RFC 10070 had one in its first draft alone, and draft-ietf-wimse-workload-identity-practices still
 * advises it. What an issuer signs besides has types of its own (RFC 8725 §3.12).
 */
const assertionTypes = [undefined, "jwt", "authorization-grant+jwt"];

/** The claims, once it is known who makes them. */
async function checkSigned(context: Context, assertion: string): Promise<JsonObject> {
  const decoded = readJwt(assertion);
  const { typ } = decoded?.header ?? {};
  context.checks.demand(
    "grant-assertion-readable",
    decoded !== undefined && assertionTypes.includes(typ === undefined ? typ : readTokenType(typ)),
    invalidGrant("The assertion is not a JWT, or is one of another kind"),
    {
      expected: "a signed JWT, of typ JWT or authorization-grant+jwt, or of none",
      actual: typ === undefined ? assertion : inWords(typ),
    },
  );
  const claims = decoded.payload;
  const issuer = await context.store.get("trustedIssuer", typeof claims.iss === "string" ? claims.iss : "");
  context.checks.demand(
    "grant-assertion-issuer",
    issuer !== undefined,
    invalidGrant("The issuer of the assertion is not trusted here"),
    { expected: "an issuer that is registered as trusted", actual: inWords(claims.iss) },
  );
  const signature = await verifySignature(assertion, issuer.jwks.keys);
  context.checks.demand(
    "grant-assertion-signature",
    signature.verified,
    invalidGrant("The assertion is not signed by its issuer"),
    { expected: "a signature by a key of the issuer", actual: describeSignature(signature) },
  );
  return claims;
}

function checkAudience(context: Context, claims: JsonObject): void {
  const { issuer, endpoints } = context;
  const [audience, ...others] = readAudience(claims);
  context.checks.demand(
    "grant-assertion-audience",
    others.length === 0 && (audience === issuer || audience === endpoints.token),
    invalidGrant("The assertion is not for this server alone"),
    { expected: `${issuer} or ${endpoints.token}, alone`, actual: inWords(claims.aud) },
  );
}

function checkTimes(context: Context, claims: JsonObject): void {
  const time = context.now();
  const { iat } = claims;
  const latest = time + clockSkew;
  const { passed, mistake, finding } = judgeLifetime(claims, time);
  context.checks.demand("grant-assertion-expiry", passed, invalidGrant(`The assertion ${mistake}`), finding);
  context.checks.demand(
    "grant-assertion-issued-at",
    iat === undefined || (typeof iat === "number" && iat <= latest && iat >= time - longestLifetime),
    invalidGrant("The assertion was issued in the future, or too long ago"),
    { expected: `none, or from ${time - longestLifetime} to ${latest}`, actual: inDigits(iat) },
  );
}

/** The issuer names the users of this server by the `sub` that they have here. */
async function checkSubject(context: Context, { sub }: JsonObject): Promise<User> {
  const users = await context.store.list("user");
  const user = users.find((one) => one.sub === sub);
  context.checks.demand(
    "grant-assertion-subject",
    user !== undefined,
    invalidGrant("The subject of the assertion is not a user of this server"),
    { expected: "the sub of a user", actual: inWords(sub) },
  );
  return user;
}

/** Last, so that only an assertion that is good in all else is used up. */
async function checkUnused(context: Context, claims: JsonObject): Promise<void> {
  const record = { expiresAt: Number(claims.exp) };
  const { passed, mistake, finding } = await spendOnce(claims, (jti) =>
    context.store.add("grantAssertion", `${claims.iss} ${jti}`, record),
  );
  context.checks.demand("grant-assertion-unused", passed, invalidGrant(`The assertion ${mistake}`), finding);
}
