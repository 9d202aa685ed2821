/** The grants that this server knows, by `grant_type`; those that it is better without are off unless they are named. */
import type { GrantHandler } from "./grant-handler";
import { authorizationCodeGrant } from "./grants/authorization-code";
import { clientCredentialsGrant } from "./grants/client-credentials";
import { deviceCodeGrant } from "./grants/device-code";
import { jwtBearerGrant } from "./grants/jwt-bearer";
import { passwordGrant } from "./grants/password";
import { refreshTokenGrant } from "./grants/refresh-token";
import { tokenExchangeGrant } from "./grants/token-exchange";
import type { AuthorizationServerSettings } from "./settings";

const grants: readonly GrantHandler[] = [
  authorizationCodeGrant,
  refreshTokenGrant,
  clientCredentialsGrant,
  deviceCodeGrant,
  tokenExchangeGrant,
  jwtBearerGrant,
];

/** Those that the token endpoint takes. */
export function selectGrants({ legacy }: AuthorizationServerSettings): readonly GrantHandler[] {
  return legacy.includes("password") ? [...grants, passwordGrant] : grants;
}

/** All that are on, by their names in the metadata (RFC 8414 §2): implicit has no business at the token endpoint. */
export function listGrantTypes(settings: AuthorizationServerSettings): readonly string[] {
  const grantTypes = selectGrants(settings).map(({ grantType }) => grantType);
  return settings.legacy.includes("implicit") ? [...grantTypes, "implicit"] : grantTypes;
}
