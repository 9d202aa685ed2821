/**
 * The authorization response, good or bad: a redirect to the client with the parameters in the query component (RFC 6749
 * §4.1.2, §4.1.2.1). Every one names the issuer, so that a client of many servers knows who answered (RFC 9207 §2).
 */

import { withQuery } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import { redirectResponse } from "@/lib/http/response";
import type { Context } from "./context";

/** Where the answer goes: a redirect URI that is known to be the client's, and the state to give back as it came. */
export interface AuthorizationTarget {
  readonly redirectUri: string;
  readonly state?: string;
}

/** 303 after a form, so that no browser sends the form on to the client (RFC 9700 §4.12); 302 after a GET. */
export function authorizationResponse(
  { issuer }: Context,
  method: string,
  { redirectUri, state }: AuthorizationTarget,
  parameters: Parameters,
): HttpResponse {
  const location = withQuery(redirectUri, [
    ...parameters,
    ...(state === undefined ? [] : [["state", state] as const]),
    ["iss", issuer],
  ]);
  // The code must not stay in a cache, nor leak in a Referer field (RFC 9700 §4.2.4).
  return redirectResponse(method === "POST" ? 303 : 302, location, [
    ["Cache-Control", "no-store"],
    ["Referrer-Policy", "no-referrer"],
  ]);
}
