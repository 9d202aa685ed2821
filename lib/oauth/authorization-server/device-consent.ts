/**
 * The user's decision about a device (RFC 8628 §3.3). A code is answered once: whoever takes it from the store decides. As at
 * the consent page, only a clear yes to at least one scope is one. The device learns of it by itself; the person stays here.
 */
import type { HttpResponse } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import { formatScope, readScope } from "@/lib/oauth/scope";
import { checkSignedIn, checkTickedScopes, readDecision } from "./consent";
import type { Context } from "./context";
import { findDevice, readDeviceSubmission, type WaitingDevice } from "./device-submission";
import type { Endpoint } from "./endpoint";
import { openGrant, userGrant } from "./grant";
import { deviceDonePage } from "./pages/device-pages";
import { toPerson } from "./refusal";
import type { SignedIn } from "./session";

export const deviceConsentEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "form-method",
  refusals: "page",
  crossOrigin: false,
  async handle(context, request) {
    const { open, transactionId, transaction, parameters } = await readDeviceSubmission(context, request);
    const signedIn = await checkSignedIn(context, open.session);
    const waiting = await findDevice(context, signedIn.user, transaction.userCode);
    if (waiting === undefined) refuseLate(context, "it waits no more");
    const asked = readScope(waiting.device.scope) ?? [];
    const allowed = checkTickedScopes(context.checks, asked, parameters);
    await takeQuestion(context, transactionId, waiting);
    return decide(context, waiting, signedIn, { parameters, allowed });
  },
};

/** One answer to one code: of all who come with it at once, the store gives it to one (`take`). */
async function takeQuestion(context: Context, transactionId: string, waiting: WaitingDevice): Promise<void> {
  await context.store.take("deviceTransaction", transactionId);
  const taken = await context.store.take("userCode", waiting.device.userCode);
  if (taken === undefined) refuseLate(context, "it was answered at the same moment");
}

/** Whatever was ticked, there is nothing left to decide. */
function refuseLate(context: Context, actual: string): never {
  context.checks.demand("transaction-known", false, toPerson("The code has expired, or was answered"), {
    expected: "a device that waits for its answer",
    actual,
  });
}

interface Answer {
  readonly parameters: Parameters;
  readonly allowed: readonly string[];
}

async function decide(
  context: Context,
  { client, deviceCode, device }: WaitingDevice,
  { user, ...signIn }: SignedIn,
  { parameters, allowed }: Answer,
): Promise<HttpResponse> {
  const { store, checks } = context;
  const { given, finding } = readDecision(context, parameters, allowed);
  checks.observe("consent-given", given, finding);
  if (!given) {
    await store.put("deviceDecision", deviceCode, { kind: "denied" });
    return deviceDonePage(context, client, given);
  }
  const rest = { clientId: client.client_id, scope: formatScope(allowed), ...signIn };
  const { authorizationDetails } = device;
  const details = authorizationDetails === undefined ? {} : { authorizationDetails };
  const grantId = await openGrant(context, { ...userGrant(user, rest), ...details });
  await store.put("deviceDecision", deviceCode, { kind: "allowed", grantId });
  return deviceDonePage(context, client, given);
}
