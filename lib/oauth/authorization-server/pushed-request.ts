/**
 * A pushed request comes back as a reference (RFC 9126 §4): good once, for a minute, and for the client that pushed it. Where
 * its answer would go is not known before the reference is good, so the person at the browser is told of a failure.
 */
import type { Parameters } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checks";
import type { Refusal } from "@/lib/oauth/error";
import type { Context } from "./context";

export const pushedPrefix = "urn:ietf:params:oauth:request_uri:";

/** The parameters that were pushed. A reference that another client shows is not used up by that. */
export async function takePushedRequest(
  context: Context,
  clientId: string | undefined,
  reference: string,
): Promise<Parameters> {
  const { store, now } = context;
  const checks: Checklist = context.checks;
  const id = reference.slice(pushedPrefix.length);
  const seen = await store.get("pushedRequest", id);
  checks.demand("pushed-known", seen !== undefined, refusal("The request_uri is not known, or was used"), {
    expected: "a request_uri of this server that was not used before",
    actual: reference,
  });
  checks.demand(
    "pushed-client-matches",
    seen.clientId === clientId,
    refusal("The request_uri is another's"),
    {
      expected: seen.clientId,
      actual: clientId ?? "no client_id",
    },
  );
  checks.demand("pushed-not-expired", now() < seen.expiresAt, refusal("The request_uri has expired"), {
    expected: `used before ${seen.expiresAt}`,
    actual: `used at ${now()}`,
  });
  const taken = await store.take("pushedRequest", id);
  checks.demand("pushed-known", taken !== undefined, refusal("The request_uri is not known, or was used"), {
    expected: "a request_uri of this server that was not used before",
    actual: "used at the same moment",
  });
  return taken.parameters;
}

function refusal(description: string): Refusal {
  return { error: "invalid_request_uri", description };
}
