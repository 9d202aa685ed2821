/**
 * The implicit grant (RFC 6749 §4.2, OIDC Core §3.2), where the settings name it: the tokens themselves go through the
 * browser, in the fragment. RFC 9700 §2.1.2 advises against it: an address leaks, nothing binds the token to the client, and
 * no client has authenticated. There is never a refresh token (RFC 6749 §4.2.2).
 */
import type { HttpResponse } from "@/lib/http/message";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { isOpenId } from "@/lib/oauth/scope";
import { issueAccessToken } from "./access-token";
import { selectDetailsAt } from "./authorization-details";
import type { ResponseType } from "./authorization-records";
import { authorizationResponse } from "./authorization-response";
import type { Context } from "./context";
import { openGrant, requestedGrant } from "./grant";
import { issueIdToken } from "./id-token";
import { toClient } from "./refusal";
import { checkScopeAt } from "./resource";
import type { SignedIn } from "./session";
import type { AuthorizationRequest, Grant } from "./store";

/**
 * What an ID token from the authorization endpoint asks for beforehand (OIDC Core §3.2.2.1); and that no client is given a plain token here
 * that registered for bound ones alone (RFC 9449 §5.2): nothing comes to this endpoint that proves a key.
 */
export function checkImplicitRequest(
  checks: Checklist,
  { dpop_bound_access_tokens }: ClientMetadata,
  type: ResponseType,
  scope: string,
  parameters: Parameters,
): void {
  if (dpop_bound_access_tokens === true && type !== "id_token") {
    checks.demand(
      "dpop-required",
      false,
      toClient("unauthorized_client", "The client registered for DPoP alone"),
      { expected: "a request for a code", actual: `response_type ${type}, which has no place for a proof` },
    );
  }
  if (!type.includes("id_token")) return;
  const nonce = readParameter(parameters, "nonce");
  checks.demand(
    "implicit-openid-asked",
    isOpenId(scope),
    toClient("invalid_request", "An id_token is asked for without the scope openid"),
    { expected: "openid", actual: scope },
  );
  checks.demand(
    "implicit-nonce-present",
    nonce !== undefined,
    toClient("invalid_request", "An id_token is asked for without a nonce"),
    { expected: "a nonce", actual: nonce ?? "none" },
  );
}

export async function answerWithTokens(
  context: Context,
  method: string,
  request: AuthorizationRequest,
  signedIn: SignedIn,
  scope: string,
): Promise<HttpResponse> {
  const { nonce, responseType, resources } = request;
  const [resource] = resources;
  const withIdToken = responseType.includes("id_token");
  context.checks.demand(
    "implicit-openid-granted",
    !withIdToken || isOpenId(scope),
    toClient("access_denied", "The user did not allow the ID token"),
    {
      expected: withIdToken ? "openid, allowed by the user" : "nothing: no id_token is asked for",
      actual: scope,
    },
  );
  const grant = requestedGrant(request, signedIn, scope);
  const usable = await checkScopeAt(context, scope, [resource], toClient);
  const grantId = await openGrant(context, grant);
  const entitlement = { grantId, grant, resource, nonce, scope: usable };
  const accessToken = responseType === "id_token" ? undefined : await issueAccessToken(context, entitlement);
  const idToken = withIdToken ? await issueIdToken(context, entitlement, accessToken) : undefined;
  return authorizationResponse(context, method, request, [
    ...(accessToken === undefined ? [] : describeAccessToken(context, accessToken, entitlement)),
    ...(idToken === undefined ? [] : [["id_token", idToken] as const]),
  ]);
}

/** RFC 6749 §4.2.2, RFC 9396 §7. */
function describeAccessToken(
  { settings }: Context,
  accessToken: string,
  { scope, grant, resource }: { readonly scope: string; readonly grant: Grant; readonly resource: string },
): Parameters {
  const details = selectDetailsAt(resource, grant.authorizationDetails);
  return [
    ["access_token", accessToken],
    ["token_type", "Bearer"],
    ["expires_in", String(settings.lifetimes.accessToken)],
    ["scope", scope],
    ...(details === undefined ? [] : [["authorization_details", JSON.stringify(details)] as const]),
  ];
}
