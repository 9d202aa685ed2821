/**
 * What a user allowed a client before. The page asks again each time and starts from what the client asks for; the memory is
 * for `prompt=none`, which may show no page (OIDC Core §3.1.2.1).
 */
import { formatScope, readScope } from "@/lib/oauth/scope";
import type { Context } from "./context";
import type { User } from "./store";

/** Of what was asked for, the last decision counts; what was not asked for stays as it was. */
export async function rememberConsent(
  context: Context,
  user: User,
  clientId: string,
  asked: readonly string[],
  allowed: readonly string[],
): Promise<void> {
  const before = await recallConsent(context, user, clientId);
  const kept = before.filter((scope) => !asked.includes(scope));
  await context.store.put("consent", idOf(user, clientId), { scope: formatScope([...kept, ...allowed]) });
}

export async function recallConsent(
  { store }: Context,
  user: User,
  clientId: string,
): Promise<readonly string[]> {
  const record = await store.get("consent", idOf(user, clientId));
  return readScope(record?.scope) ?? [];
}

/** A `sub` has no space in it; a client_id may. */
function idOf({ sub }: User, clientId: string): string {
  return `${sub} ${clientId}`;
}
