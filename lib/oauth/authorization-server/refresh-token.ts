/**
 * Refresh tokens (RFC 6749 §1.5). Every client that is registered for the grant gets one, as RFC 6749 leaves to the server
 * and OIDC Core §11 allows beside `offline_access`; a user who takes `offline_access` out of a request says no to it.
 * A token is good until it has not been used for a while, and no longer than its family (RFC 9700 §4.14.2).
 */
import { type ClientMetadata, isPublic } from "@/lib/oauth/client-metadata";
import { noteAction, secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";
import type { Entitlement } from "./issue-tokens";

/** When the last token of a new family will have expired, in seconds since 1970; undefined where there is to be none. */
export function selectFamilyEnd(
  { settings, now }: Context,
  client: ClientMetadata,
  asked: string,
  granted: string,
): number | undefined {
  const refused = includesOffline(asked) && !includesOffline(granted);
  if (refused || !client.grant_types.includes("refresh_token")) return undefined;
  return now() + settings.lifetimes.refreshFamily;
}

export async function issueRefreshToken(
  context: Context,
  { grantId, grant, resource }: Entitlement,
  familyExpiresAt: number,
): Promise<string> {
  const { store, settings, random, note, now, dpopJkt } = context;
  const token = randomText(random, "refresh_token", 32);
  const expiresAt = Math.min(now() + settings.lifetimes.refreshToken, familyExpiresAt);
  const { clientId } = grant;
  // A confidential client has to authenticate each time, and may change its key (RFC 9449 §5).
  const client = dpopJkt === undefined ? undefined : await store.get("client", clientId);
  const binding = client !== undefined && isPublic(client) ? { dpopJkt } : {};
  const record = { grantId, clientId, resource, expiresAt, familyExpiresAt, ...binding };
  await store.put("refreshToken", token, record);
  noteAction(note, "refresh-token-issued", { gains: [secret("refresh_token", token)] });
  return token;
}

function includesOffline(scope: string): boolean {
  return readScope(scope)?.includes("offline_access") ?? false;
}
