import * as oauth from "oauth4webapi";
import * as client from "openid-client";
import { describe, expect, it } from "vitest";
import { type App, callApi, createApp, plain, refresh } from "./support/oauth4webapi.ts";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom({ device_interval: 1 });
/** A clock counts whole seconds: of two questions after each other, one can come in the next second, and not five later. */
const slowRoom = await openRoom({ device_interval: 5 });
const hastyRoom = await openRoom({ device_interval: 1, lifetimes: { device_code: 1 } });

async function start({ as, client: app, auth }: App): Promise<oauth.DeviceAuthorizationResponse> {
  const parameters = { scope: "openid offline_access photos.read" };
  const response = await oauth.deviceAuthorizationRequest(as, app, auth, parameters, plain);
  return oauth.processDeviceAuthorizationResponse(as, app, response);
}

async function ask({ as, client: app, auth }: App, code: string): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.deviceCodeGrantRequest(as, app, auth, code, plain);
  return oauth.processDeviceCodeResponse(as, app, response);
}

describe("oauth4webapi on a device without a keyboard", () => {
  it("waits until the user has typed its code elsewhere, and has tokens (RFC 8628 §3)", async () => {
    const app = await createApp(room, "tv-app");
    const device = await start(app);
    expect(device.interval).toBe(1);
    await expect(ask(app, device.device_code)).rejects.toMatchObject({ error: "authorization_pending" });
    await createPerson().visit(device.verification_uri, undefined, { userCode: device.user_code });
    const tokens = await ask(app, device.device_code);
    expect(oauth.getValidatedIdTokenClaims(tokens)?.sub).toBe("248289761001");
    expect((await callApi(app, tokens)).status).toBe(200);
    expect((await callApi(app, await refresh(app, tokens.refresh_token))).status).toBe(200);
  });

  it("is told to slow down where it asks too often (RFC 8628 §3.5)", async () => {
    const app = await createApp(slowRoom, "tv-app");
    const { device_code: code } = await start(app);
    await expect(ask(app, code)).rejects.toMatchObject({ error: "authorization_pending" });
    await expect(ask(app, code)).rejects.toMatchObject({ error: "slow_down" });
  });

  it("is told that the user said no (RFC 8628 §3.5)", async () => {
    const app = await createApp(room, "game-console");
    const device = await start(app);
    await createPerson().visit(device.verification_uri_complete ?? "", undefined, { decision: "deny" });
    await expect(ask(app, device.device_code)).rejects.toMatchObject({ error: "access_denied" });
  });

  it("is told that its code has expired (RFC 8628 §3.5)", async () => {
    const app = await createApp(hastyRoom, "tv-app");
    const device = await start(app);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await expect(ask(app, device.device_code)).rejects.toMatchObject({ error: "expired_token" });
  });

  it("cannot use the code of another device (RFC 8628 §3.4)", async () => {
    const device = await start(await createApp(room, "tv-app"));
    const other = await createApp(room, "game-console");
    await createPerson().visit(device.verification_uri_complete ?? "", undefined);
    await expect(ask(other, device.device_code)).rejects.toMatchObject({ error: "invalid_grant" });
  });
});

describe("openid-client on a device without a keyboard", () => {
  it("asks again and again until it has tokens (RFC 8628 §3.4)", async () => {
    const config = await client.discovery(new URL(room.issuer), "game-console", undefined, client.None(), {
      execute: [client.allowInsecureRequests],
    });
    const device = await client.initiateDeviceAuthorization(config, { scope: "openid photos.read" });
    const polling = client.pollDeviceAuthorizationGrant(config, device);
    await createPerson().visit(device.verification_uri_complete ?? "", undefined);
    expect((await polling).claims()?.sub).toBe("248289761001");
  });
});
