/**
 * The refresh request (RFC 6749 §6) and its response. With rotation the response has the next refresh token, and the one that
 * was sent is worth nothing (RFC 9700 §4.14.2); without it the old one stays. An ID token that comes along is passed over: it would
 * have to be validated before it is used (OIDC Core §12.2), and the first one, which was, says who signed in.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Note } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm, present } from "./client-form";
import type { ClientConfiguration } from "./configuration";
import { readTokens, type TokenResult, type Tokens } from "./token-response";

/** `scope` asks for less than was granted, for this one access token. */
export function buildRefreshRequest(
  configuration: ClientConfiguration,
  refreshToken: string,
  surroundings: Surroundings,
  scope?: string,
): Promise<HttpRequest> {
  const parameters = { grant_type: "refresh_token", refresh_token: refreshToken, scope };
  return buildClientForm(
    configuration,
    configuration.authorizationServer.token_endpoint,
    present(parameters),
    surroundings,
  );
}

/**
 * `before` are the tokens that are renewed; `scope` is what the request asked for. Where it named none it is all that was granted, whatever
 * the last access token had (RFC 6749 §6): that is what the new one has, unless the response says otherwise (§5.1).
 */
export function readRefreshResponse(
  before: Tokens,
  response: HttpResponse,
  note: Note,
  scope?: string,
): TokenResult {
  const { granted = before.scope } = before;
  const bound = before.type === "DPoP";
  const result = readTokens({ scope: scope ?? granted, bound, idToken: "unused", drops: [] }, response, note);
  if (result.kind !== "tokens") return result;
  const { refreshToken, idToken } = before;
  const kept = {
    ...(result.tokens.scope === granted ? {} : { granted }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(idToken === undefined ? {} : { idToken }),
  };
  return { kind: "tokens", tokens: { ...kept, ...result.tokens } };
}
