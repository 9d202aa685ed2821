/**
 * The authorization response, good or bad: a redirect to the client with the parameters in the query component (RFC 6749
 * §4.1.2, §4.1.2.1), or as the client's `response_mode` has it. Each names the issuer, so that a client of many servers knows who
 * answered (RFC 9207 §2), unless the settings say otherwise.
 */
import { withFragment, withQuery } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import { redirectResponse } from "@/lib/http/response";
import type { ResponseMode } from "@/lib/oauth/metadata";
import type { Context } from "./context";
import { formPostPage } from "./pages/form-post-page";

/** Where the answer goes: a redirect URI that is known to be the client's, and the state to give back as it came. */
export interface AuthorizationTarget {
  readonly redirectUri: string;
  readonly state?: string;
  /** `query` where it is absent. */
  readonly responseMode?: ResponseMode;
}

/** The parameters of the answer. */
export function buildAnswer(
  { issuer, settings }: Context,
  { state }: AuthorizationTarget,
  parameters: Parameters,
): Parameters {
  return [
    ...parameters,
    ...(state === undefined ? [] : [["state", state] as const]),
    ...(settings.namesIssuer ? [["iss", issuer] as const] : []),
  ];
}

/** The address that has the answer in it, where its mode is not `form_post`. */
export function locateAnswer({ redirectUri, responseMode }: AuthorizationTarget, answer: Parameters): string {
  return responseMode === "fragment" ? withFragment(redirectUri, answer) : withQuery(redirectUri, answer);
}

/** 303 after a form, so that no browser sends the form on to the client (RFC 9700 §4.12); 302 after a GET. */
export async function authorizationResponse(
  context: Context,
  method: string,
  target: AuthorizationTarget,
  parameters: Parameters,
): Promise<HttpResponse> {
  const answer = buildAnswer(context, target, parameters);
  if (target.responseMode === "form_post") return formPostPage(context, target.redirectUri, answer);
  // The code must not stay in a cache, nor leak in a Referer field (RFC 9700 §4.2.4).
  return redirectResponse(method === "POST" ? 303 : 302, locateAnswer(target, answer), [
    ["Cache-Control", "no-store"],
    ["Referrer-Policy", "no-referrer"],
  ]);
}
