/**
 * Sign-in by password: how it is done is out of scope for RFC 6749 (§3.1) and OIDC Core (§3.1.2.3). A wrong password gives
 * the form again, with status 200, as 401 would need a scheme that a form is not (RFC 9110 §15.5.2); an unknown name gives
 * the same message. Left out: limits on guessing (RFC 6749 §10.10), as the demo's passwords are on the page, and stored ones in the clear.
 */
import { readParameter } from "@/lib/http/parameters";
import { noteAction } from "@/lib/oauth/notice";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { consentPage } from "./pages/consent-page";
import { loginPage } from "./pages/login-page";
import { askForPasskey, checkRegistered } from "./passkey";
import { checkPassword } from "./password";
import { toClient } from "./refusal";
import { redirectRefusals } from "./refuse";
import { renewSession } from "./session";
import type { Transaction, User } from "./store";
import { readSubmission } from "./submission";

export const loginEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "form-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const { open, transactionId, transaction, client, parameters } = await readSubmission(context, request);
    const username = readParameter(parameters, "username") ?? "";
    const password = readParameter(parameters, "password") ?? "";
    const known = await checkPassword(context, username, password);
    const waiting = { transactionId, client, request: transaction.request };
    if (known === undefined) {
      return loginPage(context, { ...waiting, session: open, username, failed: true });
    }
    return redirectRefusals(context, request, client, transaction.request, async () => {
      await checkNamedUser(context, transactionId, transaction, known);
      const byPasskey = transaction.acr !== undefined;
      if (byPasskey) await checkRegistered(context, known, transactionId);
      const session = await renewSession(context, open.id, known);
      if (byPasskey) {
        return askForPasskey(context, { ...waiting, session, user: known }, transaction);
      }
      await context.store.put("transaction", transactionId, {
        sessionId: session.id,
        request: transaction.request,
      });
      noteAction(context.note, "signed-in");
      return consentPage(context, { ...waiting, session, user: known });
    });
  },
};

/** Where the client has named a user it must not be answered for another (OIDC Core §3.1.2.2), who is not signed in by this either. */
async function checkNamedUser(
  context: Context,
  transactionId: string,
  { namedUser }: Transaction,
  { sub }: User,
): Promise<void> {
  if (namedUser === undefined) return;
  if (sub !== namedUser) await context.store.take("transaction", transactionId);
  context.checks.demand("named-user", sub === namedUser, anotherUser, { expected: namedUser, actual: sub });
}

const anotherUser = toClient("login_required", "The user who signed in is not the one of the id_token_hint");
