import { describe, expect, it } from "vitest";
import { obtainTokens } from "../oauth/support/code-flow";
import { createGrantKit, obtainFamily } from "../oauth/support/grants";
import { basic, createKit, issuer, json, postForm } from "../oauth/support/kit";
import { expectRefused } from "./support/refused";

function ask(
  path: "introspect" | "revoke",
  token: string,
  headers = [basic("photos-api")],
  more: [string, string][] = [],
) {
  return postForm(`${issuer}/${path}`, [["token", token], ...more], headers);
}

describe("whoever finds a token learns nothing of it by asking (RFC 7662 §4)", () => {
  it("without credentials", async () => {
    const kit = await createKit();
    const { access_token: token } = await obtainTokens(kit);
    const response = await kit.server(ask("introspect", token, []));
    expectRefused(kit, response, { status: 401, error: "invalid_client", checks: ["token-client-known"] });
  });

  it("as a public client, which anyone can be", async () => {
    const kit = await createKit();
    const { access_token: token } = await obtainTokens(kit);
    const response = await kit.server(ask("introspect", token, [], [["client_id", "prints-spa"]]));
    expectRefused(kit, response, { status: 401, error: "invalid_client", checks: ["introspection-client"] });
  });

  it.each(["calendar-api", "gallery-web"])(
    "as %s, whom it is not for: it is as if it were made up",
    async (id) => {
      const kit = await createKit();
      const { access_token: token } = await obtainTokens(kit);
      const [found, madeUp] = [
        await kit.server(ask("introspect", token, [basic(id)])),
        await kit.server(ask("introspect", "made-up", [basic(id)])),
      ];
      expect(found).toEqual(madeUp);
      expect(json(found)).toEqual({ active: false });
    },
  );
});

describe("whoever finds a refresh token learns nothing of it by asking (RFC 7662 §4)", () => {
  it.each(["photos-api", "other-web"])("as %s: it is as if it were made up", async (id) => {
    const kit = await createGrantKit();
    const { refresh_token: token } = await obtainFamily(kit);
    const found = await kit.server(ask("introspect", String(token), [basic(id)]));
    expect(found).toEqual(await kit.server(ask("introspect", "made-up", [basic(id)])));
    expect(json(found)).toEqual({ active: false });
  });
});

describe("nobody ends what another client has (RFC 7009 §2.1)", () => {
  it("and hears nothing of it", async () => {
    const kit = await createKit();
    const { access_token: token } = await obtainTokens(kit);
    const response = await kit.server(ask("revoke", token, [basic("gallery-web")]));
    expect(response.body).not.toContain("prints-web");
    expect(json(await kit.server(ask("introspect", token)))).toMatchObject({ active: true });
  });

  it("without its credentials", async () => {
    const kit = await createKit();
    const { access_token: token } = await obtainTokens(kit);
    const response = await kit.server(ask("revoke", token, [], [["client_id", "prints-web"]]));
    expectRefused(kit, response, {
      status: 401,
      error: "invalid_client",
      checks: ["client-authentication-method"],
    });
    expect(json(await kit.server(ask("introspect", token)))).toMatchObject({ active: true });
  });
});
