/**
 * What an API says of itself (RFC 9728): where that stands (§3.1), and what a client has to see before it believes any of it (§3.3).
 * Left out: signed metadata (§2.2), and a choice between several servers (§7.6): the first one is taken.
 */

import { parseUrl } from "@/lib/http/address";
import type { HttpResponse } from "@/lib/http/message";
import { inWords } from "@/lib/oauth/claims";
import { readDocument } from "@/lib/oauth/document";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type Note, noteAction } from "@/lib/oauth/notice";
import { insertWellKnown } from "@/lib/oauth/well-known";
import { type Absent, type DocumentPlace, isSecure, readTexts } from "./document-places";
import { judge, type Rejection, type Rule } from "./judge";
import { readText } from "./token-response";

export interface ResourceMetadata {
  readonly kind: "resource";
  readonly resource: string;
  /** Who gives tokens for it: the issuer. */
  readonly authorizationServer: string;
  readonly scopes: readonly string[];
}

/**
 * Where the description of the API that was called may stand: where the API says, or else below its host, with its path and then
 * without. It must be of the very address that was called; the last one is of the host.
 */
export function listResourcePlaces(
  called: string,
  metadataUrl: string | undefined,
): readonly DocumentPlace[] {
  if (metadataUrl !== undefined) return [{ url: metadataUrl, identifier: called }];
  const origin = parseUrl(called)?.origin ?? called;
  return [...new Set([called, origin])].map((identifier) => ({
    url: insertWellKnown(identifier, "oauth-protected-resource"),
    identifier,
  }));
}

/**
 * Judges the description. Without `identifier` any API may be described by any other, which §3.3 forbids: unsafe.
 */
export function readResourceMetadata(
  identifier: string | undefined,
  response: HttpResponse,
  note: Note,
): ResourceMetadata | Absent | Rejection {
  const members = readDocument(response, "resource-metadata-readable", note);
  if (members === undefined) return { kind: "absent" };
  const resource = readText(members.resource);
  const [authorizationServer = ""] = readTexts(members.authorization_servers);
  const failure = judge(note, [
    ...checkResource(resource, identifier),
    {
      id: "resource-metadata-servers",
      passed: isSecure(authorizationServer),
      expected: "authorization_servers, the first an https address",
      actual: inWords(members.authorization_servers),
    },
    checkBearer(members),
  ]);
  if (failure !== undefined) return failure;
  noteAction(note, "resource-described");
  return { kind: "resource", resource, authorizationServer, scopes: readTexts(members.scopes_supported) };
}

/** Whoever looks for an API so has no key to prove (RFC 9449), and sends the token in the field alone (RFC 6750 §2.1). */
function checkBearer({ bearer_methods_supported: methods, ...members }: JsonObject): Rule {
  const bound = members.dpop_bound_access_tokens_required;
  return {
    id: "resource-metadata-bearer",
    passed: bound !== true && (methods === undefined || readTexts(methods).includes("header")),
    expected: "bearer tokens by header, not bound by DPoP",
    actual: bound === true ? "dpop_bound_access_tokens_required" : inWords(methods),
  };
}

function checkResource(resource: string, identifier: string | undefined): readonly Rule[] {
  if (identifier === undefined) return [];
  return [
    {
      id: "resource-metadata-resource",
      passed: resource === identifier,
      expected: identifier,
      actual: resource === "" ? "none" : resource,
    },
  ];
}
