import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { authorizationUrl, openConsent, redeem } from "../support/code-flow";
import { createKit, get, issuer, json } from "../support/kit";
import { createUserAgent, redirected } from "../support/user-agent";

const openid = { scope: "openid photos.read photos.write" };

describe("the consent form", () => {
  it("asks for each scope by itself, ticked, in plain words and by its wire name (RFC 6749 §3.3)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, openid);
    const boxes = agent.form().fields.filter(({ type }) => type === "checkbox");
    expect(boxes.map(({ value, checked }) => [value, checked])).toEqual([
      ["openid", true],
      ["photos.read", true],
      ["photos.write", true],
    ]);
  });

  it("gives a code for what is ticked (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, openid);
    const response = await agent.allow(["photos.read"]);
    expect(response.status).toBe(303);
    expect(json(await redeem(kit, { code: redirected(response, "code") })).scope).toBe("photos.read");
    expect(kit.notes.actions().map(({ action }) => action)).toContain("consented");
  });

  it("keeps the order of the request, and each scope once", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, openid);
    const code = redirected(await agent.allow(["photos.write", "openid", "photos.write"]), "code");
    expect(json(await redeem(kit, { code })).scope).toBe("openid photos.write");
  });

  it("tells the client of a denial (RFC 6749 §4.1.2.1)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    kit.forget();
    const response = await agent.deny();
    expect(response.status).toBe(303);
    expect(redirected(response, "error")).toBe("access_denied");
    expect(redirected(response, "state")).toBe("af0ifjsldkj");
    expect(redirected(response, "iss")).toBe(issuer);
    expect(redirected(response, "code")).toBeUndefined();
    expect(kit.notes.failed()).toEqual(["consent-given"]);
    expect(kit.notes.actions().map(({ action }) => action)).toEqual(["denied"]);
  });

  it("takes allow with nothing ticked for a denial: a scope has a value (RFC 6749 §3.3)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const response = await agent.allow([]);
    expect(redirected(response, "error")).toBe("access_denied");
    expect(kit.notes.failed()).toEqual(["consent-given"]);
  });

  it.each([
    [[["scope", "photos.read"]]],
    [
      [
        ["scope", "photos.read"],
        ["decision", "perhaps"],
      ],
    ],
    [
      [
        ["scope", "photos.read"],
        ["decision", ""],
      ],
    ],
    [
      [
        ["scope", "photos.read"],
        ["decision", "ALLOW"],
      ],
    ],
    [
      [
        ["scope", "photos.read"],
        ["decision", "allow"],
        ["decision", "deny"],
      ],
    ],
  ] as const)("takes any decision but allow for a denial: %j", async (values) => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    expect(redirected(await agent.submit(values), "error")).toBe("access_denied");
  });

  it("refuses a scope that the client did not ask for, on a page, and asks on (RFC 6749 §3.3)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, { scope: "photos.read" });
    const { fields } = agent.form();
    kit.forget();
    const response = await agent.allow(["photos.read", "photos.write"]);
    expect(response.status).toBe(400);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(kit.notes.failed()).toEqual(["consent-within-request"]);
    expect(kit.store.toJSON().code).toEqual({});
    expect(await kit.store.get("transaction", fields[0]?.value ?? "")).toBeDefined();
  });

  it("is refused before anybody has signed in (RFC 6749 §3.1)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit));
    const hidden = agent.form().fields.filter(({ type }) => type === "hidden");
    const response = await agent.send({
      method: "POST",
      url: `${issuer}/consent`,
      headers: [["Content-Type", "application/x-www-form-urlencoded"]],
      body: [
        ...hidden.map(({ name, value }) => `${name}=${value}`),
        "decision=allow",
        "scope=photos.read",
      ].join("&"),
    });
    expect(response.status).toBe(403);
    expect(kit.notes.failed()).toEqual(["session-signed-in"]);
    expect(kit.store.toJSON().code).toEqual({});
  });

  it("counts once: a second answer is refused on a page (RFC 6749 §10.12)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const { fields } = agent.form();
    await agent.allow();
    kit.forget();
    const again = fields.filter(({ type }) => type === "hidden").map(({ name, value }) => `${name}=${value}`);
    const response = await agent.send({
      method: "POST",
      url: `${issuer}/consent`,
      headers: [["Content-Type", "application/x-www-form-urlencoded"]],
      body: [...again, "decision=allow", "scope=photos.read"].join("&"),
    });
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
    expect(Object.keys(kit.store.toJSON().code ?? {})).toHaveLength(1);
  });

  it("takes POST alone (RFC 9110 §9.2.1)", async () => {
    const kit = await createKit();
    const response = await kit.server(get(`${issuer}/consent?decision=allow`));
    expect(response.status).toBe(405);
    expect(kit.notes.failed()).toEqual(["form-method"]);
  });
});
