/**
 * The device authorization grant at the token endpoint (RFC 8628 §3.4, §3.5): the device asks again and again until the
 * person has decided elsewhere. Who asks too often while nothing is decided waits five seconds longer from then on. The
 * records of the question, of the polling and of the decision lie apart, so that none is written over by another.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { noteAction } from "@/lib/oauth/notice";
import { checkGrantedDetails } from "../authorization-details";
import type { Context } from "../context";
import { invalidGrant } from "../grant";
import type { GrantHandler } from "../grant-handler";
import { issueTokens } from "../issue-tokens";
import { selectFamilyEnd } from "../refresh-token";
import { toCaller } from "../refusal";
import { checkGrantedResource, checkScopeAt } from "../resource";
import type { DeviceAuthorization, DeviceDecision, Grant } from "../store";

/** Seconds (RFC 8628 §3.5). */
const slowerBy = 5;

export const deviceCodeGrant: GrantHandler = {
  grantType: "urn:ietf:params:oauth:grant-type:device_code",
  parameters: ["device_code", "resource", "authorization_details"],
  async handle(context, client, parameters) {
    const code = checkPresent(context, parameters);
    const device = await checkKnown(context, code);
    checkClient(context, client, device);
    checkNotExpired(context, device);
    const resource = checkGrantedResource(context, parameters, device.resource);
    const decision = await checkDecided(context, code);
    const { grantId, grant } = await checkAllowed(context, decision);
    const authorizationDetails = await checkGrantedDetails(context, parameters, grant.authorizationDetails);
    const scope = await checkScopeAt(context, grant.scope, [resource], toCaller);
    await redeem(context, code);
    const refreshUntil = selectFamilyEnd(context, client, device.scope, grant.scope);
    return issueTokens(context, { grantId, grant, resource, scope, refreshUntil, authorizationDetails });
  },
};

function checkPresent(context: Context, parameters: Parameters): string {
  const code = readParameter(parameters, "device_code");
  context.checks.demand(
    "device-code-present",
    code !== undefined,
    toCaller("invalid_request", "The device_code parameter is missing"),
    { expected: "a device_code", actual: code === undefined ? "none" : "a device_code" },
  );
  return code;
}

async function checkKnown(context: Context, code: string): Promise<DeviceAuthorization> {
  const device = await context.store.get("deviceAuthorization", code);
  context.checks.demand(
    "device-code-known",
    device !== undefined,
    invalidGrant("The device_code is not known, or was redeemed"),
    {
      expected: "a device code of this server that was not redeemed",
      actual: device === undefined ? "another string" : "one of its own",
    },
  );
  return device;
}

function checkClient(context: Context, client: ClientMetadata, { clientId }: DeviceAuthorization): void {
  context.checks.demand(
    "device-code-client-matches",
    client.client_id === clientId,
    invalidGrant("The device_code was issued to another client"),
    { expected: clientId, actual: client.client_id },
  );
}

function checkNotExpired(context: Context, { expiresAt }: DeviceAuthorization): void {
  const time = context.now();
  context.checks.demand(
    "device-code-not-expired",
    time < expiresAt,
    toCaller("expired_token", "The device_code has expired"),
    { expected: `used before ${expiresAt}`, actual: `used at ${time}` },
  );
}

/** `slow_down` is a way to say that nothing is decided (§3.5): a decision is told to whoever asks, however soon. */
async function checkDecided(context: Context, code: string): Promise<DeviceDecision> {
  const decision = await context.store.get("deviceDecision", code);
  if (decision === undefined) await checkInterval(context, code);
  context.checks.demand(
    "device-decided",
    decision !== undefined,
    toCaller("authorization_pending", "The user has not decided yet"),
    { expected: "a decision of the user", actual: decision === undefined ? "none yet" : decision.kind },
  );
  return decision;
}

async function checkInterval(context: Context, code: string): Promise<void> {
  const time = context.now();
  const before = await context.store.get("devicePolling", code);
  const interval = before?.interval ?? context.settings.deviceInterval;
  const waited = before === undefined ? undefined : time - before.polledAt;
  const kept = waited === undefined || waited >= interval;
  const next = kept ? interval : interval + slowerBy;
  await context.store.put("devicePolling", code, { polledAt: time, interval: next });
  context.checks.demand(
    "device-interval-kept",
    kept,
    toCaller("slow_down", `The device asks too often. Wait ${next} seconds from now on`),
    {
      expected: `${interval} seconds or more`,
      actual: waited === undefined ? "the first time" : `${waited} seconds`,
    },
  );
}

/** At the token endpoint every refusal but that of the client is a 400 (RFC 6749 §5.2). */
async function checkAllowed(
  context: Context,
  decision: DeviceDecision,
): Promise<{ readonly grantId: string; readonly grant: Grant }> {
  const grantId = decision.kind === "allowed" ? decision.grantId : "";
  const grant = await context.store.get("grant", grantId);
  context.checks.demand(
    "device-allowed",
    grant !== undefined,
    { error: "access_denied", description: "The user did not allow it", status: 400 },
    { expected: "allowed", actual: decision.kind },
  );
  return { grantId, grant };
}

/** Of all who come with the code at the same moment, the store lets one through (`take`). */
async function redeem(context: Context, code: string): Promise<void> {
  const { store, note } = context;
  if ((await store.take("deviceAuthorization", code)) === undefined) {
    context.checks.demand("device-code-known", false, invalidGrant("The device_code was redeemed before"), {
      expected: "a device code that was not redeemed",
      actual: "redeemed at the same moment",
    });
  }
  await store.take("deviceDecision", code);
  await store.take("devicePolling", code);
  noteAction(note, "device-code-redeemed", { drops: ["device_code", "user_code"] });
}
