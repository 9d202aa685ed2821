/**
 * The password grant (RFC 6749 §4.3), which RFC 9700 §2.4 forbids: the client has the user's password in its hands, and
 * forgets it once it has tokens (§4.3.1). It is here to be seen.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Note } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm, present } from "./client-form";
import type { ClientConfiguration } from "./configuration";
import { readTokens, type TokenResult } from "./token-response";

export interface UserCredentials {
  readonly username: string;
  readonly password: string;
}

export function buildPasswordRequest(
  configuration: ClientConfiguration,
  user: UserCredentials,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const { authorizationServer, scope } = configuration;
  const parameters = { grant_type: "password", ...user, scope };
  return buildClientForm(
    configuration,
    authorizationServer.token_endpoint,
    present(parameters),
    surroundings,
  );
}

export function readPasswordResponse(
  { scope }: ClientConfiguration,
  response: HttpResponse,
  note: Note,
): TokenResult {
  return readTokens({ scope, idToken: "unused", drops: ["username", "password"] }, response, note);
}
