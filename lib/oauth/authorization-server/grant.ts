/** What a client may do, as long as it stands: by the user's word, or by its own registration. */
import type { Refusal } from "@/lib/oauth/error";
import { noteAction } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import type { Context } from "./context";
import type { SignedIn } from "./session";
import type { AuthorizationRequest, Grant, User } from "./store";

/** What a user allows a client; `authenticatedAt` is absent where they did not sign in here. */
export function userGrant(
  { sub, username, mayAct }: User,
  rest: Pick<Grant, "clientId" | "scope" | "authenticatedAt" | "acr">,
): Grant {
  return { ...rest, sub, username, ...(mayAct === undefined ? {} : { mayAct }) };
}

/** What the user allows of an authorization request. */
export function requestedGrant(
  { clientId, resources, authorizationDetails }: AuthorizationRequest,
  { user, ...signIn }: SignedIn,
  scope: string,
): Grant {
  return {
    ...userGrant(user, { clientId, scope, ...signIn }),
    ...(resources.length > 1 ? { resources } : {}),
    ...(authorizationDetails === undefined ? {} : { authorizationDetails }),
  };
}

/** Keeps the grant, and gives its id. */
export async function openGrant({ store, random }: Context, grant: Grant): Promise<string> {
  const grantId = randomText(random, "grant", 16);
  await store.put("grant", grantId, grant);
  return grantId;
}

/** Ends the grant, and with it every token that was made from it: the server's own endpoints look for the grant each time. */
export async function revokeGrant({ store, note }: Context, grantId: string): Promise<void> {
  const ended = await store.take("grant", grantId);
  if (ended !== undefined) noteAction(note, "grant-revoked", { drops: ["access_token", "refresh_token"] });
}

export function invalidGrant(description: string): Refusal {
  return { error: "invalid_grant", description };
}
