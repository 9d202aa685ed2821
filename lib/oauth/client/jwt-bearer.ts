/**
 * The JWT bearer grant (RFC 7523 §2.1): the client sends an assertion about the user that an issuer made whom the server
 * trusts. How the client came by it is left out.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Note } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm, present } from "./client-form";
import type { ClientConfiguration } from "./configuration";
import { readTokens, type TokenResult } from "./token-response";

const grantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

export function buildJwtBearerRequest(
  configuration: ClientConfiguration,
  assertion: string,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const { authorizationServer, scope } = configuration;
  const parameters = { grant_type: grantType, assertion, scope };
  return buildClientForm(
    configuration,
    authorizationServer.token_endpoint,
    present(parameters),
    surroundings,
  );
}

/** The assertion was good for one use, and is forgotten. */
export function readJwtBearerResponse(
  { scope }: ClientConfiguration,
  response: HttpResponse,
  note: Note,
): TokenResult {
  return readTokens({ scope, idToken: "unused", drops: ["assertion"] }, response, note);
}
