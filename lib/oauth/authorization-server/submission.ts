/**
 * What login and consent have in common: a form of ours comes back. It must come from the user agent that it was made for,
 * and carry the token that no other site can know (RFC 6749 §10.12): else a page elsewhere could answer for the user.
 */
import type { HttpRequest } from "@/lib/http/message";
import { type Parameters, readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { isSameText } from "./compare";
import type { Context } from "./context";
import { toPerson } from "./refusal";
import { type OpenSession, readSession } from "./session";
import type { Transaction } from "./store";

export interface Submission {
  readonly open: OpenSession;
  readonly transactionId: string;
  readonly transaction: Transaction;
  readonly client: ClientMetadata;
  readonly parameters: Parameters;
}

/** Refusals here are never told to the client: nothing says that the request that they belong to is the user's. */
export async function readSubmission(context: Context, request: HttpRequest): Promise<Submission> {
  const parameters = isForm(request) ? readParameters(request.body) : [];
  const open = await readSession(context, request);
  const transactionId = readParameter(parameters, "transaction") ?? "";
  const transaction = await context.store.get("transaction", transactionId);
  const client = await context.store.get("client", transaction?.request.clientId ?? "");
  context.checks.demand(
    "transaction-known",
    open !== undefined &&
      transaction !== undefined &&
      client !== undefined &&
      transaction.sessionId === open.id,
    unknownTransaction,
    {
      expected: "a request that waits in this browser's session",
      actual: describeWaiting(open, transaction),
    },
  );
  checkFormToken(context, open, parameters);
  return { open, transactionId, transaction, client, parameters };
}

export function checkFormToken(
  context: Context,
  open: OpenSession | undefined,
  parameters: Parameters,
): asserts open is OpenSession {
  const formToken = readParameter(parameters, "form_token");
  context.checks.demand(
    "form-token-matches",
    open !== undefined && formToken !== undefined && isSameText(formToken, open.session.formToken),
    toPerson("The form does not carry the token of this session", 403),
    {
      expected: "the form_token of the session",
      actual: formToken === undefined ? "no form_token" : "another value",
    },
  );
}

export const unknownTransaction = toPerson(
  "This page was used before, or belongs to another browser session. Start again at the app",
);

function describeWaiting(open: OpenSession | undefined, transaction: Transaction | undefined): string {
  if (open === undefined) return "no session";
  return transaction === undefined ? "no such request" : "a request of another session";
}
