/**
 * Refresh tokens (RFC 6749 §1.5). Every client that is registered for the grant gets one, as RFC 6749 leaves to the server
 * and OIDC Core §11 allows beside `offline_access`; a user who takes `offline_access` out of a request says no to it.
 * A token is good until it has not been used for a while, and no longer than its family (RFC 9700 §4.14.2).
 */
import { type ClientMetadata, countsAsPublic } from "@/lib/oauth/client-metadata";
import { noteAction, secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";
import type { Entitlement } from "./entitlement";
import type { Grant, RefreshToken } from "./store";

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
  { grantId, grant, resource, renewed = resource }: Entitlement,
  familyExpiresAt: number,
): Promise<string> {
  const { store, settings, random, note, now, dpopJkt } = context;
  const token = randomText(random, "refresh_token", 32);
  const expiresAt = Math.min(now() + settings.lifetimes.refreshToken, familyExpiresAt);
  const { clientId } = grant;
  // A confidential client has to authenticate each time, and may change its key (RFC 9449 §5).
  const client = dpopJkt === undefined ? undefined : await store.get("client", clientId);
  const binding = client !== undefined && countsAsPublic(client) ? { dpopJkt } : {};
  const record = { grantId, clientId, resource: renewed, expiresAt, familyExpiresAt, ...binding };
  await store.put("refreshToken", token, record);
  noteAction(note, "refresh-token-issued", { gains: [secret("refresh_token", token)] });
  return token;
}

export type RefreshJudgement =
  | { readonly active: true; readonly token: RefreshToken; readonly grant: Grant }
  | { readonly active: false; readonly reason: string };

/** Is this a refresh token of the client’s that is good now (RFC 7662 §2.2: `active`)? Undefined where it is no refresh token of ours. */
export async function judgeRefreshToken(
  { store, settings, now }: Context,
  client: ClientMetadata,
  text: string,
): Promise<RefreshJudgement | undefined> {
  const used = await store.get("usedRefreshToken", text);
  const token = used?.token ?? (await store.get("refreshToken", text));
  if (token === undefined) return undefined;
  if (token.clientId !== client.client_id) return { active: false, reason: "it is not for this caller" };
  const spent = used !== undefined && now() >= used.usedAt + settings.rotationGrace;
  if (spent) return { active: false, reason: "it was used before" };
  if (now() >= token.expiresAt) return { active: false, reason: "it has expired" };
  const grant = await store.get("grant", token.grantId);
  return grant === undefined ? { active: false, reason: "it was revoked" } : { active: true, token, grant };
}

function includesOffline(scope: string): boolean {
  return readScope(scope)?.includes("offline_access") ?? false;
}
