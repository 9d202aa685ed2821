/**
 * Access tokens: JWTs that any API can read (RFC 9068 §2), or random strings that only this server can (RFC 7662). Both are
 * kept in the store, so that introspection and userinfo know those that were revoked.
 */
import { isCurrent, isTokenType } from "@/lib/oauth/claims";
import { readJwt, signJwt, verifySignature } from "@/lib/oauth/jwt";
import { noteAction, secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { readScope } from "@/lib/oauth/scope";
import { selectDetailsAt } from "./authorization-details";
import type { Context } from "./context";
import type { Entitlement } from "./entitlement";
import { publicKeys } from "./jwks";
import { withoutOffline } from "./scopes";
import type { AccessToken } from "./store";

/** A token for one resource; with `openid` it opens userinfo as well. */
export async function issueAccessToken(context: Context, entitlement: Entitlement): Promise<string> {
  const { store, random, note } = context;
  const record = describeToken(context, entitlement);
  if (record.format === "opaque") {
    const token = randomText(random, "access_token", 32);
    await store.put("accessToken", token, record);
    noteAction(note, "access-token-issued", { gains: [secret("access_token", token)] });
    return token;
  }
  const jti = randomText(random, "jti", 16);
  await store.put("accessToken", jti, record);
  noteAction(note, "access-token-issued");
  return signAccessToken(context, record, jti);
}

function describeToken(
  { settings, endpoints, now, dpopJkt }: Context,
  entitlement: Entitlement,
): AccessToken {
  const { grantId, grant, resource, scope = entitlement.grant.scope, act } = entitlement;
  const { clientId, sub, mayAct, authenticatedAt, acr } = grant;
  const { authorizationDetails: granted = grant.authorizationDetails } = entitlement;
  const authorizationDetails = selectDetailsAt(resource, granted);
  const openid = readScope(scope)?.includes("openid") ?? false;
  const issuedAt = now();
  const usual = issuedAt + settings.lifetimes.accessToken;
  return {
    format: settings.accessTokenFormat,
    grantId,
    clientId,
    sub,
    scope: withoutOffline(scope),
    audience: openid ? [resource, endpoints.userinfo] : [resource],
    issuedAt,
    expiresAt: Math.min(usual, entitlement.expiresAt ?? usual),
    ...(authenticatedAt === undefined ? {} : { authenticatedAt }),
    ...(acr === undefined ? {} : { acr }),
    ...(act === undefined ? {} : { act }),
    ...(mayAct === undefined ? {} : { mayAct }),
    ...(dpopJkt === undefined ? {} : { dpopJkt }),
    ...(authorizationDetails === undefined ? {} : { authorizationDetails }),
  };
}

/** RFC 9068 §2.1 and §2.2, RFC 8693 §4, RFC 9449 §6.1, RFC 9396 §9.1. An audience of one is a string (RFC 7519 §4.1.3). */
function signAccessToken({ issuer, signingKey }: Context, token: AccessToken, jti: string): Promise<string> {
  const { audience, sub, clientId, scope, issuedAt, expiresAt, authenticatedAt, act, mayAct, dpopJkt } =
    token;
  const [only, ...others] = audience;
  const claims = {
    iss: issuer,
    sub,
    aud: others.length === 0 ? only : audience,
    client_id: clientId,
    // A scope has one value at least (RFC 6749 §3.3).
    scope: scope === "" ? undefined : scope,
    iat: issuedAt,
    exp: expiresAt,
    auth_time: authenticatedAt,
    acr: token.acr,
    jti,
    act,
    may_act: mayAct,
    authorization_details: token.authorizationDetails,
    cnf: dpopJkt === undefined ? undefined : { jkt: dpopJkt },
  };
  return signJwt(claims, signingKey, { typ: "at+jwt" });
}

export type Judgement =
  | { readonly active: true; readonly token: AccessToken; readonly jti?: string }
  | { readonly active: false; readonly reason: string };

/** Is this a token of ours that is good now (RFC 7662 §2.2: `active`)? Says nothing of whom it is for. */
export async function judgeAccessToken(context: Context, text: string): Promise<Judgement> {
  const found = await findAccessToken(context, text);
  if (!found.active) return found;
  if (context.now() >= found.token.expiresAt) return { active: false, reason: "it has expired" };
  const grant = await context.store.get("grant", found.token.grantId);
  const revoked = grant === undefined || found.token.revoked === true;
  return revoked ? { active: false, reason: "it was revoked" } : found;
}

/**
 * A JWT is known by its `jti`, which is no secret: it counts only under our signature, and never as a token by itself. What it says of
 * its issuer and its time counts as well, whoever has signed it with our key (RFC 7519 §4.1).
 */
async function findAccessToken({ store, keys, issuer, now }: Context, text: string): Promise<Judgement> {
  const opaque = await store.get("accessToken", text);
  if (opaque?.format === "opaque") return { active: true, token: opaque };
  const decoded = readJwt(text);
  if (decoded === undefined) return { active: false, reason: "it is not a token of this server" };
  const signature = await verifySignature(text, publicKeys(keys));
  if (!signature.verified) return { active: false, reason: signature.reason };
  const { jti } = decoded.payload;
  const token = typeof jti === "string" ? await store.get("accessToken", jti) : undefined;
  const isKind = isTokenType(decoded.header.typ, "at+jwt") && decoded.payload.iss === issuer;
  if (!isKind || token?.format !== "jwt" || typeof jti !== "string") {
    return { active: false, reason: "it is not an access token of this server" };
  }
  if (now() < token.expiresAt && !isCurrent(decoded.payload, now()))
    return { active: false, reason: "by its own claims it is not good now" };
  return { active: true, token, jti };
}
