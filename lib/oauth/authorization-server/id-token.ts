/**
 * The ID token (OIDC Core §2, §3.1.3.6): who signed in, when, and for which client. Claims about the person are had from
 * userinfo, or stand in here where there is no access token to ask there with (§5.4). Left out: amr, azp (there is one audience), encryption.
 */
import { accessTokenHash, signJwt } from "@/lib/oauth/jwt";
import { noteAction } from "@/lib/oauth/notice";
import type { Context } from "./context";
import type { Entitlement } from "./entitlement";
import { selectClaims } from "./scopes";

export async function issueIdToken(
  { issuer, settings, signingKey, store, now, note }: Context,
  { grant, nonce }: Entitlement,
  accessToken: string | undefined,
): Promise<string> {
  const issuedAt = now();
  const claims = {
    iss: issuer,
    sub: grant.sub,
    aud: grant.clientId,
    iat: issuedAt,
    exp: issuedAt + settings.lifetimes.idToken,
    auth_time: grant.authenticatedAt,
    ...(grant.acr === undefined ? {} : { acr: grant.acr }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(accessToken === undefined
      ? selectClaims(await store.get("user", grant.username ?? ""), grant.scope)
      : { at_hash: await accessTokenHash(accessToken, settings.signingAlgorithm) }),
  };
  noteAction(note, "id-token-issued");
  return signJwt(claims, signingKey);
}
