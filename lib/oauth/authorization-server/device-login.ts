/** Sign-in on the way to a device (RFC 8628 §3.3): as at the login page, and then the code that was typed is looked up. */
import { readParameter } from "@/lib/http/parameters";
import { noteAction } from "@/lib/oauth/notice";
import { findDevice, readDeviceSubmission } from "./device-submission";
import type { Endpoint } from "./endpoint";
import { deviceCodePage, deviceConsentPage, deviceLoginPage } from "./pages/device-pages";
import { checkPassword } from "./password";
import { renewSession } from "./session";
import { formatUserCode } from "./user-code";

export const deviceLoginEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "form-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const { open, transactionId, transaction, parameters } = await readDeviceSubmission(context, request);
    const username = readParameter(parameters, "username") ?? "";
    const user = await checkPassword(context, username, readParameter(parameters, "password") ?? "");
    if (user === undefined) {
      return deviceLoginPage(context, { session: open, transactionId, username, failed: true });
    }
    const session = await renewSession(context, open.id, user);
    noteAction(context.note, "signed-in");
    const { userCode } = transaction;
    const waiting = await findDevice(context, user, userCode);
    if (waiting === undefined) {
      return deviceCodePage(context, { session, typed: formatUserCode(userCode), failed: true });
    }
    // Only now, so that nobody decides about a code that was not looked up for them.
    await context.store.put("deviceTransaction", transactionId, { userCode, sessionId: session.id });
    return deviceConsentPage(context, { session, transactionId, ...waiting, user });
  },
};
