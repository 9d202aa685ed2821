/**
 * The API's answers that are about access: refusals with the challenge of RFC 6750 §3, RFC 9470 §3 or RFC 9449 §7.1, and what scripts of other origins
 * need (Fetch §3.2). Any origin may call, because no credential travels by itself: a script must already have a token.
 */
import { type Header, type HttpRequest, type HttpResponse, readHeader, withHeader } from "@/lib/http/message";
import { listMethods } from "@/lib/http/method";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { errorBody, type Refusal, statusOf } from "@/lib/oauth/error";
import { exposeHeaders } from "@/lib/oauth/exposed-headers";
import {
  type AuthenticationRequirements,
  type ChallengingResource,
  challengeHeaders,
  writeRequirements,
} from "@/lib/oauth/resource-challenge";
import { verifiedAlgorithms } from "@/lib/oauth/signing-algorithms";
import { metadataUrl } from "./metadata";
import type { ResourceServerSettings } from "./validation";

/**
 * 401 without an error: the request carried no token, so there is nothing wrong with one (RFC 6750 §3.1). An MCP server says which scope
 * the call needs, to a client that knows nothing of it (RFC 6750 §3).
 */
export function challengeResponse(
  settings: ResourceServerSettings,
  request: HttpRequest,
  scope: string,
): HttpResponse {
  const needed = settings.speaks === "mcp" ? [["scope", scope] as const] : [];
  return emptyResponse(401, challengeHeaders(selectSchemes(settings), request, needed));
}

/** The refusal as challenge and as JSON; 503 has no challenge, since no other token would help. It names what the operation needs. */
export function refusalResponse(
  settings: ResourceServerSettings,
  request: HttpRequest,
  refusal: Refusal,
  needs: { readonly scope: string; readonly login: AuthenticationRequirements },
): HttpResponse {
  const status = refusal.status ?? statusOf(refusal.error);
  if (status >= 500) return jsonResponse(status, errorBody(refusal));
  const challenges = challengeHeaders(selectSchemes(settings), request, [
    ["error", refusal.error],
    ["error_description", refusal.description],
    ...(refusal.error === "insufficient_scope" ? [["scope", needs.scope] as const] : []),
    ...(refusal.error === "insufficient_user_authentication" ? writeRequirements(needs.login) : []),
  ]);
  return jsonResponse(status, errorBody(refusal), challenges);
}

function selectSchemes({ resource, takesProofs = false }: ResourceServerSettings): ChallengingResource {
  return {
    realm: resource,
    metadataUrl: metadataUrl(resource),
    ...(takesProofs ? { dpopAlgorithms: verifiedAlgorithms } : {}),
  };
}

/**
 * Lets a script read the response, its challenge included. Says nothing where no script asks, but of what caches keep for everyone: they
 * would give a script what somebody else was told (Fetch §3.2.5).
 */
export function withCors(request: HttpRequest, response: HttpResponse): HttpResponse {
  const isKept = readHeader(response, "Cache-Control")?.startsWith("public");
  if (!isKept && readHeader(request, "Origin") === undefined) return response;
  return {
    ...response,
    headers: [...response.headers, ["Access-Control-Allow-Origin", "*"], exposeHeaders(response)],
  };
}

/** Where the request can do nothing: 404 where nobody can, and else what may be asked there. */
export function responseWithoutOperation(
  request: HttpRequest,
  operations: readonly { readonly method: string }[],
): HttpResponse {
  const methods = listMethods(operations.map(({ method }) => method));
  if (methods.length === 0) return emptyResponse(404, [["Cache-Control", "no-store"]]);
  return request.method === "OPTIONS" ? optionsResponse(request, methods) : methodResponse(methods);
}

/** The answer to OPTIONS: what may be asked here, for a preflight in its words. */
function optionsResponse(request: HttpRequest, methods: readonly string[]): HttpResponse {
  const allow = allowHeader(methods);
  if (readHeader(request, "Access-Control-Request-Method") === undefined) return emptyResponse(204, [allow]);
  return emptyResponse(204, [
    allow,
    ["Access-Control-Allow-Methods", methods.join(", ")],
    ["Access-Control-Allow-Headers", "Authorization, Content-Type, DPoP"],
    ["Access-Control-Max-Age", "600"],
  ]);
}

/** 405 names what would be allowed (RFC 9110 §15.5.6). */
function methodResponse(methods: readonly string[]): HttpResponse {
  const error_description = `The method must be ${methods.join(" or ")}`;
  return jsonResponse(405, { error: "invalid_request", error_description }, [allowHeader(methods)]);
}

function allowHeader(methods: readonly string[]): Header {
  return ["Allow", [...methods, "OPTIONS"].join(", ")];
}

/** No cache may keep such an answer: the nonce in it would be an old one when it is given out again (RFC 9449 §8.2). */
export function tellNonce(response: HttpResponse, nonce: string): HttpResponse {
  return withHeader(withHeader(response, "Cache-Control", "no-store"), "DPoP-Nonce", nonce);
}
