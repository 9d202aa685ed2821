/**
 * The verification page (RFC 8628 §3.3): a person types the code that a device shows. `verification_uri_complete` fills it in,
 * and no more (§3.3.1): the person still sends the form, and sees the code again before they decide. A code is looked up
 * once somebody is signed in; until then it waits in a transaction.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import { isForm } from "@/lib/http/response";
import { randomText } from "@/lib/oauth/random";
import type { Context } from "./context";
import { findDevice } from "./device-submission";
import type { Endpoint } from "./endpoint";
import { deviceCodePage, deviceConsentPage, deviceLoginPage } from "./pages/device-pages";
import { openSession, readSession, selectSignedIn } from "./session";
import { checkFormToken } from "./submission";
import { readUserCode } from "./user-code";

export const deviceEndpoint: Endpoint = {
  methods: ["GET", "HEAD", "POST"],
  methodCheck: "device-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    if (request.method === "POST") return takeCode(context, request);
    const session = (await readSession(context, request)) ?? (await openSession(context));
    const typed = readParameter(readAddress(request.url)?.query ?? [], "user_code") ?? "";
    return deviceCodePage(context, { session, typed });
  },
};

async function takeCode(context: Context, request: HttpRequest): Promise<HttpResponse> {
  const parameters = isForm(request) ? readParameters(request.body) : [];
  const session = await readSession(context, request);
  checkFormToken(context, session, parameters);
  const typed = readParameter(parameters, "user_code") ?? "";
  const userCode = readUserCode(typed);
  context.checks.observe("user-code-format", userCode !== undefined, {
    expected: "eight letters, in any case and with any dashes",
    actual: typed || "nothing",
  });
  if (userCode === undefined) return deviceCodePage(context, { session, typed, failed: true });
  const signedIn = await selectSignedIn(context, session.session);
  const waiting = signedIn === undefined ? undefined : await findDevice(context, signedIn.user, userCode);
  if (signedIn !== undefined && waiting === undefined) {
    return deviceCodePage(context, { session, typed, failed: true });
  }
  const transactionId = randomText(context.random, "transaction", 16);
  await context.store.put("deviceTransaction", transactionId, { sessionId: session.id, userCode });
  return signedIn === undefined || waiting === undefined
    ? deviceLoginPage(context, { session, transactionId, username: "" })
    : deviceConsentPage(context, { session, transactionId, ...waiting, user: signedIn.user });
}
