/** The two kinds of refusal at the authorization endpoint (RFC 6749 §4.1.2.1), by who is told. */
import type { ErrorCode, Refusal } from "@/lib/oauth/error";

/** The person at the browser, on a page. */
export function toPerson(description: string, status = 400): Refusal {
  return { error: "invalid_request", description, status };
}

/** The client, by a redirect. */
export function toClient(error: ErrorCode, description: string): Refusal {
  return { error, description, redirectable: true };
}
