import { describe, expect, it } from "vitest";
import { readJwt } from "@/lib/oauth/jwt";
import { askForTokens, createGrantKit, withGrants } from "../support/grants";
import { get, json, type Kit, type KitOptions, type Overrides, start } from "../support/kit";
import { maya } from "../support/people";

const turnedOn: KitOptions = { settings: { legacy: ["password"] } };

async function createLegacy(options: KitOptions = turnedOn): Promise<Kit> {
  const kit = await createGrantKit(options);
  await withGrants(kit, "refresh-web", ["password", "refresh_token"]);
  return kit;
}

function ask(kit: Kit, overrides: Overrides = {}) {
  const { username, password } = maya;
  return askForTokens(kit, {
    grant_type: "password",
    username,
    password,
    scope: "photos.read",
    ...overrides,
  });
}

async function grantTypes(kit: Kit): Promise<unknown> {
  return json(await kit.server(get(`${kit.issuer}/.well-known/oauth-authorization-server`)))
    .grant_types_supported;
}

describe("the password grant", () => {
  it("is off unless it is turned on, even for a client that registered it (RFC 9700 §2.4)", async () => {
    const kit = await createLegacy({});
    const response = await ask(kit);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("unsupported_grant_type");
    expect(kit.notes.failed()).toEqual(["grant-type-supported"]);
    expect(await grantTypes(kit)).not.toContain("password");
  });

  it("is not turned on by another legacy grant (RFC 9700 §2.4)", async () => {
    const kit = await createLegacy({ settings: { legacy: ["implicit"] } });
    expect(json(await ask(kit)).error).toBe("unsupported_grant_type");
  });

  it("gives tokens for the user's password where it is on (RFC 6749 §4.3)", async () => {
    const kit = await createLegacy();
    const response = await ask(kit);
    expect(response.status).toBe(200);
    expect(json(response)).toMatchObject({ token_type: "Bearer", scope: "photos.read" });
    expect(json(response).refresh_token).toBeDefined();
    expect(readJwt(String(json(response).access_token))?.payload).toMatchObject({
      sub: maya.sub,
      auth_time: start,
    });
    expect(kit.notes.checks().slice(-2)).toEqual(["owner-credentials-present", "owner-credentials-match"]);
    expect(await grantTypes(kit)).toContain("password");
  });

  it.each([[{ username: undefined }], [{ password: undefined }], [{ username: "", password: "" }]] as const)(
    "needs both parameters: %j (RFC 6749 §4.3.2)",
    async (overrides) => {
      const kit = await createLegacy();
      expect(json(await ask(kit, overrides)).error).toBe("invalid_request");
      expect(kit.notes.failed()).toEqual(["owner-credentials-present"]);
    },
  );

  it.each([
    [{ password: "wrong" }],
    [{ username: "nobody" }],
    [{ username: "constructor", password: "x" }],
    [{ password: "Demo-Password" }],
    [{ username: "nobody", password: "no such user" }],
  ] as const)("says the same of every wrong pair: %j (RFC 6749 §4.3.2)", async (overrides) => {
    const kit = await createLegacy();
    const response = await ask(kit, overrides);
    expect(response.status).toBe(400);
    expect(json(response)).toEqual({
      error: "invalid_grant",
      error_description: "The username or the password is wrong",
    });
    expect(kit.notes.failed()).toEqual(["owner-credentials-match"]);
  });

  it("never reports the password, right or wrong", async () => {
    const kit = await createLegacy();
    await ask(kit);
    await ask(kit, { password: "wrong-password" });
    expect(kit.reported()).not.toMatch(/demo-password|wrong-password/);
  });
});
