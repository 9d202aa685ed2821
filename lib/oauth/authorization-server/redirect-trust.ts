/**
 * May the server send a person to a client by itself, with no good answer to bring (RFC 9700 §4.11.2)? Whoever runs the server vouches
 * for the clients that were there from the start. One that registered or describes itself can be anyone's, made to have this server lead people to
 * a trap: it is trusted by those who have allowed it something before, and all others are told, and decide.
 */
import type { HttpRequest } from "@/lib/http/message";
import { type ClientMetadata, isUnvouched } from "@/lib/oauth/client-metadata";
import { recallConsent } from "./consent-memory";
import type { Context } from "./context";
import { readSession, selectSignedIn } from "./session";

/** Notes the check where there is something to judge. */
export async function checkTrust(
  context: Context,
  client: ClientMetadata,
  request: HttpRequest,
): Promise<boolean> {
  if (!isUnvouched(client)) return true;
  const open = await readSession(context, request);
  const signedIn = open === undefined ? undefined : await selectSignedIn(context, open.session);
  const allowed = signedIn === undefined ? [] : await recallConsent(context, signedIn.user, client.client_id);
  return context.checks.observe("redirect-uri-trusted", allowed.length > 0, {
    expected: "a client of the server's own, or one that this user has allowed something before",
    actual: `one that nobody here vouches for; ${signedIn?.user.username ?? "nobody"} allowed it ${allowed.join(" ") || "nothing"}`,
  });
}
