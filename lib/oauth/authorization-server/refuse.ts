/**
 * The one place where a refusal becomes a response: an error page (RFC 6749 §4.1.2.1, where a redirect is forbidden), a
 * redirect to the client (§4.1.2.1), JSON (§5.2), or a protected resource's challenge (RFC 6750 §3).
 */
import { formatChallenge } from "@/lib/http/bearer";
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { errorBody, OAuthError, type Refusal, statusOf } from "@/lib/oauth/error";
import { challengeHeaders } from "@/lib/oauth/resource-challenge";
import { verifiedAlgorithms } from "@/lib/oauth/signing-algorithms";
import { type AuthorizationTarget, authorizationResponse } from "./authorization-response";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { errorPage } from "./pages/error-page";
import { refusalLeavingPage } from "./pages/leaving-page";
import { checkTrust } from "./redirect-trust";

/** Must not be cached (RFC 6749 §5.1; Pragma is for caches of HTTP/1.0). */
export const uncached: readonly Header[] = [
  ["Cache-Control", "no-store"],
  ["Pragma", "no-cache"],
];

/** What a program that fails in a way that nobody foresaw says of it. */
export const unexpected: Refusal = {
  error: "server_error",
  description: "The server failed in a way that it did not expect",
};

/** The refusal in the form that the endpoint's callers understand. */
export async function refuse(
  context: Context,
  form: Endpoint["refusals"],
  refusal: Refusal,
  request: HttpRequest,
): Promise<HttpResponse> {
  const status = refusal.status ?? statusOf(refusal.error);
  if (form === "page") return errorPage(context, status, refusal);
  // Other credentials would help neither a wrong method nor a server that fails.
  const aboutAccess = status !== 405 && status < 500;
  const bearer = aboutAccess ? bearerChallenge(context, refusal, request) : [];
  const challenge = form === "bearer" ? bearer : clientChallenge(context, refusal);
  return jsonResponse(status, errorBody(refusal), [...uncached, ...challenge]);
}

/**
 * Does the work; a refusal that the client may be told of is told by a redirect (RFC 6749 §4.1.2.1), or by a page that leads on
 * where the person does not know the client (RFC 9700 §4.11.2).
 */
export async function redirectRefusals(
  context: Context,
  request: HttpRequest,
  client: ClientMetadata,
  target: AuthorizationTarget,
  work: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof OAuthError) || thrown.refusal.redirectable !== true) throw thrown;
    const { error, description } = thrown.refusal;
    if (!(await checkTrust(context, client, request))) {
      return refusalLeavingPage(context, client, target, thrown.refusal, statusOf(error));
    }
    return authorizationResponse(context, request.method, target, [
      ["error", error],
      ["error_description", description],
    ]);
  }
}

/**
 * 401 must name a scheme (RFC 9110 §15.5.2), and where the Authorization field was tried it must be that field's
 * (RFC 6749 §5.2): Basic is the only one that clients can use here, so it is named each time.
 */
function clientChallenge({ issuer }: Context, { error }: Refusal): readonly Header[] {
  if (error !== "invalid_client") return [];
  return [["WWW-Authenticate", formatChallenge("Basic", [["realm", issuer]])]];
}

/** `scope` names what would have been enough; userinfo, the only protected resource here, needs `openid`. */
function bearerChallenge(
  { issuer }: Context,
  { error, description }: Refusal,
  request: HttpRequest,
): readonly Header[] {
  return challengeHeaders({ realm: issuer, dpopAlgorithms: verifiedAlgorithms }, request, [
    ["error", error],
    ["error_description", description],
    ...(error === "insufficient_scope" ? [["scope", "openid"] as const] : []),
  ]);
}
