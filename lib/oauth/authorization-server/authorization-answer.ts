/** The good answer to an authorization request, by what it asks for (RFC 6749 §3.1.1). */
import type { HttpResponse } from "@/lib/http/message";
import { answerWithCode } from "./code-response";
import type { Context } from "./context";
import { answerWithTokens } from "./implicit-response";
import { isImplicit } from "./response-type";
import type { SignedIn } from "./session";
import type { AuthorizationRequest } from "./store";

/** `scope` is what the user allows. Refusals are told to the client by a redirect. */
export function answerAuthorization(
  context: Context,
  method: string,
  request: AuthorizationRequest,
  signedIn: SignedIn,
  scope: string,
): Promise<HttpResponse> {
  const answer = isImplicit(request.responseType) ? answerWithTokens : answerWithCode;
  return answer(context, method, request, signedIn, scope);
}
