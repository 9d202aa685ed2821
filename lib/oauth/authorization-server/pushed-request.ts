/**
 * A pushed request comes back as a reference (RFC 9126 §4): good once, for a minute, and for the client that pushed it. The browser that
 * opened it may load the page anew until it is answered: §4 allows that, and FAPI 2.0 Security Profile §5.3.2.2 advises it. Where
 * its answer would go is not known before the reference is good, so the person at the browser is told of a failure.
 */
import type { HttpRequest } from "@/lib/http/message";
import type { Checklist } from "@/lib/oauth/checklist";
import type { Refusal } from "@/lib/oauth/error";
import type { Context } from "./context";
import { readSession } from "./session";
import type { PushedRequest } from "./store";

export const pushedPrefix = "urn:ietf:params:oauth:request_uri:";

/** What was pushed, by its id. */
export interface TakenRequest {
  readonly id: string;
  readonly record: PushedRequest;
}

/** A reference that another client shows is not used up by that. */
export async function takePushedRequest(
  context: Context,
  request: HttpRequest,
  clientId: string | undefined,
  reference: string,
): Promise<TakenRequest> {
  const { store, now } = context;
  const checks: Checklist = context.checks;
  const id = reference.slice(pushedPrefix.length);
  const seen = await findUnused(context, request, id);
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
  const record = await store.take("pushedRequest", id);
  // Noted before, and once more only where another was quicker.
  if (record === undefined || !(await closePage(context, record, seen))) {
    checks.demand("pushed-known", false, unknown, { expected: unused, actual: "used at the same moment" });
  }
  return { id, record };
}

/** Once a browser has opened it, it is there for no other one, and for that one as long as its page waits. */
async function findUnused(
  context: Context,
  request: HttpRequest,
  id: string,
): Promise<PushedRequest | undefined> {
  const record = await context.store.get("pushedRequest", id);
  if (record?.transactionId === undefined) return record;
  const transaction = await context.store.get("transaction", record.transactionId);
  const session = await readSession(context, request);
  return transaction !== undefined && transaction.sessionId === session?.id ? record : undefined;
}

/** One page at a time waits for an answer. False where one was answered, or opened elsewhere, since the request was seen. */
async function closePage(
  { store }: Context,
  { transactionId }: PushedRequest,
  seen: PushedRequest,
): Promise<boolean> {
  if (transactionId !== seen.transactionId) return false;
  return transactionId === undefined || (await store.take("transaction", transactionId)) !== undefined;
}

/** The request waits in this transaction, and may be opened from there again. */
export async function keepOpened(
  { store }: Context,
  { id, record }: TakenRequest,
  transactionId: string,
): Promise<void> {
  await store.put("pushedRequest", id, { ...record, transactionId });
}

const unused = "a request_uri of this server that was not used before";
const unknown = refusal("The request_uri is not known, or was used");

function refusal(description: string): Refusal {
  return { error: "invalid_request_uri", description };
}
