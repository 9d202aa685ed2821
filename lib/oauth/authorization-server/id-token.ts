/**
 * The ID token (OIDC Core §2, §3.1.3.6): who signed in, when, and for which client. Claims about the person are had from
 * userinfo (§5.4). Left out: acr, amr, azp (there is one audience), encryption.
 */
import { accessTokenHash, signJwt } from "@/lib/oauth/jwt";
import { noteAction } from "@/lib/oauth/notice";
import type { Context } from "./context";
import type { Entitlement } from "./issue-tokens";

export async function issueIdToken(
  { issuer, settings, signingKey, now, note }: Context,
  { grant, nonce }: Entitlement,
  accessToken: string,
): Promise<string> {
  const issuedAt = now();
  const claims = {
    iss: issuer,
    sub: grant.sub,
    aud: grant.clientId,
    iat: issuedAt,
    exp: issuedAt + settings.lifetimes.idToken,
    auth_time: grant.authenticatedAt,
    ...(nonce === undefined ? {} : { nonce }),
    at_hash: await accessTokenHash(accessToken, settings.signingAlgorithm),
  };
  noteAction(note, "id-token-issued");
  return signJwt(claims, signingKey);
}
