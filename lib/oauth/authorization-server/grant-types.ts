/** The grants that this server knows, by `grant_type`; those that it is better without are off unless they are named. */
import type { GrantHandler } from "./grant-handler";
import { authorizationCodeGrant } from "./grants/authorization-code";
import { refreshTokenGrant } from "./grants/refresh-token";

const grants: readonly GrantHandler[] = [authorizationCodeGrant, refreshTokenGrant];

export function selectGrants(): readonly GrantHandler[] {
  return grants;
}
