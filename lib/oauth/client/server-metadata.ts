/**
 * What an authorization server says of itself (RFC 8414, OpenID Connect Discovery 1.0): where that stands (RFC 8414 §3.1, §5), and
 * what a client has to see before it sends anybody there (§3.3). Left out: signed metadata (§2.1).
 */

import { parseUrl } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import { inWords } from "@/lib/oauth/claims";
import { readDocument } from "@/lib/oauth/document";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type Note, noteAction } from "@/lib/oauth/notice";
import { insertWellKnown } from "@/lib/oauth/well-known";
import type { KnownServer } from "./configuration";
import { type Absent, type DocumentPlace, isSecure, readTexts } from "./document-places";
import { judge, type Rejection, type Rule } from "./judge";
import { readText } from "./token-response";

export interface ServerMetadata {
  readonly kind: "server";
  readonly server: KnownServer;
  /** Where clients register themselves (RFC 7591 §3), if they can. */
  readonly registrationEndpoint?: string;
  /** Does it fetch the document in which a client describes itself (draft ietf-oauth-client-id-metadata-document-02 §6)? */
  readonly takesDocuments: boolean;
}

/** The places for an issuer, in the order in which they are tried. A slash at its end is no part of its path (§3.1). */
export function listServerPlaces(issuer: string): readonly DocumentPlace[] {
  const bare = issuer.replace(/\/$/, "");
  const hasPath = (parseUrl(bare)?.pathname ?? "/") !== "/";
  const urls = [
    insertWellKnown(bare, "oauth-authorization-server"),
    insertWellKnown(bare, "openid-configuration"),
    ...(hasPath ? [`${bare}/.well-known/openid-configuration`] : []),
  ];
  return urls.map((url) => ({ url, identifier: issuer }));
}

/** Judges the description: is it of this issuer, and can the code grant be done there with PKCE by S256? */
export function readServerMetadata(
  issuer: string,
  response: HttpResponse,
  note: Note,
): ServerMetadata | Absent | Rejection {
  const members = readDocument(response, "server-metadata-readable", note);
  if (members === undefined) return { kind: "absent" };
  const failure = judge(note, [
    {
      id: "server-metadata-issuer",
      passed: members.issuer === issuer,
      expected: issuer,
      actual: inWords(members.issuer),
    },
    checkEndpoints(members),
    checkList("server-metadata-code", members, "response_types_supported", "code"),
    checkList("server-metadata-pkce", members, "code_challenge_methods_supported", "S256"),
  ]);
  if (failure !== undefined) return failure;
  noteAction(note, "server-described");
  const registrationEndpoint = readText(members.registration_endpoint);
  return {
    kind: "server",
    server: describeServer(issuer, members),
    ...(registrationEndpoint === "" ? {} : { registrationEndpoint }),
    takesDocuments: members.client_id_metadata_document_supported === true,
  };
}

function describeServer(issuer: string, members: JsonObject): KnownServer {
  return {
    issuer,
    authorization_endpoint: readText(members.authorization_endpoint),
    token_endpoint: readText(members.token_endpoint),
    jwks_uri: readText(members.jwks_uri),
    authorization_response_iss_parameter_supported:
      members.authorization_response_iss_parameter_supported === true,
  };
}

/** Both over TLS (§2, §6.1): a code and a verifier go there. */
function checkEndpoints({ authorization_endpoint, token_endpoint }: JsonObject): Rule {
  return {
    id: "server-metadata-endpoints",
    passed: isSecure(readText(authorization_endpoint)) && isSecure(readText(token_endpoint)),
    expected: "authorization_endpoint and token_endpoint, both https",
    actual: `${inWords(authorization_endpoint)}, ${inWords(token_endpoint)}`,
  };
}

function checkList(id: Rule["id"], members: JsonObject, name: string, wanted: string): Rule {
  return {
    id,
    passed: readTexts(members[name]).includes(wanted),
    expected: `${wanted} in ${name}`,
    actual: inWords(members[name]),
  };
}
