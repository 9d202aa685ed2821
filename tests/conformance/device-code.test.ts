import { describe, expect, it } from "vitest";
import {
  allowDevice,
  createDeviceKit,
  obtainCodes,
  openDeviceConsent,
  openDevicePage,
  poll,
  typeCode,
} from "../oauth/support/device";
import { basic, json } from "../oauth/support/kit";
import { expectRefused } from "./support/refused";

describe("an attacker at the verification page", () => {
  it("guesses no code: after ten wrong ones nobody may try (RFC 8628 §5.1)", async () => {
    const kit = await createDeviceKit();
    const { userCode } = await obtainCodes(kit);
    const agent = await openDeviceConsent(kit, userCode);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await agent.open(`${kit.issuer}/device`);
      await typeCode(agent, "BCDF-GHJK");
    }
    kit.forget();
    await agent.open(`${kit.issuer}/device`);
    expect((await typeCode(agent, userCode)).status).toBe(429);
    expect(kit.notes.failed()).toEqual(["user-code-attempts"]);
  });

  it("cannot have a link decide: the user sees the code and the app, and is asked (RFC 8628 §3.3.1, §5.4)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    const agent = await openDevicePage(kit, `?user_code=${codes.userCode}`);
    await agent.submit([["user_code", codes.userCode]]);
    const page = await agent.signIn();
    expect(page.body).toContain(codes.userCode);
    const response = await poll(kit, codes.deviceCode);
    expect(json(response).error).toBe("authorization_pending");
  });

  it("cannot have a form of theirs decide (RFC 6749 §10.12)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    const agent = await openDeviceConsent(kit, codes.userCode);
    kit.forget();
    const response = await agent.submit([
      ["form_token", "guessed"],
      ["scope", "photos.read"],
      ["decision", "allow"],
    ]);
    expect(response.status).toBe(403);
    expect(kit.notes.failed()).toEqual(["form-token-matches"]);
    kit.forget();
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("authorization_pending");
  });
});

describe("a device code", () => {
  it("cannot be asked for all the time: who does waits longer each time (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const { deviceCode } = await obtainCodes(kit);
    const errors: unknown[] = [];
    for (const waited of [0, 1, 6, 20]) {
      kit.clock.now += waited;
      errors.push(json(await poll(kit, deviceCode)).error);
    }
    expect(errors).toEqual(["authorization_pending", "slow_down", "slow_down", "authorization_pending"]);
  });

  it("is for the device that it was given to (RFC 8628 §3.4)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    await allowDevice(kit, codes);
    const response = await poll(kit, codes.deviceCode, {}, [basic("other-web")]);
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_grant",
      checks: ["device-code-client-matches"],
    });
    expect((await poll(kit, codes.deviceCode)).status).toBe(200);
  });

  it("is good for one set of tokens, of many who ask at once (RFC 8628 §3.4)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    await allowDevice(kit, codes);
    const answers = await Promise.all(Array.from({ length: 20 }, () => poll(kit, codes.deviceCode)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("is worth nothing once it has expired, also where the user has allowed it (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    await allowDevice(kit, codes);
    kit.clock.now += 600;
    const response = await poll(kit, codes.deviceCode);
    expectRefused(kit, response, {
      status: 400,
      error: "expired_token",
      checks: ["device-code-not-expired"],
    });
  });
});
