/** A successful token response (RFC 6749 §5.1), with an ID token where `openid` was granted (OIDC Core §3.1.3.3). */
import { readScope } from "@/lib/oauth/scope";
import { issueAccessToken } from "./access-token";
import type { Context } from "./context";
import type { TokenResponse } from "./grant-handler";
import { issueIdToken } from "./id-token";
import type { Grant } from "./store";

export interface Entitlement {
  readonly grantId: string;
  readonly grant: Grant;
  /** The resource that the access token is for. */
  readonly resource: string;
  /** The nonce of the authorization request, where it had one. */
  readonly nonce: string | undefined;
}

/** Lifetime and scope are always stated, whether or not they are what the client expects (RFC 6749 §3.3, §4.2.2). */
export async function issueTokens(context: Context, entitlement: Entitlement): Promise<TokenResponse> {
  const { scope } = entitlement.grant;
  const accessToken = await issueAccessToken(context, entitlement);
  const response: TokenResponse = {
    access_token: accessToken,
    token_type: "Bearer",
    expires_in: context.settings.lifetimes.accessToken,
    scope,
  };
  if (!readScope(scope)?.includes("openid")) return response;
  return { ...response, id_token: await issueIdToken(context, entitlement, accessToken) };
}
