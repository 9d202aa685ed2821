/**
 * Pushing the authorization request (RFC 9126 §2): the client sends its parameters itself, authenticated, and the browser is
 * given nothing but a reference to them (§4).
 */

import { withQuery } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import { readDeclaredJson } from "@/lib/http/response";
import { inDigits, inWords } from "@/lib/oauth/claims";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm } from "./client-form";
import { endpointOf, type RedirectConfiguration } from "./configuration";
import { judge, type Rejection } from "./judge";
import { readRefusal, readText, type TokenRefusal } from "./token-response";

export type PushedResult =
  | { readonly kind: "pushed"; readonly requestUri: string; readonly expiresIn: number }
  | TokenRefusal
  | Rejection;

/** Methods of authentication that put `client_id` into the form themselves, where it must not stand twice. */
const naming = ["none", "client_secret_post"];

export function buildPushedRequest(
  configuration: RedirectConfiguration,
  parameters: Parameters,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const url = endpointOf(configuration, "pushed_authorization_request_endpoint");
  const named = naming.includes(configuration.client.token_endpoint_auth_method);
  const pushed = named ? parameters.filter(([name]) => name !== "client_id") : parameters;
  return buildClientForm(configuration, url, pushed, surroundings);
}

/** The reference, good once and for a short time (§2.2); or why the server would not have the request (§2.3). */
export function readPushedResponse(response: HttpResponse, note: Note): PushedResult {
  const { status } = response;
  const members = readDeclaredJson(response);
  const { request_uri, expires_in } = members ?? {};
  const complete = readText(request_uri) !== "" && Number.isInteger(expires_in) && Number(expires_in) > 0;
  const failure = judge(note, [
    { id: "pushed-response-status", passed: status === 201, expected: "201", actual: String(status) },
    {
      id: "pushed-response-reference",
      passed: complete,
      expected: "a request_uri, and the seconds for which it is good",
      actual: `${inWords(request_uri)}, ${inDigits(expires_in)}`,
    },
  ]);
  const refusal = status === 201 ? undefined : readRefusal(status, members ?? {});
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return failure;
  noteAction(note, "reference-received", { gains: [open("request_uri", readText(request_uri))] });
  return { kind: "pushed", requestUri: readText(request_uri), expiresIn: Number(expires_in) };
}

/** The address to send the browser to: who asks, and where the request is (§4). */
export function buildReferenceUrl(
  { authorizationServer, client }: RedirectConfiguration,
  requestUri: string,
) {
  return withQuery(authorizationServer.authorization_endpoint, [
    ["client_id", client.client_id],
    ["request_uri", requestUri],
  ]);
}
