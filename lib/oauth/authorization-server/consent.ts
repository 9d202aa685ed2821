/**
 * The user's decision (RFC 6749 §4.1.1, steps B and C), and the code that comes of it (§4.1.2). Only a clear yes is one: a
 * missing or strange decision counts as no. So does a yes with nothing ticked, since a scope has at least one value
 * (§3.3), and a client that got a code would believe that it had been given something.
 */
import type { HttpResponse } from "@/lib/http/message";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checks";
import { noteAction, open } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { formatScope, intersect, isWithin, readScope } from "@/lib/oauth/scope";
import { authorizationResponse } from "./authorization-response";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { openGrant, userGrant } from "./grant";
import { toClient, toPerson } from "./refusal";
import { redirectRefusals } from "./refuse";
import { selectSignedIn } from "./session";
import type { AuthorizationCode, AuthorizationRequest } from "./store";
import { readSubmission, unknownTransaction } from "./submission";

export const consentEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "form-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const checks: Checklist = context.checks;
    const { open: session, transactionId, transaction, parameters } = await readSubmission(context, request);
    const signedIn = await selectSignedIn(context, session.session);
    checks.demand("session-signed-in", signedIn !== undefined, toPerson("Nobody has signed in", 403), {
      expected: "a session in which the user has signed in",
      actual: signedIn === undefined ? "nobody signed in" : signedIn.user.username,
    });
    const allowed = checkTickedScopes(checks, transaction.request, parameters);
    await endTransaction(context, transactionId);
    return redirectRefusals(context, request.method, transaction.request, async () => {
      checkDecision(context, parameters, allowed);
      const scope = formatScope(allowed);
      const { clientId } = transaction.request;
      const { user, authenticatedAt } = signedIn;
      const grantId = await openGrant(context, userGrant(user, { clientId, scope, authenticatedAt }));
      return answer(context, request.method, transaction.request, { grantId, scope });
    });
  },
};

/** The ticked scopes, in the order of the request. One that was not asked for can only come of a forged form. */
function checkTickedScopes(
  checks: Checklist,
  { scope }: AuthorizationRequest,
  parameters: Parameters,
): readonly string[] {
  const asked = readScope(scope) ?? [];
  const ticked = parameters.filter(([name]) => name === "scope").map(([, value]) => value);
  checks.demand(
    "consent-within-request",
    isWithin(ticked, asked),
    toPerson("The form allows something that the app did not ask for"),
    { expected: `some of ${scope}`, actual: formatScope(ticked) || "nothing ticked" },
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

function checkDecision(context: Context, parameters: Parameters, allowed: readonly string[]): void {
  const decision = readParameter(parameters, "decision");
  const given = decision === "allow" && allowed.length > 0;
  noteAction(context.note, given ? "consented" : "denied");
  context.checks.demand("consent-given", given, toClient("access_denied", "The user did not allow it"), {
    expected: "allow, with at least one scope",
    actual: `${decision ?? "no decision"}, ${allowed.length} scopes`,
  });
}

/** The code stands for the grant (RFC 6749 §1.3.1) and remembers the request that it must be redeemed by. */
async function answer(
  context: Context,
  method: string,
  request: AuthorizationRequest,
  allowed: Pick<AuthorizationCode, "grantId" | "scope">,
): Promise<HttpResponse> {
  const { store, random, settings, note } = context;
  const code = randomText(random, "code", 24);
  const expiresAt = context.now() + settings.lifetimes.code;
  await store.put("code", code, { ...allowed, request, expiresAt });
  noteAction(note, "code-issued", { gains: [open("code", code)] });
  return authorizationResponse(context, method, request, [["code", code]]);
}
