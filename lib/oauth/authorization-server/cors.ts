/**
 * Answers for scripts of other origins (Fetch §3.2): any origin, as none of these endpoints looks at cookies. Never on the
 * pages that a person is shown (RFC 9700 §2.6).
 */
import type { Header, HttpResponse } from "@/lib/http/message";
import { emptyResponse } from "@/lib/http/response";
import { exposeHeaders } from "@/lib/oauth/exposed-headers";
import type { Endpoint } from "./endpoint";

const shared: readonly Header[] = [["Access-Control-Allow-Origin", "*"]];

export function withCors(response: HttpResponse): HttpResponse {
  return { ...response, headers: [...response.headers, ...shared, exposeHeaders(response)] };
}

/** What may be asked of the endpoint (RFC 9110 §10.2.1): the question itself as well, where it is answered. */
export function listAllowed({ methods, crossOrigin }: Endpoint): string {
  return [...methods, ...(crossOrigin ? ["OPTIONS"] : [])].join(", ");
}

/** What the browser asks before it lets a script send credentials or a token. Seconds. */
export function preflightResponse(endpoint: Endpoint): HttpResponse {
  return emptyResponse(204, [
    ...shared,
    ["Allow", listAllowed(endpoint)],
    ["Access-Control-Allow-Methods", endpoint.methods.join(", ")],
    ["Access-Control-Allow-Headers", "Authorization, Content-Type, DPoP"],
    ["Access-Control-Max-Age", "600"],
  ]);
}
