/** The good answer to an authorization request (RFC 6749 §4.1.2): a grant, and the code that stands for it. */
import type { HttpResponse } from "@/lib/http/message";
import { noteAction, open } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { authorizationResponse } from "./authorization-response";
import type { Context } from "./context";
import { openGrant, requestedGrant } from "./grant";
import type { SignedIn } from "./session";
import type { AuthorizationRequest } from "./store";

/** The code stands for the grant (§1.3.1) and remembers the request that it must be redeemed by. */
export async function answerWithCode(
  context: Context,
  method: string,
  request: AuthorizationRequest,
  signedIn: SignedIn,
  scope: string,
): Promise<HttpResponse> {
  const { store, random, settings, note } = context;
  const grantId = await openGrant(context, requestedGrant(request, signedIn, scope));
  const code = randomText(random, "code", 24);
  const expiresAt = context.now() + settings.lifetimes.code;
  await store.put("code", code, { grantId, request, scope, expiresAt });
  noteAction(note, "code-issued", { gains: [open("code", code)] });
  return authorizationResponse(context, method, request, [["code", code]]);
}
