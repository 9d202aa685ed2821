/**
 * The refresh token grant (RFC 6749 §6, RFC 9700 §4.14). By rotation a token is good for one use, and each use gives the
 * next. One that comes back a second time is in two hands, and nobody can tell which is the thief's: the grant ends with
 * all its tokens, whoever tries. So an attempt that fails by another rule leaves the token alone.
 * `settings.rotationGrace` lets a client that lost an answer ask again, and a thief as well: it is 0 unless set.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import { type ClientMetadata, countsAsPublic } from "@/lib/oauth/client-metadata";
import { noteAction } from "@/lib/oauth/notice";
import { formatScope, isWithin, readScope } from "@/lib/oauth/scope";
import { checkGrantedDetails } from "../authorization-details";
import type { Context } from "../context";
import { invalidGrant, revokeGrant } from "../grant";
import type { GrantHandler } from "../grant-handler";
import { issueTokens } from "../issue-tokens";
import { toCaller } from "../refusal";
import { checkGrantedResource, checkScopeAt } from "../resource";
import type { Grant, RefreshToken } from "../store";

export const refreshTokenGrant: GrantHandler = {
  grantType: "refresh_token",
  parameters: ["refresh_token", "scope", "resource", "authorization_details"],
  async handle(context, client, parameters) {
    const { checks } = context;
    const text = checkPresent(checks, parameters);
    const token = await checkUnused(context, text);
    checkNotExpired(context, token);
    checkClient(checks, client, token);
    checkKey(context, token);
    const grant = await checkGrant(context, token);
    const asked = checkScope(checks, parameters, grant);
    const { resources = [] } = grant;
    const resource = checkGrantedResource(context, parameters, token.resource, ...resources);
    const scope = await checkScopeAt(context, asked, [resource], toCaller);
    const authorizationDetails = await checkGrantedDetails(context, parameters, grant.authorizationDetails);
    const rotates = isForOneUse(context, client, token);
    await (rotates ? retire(context, text, token) : prolong(context, text, token));
    const refreshUntil = rotates ? token.familyExpiresAt : undefined;
    const { grantId, resource: renewed } = token;
    const entitlement = { grantId, grant, resource, renewed, scope, refreshUntil };
    return issueTokens(context, { ...entitlement, authorizationDetails });
  },
};

function checkPresent(checks: Checklist, parameters: Parameters): string {
  const token = readParameter(parameters, "refresh_token");
  checks.demand(
    "refresh-token-present",
    token !== undefined,
    toCaller("invalid_request", "The refresh_token parameter is missing"),
    { expected: "a refresh_token", actual: token === undefined ? "none" : "a refresh_token" },
  );
  return token;
}

async function checkUnused(context: Context, text: string): Promise<RefreshToken> {
  const used = await context.store.get("usedRefreshToken", text);
  const token = used?.token ?? (await context.store.get("refreshToken", text));
  const refusal = invalidGrant("The refresh_token is not known");
  context.checks.demand("refresh-token-known", token !== undefined, refusal, {
    expected: "a refresh token that this server issued",
    actual: token === undefined ? "another string" : "one of its own",
  });
  const good = used === undefined || context.now() < used.usedAt + context.settings.rotationGrace;
  if (!good) await revokeGrant(context, token.grantId);
  context.checks.demand("refresh-token-unused", good, invalidGrant("The refresh_token was used before"), {
    expected: "a refresh token that was not used before",
    actual: used === undefined ? "not used" : `used at ${used.usedAt}`,
  });
  return token;
}

function checkNotExpired(context: Context, { expiresAt }: RefreshToken): void {
  const time = context.now();
  const refusal = invalidGrant("The refresh_token has expired");
  context.checks.demand("refresh-token-not-expired", time < expiresAt, refusal, {
    expected: `used before ${expiresAt}`,
    actual: `used at ${time}`,
  });
}

function checkClient(checks: Checklist, client: ClientMetadata, { clientId }: RefreshToken): void {
  checks.demand(
    "refresh-token-client-matches",
    client.client_id === clientId,
    invalidGrant("The refresh_token was issued to another client"),
    { expected: clientId, actual: client.client_id },
  );
}

/** The key stands for a client that has no secret (RFC 9449 §5). */
function checkKey(context: Context, { dpopJkt: bound }: RefreshToken): void {
  if (bound === undefined) return;
  const { dpopJkt } = context;
  context.checks.demand(
    "refresh-token-key-matches",
    dpopJkt === bound,
    invalidGrant("The refresh_token is bound to another key"),
    { expected: `a proof by ${bound}`, actual: dpopJkt ?? "no DPoP proof" },
  );
}

async function checkGrant(context: Context, { grantId }: RefreshToken): Promise<Grant> {
  const grant = await context.store.get("grant", grantId);
  context.checks.demand("refresh-grant-stands", grant !== undefined, invalidGrant("The grant was revoked"), {
    expected: "a grant that stands",
    actual: grant === undefined ? "it was revoked" : "it stands",
  });
  return grant;
}

/** Less than what was granted for this one access token; the grant, and the next refresh token, keep it all (RFC 6749 §6). */
function checkScope(checks: Checklist, parameters: Parameters, grant: Grant): string {
  const text = readParameter(parameters, "scope");
  const granted = readScope(grant.scope) ?? [];
  const asked = text === undefined ? granted : readScope(text);
  checks.demand(
    "refresh-scope-within-grant",
    asked !== undefined && isWithin(asked, granted),
    toCaller(
      "invalid_scope",
      asked === undefined ? "The scope parameter is malformed" : "The scope is more than was granted",
    ),
    { expected: `some of ${grant.scope}`, actual: text ?? "none, which means all" },
  );
  return formatScope(asked);
}

/** What is neither rotated nor bound serves a thief as well as the client (RFC 9700 §2.2.2). */
function isForOneUse({ settings }: Context, client: ClientMetadata, { dpopJkt }: RefreshToken): boolean {
  if (settings.rotation !== "off") return settings.rotation === "on";
  return countsAsPublic(client) && dpopJkt === undefined;
}

/** Of all who come with the token at the same moment, the store lets one through; a token in its grace has been through. */
async function retire(context: Context, text: string, token: RefreshToken): Promise<void> {
  const usedAt = context.now();
  const first = await context.store.add("usedRefreshToken", text, { token, usedAt });
  if (!first && context.settings.rotationGrace === 0) {
    await revokeGrant(context, token.grantId);
    context.checks.demand("refresh-token-unused", false, invalidGrant("The refresh_token was used before"), {
      expected: "a refresh token that was not used before",
      actual: "used at the same moment",
    });
  }
  await context.store.take("refreshToken", text);
  noteAction(context.note, "refresh-token-used", { drops: ["refresh_token"] });
}

/** Without rotation the token stays, and each use puts off its end. */
async function prolong({ store, settings, now }: Context, text: string, token: RefreshToken): Promise<void> {
  const expiresAt = Math.min(now() + settings.lifetimes.refreshToken, token.familyExpiresAt);
  await store.put("refreshToken", text, { ...token, expiresAt });
}
