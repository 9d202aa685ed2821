/** The client credentials grant (RFC 6749 §4.4): the client asks in its own name. What it gets is an access token alone. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Note } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm, present } from "./client-form";
import type { ClientConfiguration } from "./configuration";
import { readTokens, type TokenResult } from "./token-response";

/** Asks for the configuration's scope. `resource` names the API where there are several (RFC 8707 §2). */
export function buildClientCredentialsRequest(
  configuration: ClientConfiguration,
  surroundings: Surroundings,
  resource?: string,
): Promise<HttpRequest> {
  const { authorizationServer, scope } = configuration;
  const parameters = { grant_type: "client_credentials", scope, resource };
  return buildClientForm(
    configuration,
    authorizationServer.token_endpoint,
    present(parameters),
    surroundings,
  );
}

export function readClientCredentialsResponse(
  { scope }: ClientConfiguration,
  response: HttpResponse,
  note: Note,
): TokenResult {
  return readTokens({ scope, idToken: "unused", drops: [] }, response, note);
}
