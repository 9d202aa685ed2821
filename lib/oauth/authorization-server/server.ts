/**
 * The authorization server as a function from requests to responses (RFC 6749, 7009, 7636, 7662, 8414, 9207, OpenID Connect). It
 * finds the endpoint by path, turns refusals into responses, and keeps nothing: all that it remembers is in the store.
 * Whatever comes, a response goes; only a server that is set up wrong throws, when it is made.
 */
import { type Address, readAddress } from "@/lib/http/address";
import { type HttpRequest, type HttpResponse, withHeader } from "@/lib/http/message";
import { answerTo } from "@/lib/http/method";
import { OAuthError } from "@/lib/oauth/error";
import type { Note } from "@/lib/oauth/notice";
import { authorizeEndpoint } from "./authorize";
import { consentEndpoint } from "./consent";
import {
  type AuthorizationServerOptions,
  type Context,
  createContext,
  tellAnother,
  withoutTrace,
} from "./context";
import { listAllowed, preflightResponse, withCors } from "./cors";
import { deviceEndpoint } from "./device";
import { deviceAuthorizationEndpoint } from "./device-authorization";
import { deviceConsentEndpoint } from "./device-consent";
import { deviceLoginEndpoint } from "./device-login";
import { readCurrentNonce } from "./dpop";
import { confirmLogoutEndpoint, endSessionEndpoint } from "./end-session";
import type { Endpoint } from "./endpoint";
import { introspectionEndpoint } from "./introspection";
import { jwksEndpoint } from "./jwks";
import { loginEndpoint } from "./login";
import { metadataEndpoint } from "./metadata-document";
import { passkeyEndpoint } from "./passkey";
import { pushedAuthorizationEndpoint } from "./pushed-authorization";
import { refuse, unexpected } from "./refuse";
import { registrationEndpoint } from "./registration";
import { revocationEndpoint } from "./revocation";
import { tokenEndpoint } from "./token";
import { userinfoEndpoint } from "./userinfo";

/** By path below the issuer's; those of lib/oauth/metadata.ts, and the forms. */
const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  ["/authorize", authorizeEndpoint],
  ["/login", loginEndpoint],
  ["/passkey", passkeyEndpoint],
  ["/consent", consentEndpoint],
  ["/token", tokenEndpoint],
  ["/device_authorization", deviceAuthorizationEndpoint],
  ["/device", deviceEndpoint],
  ["/device/login", deviceLoginEndpoint],
  ["/device/consent", deviceConsentEndpoint],
  ["/userinfo", userinfoEndpoint],
  ["/introspect", introspectionEndpoint],
  ["/revoke", revocationEndpoint],
  ["/par", pushedAuthorizationEndpoint],
  ["/register", registrationEndpoint],
  ["/end_session", endSessionEndpoint],
  ["/end_session/confirm", confirmLogoutEndpoint],
  ["/jwks", jwksEndpoint],
  ["/.well-known/oauth-authorization-server", metadataEndpoint],
  ["/.well-known/openid-configuration", metadataEndpoint],
]);

/** `note` is told what is judged and done for this request, in the place of whom the server tells of all. */
export type AuthorizationServer = (request: HttpRequest, note?: Note) => Promise<HttpResponse>;

export function createAuthorizationServer(options: AuthorizationServerOptions): AuthorizationServer {
  const usual = createContext(options);
  return async (request, note) => {
    const context = note === undefined ? usual : tellAnother(usual, note);
    return answerTo(request, await respond(context, request));
  };
}

async function respond(context: Context, request: HttpRequest): Promise<HttpResponse> {
  const endpoint = findEndpoint(context, readAddress(request.url));
  if (endpoint === undefined) return notFound(context, request);
  if (!endpoint.crossOrigin) return answer(context, endpoint, request);
  if (request.method === "OPTIONS") return preflightResponse(endpoint);
  return withCors(await answer(context, endpoint, request));
}

/** RFC 8414 §3.1 puts the issuer's path behind the well-known one, OpenID Connect Discovery §4 in front of it: both do. */
function findEndpoint({ mount }: Context, address: Address | undefined): Endpoint | undefined {
  if (address === undefined) return undefined;
  if (address.path === `/.well-known/oauth-authorization-server${mount}`) return metadataEndpoint;
  return address.path.startsWith(mount) ? endpoints.get(address.path.slice(mount.length)) : undefined;
}

async function answer(context: Context, endpoint: Endpoint, request: HttpRequest): Promise<HttpResponse> {
  try {
    checkMethod(context, endpoint, request);
    const isTrial = request.method === "HEAD" && endpoint.refusals === "page";
    const handled = await endpoint.handle(isTrial ? withoutTrace(context) : context, request);
    return tellsNonce(context, endpoint) ? await withNonce(context, handled) : handled;
  } catch (thrown) {
    if (!(thrown instanceof OAuthError)) context.report?.(thrown);
    const refusal = thrown instanceof OAuthError ? thrown.refusal : unexpected;
    const refused = await refuse(context, endpoint.refusals, refusal, request);
    const response = tellsNonce(context, endpoint) ? await withNonce(context, refused) : refused;
    return response.status === 405 ? withHeader(response, "Allow", listAllowed(endpoint)) : response;
  }
}

/** Good answers and bad ones tell the nonce, so that a client always knows the one that counts (RFC 9449 §8.2). */
function tellsNonce({ settings }: Context, { takesProofs = false }: Endpoint): boolean {
  return takesProofs && settings.dpopNonce;
}

async function withNonce(context: Context, response: HttpResponse): Promise<HttpResponse> {
  return withHeader(response, "DPoP-Nonce", await readCurrentNonce(context));
}

function checkMethod(context: Context, { methods, methodCheck }: Endpoint, { method }: HttpRequest): void {
  const allowed = methods.some((one) => one === method);
  const expected = methods.join(" or ");
  const refusal = {
    error: "invalid_request",
    description: `The method must be ${expected}`,
    status: 405,
  } as const;
  if (methodCheck !== undefined)
    context.checks.demand(methodCheck, allowed, refusal, { expected, actual: method });
  else if (!allowed) throw new OAuthError(refusal);
}

function notFound(context: Context, request: HttpRequest): Promise<HttpResponse> {
  const refusal = {
    error: "invalid_request",
    description: "There is nothing at this address",
    status: 404,
  } as const;
  return refuse(context, "page", refusal, request);
}
