/** The kinds of refusal, by who is told: at the authorization endpoint two (RFC 6749 §4.1.2.1), elsewhere one (§5.2). */
import type { ErrorCode, Refusal } from "@/lib/oauth/error";

/** How a refusal is told, where a rule holds at several endpoints: `toClient` or `toCaller`. */
export type Refuse = (error: ErrorCode, description: string) => Refusal;

/** The person at the browser, on a page. */
export function toPerson(description: string, status = 400): Refusal {
  return { error: "invalid_request", description, status };
}

/** The client, by a redirect. */
export function toClient(error: ErrorCode, description: string): Refusal {
  return { error, description, redirectable: true };
}

/** Whoever made the request, by its answer. */
export function toCaller(error: ErrorCode, description: string): Refusal {
  return { error, description };
}

/** Whoever made the request, who is not the client that they say they are (RFC 6749 §5.2). */
export function invalidClient(description: string): Refusal {
  return toCaller("invalid_client", description);
}
