/**
 * The authorization request, rule by rule, once it is known whom its answer goes to: RFC 6749 §4.1.1, RFC 8707 §2, OIDC
 * Core §3.1.2.1. The client is told of a failure by a redirect (RFC 6749 §4.1.2.1).
 * Left out: request objects (RFC 9101), `prompt`, `max_age`, `claims`, `display`, response modes other than query.
 */
import { findDuplicate, type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checks";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { formatScope, isWithin, readScope } from "@/lib/oauth/scope";
import type { Addressee } from "./addressee";
import { checkChallenge } from "./challenge";
import type { Context } from "./context";
import { toClient } from "./refusal";
import { readResources } from "./resource";
import { selectDefaultScopes, selectKnownScopes, selectRegisteredScopes } from "./scopes";
import type { AuthorizationRequest } from "./store";

export async function checkAuthorizationRequest(
  context: Context,
  { client, redirectUri, redirectUriSent, state }: Addressee,
  parameters: Parameters,
): Promise<AuthorizationRequest> {
  const { checks } = context;
  checkParametersOnce(checks, parameters);
  checkRequestObject(checks, parameters);
  checkResponseType(checks, client, parameters);
  const resource = await checkResource(context, parameters);
  const scope = await checkScope(context, client, resource, parameters);
  const challenge = checkChallenge(context, client, parameters);
  const nonce = readParameter(parameters, "nonce");
  checks.observe("state-present", [state, nonce, challenge.codeChallenge].some(Boolean), {
    expected: "state, PKCE or nonce against forged callbacks",
    actual: describeProtection({ state, nonce, code_challenge: challenge.codeChallenge }),
  });
  return {
    clientId: client.client_id,
    redirectUri,
    redirectUriSent,
    scope,
    ...(state === undefined ? {} : { state }),
    ...(nonce === undefined ? {} : { nonce }),
    ...challenge,
    ...(resource === undefined ? {} : { resource }),
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

function checkRequestObject(checks: Checklist, parameters: Parameters): void {
  const sent = ["request", "request_uri"].find((name) => readParameter(parameters, name) !== undefined);
  const error = sent === "request_uri" ? "request_uri_not_supported" : "request_not_supported";
  checks.demand(
    "request-object-absent",
    sent === undefined,
    toClient(error, "Request objects are not supported"),
    {
      expected: "neither request nor request_uri",
      actual: sent ?? "neither",
    },
  );
}

function checkResponseType(checks: Checklist, client: ClientMetadata, parameters: Parameters): void {
  const type = readParameter(parameters, "response_type");
  const mode = readParameter(parameters, "response_mode") ?? "query";
  checks.demand(
    "response-type-present",
    type !== undefined,
    toClient("invalid_request", "The response_type parameter is missing"),
    { expected: "a response_type", actual: type ?? "none" },
  );
  checks.demand(
    "response-type-supported",
    type === "code",
    toClient("unsupported_response_type", "The only response_type of this server is code"),
    { expected: "code", actual: type },
  );
  checks.demand(
    "response-type-allowed",
    client.response_types.includes("code") && client.grant_types.includes("authorization_code"),
    toClient("unauthorized_client", "The client is not registered for the authorization code grant"),
    { expected: "a client registered for code", actual: client.response_types.join(" ") || "none" },
  );
  checks.demand(
    "response-mode-supported",
    mode === "query",
    toClient("invalid_request", "The only response_mode of this server is query"),
    { expected: "query", actual: mode },
  );
}

/** One resource a token: each API then knows that a token is its own, and no other can use it there (RFC 9700 §2.3). */
async function checkResource(context: Context, parameters: Parameters): Promise<string | undefined> {
  const [resource, ...others] = readResources(parameters);
  const known =
    resource === undefined ||
    (others.length === 0 && (await context.store.get("resource", resource)) !== undefined);
  context.checks.demand(
    "resource-known",
    known,
    toClient("invalid_target", "The resource is not one, and only one, that this server knows"),
    { expected: "one known resource, or none", actual: readResources(parameters).join(" and ") || "none" },
  );
  return resource;
}

async function checkScope(
  context: Context,
  client: ClientMetadata,
  resource: string | undefined,
  parameters: Parameters,
): Promise<string> {
  const { store, settings } = context;
  const resources = await store.list("resource");
  const target = resources.find((one) => one.resource === (resource ?? settings.defaultResource));
  const text = readParameter(parameters, "scope");
  const asked = text === undefined ? selectDefaultScopes(client, target) : readScope(text);
  context.checks.demand(
    "scope-known",
    asked !== undefined && asked.length > 0 && isWithin(asked, selectKnownScopes(resources)),
    toClient("invalid_scope", "The scope is missing, malformed, or not known to this server"),
    { expected: `some of ${formatScope(selectKnownScopes(resources))}`, actual: text ?? "none asked for" },
  );
  context.checks.demand(
    "scope-allowed",
    isWithin(asked, selectRegisteredScopes(client)),
    toClient("invalid_scope", "The client is not registered for every scope that it asks for"),
    { expected: `some of ${client.scope}`, actual: formatScope(asked) },
  );
  return formatScope(asked);
}

function describeProtection(values: Readonly<Record<string, string | undefined>>): string {
  const sent = Object.keys(values).filter((name) => values[name] !== undefined);
  return sent.join(" and ") || "none of them";
}
