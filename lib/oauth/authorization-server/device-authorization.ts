/**
 * The device authorization endpoint (RFC 8628 §3.1, §3.2): a device that has no browser asks for a code to poll with, and for
 * another that a person types elsewhere. The client authenticates as at the token endpoint.
 */
import { withQuery } from "@/lib/http/address";
import { jsonResponse } from "@/lib/http/response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { OAuthError } from "@/lib/oauth/error";
import { noteAction, open, secret } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { checkAskedGrant } from "./asked-scope";
import { checkAskedDetails } from "./authorization-details";
import { authenticateClient } from "./client-authentication";
import { checkClientForm } from "./client-form";
import type { Context } from "./context";
import type { Endpoint } from "./endpoint";
import { deviceCodeGrant } from "./grants/device-code";
import { toCaller } from "./refusal";
import { uncached } from "./refuse";
import type { DeviceAuthorization } from "./store";
import { createUserCode, formatUserCode } from "./user-code";

export const deviceAuthorizationEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "device-authorization-method",
  refusals: "json",
  crossOrigin: true,
  async handle(context, request) {
    const parameters = checkClientForm(context, request);
    const client = await authenticateClient(context, request, parameters);
    checkGrantType(context, client);
    const { scope, resource } = await checkAskedGrant(context, client, parameters);
    const authorizationDetails = await checkAskedDetails(context, parameters, toCaller);
    const details = authorizationDetails === undefined ? {} : { authorizationDetails };
    return jsonResponse(200, await issueCodes(context, client, { scope, resource, ...details }), uncached);
  },
};

function checkGrantType(context: Context, { grant_types }: ClientMetadata): void {
  context.checks.demand(
    "grant-type-allowed",
    grant_types.includes(deviceCodeGrant.grantType),
    toCaller("unauthorized_client", "The client is not registered for the device code grant"),
    { expected: grant_types.join(" or ") || "none registered", actual: deviceCodeGrant.grantType },
  );
}

type Asked = Pick<DeviceAuthorization, "scope" | "resource" | "authorizationDetails">;

/** RFC 8628 §3.2. */
async function issueCodes(context: Context, client: ClientMetadata, asked: Asked) {
  const { store, settings, random, note, endpoints } = context;
  const expiresAt = context.now() + settings.lifetimes.deviceCode;
  const deviceCode = randomText(random, "device_code", 32);
  const userCode = await claimUserCode(context, deviceCode, expiresAt);
  const record = { ...asked, clientId: client.client_id, userCode, expiresAt };
  await store.put("deviceAuthorization", deviceCode, record);
  const shown = formatUserCode(userCode);
  noteAction(note, "device-code-issued", {
    gains: [secret("device_code", deviceCode), open("user_code", shown)],
  });
  return {
    device_code: deviceCode,
    user_code: shown,
    verification_uri: endpoints.device,
    verification_uri_complete: withQuery(endpoints.device, [["user_code", shown]]),
    expires_in: settings.lifetimes.deviceCode,
    interval: settings.deviceInterval,
  };
}

/** Two devices must never wait for the same code: one that is taken is drawn again, a few times at the most. */
async function claimUserCode(context: Context, deviceCode: string, expiresAt: number): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const userCode = createUserCode(context.random);
    if (await context.store.add("userCode", userCode, { deviceCode, expiresAt })) return userCode;
  }
  throw new OAuthError(toCaller("temporarily_unavailable", "There is no free user_code"));
}
