import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import {
  allowDevice,
  createDeviceKit,
  obtainCodes,
  openDeviceConsent,
  openDevicePage,
  poll,
  typeCode,
} from "../support/device";
import { get, issuer, json, type Kit, postForm } from "../support/kit";
import type { UserAgent } from "../support/user-agent";

function fieldsOf(agent: UserAgent): readonly string[] {
  return agent.form().fields.map(({ name }) => name);
}

/** What a forged form lacks or gets wrong is the token of the session. */
async function waitForDecision(kit: Kit) {
  const codes = await obtainCodes(kit);
  const agent = await openDeviceConsent(kit, codes.userCode);
  kit.forget();
  return { codes, agent };
}

describe("the verification page", () => {
  it("leads from the code by sign-in to the question, and ends there (RFC 8628 §3.3)", async () => {
    const kit = await createDeviceKit();
    const { userCode } = await obtainCodes(kit);
    const agent = await openDevicePage(kit);
    expect(fieldsOf(agent)).toEqual(["form_token", "user_code"]);
    await typeCode(agent, userCode);
    expect(fieldsOf(agent)).toContain("password");
    const question = await agent.signIn();
    expect(question.body).toContain("Prints");
    expect(question.body).toContain(userCode);
    const done = await agent.allow();
    expect(done.status).toBe(200);
    expect(done.body).toContain("Your device is connected");
    expect(kit.notes.failed()).toEqual([]);
    expect(kit.notes.checks()).toEqual([
      "device-method",
      "device-method",
      "form-token-matches",
      "user-code-format",
      "form-method",
      "transaction-known",
      "form-token-matches",
      "password-matches",
      "user-code-known",
      "form-method",
      "transaction-known",
      "form-token-matches",
      "session-signed-in",
      "user-code-known",
      "consent-within-request",
      "consent-given",
    ]);
  });

  it("fills in the code of verification_uri_complete, and asks all the same (RFC 8628 §3.3.1)", async () => {
    const kit = await createDeviceKit();
    const { userCode, deviceCode } = await obtainCodes(kit);
    const agent = await openDevicePage(kit, `?user_code=${userCode}`);
    expect(agent.form().fields.find(({ name }) => name === "user_code")?.value).toBe(userCode);
    expect(json(await poll(kit, deviceCode)).error).toBe("authorization_pending");
  });

  it("does not ask a signed-in user to sign in again (RFC 8628 §3.3)", async () => {
    const kit = await createDeviceKit();
    const agent = await openDeviceConsent(kit, (await obtainCodes(kit)).userCode);
    const { userCode } = await obtainCodes(kit);
    await agent.open(`${issuer}/device`);
    const question = await typeCode(agent, userCode);
    expect(question.body).toContain(userCode);
  });

  it.each([
    (code: string) => code.toLowerCase(),
    (code: string) => code.replace("-", ""),
    (code: string) => code.replace("-", " "),
    (code: string) => ` ${[...code.toLowerCase()].join(" ")} `,
    (code: string) => code.replace("-", "\u2013"),
    (code: string) => code.replace("-", "1-e"),
  ])("forgives the way in which the code is typed, %# (RFC 8628 §6.1)", async (mistype) => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    await allowDevice(kit, { ...codes, userCode: mistype(codes.userCode) });
    expect((await poll(kit, codes.deviceCode)).status).toBe(200);
  });

  it.each(["", "WDJB", "WDJB-MJH", "WDJB-MJHTT", "AEIO-UAEI", "1234-5678", "\u0000", "<b>WDJBMJHT</b>"])(
    "says at once that %j can be no code (RFC 8628 §6.1)",
    async (typed) => {
      const kit = await createDeviceKit();
      const agent = await openDevicePage(kit);
      const page = await typeCode(agent, typed);
      expect(page.status).toBe(200);
      expect(page.body).toContain("No device waits with this code");
      expect(page.body).not.toContain("<b>");
      expect(kit.notes.failed()).toEqual(["user-code-format"]);
    },
  );

  it("tells nobody who has not signed in whether a code is known (RFC 8628 §5.1)", async () => {
    const kit = await createDeviceKit();
    const { userCode } = await obtainCodes(kit);
    const [right, wrong] = [await openDevicePage(kit), await openDevicePage(kit)];
    const pages = [await typeCode(right, userCode), await typeCode(wrong, "BBBB-BBBB")];
    const [first, second] = pages.map(({ body }) => body.replace(/value="[\w-]*"/g, ""));
    expect(first).toBe(second);
    expect(kit.notes.checks()).not.toContain("user-code-known");
  });

  it("shows the form again for a code that no device waits with (RFC 8628 §3.3)", async () => {
    const kit = await createDeviceKit();
    const agent = await openDevicePage(kit);
    await typeCode(agent, "BBBB-BBBB");
    const page = await agent.signIn();
    expect(page.body).toContain("No device waits with this code");
    expect(kit.notes.failed()).toEqual(["user-code-known"]);
    await typeCode(agent, (await obtainCodes(kit)).userCode);
    expect(fieldsOf(agent)).toContain("decision");
  });

  it("knows no code that has expired (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const { userCode } = await obtainCodes(kit);
    kit.clock.now += 600;
    await openDeviceConsent(kit, userCode);
    expect(kit.notes.failed()).toEqual(["user-code-known"]);
  });

  it("asks again after a wrong password, and keeps the code", async () => {
    const kit = await createDeviceKit();
    const agent = await openDevicePage(kit);
    await typeCode(agent, (await obtainCodes(kit)).userCode);
    const page = await agent.signIn("maya", "wrong");
    expect(page.body).toContain("Wrong username or password");
    await agent.signIn();
    expect(fieldsOf(agent)).toContain("decision");
  });

  it("takes GET and POST alone (RFC 8628 §3.3)", async () => {
    const kit = await createDeviceKit();
    const response = await kit.server({ ...get(`${issuer}/device`), method: "PUT" });
    expect(response.status).toBe(405);
    expect(readHeader(response, "Allow")).toBe("GET, HEAD, POST");
    expect(kit.notes.failed()).toEqual(["device-method"]);
  });
});

it.each(["allow", "deny"] as const)(
  "sends the person back to their device: %s (RFC 8628 §3.3)",
  async (decision) => {
    const kit = await createDeviceKit();
    const agent = await openDeviceConsent(kit, (await obtainCodes(kit)).userCode);
    expect((await agent[decision]()).body).toContain("Go back to your device");
  },
);

describe("guessing codes", () => {
  async function createGuesser(kit: Kit): Promise<UserAgent> {
    const agent = await openDeviceConsent(kit, (await obtainCodes(kit)).userCode);
    await agent.open(`${issuer}/device`);
    kit.forget();
    return agent;
  }

  it("ends after ten wrong codes, for good codes as well, until a while has passed (RFC 8628 §5.1)", async () => {
    const kit = await createDeviceKit();
    const agent = await createGuesser(kit);
    for (let turn = 0; turn < 10; turn += 1) expect((await typeCode(agent, "BBBB-BBBB")).status).toBe(200);
    const { userCode } = await obtainCodes(kit);
    await agent.open(`${issuer}/device`);
    const response = await typeCode(agent, userCode);
    expect(response.status).toBe(429);
    expect(kit.notes.failed()).toEqual(["user-code-attempts"]);
    kit.clock.now += 600;
    await agent.open(`${issuer}/device`);
    const later = await typeCode(agent, (await obtainCodes(kit)).userCode);
    expect(later.status).toBe(200);
  });

  it("is counted by user, not by session (RFC 8628 §5.1)", async () => {
    const kit = await createDeviceKit();
    const agents = [];
    for (let turn = 0; turn < 11; turn += 1) agents.push(await createGuesser(kit));
    const statuses = [];
    for (const agent of agents) statuses.push((await typeCode(agent, "BBBB-BBBB")).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  it("is counted right when many come at once (RFC 8628 §5.1)", async () => {
    const kit = await createDeviceKit();
    const agent = await createGuesser(kit);
    const [token] = agent.form().fields;
    const form = [
      ["form_token", token?.value ?? ""],
      ["user_code", "BBBB-BBBB"],
    ] as const;
    const guesses = Array.from({ length: 50 }, () => agent.send(postForm(`${issuer}/device`, form)));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
  });

  it("does not count codes that are right (RFC 8628 §5.1)", async () => {
    const kit = await createDeviceKit();
    const agent = await createGuesser(kit);
    for (let turn = 0; turn < 15; turn += 1) {
      await agent.open(`${issuer}/device`);
      await typeCode(agent, (await obtainCodes(kit)).userCode);
      expect(fieldsOf(agent)).toContain("decision");
    }
  });
});

describe("the decision", () => {
  it("counts once, whoever typed the code: the second is refused (RFC 8628 §3.3)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    const [one, other] = [
      await openDeviceConsent(kit, codes.userCode),
      await openDeviceConsent(kit, codes.userCode),
    ];
    await one.deny();
    kit.forget();
    const late = await other.allow();
    expect(late.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["user-code-known", "transaction-known"]);
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("access_denied");
  });

  it("that comes after the code has expired is refused for that, and for nothing that was ticked (RFC 8628 §3.5)", async () => {
    const kit = await createDeviceKit();
    const { agent, codes } = await waitForDecision(kit);
    kit.clock.now += 600;
    const late = await agent.allow();
    expect(late.body).toContain("The code has expired");
    expect(kit.notes.failed()).toEqual(["user-code-known", "transaction-known"]);
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("expired_token");
  });

  it("is one of two that come at once (RFC 8628 §3.3)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    const agents = [
      await openDeviceConsent(kit, codes.userCode),
      await openDeviceConsent(kit, codes.userCode),
    ];
    const answers = await Promise.all(agents.map((agent) => agent.allow()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(Object.keys(kit.store.toJSON().grant ?? {})).toHaveLength(1);
  });

  it.each([
    [[]],
    [[["decision", "allow"]]],
    [
      [
        ["scope", "photos.read"],
        ["decision", "perhaps"],
      ],
    ],
  ] as const)("is no, unless it is a clear yes: %j (RFC 8628 §3.3)", async (values) => {
    const kit = await createDeviceKit();
    const { agent, codes } = await waitForDecision(kit);
    const page = await agent.submit(values);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Nothing was allowed");
    expect(kit.notes.failed()).toEqual(["consent-given"]);
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("access_denied");
  });

  it("cannot allow what the device did not ask for (RFC 6749 §3.3)", async () => {
    const kit = await createDeviceKit();
    const { agent, codes } = await waitForDecision(kit);
    expect((await agent.allow(["photos.read", "photos.write"])).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["consent-within-request"]);
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("authorization_pending");
  });

  it.each(["/device", "/device/login", "/device/consent"])(
    "cannot be forged: %s wants the token of the session (RFC 6749 §10.12)",
    async (path) => {
      const kit = await createDeviceKit();
      const { agent, codes } = await waitForDecision(kit);
      const transaction = agent.form().fields.find(({ name }) => name === "transaction")?.value ?? "";
      for (const formToken of ["", "made-up"]) {
        const form = [
          ["transaction", transaction],
          ["form_token", formToken],
          ["user_code", codes.userCode],
          ["username", "maya"],
          ["password", "demo-password"],
          ["scope", "photos.read"],
          ["decision", "allow"],
        ] as const;
        expect((await agent.send(postForm(`${issuer}${path}`, form))).status).toBe(403);
      }
      expect(kit.notes.failed()).toEqual(["form-token-matches", "form-token-matches"]);
      expect(json(await poll(kit, codes.deviceCode)).error).toBe("authorization_pending");
    },
  );

  it("cannot be made in another browser (RFC 6749 §10.12)", async () => {
    const kit = await createDeviceKit();
    const { agent } = await waitForDecision(kit);
    const fields = agent.form().fields.filter(({ type }) => type === "hidden");
    const form = fields.map(({ name, value }) => [name, value] as const);
    const other = await openDevicePage(kit);
    kit.forget();
    const response = await other.send(postForm(`${issuer}/device/consent`, [...form, ["decision", "allow"]]));
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
  });

  it("cannot be made before the sign-in (RFC 8628 §3.3)", async () => {
    const kit = await createDeviceKit();
    const codes = await obtainCodes(kit);
    const agent = await openDevicePage(kit);
    await typeCode(agent, codes.userCode);
    const fields = agent.form().fields.filter(({ type }) => type === "hidden");
    const form = fields.map(({ name, value }) => [name, value] as const);
    kit.forget();
    const values = [
      ["scope", "photos.read"],
      ["decision", "allow"],
    ] as const;
    const response = await agent.send(postForm(`${issuer}/device/consent`, [...form, ...values]));
    expect(response.status).toBe(403);
    expect(kit.notes.failed()).toEqual(["session-signed-in"]);
    expect(json(await poll(kit, codes.deviceCode)).error).toBe("authorization_pending");
  });
});
