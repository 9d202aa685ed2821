/**
 * The user's decision (RFC 6749 §4.1.1, steps B and C). Only a clear yes is one: a
 * missing or strange decision counts as no. So does a yes with nothing ticked, or nothing but `offline_access`, since the scope
 * of a token has at least one value (§3.3), and a client that got a code would believe that it had been given something.
 */
import type { Parameters } from "@/lib/http/parameters";
import type { Checklist, Finding } from "@/lib/oauth/checklist";
import { noteAction } from "@/lib/oauth/notice";
import { formatScope, intersect, isWithin, readScope } from "@/lib/oauth/scope";
import { answerAuthorization } from "./authorization-answer";
import { rememberConsent } from "./consent-memory";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { toClient, toPerson } from "./refusal";
import { redirectRefusals } from "./refuse";
import { withoutOffline } from "./scopes";
import { type SignedIn, selectSignedIn } from "./session";
import type { Session, Transaction } from "./store";
import { readSubmission, unknownTransaction } from "./submission";

export const consentEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "form-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const submission = await readSubmission(context, request);
    const { open: session, transactionId, transaction, client, parameters } = submission;
    const signedIn = await checkSignedIn(context, session.session, transaction);
    const asked = readScope(transaction.request.scope) ?? [];
    const allowed = checkTickedScopes(context.checks, asked, parameters);
    await endTransaction(context, transactionId);
    return redirectRefusals(context, request, client, transaction.request, async () => {
      const { given, finding } = readDecision(context, parameters, allowed);
      // A no counts as well: else the client would be answered without a page by what was allowed before (OIDC Core §3.1.2.4).
      const kept = given ? allowed : [];
      await rememberConsent(context, signedIn.user, transaction.request.clientId, asked, kept);
      checkDecision(context.checks, given, finding);
      return answerAuthorization(
        context,
        request.method,
        transaction.request,
        signedIn,
        formatScope(allowed),
      );
    });
  },
};

/** Who decides: signed in for this request, where it asks for that. */
export async function checkSignedIn(
  context: Context,
  session: Session,
  { mustSignIn = false }: Pick<Transaction, "mustSignIn"> = {},
): Promise<SignedIn> {
  const signedIn = await selectSignedIn(context, session);
  const refusal = toPerson("Nobody has signed in", 403);
  context.checks.demand("session-signed-in", signedIn !== undefined && !mustSignIn, refusal, {
    expected: "a session in which the user has signed in, for this request where it asks for that",
    actual: signedIn === undefined ? "nobody signed in" : signedIn.user.username,
  });
  return signedIn;
}

/** The ticked scopes, in the order of the request. One that was not asked for can only come of a forged form. */
export function checkTickedScopes(
  checks: Checklist,
  asked: readonly string[],
  parameters: Parameters,
): readonly string[] {
  const ticked = parameters.filter(([name]) => name === "scope").map(([, value]) => value);
  checks.demand(
    "consent-within-request",
    isWithin(ticked, asked),
    toPerson("The form allows something that the app did not ask for"),
    { expected: `some of ${formatScope(asked)}`, actual: formatScope(ticked) || "nothing ticked" },
  );
  return intersect(asked, ticked);
}

/** One answer to one question: of two that come at once, the store gives the transaction to one (`take`). */
async function endTransaction(context: Context, transactionId: string): Promise<void> {
  if ((await context.store.take("transaction", transactionId)) !== undefined) return;
  context.checks.demand("transaction-known", false, unknownTransaction, {
    expected: "a request that waits for its answer",
    actual: "it was answered at the same moment",
  });
}

function checkDecision(checks: Checklist, given: boolean, finding: Finding): void {
  checks.demand("consent-given", given, toClient("access_denied", "The user did not allow it"), finding);
}

/** Is it a yes? Noted as what the user did; what the check of it is to say comes with it. */
export function readDecision(
  { note }: Context,
  parameters: Parameters,
  allowed: readonly string[],
): { readonly given: boolean; readonly finding: Finding } {
  const decision = parameters.flatMap(([name, value]) => (name === "decision" ? value : [])).join(" and ");
  const opening = readScope(withoutOffline(formatScope(allowed))) ?? [];
  const given = decision === "allow" && opening.length > 0;
  noteAction(note, given ? "consented" : "denied");
  const actual = `${decision || "no decision"}, ${opening.length} scopes`;
  return { given, finding: { expected: "allow, with at least one scope", actual } };
}
