/**
 * A successful token response (RFC 6749 §5.1): with an ID token where `openid` was granted by a user who signed in here
 * (OIDC Core §3.1.3.3), and with a refresh token where the grant has them.
 */
import { readScope } from "@/lib/oauth/scope";
import { issueAccessToken } from "./access-token";
import { selectDetailsAt } from "./authorization-details";
import type { Context } from "./context";
import type { Entitlement } from "./entitlement";
import type { TokenResponse } from "./grant-handler";
import { issueIdToken } from "./id-token";
import { issueRefreshToken } from "./refresh-token";
import { selectScopeAt } from "./resource";

/** Lifetime and scope are always stated, whether or not they are what the client expects (RFC 6749 §3.3, §4.2.2). */
export async function issueTokens(context: Context, entitlement: Entitlement): Promise<TokenResponse> {
  const { grant, resource, refreshUntil } = entitlement;
  const scope = entitlement.scope ?? (await selectScopeAt(context, grant.scope, resource));
  const { authorizationDetails: granted = grant.authorizationDetails } = entitlement;
  const details = selectDetailsAt(resource, granted);
  const accessToken = await issueAccessToken(context, { ...entitlement, scope });
  const refreshToken =
    refreshUntil === undefined ? undefined : await issueRefreshToken(context, entitlement, refreshUntil);
  const response: TokenResponse = {
    access_token: accessToken,
    token_type: context.dpopJkt === undefined ? "Bearer" : "DPoP",
    expires_in: readLifetime(context, entitlement),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    scope,
    ...(details === undefined ? {} : { authorization_details: details }),
  };
  const signedIn = grant.authenticatedAt !== undefined;
  if (!signedIn || !readScope(scope)?.includes("openid")) return response;
  return { ...response, id_token: await issueIdToken(context, entitlement, accessToken) };
}

/** Of the access token, in seconds from now. */
function readLifetime({ settings, now }: Context, { expiresAt = Infinity }: Entitlement): number {
  return Math.min(settings.lifetimes.accessToken, expiresAt - now());
}
