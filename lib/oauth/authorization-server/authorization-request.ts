/**
 * The authorization request, rule by rule, once it is known whom its answer goes to: RFC 6749 §4.1.1, RFC 8707 §2, OIDC
 * Core §3.1.2.1. The client is told of a failure by a redirect (RFC 6749 §4.1.2.1).
 * Left out: `claims`, `display`.
 */
import { findDuplicate, type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import type { Addressee } from "./addressee";
import { checkAskedResources, checkAskedScope } from "./asked-scope";
import { checkAskedDetails } from "./authorization-details";
import { checkChallenge } from "./challenge";
import type { Context } from "./context";
import { checkImplicitRequest } from "./implicit-response";
import { toClient } from "./refusal";
import { checkResponseMode } from "./response-mode";
import { checkResponseType, isImplicit } from "./response-type";
import { withoutOffline } from "./scopes";
import type { AuthorizationRequest } from "./store";

export async function checkAuthorizationRequest(
  context: Context,
  { client, redirectUri, redirectUriSent, responseMode, state }: Addressee,
  parameters: Parameters,
): Promise<AuthorizationRequest> {
  const { checks } = context;
  checkParametersOnce(checks, parameters);
  checkReference(checks, parameters);
  const responseType = checkResponseType(context, client, parameters);
  checkResponseMode(checks, parameters, responseType);
  const named = await checkAskedResources(context, parameters, toClient);
  const asked = await checkAskedScope(context, client, named, parameters, toClient);
  const scope = isImplicit(responseType) ? withoutOffline(asked.scope) : asked.scope;
  if (isImplicit(responseType)) checkImplicitRequest(checks, client, responseType, scope, parameters);
  const challenge = isImplicit(responseType) ? {} : checkChallenge(context, client, parameters);
  const authorizationDetails = await checkAskedDetails(context, parameters, toClient);
  const dpopJkt = checkKey(checks, parameters);
  const nonce = readParameter(parameters, "nonce");
  checks.observe("state-present", [state, nonce, challenge.codeChallenge].some(Boolean), {
    expected: "state, PKCE or nonce against forged callbacks",
    actual: describeProtection({ state, nonce, code_challenge: challenge.codeChallenge }),
  });
  return {
    clientId: client.client_id,
    redirectUri,
    redirectUriSent,
    responseType,
    responseMode,
    scope,
    resources: asked.resources,
    ...(state === undefined ? {} : { state }),
    ...(nonce === undefined ? {} : { nonce }),
    ...challenge,
    ...(dpopJkt === undefined ? {} : { dpopJkt }),
    ...(authorizationDetails === undefined ? {} : { authorizationDetails }),
  };
}

function checkParametersOnce(checks: Checklist, parameters: Parameters): void {
  const duplicate = findDuplicate(parameters, ["resource"]);
  checks.demand(
    "authorize-parameters-once",
    duplicate === undefined,
    toClient("invalid_request", "A parameter is included more than once"),
    {
      expected: "each parameter once",
      actual: duplicate === undefined ? "each once" : `${duplicate} more than once`,
    },
  );
}

/** Fetching what a client names would let anyone have this server call any address (RFC 9101 §10.4.1). */
function checkReference(checks: Checklist, parameters: Parameters): void {
  const reference = readParameter(parameters, "request_uri");
  checks.demand(
    "request-uri-absent",
    reference === undefined,
    toClient("request_uri_not_supported", "A request_uri that leads elsewhere is not fetched"),
    { expected: "no request_uri, or one of this server", actual: reference ?? "none" },
  );
}

/** The thumbprint of a key that the client will prove when it redeems the code (RFC 9449 §10). */
function checkKey(checks: Checklist, parameters: Parameters): string | undefined {
  const dpopJkt = readParameter(parameters, "dpop_jkt");
  if (dpopJkt === undefined) return undefined;
  checks.demand(
    "dpop-key-readable",
    /^[A-Za-z0-9_-]{43}$/.test(dpopJkt),
    toClient("invalid_request", "The dpop_jkt is not a SHA-256 thumbprint"),
    { expected: "43 characters of base64url", actual: dpopJkt },
  );
  return dpopJkt;
}

function describeProtection(values: Readonly<Record<string, string | undefined>>): string {
  const sent = Object.keys(values).filter((name) => values[name] !== undefined);
  return sent.join(" and ") || "none of them";
}
