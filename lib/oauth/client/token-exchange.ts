/**
 * Token exchange (RFC 8693 §2): a client that was given a token asks for another, about the same subject, for another API.
 * Left out: token types other than access tokens.
 */

import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { inWords } from "@/lib/oauth/claims";
import type { Note } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm, present } from "./client-form";
import type { ClientConfiguration } from "./configuration";
import type { Rule } from "./judge";
import { readTokens, type TokenResult } from "./token-response";

const grantType = "urn:ietf:params:oauth:grant-type:token-exchange";
const accessTokenType = "urn:ietf:params:oauth:token-type:access_token";

export interface Exchange {
  readonly subjectToken: string;
  /** With it the new token says who acts (delegation); without it, it does not (impersonation). */
  readonly actorToken?: string;
  /** The API that the new token is for, by its address (RFC 8707) or by its name at the server. */
  readonly resource?: string;
  readonly audience?: string;
  /** No more than the subject token allows; all of it where it is absent. */
  readonly scope?: string;
}

export function buildTokenExchangeRequest(
  configuration: ClientConfiguration,
  { subjectToken, actorToken, resource, audience, scope }: Exchange,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const parameters = {
    grant_type: grantType,
    subject_token: subjectToken,
    subject_token_type: accessTokenType,
    actor_token: actorToken,
    actor_token_type: actorToken === undefined ? undefined : accessTokenType,
    resource,
    audience,
    scope,
  };
  const { token_endpoint } = configuration.authorizationServer;
  return buildClientForm(configuration, token_endpoint, present(parameters), surroundings);
}

export function readTokenExchangeResponse(
  { scope = "" }: Exchange,
  response: HttpResponse,
  note: Note,
): TokenResult {
  const rules = ({ issued_token_type }: { readonly issued_token_type?: unknown }): readonly Rule[] => [
    {
      id: "token-response-issued-type",
      passed: issued_token_type === accessTokenType,
      expected: accessTokenType,
      actual: inWords(issued_token_type),
    },
  ];
  return readTokens({ scope, idToken: "unused", drops: [], rules }, response, note);
}
