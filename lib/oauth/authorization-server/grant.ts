/** What the user allowed, as long as it stands. */
import type { Refusal } from "@/lib/oauth/error";
import { noteAction } from "@/lib/oauth/notice";
import type { Context } from "./context";

/** Ends the grant, and with it every token that was made from it: the server's own endpoints look for the grant each time. */
export async function revokeGrant({ store, note }: Context, grantId: string): Promise<void> {
  const ended = await store.take("grant", grantId);
  if (ended !== undefined) noteAction(note, "grant-revoked", { drops: ["access_token"] });
}

export function invalidGrant(description: string): Refusal {
  return { error: "invalid_grant", description };
}
