import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { defaultLifetimes } from "@/lib/oauth/authorization-server/settings";
import { readJwt } from "@/lib/oauth/jwt";
import {
  allowDevice,
  createDeviceKit,
  obtainCodes,
  openDeviceConsent,
  poll,
  requestCodes,
} from "../support/device";
import { isActive, shareRights } from "../support/grants";
import { basic, get, issuer, json } from "../support/kit";
import { maya } from "../support/people";

describe("the device authorization request", () => {
  it("gives both codes, where to type one, and how often to ask (RFC 8628 §3.2)", async () => {
    const kit = await createDeviceKit();
    const response = await requestCodes(kit);
    const body = json(response);
    expect(response.status).toBe(200);
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(body).toMatchObject({
      verification_uri: `${issuer}/device`,
      verification_uri_complete: `${issuer}/device?user_code=${body.user_code}`,
      expires_in: 600,
      interval: 5,
    });
    expect(body.device_code).toMatch(/^[\w-]{43}$/);
    expect(body.user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    expect(kit.notes.failed()).toEqual([]);
  });

  it("follows the settings (RFC 8628 §3.2)", async () => {
    const settings = { deviceInterval: 1, lifetimes: { ...defaultLifetimes, deviceCode: 90 } };
    const body = json(await requestCodes(await createDeviceKit({ settings })));
    expect(body).toMatchObject({ expires_in: 90, interval: 1 });
  });

  it("uses every letter of its alphabet, and never gives two devices one code (RFC 8628 §6.1)", async () => {
    const kit = await createDeviceKit();
    const codes = await Promise.all(Array.from({ length: 100 }, () => requestCodes(kit)));
    const texts = codes.map((response) => String(json(response).user_code));
    expect(new Set(texts).size).toBe(100);
    expect(new Set(texts.join("").replaceAll("-", "")).size).toBe(20);
  });

  it("is in the metadata (RFC 8628 §4)", async () => {
    const kit = await createDeviceKit();
    const metadata = json(await kit.server(get(`${issuer}/.well-known/oauth-authorization-server`)));
    expect(metadata.device_authorization_endpoint).toBe(`${issuer}/device_authorization`);
    expect(metadata.grant_types_supported).toContain("urn:ietf:params:oauth:grant-type:device_code");
  });

  it("comes from a public client by its client_id (RFC 8628 §3.1)", async () => {
    const kit = await createDeviceKit();
    expect((await requestCodes(kit, { client_id: "refresh-spa" }, [])).status).toBe(200);
  });

  it.each([
    [{}, [], 401, "invalid_client", "token-client-known"],
    [{}, [basic("refresh-web", "wrong")], 401, "invalid_client", "client-secret-matches"],
    [{}, [basic("prints-web")], 400, "unauthorized_client", "grant-type-allowed"],
    [{ scope: "admin" }, [basic("refresh-web")], 400, "invalid_scope", "scope-known"],
    [{ scope: "email" }, [basic("refresh-web")], 400, "invalid_scope", "scope-allowed"],
    [{ resource: "https://x.example" }, [basic("refresh-web")], 400, "invalid_target", "resource-known"],
  ] as const)(
    "with %j and %j is refused: %i %s by %s (RFC 8628 §3.1)",
    async (overrides, headers, status, error, check) => {
      const kit = await createDeviceKit();
      const response = await requestCodes(kit, overrides, [...headers]);
      expect(response.status).toBe(status);
      expect(json(response).error).toBe(error);
      expect(kit.notes.failed()).toEqual([check]);
    },
  );

  it("comes by POST (RFC 8628 §3.1)", async () => {
    const kit = await createDeviceKit();
    const response = await kit.server(get(`${issuer}/device_authorization?client_id=refresh-spa`));
    expect(response.status).toBe(405);
    expect(kit.notes.failed()).toEqual(["device-authorization-method"]);
  });
});

describe("polling", () => {
  it("gives tokens once the user has allowed it, after its checks, in order (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit, { scope: "openid photos.read" });
    await allowDevice(kit, codes);
    const response = await poll(kit, codes.deviceCode);
    const tokens = json(response);
    expect(response.status).toBe(200);
    expect(tokens).toMatchObject({ token_type: "Bearer", scope: "openid photos.read" });
    expect(tokens.refresh_token).toBeDefined();
    expect(readJwt(String(tokens.id_token))?.payload).toMatchObject({ sub: maya.sub, aud: "refresh-web" });
    expect(await isActive(kit, tokens.access_token)).toBe(true);
    expect(kit.notes.checks().filter((id) => id.startsWith("device-"))).toEqual([
      "device-code-present",
      "device-code-known",
      "device-code-client-matches",
      "device-code-not-expired",
      "device-decided",
      "device-allowed",
    ]);
  });

  it("gives what the user ticked, and no more (RFC 6749 §3.3)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit, { scope: "openid photos.read photos.write" });
    await allowDevice(kit, codes, ["photos.read"]);
    expect(json(await poll(kit, codes.deviceCode)).scope).toBe("photos.read");
  });

  it("hears authorization_pending until the user has decided (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const { deviceCode, userCode } = await obtainCodes(kit);
    for (let turn = 0; turn < 3; turn += 1) {
      const response = await poll(kit, deviceCode);
      expect(response.status).toBe(400);
      expect(json(response).error).toBe("authorization_pending");
      kit.clock.now += 5;
    }
    expect(kit.notes.failed()).toEqual(["device-decided", "device-decided", "device-decided"]);
    await openDeviceConsent(kit, userCode);
    expect(json(await poll(kit, deviceCode)).error).toBe("authorization_pending");
  });

  it("too often hears slow_down, and must wait five seconds longer for good (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const { deviceCode } = await obtainCodes(kit);
    const turns = [
      [0, "authorization_pending"],
      [4, "slow_down"],
      [9, "slow_down"],
      [14, "slow_down"],
      [20, "authorization_pending"],
      [19, "slow_down"],
      [25, "authorization_pending"],
      [25, "authorization_pending"],
    ] as const;
    for (const [wait, error] of turns) {
      kit.clock.now += wait;
      const response = await poll(kit, deviceCode);
      expect([response.status, json(response).error]).toEqual([400, error]);
    }
  });

  it("learns of a decision however soon it asks (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    await poll(kit, codes.deviceCode);
    await allowDevice(kit, codes);
    expect((await poll(kit, codes.deviceCode)).status).toBe(200);
  });

  it("of one device does not slow another down (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const [one, other] = [await obtainCodes(kit), await obtainCodes(kit)];
    await poll(kit, one.deviceCode);
    expect(json(await poll(kit, other.deviceCode)).error).toBe("authorization_pending");
  });

  it("hears access_denied where the user left nothing but offline_access (RFC 6749 §3.3)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit, { scope: "photos.read offline_access" });
    await allowDevice(kit, codes, ["offline_access"]);
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("access_denied");
  });

  it("hears access_denied where the user said no, again and again (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const { deviceCode, userCode } = await obtainCodes(kit);
    await (await openDeviceConsent(kit, userCode)).deny();
    kit.forget();
    for (let turn = 0; turn < 2; turn += 1) {
      const response = await poll(kit, deviceCode);
      expect(response.status).toBe(400);
      expect(json(response).error).toBe("access_denied");
    }
    expect(kit.notes.failed()).toEqual(["device-allowed", "device-allowed"]);
    expect(kit.store.toJSON().accessToken).toEqual({});
  });

  it.each([false, true])(
    "hears expired_token afterwards, allowed or not: %j (RFC 8628 §3.5)",
    async (allowed) => {
      const kit = await createDeviceKit();
      const codes = await obtainCodes(kit);
      if (allowed) await allowDevice(kit, codes);
      kit.clock.now += 600;
      const response = await poll(kit, codes.deviceCode);
      expect(response.status).toBe(400);
      expect(json(response).error).toBe("expired_token");
      expect(kit.notes.failed()).toEqual(["device-code-not-expired"]);
    },
  );

  it("redeems a code once, however many come at once (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    await allowDevice(kit, codes);
    const responses = await Promise.all(Array.from({ length: 100 }, () => poll(kit, codes.deviceCode)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
    const errors = responses.filter(({ status }) => status !== 200).map((response) => json(response).error);
    expect(new Set(errors)).toEqual(new Set(["invalid_grant"]));
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("invalid_grant");
    expect(Object.keys(kit.store.toJSON().accessToken ?? {})).toHaveLength(1);
  });

  it("with another client's code is refused, and leaves the code good (RFC 8628 §3.4)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    await allowDevice(kit, codes);
    const response = await poll(kit, codes.deviceCode, {}, [basic("other-web")]);
    expect(json(response).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["device-code-client-matches"]);
    expect((await poll(kit, codes.deviceCode)).status).toBe(200);
  });

  it.each(["", "made-up", "constructor", "__proto__", "\u0000"])(
    "with the code %j is refused (RFC 8628 §3.4)",
    async (code) => {
      const kit = await createDeviceKit();
      const response = await poll(kit, code);
      expect(response.status).toBe(400);
      expect(json(response).error).toBe(code === "" ? "invalid_request" : "invalid_grant");
      expect(kit.notes.failed()).toEqual([code === "" ? "device-code-present" : "device-code-known"]);
    },
  );

  it("never takes the user's code for the device's (RFC 8628 §3.4)", async () => {
    const kit = await createDeviceKit();
    const { userCode } = await obtainCodes(kit);
    expect(json(await poll(kit, userCode)).error).toBe("invalid_grant");
    expect(json(await poll(kit, userCode.replace("-", ""))).error).toBe("invalid_grant");
  });

  it("is for the resource that was asked for (RFC 8707 §2.2)", async () => {
    const kit = await createDeviceKit();
    await shareRights(kit);
    const codes = await obtainCodes(kit, { resource: "https://calendar.example" });
    await allowDevice(kit, codes);
    const other = await poll(kit, codes.deviceCode, { resource: "https://photos.example" });
    expect(json(other).error).toBe("invalid_target");
    const { access_token } = json(await poll(kit, codes.deviceCode));
    expect(readJwt(String(access_token))?.payload.aud).toBe("https://calendar.example");
  });
});
