/**
 * The UserInfo request and its response (OIDC Core §5.3). Its claims belong to the user of the ID token only where both
 * have the same `sub` (§5.3.2). Left out: signed and encrypted responses.
 */

import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import { inWords } from "@/lib/oauth/claims";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import { judge, type Rejection } from "./judge";
import { type ResourceRefusal, readResourceRefusal } from "./resource-refusal";

export type UserinfoResult =
  | { readonly kind: "claims"; readonly claims: JsonObject }
  | ResourceRefusal
  | Rejection;

/** `url` is the `userinfo_endpoint` of the metadata; `origin` as in the client's configuration. */
export function buildUserinfoRequest(url: string, accessToken: string, origin?: string): HttpRequest {
  const headers: Header[] = [
    ["Authorization", `Bearer ${accessToken}`],
    ["Accept", "application/json"],
  ];
  if (origin !== undefined) headers.push(["Origin", origin]);
  return { method: "GET", url, headers, body: "" };
}

/** `subject` is the `sub` of the ID token that was validated. */
export function readUserinfoResponse(response: HttpResponse, subject: string, note: Note): UserinfoResult {
  const { status } = response;
  const claims = readDeclaredJson(response);
  const tells = claims !== undefined && (status === 200 || claims.error === undefined);
  const rejection = judge(note, [
    {
      id: "userinfo-readable",
      passed: status === 200 && claims !== undefined,
      expected: "status 200 with claims as JSON",
      actual: `status ${status} with ${tells ? "claims" : "no claims"}`,
    },
    {
      id: "userinfo-subject",
      passed: claims?.sub === subject,
      expected: subject,
      actual: inWords(claims?.sub),
    },
  ]);
  const refusal = readResourceRefusal(response);
  if (refusal !== undefined) return refusal;
  if (rejection !== undefined) return rejection;
  noteAction(note, "claims-received", { gains: [open("userinfo", response.body)] });
  return { kind: "claims", claims: claims ?? {} };
}
