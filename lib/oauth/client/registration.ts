/**
 * A client registers itself (RFC 7591 §3): it says what it is, and is given a `client_id` (§3.2.1) or told what is wrong (§3.2.2).
 * Left out: initial access tokens, software statements, and clients with credentials.
 */

import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import { inWords } from "@/lib/oauth/claims";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import { readTexts } from "./document-places";
import { judge, type Rejection, type Rule } from "./judge";
import { readRefusal, readText, type TokenRefusal } from "./token-response";

/** What a public client says of itself. */
export type OwnMetadata = Pick<
  ClientMetadata,
  "client_name" | "client_uri" | "redirect_uris" | "grant_types" | "response_types"
> & {
  readonly token_endpoint_auth_method: "none";
  /** OIDC Registration §2; a server that does not know it passes over it. */
  readonly application_type: NonNullable<ClientMetadata["application_type"]>;
};

export type RegistrationResult =
  | { readonly kind: "registered"; readonly client: ClientMetadata }
  | TokenRefusal
  | Rejection;

export function buildRegistrationRequest(url: string, own: OwnMetadata): HttpRequest {
  return {
    method: "POST",
    url,
    headers: [
      ["Content-Type", "application/json"],
      ["Accept", "application/json"],
    ],
    body: JSON.stringify(own),
  };
}

/** The server may have put other values in the place of those that were asked for: what came must still do (§3.2.1). */
export function readRegistrationResponse(
  own: OwnMetadata,
  response: HttpResponse,
  note: Note,
): RegistrationResult {
  const { status } = response;
  const members = readDeclaredJson(response);
  const clientId = readText(members?.client_id);
  const failure = judge(note, [
    { id: "registration-response-status", passed: status === 201, expected: "201", actual: String(status) },
    {
      id: "registration-response-client",
      passed: clientId !== "",
      expected: "a client_id",
      actual: inWords(members?.client_id),
    },
    checkUsable(own, members ?? {}),
  ]);
  const refusal = status === 201 ? undefined : readRefusal(status, members ?? {});
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return failure;
  noteAction(note, "client-id-received", { gains: [open("client_id", clientId)] });
  const { application_type: _, ...metadata } = own;
  return {
    kind: "registered",
    client: { ...metadata, client_id: clientId, scope: readText(members?.scope) },
  };
}

/** Can the client still do what it registered for, as what it is registered? */
function checkUsable(own: OwnMetadata, members: JsonObject): Rule {
  const { token_endpoint_auth_method: method = "client_secret_basic" } = members;
  const redirectUris = readTexts(members.redirect_uris);
  const grantTypes = readTexts(members.grant_types ?? ["authorization_code"]);
  const responseTypes = readTexts(members.response_types ?? ["code"]);
  return {
    id: "registration-response-usable",
    passed:
      method === own.token_endpoint_auth_method &&
      own.redirect_uris.every((uri) => redirectUris.includes(uri)) &&
      own.grant_types.every((type) => grantTypes.includes(type)) &&
      own.response_types.every((type) => responseTypes.includes(type)),
    expected: summarize(
      own.token_endpoint_auth_method,
      own.grant_types,
      own.response_types,
      own.redirect_uris,
    ),
    actual: summarize(inWords(method), grantTypes, responseTypes, redirectUris),
  };
}

function summarize(method: string, ...values: readonly (readonly string[])[]): string {
  return [method, ...values.map((texts) => texts.join(" "))].join(", ");
}
