/**
 * Asking the authorization server about a token (RFC 7662 §2), as a client of it with a secret of its own (§2.1). `exp` is
 * optional in the answer (§2.2): where it is missing, `active` speaks for it. Left out: keeping answers (§4), and JWT
 * responses (RFC 9701).
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { formatParameters } from "@/lib/http/parameters";
import { readDeclaredJson } from "@/lib/http/response";
import { formatClientBasicAuth } from "@/lib/oauth/basic-credentials";
import type { Checklist } from "@/lib/oauth/checklist";
import { inDigits } from "@/lib/oauth/claims";
import type { JsonObject } from "@/lib/oauth/jwt";

export interface IntrospectionClient {
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export function buildIntrospectionRequest(token: string, client: IntrospectionClient): HttpRequest {
  return {
    method: "POST",
    url: client.endpoint,
    headers: [
      ["Content-Type", "application/x-www-form-urlencoded"],
      ["Accept", "application/json"],
      ["Authorization", formatClientBasicAuth(client.clientId, client.clientSecret)],
    ],
    body: formatParameters([
      ["token", token],
      ["token_type_hint", "access_token"],
    ]),
  };
}

/**
 * What the server says of a token that is active. Refuses with 503 an answer that cannot be read, which says nothing of the
 * token, and with `invalid_token` a token that is not active.
 */
export function checkIntrospection(response: HttpResponse, checks: Checklist): JsonObject {
  const { status } = response;
  const claims = readDeclaredJson(response);
  const { active } = claims ?? {};
  const unavailable = {
    error: "temporarily_unavailable",
    description: "The token cannot be looked up now",
  } as const;
  checks.demand("introspection-readable", status === 200 && typeof active === "boolean", unavailable, {
    expected: "status 200 with active as true or false",
    actual: `status ${status} with ${active === undefined ? "something else" : `active ${inDigits(active)}`}`,
  });
  const inactive = { error: "invalid_token", description: "The token is not active" } as const;
  const finding = { expected: "active", actual: active === true ? "active" : "not active" };
  checks.demand("access-token-active", active === true, inactive, finding);
  return claims ?? {};
}
