/**
 * The access token request of the code grant (RFC 6749 §4.1.3, RFC 7636 §4.5) and its response (RFC 6749 §5.1, §5.2; OIDC
 * Core §3.1.3.3).
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Note } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm, present } from "./client-form";
import type { ClientConfiguration, ClientSession } from "./configuration";
import { readTokens, type TokenResult } from "./token-response";

/**
 * The code for tokens, once: with the redirect URI of the request, the client's authentication and its verifier; and with the API
 * that the token is for, where the request named some (RFC 8707 §2.2).
 */
export function buildTokenRequest(
  configuration: ClientConfiguration,
  session: ClientSession,
  code: string,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  return buildClientForm(
    configuration,
    configuration.authorizationServer.token_endpoint,
    [
      ["grant_type", "authorization_code"],
      ["code", code],
      ["redirect_uri", session.redirectUri],
      ...present({ resource: configuration.resources?.[0] }),
    ],
    surroundings,
    present({ code_verifier: session.codeVerifier }),
  );
}

/**
 * Where neither state nor PKCE binds the response to this session the nonce must, and it comes in the ID token alone (RFC 9700
 * §4.7.1): then one has to come, whatever was granted.
 */
export function readTokenResponse(session: ClientSession, response: HttpResponse, note: Note): TokenResult {
  const reliesOnNonce = session.state === undefined && session.codeVerifier === undefined;
  const drops = ["code", "state", "code_challenge", "code_verifier"];
  return readTokens(
    { scope: session.scope, bound: session.usesProofs, idToken: reliesOnNonce ? "always" : "granted", drops },
    response,
    note,
  );
}
