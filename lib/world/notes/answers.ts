/**
 * What the API of Notes answers where it does not give what was asked. A problem is told as RFC 9457 has it. 401 names a scheme to
 * authenticate with (RFC 9110 §15.5.2): a bearer token has one, a form or a cookie has none, so those are refused with 403 (§15.5.4).
 */
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { challengeHeaders } from "@/lib/oauth/resource-challenge";
import { notesOrigin } from "./state";

/** Nothing that is about a user may lie in a cache (RFC 9111 §5.2.2.5). */
export const unstored: Header = ["Cache-Control", "no-store"];

/** Kinds of problems are named by addresses (RFC 9457 §3.1.1); without one, the title would have to be that of the status (§4.2.1). */
export function problem(status: number, title: string, headers: readonly Header[] = []): HttpResponse {
  const slug = title.toLowerCase().replaceAll(" ", "-");
  return jsonResponse(status, { type: `${notesOrigin}/problems/${slug}`, title, status }, [
    ["Content-Type", "application/problem+json"],
    ...headers,
    unstored,
  ]);
}

/**
 * `about` is what is wrong with the token; empty where there is none, since then nothing is wrong with it. A request that is malformed has 400
 * (RFC 6750 §3.1).
 */
export function challenge(request: HttpRequest, about: Parameters = []): HttpResponse {
  const status = readParameter(about, "error") === "invalid_request" ? 400 : 401;
  return emptyResponse(status, [...challengeHeaders({ realm: "notes" }, request, about), unstored]);
}
