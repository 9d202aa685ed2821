/**
 * Revoking a token (RFC 7009 §2): the client says that it is done with it. The server answers 200 whether or not it knew the
 * token (§2.2). A proof of a key has no place here, since RFC 9449 knows none at this endpoint.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { isJson, readJson } from "@/lib/http/response";
import { type Note, noteAction } from "@/lib/oauth/notice";
import type { Surroundings } from "./client-authentication";
import { buildClientForm } from "./client-form";
import { type ClientConfiguration, endpointOf } from "./configuration";
import { judge, type Rejection } from "./judge";
import { readRefusal, type TokenRefusal, type Tokens } from "./token-response";

export type RevocationResult = { readonly kind: "revoked" } | TokenRefusal | Rejection;

/** The refresh token where there is one, because the grant ends with it and every token of it (§2.1). */
export function buildRevocationRequest(
  configuration: ClientConfiguration,
  { accessToken, refreshToken }: Tokens,
  surroundings: Surroundings,
): Promise<HttpRequest> {
  const { dpopKey: _, ...plain } = configuration;
  const url = endpointOf(configuration, "revocation_endpoint");
  const hint = refreshToken === undefined ? "access_token" : "refresh_token";
  return buildClientForm(
    plain,
    url,
    [
      ["token", refreshToken ?? accessToken],
      ["token_type_hint", hint],
    ],
    surroundings,
  );
}

/** The client forgets its tokens once they are revoked. After a refusal it must take them for good still (§2.2.1). */
export function readRevocationResponse(response: HttpResponse, note: Note): RevocationResult {
  const { status } = response;
  const failure = judge(note, [
    { id: "revocation-response-status", passed: status === 200, expected: "200", actual: String(status) },
  ]);
  if (failure === undefined) {
    noteAction(note, "tokens-forgotten", { drops: ["access_token", "refresh_token"] });
    return { kind: "revoked" };
  }
  return readRefusal(status, (isJson(response) ? readJson(response) : undefined) ?? {}) ?? failure;
}
