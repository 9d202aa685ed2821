import { describe, expect, it } from "vitest";
import { readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { DirectConfiguration } from "@/lib/oauth/client/configuration";
import {
  buildDeviceAuthorizationRequest,
  buildDeviceTokenRequest,
  type DeviceCodes,
  readDeviceAuthorizationResponse,
  readDeviceTokenResponse,
  readTimeout,
} from "@/lib/oauth/client/device-code";
import { countingRandom, createNotebook } from "../notebook";
import { configuration, issuer, nonsense, now } from "./prints";

const surroundings = { random: countingRandom(), now: () => now };
const endpoint = { device_authorization_endpoint: `${issuer}/device_authorization` };
const device: DirectConfiguration = {
  kind: "direct",
  client: configuration.client,
  scope: configuration.scope,
  authorizationServer: { ...configuration.authorizationServer, ...endpoint },
};

const members = {
  device_code: "GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS",
  user_code: "WDJB-MJHT",
  verification_uri: `${issuer}/device`,
  verification_uri_complete: `${issuer}/device?user_code=WDJB-MJHT`,
  expires_in: 600,
  interval: 7,
};

const codes: DeviceCodes = {
  deviceCode: members.device_code,
  userCode: members.user_code,
  verificationUri: members.verification_uri,
  verificationUriComplete: members.verification_uri_complete,
  expiresIn: 600,
  interval: 7,
};

function read(changes: Readonly<Record<string, unknown>>) {
  const notebook = createNotebook();
  const response = jsonResponse(200, { ...members, ...changes });
  return { result: readDeviceAuthorizationResponse(response, notebook.note), notebook };
}

function poll(status: number, body: unknown) {
  return readDeviceTokenResponse(device, 7, jsonResponse(status, body), createNotebook().note);
}

describe("the device authorization request", () => {
  it("asks for a scope at its own endpoint (RFC 8628 §3.1)", async () => {
    const request = await buildDeviceAuthorizationRequest(device, surroundings);
    expect([request.method, request.url]).toEqual(["POST", endpoint.device_authorization_endpoint]);
    expect(readParameters(request.body)).toEqual([["scope", device.scope]]);
  });

  it("cannot be made where the server has no such endpoint (RFC 8628 §4)", () => {
    expect(() => buildDeviceAuthorizationRequest(configuration, surroundings)).toThrow(
      "device_authorization_endpoint",
    );
  });
});

describe("the device authorization response", () => {
  it("gives the codes, and says which of them is a secret (RFC 8628 §3.2)", () => {
    const { result, notebook } = read({});
    expect(result).toEqual({ kind: "codes", codes });
    expect(notebook.actions()).toMatchObject([
      {
        action: "device-codes-received",
        gains: [
          { name: "device_code", secret: true },
          { name: "user_code", secret: false },
        ],
      },
    ]);
  });

  it.each([undefined, 0, -1, "5", 1e13])(
    "takes the interval %j for five seconds (RFC 8628 §3.2)",
    (interval) => {
      expect(read({ interval }).result).toMatchObject({ codes: { interval: 5 } });
    },
  );

  it("waits no part of a second, and not for ever", () => {
    expect(read({ interval: 0.5 }).result).toMatchObject({ codes: { interval: 1 } });
    const { body, ...rest } = jsonResponse(200, members);
    const endless = { ...rest, body: body.replace('"interval":7', '"interval":1e400') };
    const result = readDeviceAuthorizationResponse(endless, createNotebook().note);
    expect(result).toMatchObject({ codes: { interval: 5 } });
  });

  it("may lack the complete address (RFC 8628 §3.2)", () => {
    const { result } = read({ verification_uri_complete: undefined });
    expect(result).not.toHaveProperty("codes.verificationUriComplete");
  });

  it.each(["device_code", "user_code", "verification_uri", "expires_in"])(
    "is rejected without %s (RFC 8628 §3.2)",
    (member) => {
      for (const value of [undefined, "", {}]) {
        expect(read({ [member]: value }).result).toMatchObject({
          kind: "rejected",
          check: "device-response-codes",
        });
      }
    },
  );

  it("may be a refusal, which is a value (RFC 6749 §5.2)", () => {
    const refused = jsonResponse(400, { error: "unauthorized_client" });
    expect(readDeviceAuthorizationResponse(refused, createNotebook().note)).toEqual({
      kind: "refused",
      error: "unauthorized_client",
      status: 400,
    });
  });

  it.each(nonsense)("rejects %j without an exception (RFC 8628 §3.2)", (response) => {
    expect(readDeviceAuthorizationResponse(response, createNotebook().note).kind).toBe("rejected");
  });
});

describe("polling", () => {
  it("sends the device code to the token endpoint (RFC 8628 §3.4)", async () => {
    const request = await buildDeviceTokenRequest(device, codes, surroundings);
    expect(request.url).toBe(`${issuer}/token`);
    expect(readParameters(request.body)).toEqual([
      ["grant_type", "urn:ietf:params:oauth:grant-type:device_code"],
      ["device_code", codes.deviceCode],
    ]);
  });

  it.each([
    ["authorization_pending", 7],
    ["slow_down", 12],
  ])("goes on after %s, every %i seconds (RFC 8628 §3.5)", (error, interval) => {
    expect(poll(400, { error })).toEqual({ kind: "pending", interval });
  });

  it("asks half as often after each timeout, and holds the interval that it keeps (RFC 8628 §3.5)", () => {
    const notebook = createNotebook();
    expect(readTimeout(readTimeout(5, notebook.note), notebook.note)).toBe(20);
    const held = notebook.actions().flatMap(({ gains }) => gains);
    expect(held).toEqual(["10", "20"].map((value) => ({ name: "interval", value, secret: false })));
  });

  it("doubles it no further than five minutes, and leaves a longer one of the server's as it is", () => {
    const notebook = createNotebook();
    let interval = 5;
    for (let time = 0; time < 60; time += 1) interval = readTimeout(interval, notebook.note);
    expect(interval).toBe(300);
    expect(notebook.actions()).toHaveLength(6);
    expect(readTimeout(600, notebook.note)).toBe(600);
  });

  it.each(["access_denied", "expired_token", "invalid_grant"])("ends with %s (RFC 8628 §3.5)", (error) => {
    expect(poll(400, { error })).toEqual({ kind: "refused", error, status: 400 });
  });

  it("ends with the tokens, and the codes are forgotten (RFC 8628 §3.5)", () => {
    const notebook = createNotebook();
    const tokens = {
      access_token: "new",
      token_type: "Bearer",
      scope: "photos.read",
      refresh_token: "first",
    };
    const response = jsonResponse(200, tokens);
    expect(readDeviceTokenResponse(device, 7, response, notebook.note)).toEqual({
      kind: "tokens",
      tokens: { accessToken: "new", scope: "photos.read", refreshToken: "first" },
    });
    expect(notebook.actions()).toMatchObject([{ drops: ["device_code", "user_code", "interval"] }]);
  });

  it("wants an ID token where openid was granted (OIDC Core §3.1.3.3)", () => {
    const tokens = { access_token: "new", token_type: "Bearer", scope: "openid" };
    expect(poll(200, tokens)).toMatchObject({ kind: "rejected", check: "token-response-id-token" });
  });
});
