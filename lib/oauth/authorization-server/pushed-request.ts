/**
 * A pushed request comes back as a reference (RFC 9126 §4): good once, for a minute, and for the client that pushed it. Where
 * its answer would go is not known before the reference is good, so the person at the browser is told of a failure.
 */
import type { Parameters } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
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
  checks.demand("pushed-known", seen !== undefined, unknown, { expected: unused, actual: reference });
  checks.demand(
    "pushed-client-matches",
    seen.clientId === clientId,
    refusal("The request_uri belongs to another client"),
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
  // Noted before, and once more only where another was quicker.
  if (taken === undefined) {
    checks.demand("pushed-known", false, unknown, { expected: unused, actual: "used at the same moment" });
  }
  return taken.parameters;
}

const unused = "a request_uri of this server that was not used before";
const unknown = refusal("The request_uri is not known, or was used");

function refusal(description: string): Refusal {
  return { error: "invalid_request_uri", description };
}
