/**
 * Revocation (RFC 7009): the client tells the server that a token is needed no more, or is in the wrong hands. What the server
 * answers is its status alone; the content is ignored (§2.2). No proof of a key goes along: RFC 9449 knows none at this endpoint.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import type { Note } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm } from "./client-form";
import { type ClientConfiguration, endpointOf } from "./configuration";
import { judge, type Rejection } from "./judge";
import { readRefusal, type TokenRefusal } from "./token-response";

export type RevocationResult = { readonly kind: "revoked" } | TokenRefusal | Rejection;

/** `hint` says what kind of token it is (§2.1). Throws where the configuration has no `revocation_endpoint`: that is our own mistake. */
export function buildRevocationRequest(
  configuration: ClientConfiguration,
  token: string,
  hint: "access_token" | "refresh_token",
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const { dpopKey: _, ...plain } = configuration;
  const url = endpointOf(configuration, "revocation_endpoint");
  const parameters = [
    ["token", token],
    ["token_type_hint", hint],
  ] as const;
  return buildClientForm(plain, url, parameters, surroundings);
}

/** Revoked, or no token of the server's to begin with: both are a 200, and the same to the client (§2.2). */
export function readRevocationResponse(response: HttpResponse, note: Note): RevocationResult {
  const { status } = response;
  const failure = judge(note, [
    { id: "revocation-response-status", passed: status === 200, expected: "200", actual: String(status) },
  ]);
  if (failure === undefined) return { kind: "revoked" };
  return readRefusal(status, readDeclaredJson(response) ?? {}) ?? failure;
}
