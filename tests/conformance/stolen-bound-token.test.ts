import { describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import { bearer, obtainCode, tokenRequest } from "../oauth/support/code-flow";
import { prove, redeemWithProof, thumbprintOf } from "../oauth/support/dpop";
import { createKit, get, issuer, json, type Kit, type KitOptions } from "../oauth/support/kit";
import { expectRefused } from "./support/refused";

const spa = { client_id: "prints-spa", scope: "openid photos.read" };
const userinfo = get(`${issuer}/userinfo`);

async function obtainBound(options: KitOptions = {}): Promise<{ readonly kit: Kit; readonly token: string }> {
  const kit = await createKit(options);
  const code = await obtainCode(kit, spa);
  const token = String(json(await redeemWithProof(kit, { code, client_id: "prints-spa" }, [])).access_token);
  expect((await kit.server(await prove(kit, userinfo, { accessToken: token }))).status).toBe(200);
  kit.forget();
  return { kit, token };
}

async function expectShut(kit: Kit, request: HttpRequest, check: string): Promise<void> {
  const response = await kit.server(request);
  expect(response.status).toBe(401);
  expect(response.body).not.toContain("maya");
  expect(kit.notes.failed()).toEqual([check]);
  kit.forget();
}

describe.each(["jwt", "opaque"] as const)(
  "whoever steals a %s token that is bound to a key",
  (accessTokenFormat) => {
    it("cannot use it as a bearer token (RFC 9449 §7.2)", async () => {
      const { kit, token } = await obtainBound({ settings: { accessTokenFormat } });
      await expectShut(kit, { ...userinfo, headers: [bearer(token)] }, "dpop-not-downgraded");
    });

    it("cannot use it with a key of their own (RFC 9449 §7.1)", async () => {
      const { kit, token } = await obtainBound({ settings: { accessTokenFormat } });
      await expectShut(kit, await prove(kit, userinfo, { accessToken: token }, "thief"), "dpop-token-bound");
    });

    it("cannot use it with a proof that they have seen as well (RFC 9449 §11.1)", async () => {
      const { kit, token } = await obtainBound({ settings: { accessTokenFormat } });
      const seen = await prove(kit, userinfo, { accessToken: token });
      expect((await kit.server(seen)).status).toBe(200);
      kit.forget();
      await expectShut(kit, seen, "dpop-proof-unused");
    });

    it("cannot use it with a proof for another token, method, address or time (RFC 9449 §4.3)", async () => {
      const { kit, token } = await obtainBound({ settings: { accessTokenFormat } });
      const good = await prove(kit, userinfo, { accessToken: token });
      await expectShut(kit, { ...good, method: "POST" }, "dpop-proof-method");
      const elsewhere = await prove(kit, get(`${issuer}/introspect`), { accessToken: token });
      await expectShut(kit, { ...elsewhere, url: userinfo.url }, "dpop-proof-address");
      const other = await prove(kit, userinfo, { accessToken: "another" });
      const headers = other.headers.map(([name, value]) =>
        name === "Authorization" ? ([name, `DPoP ${token}`] as const) : ([name, value] as const),
      );
      await expectShut(kit, { ...other, headers }, "dpop-proof-access-token");
      kit.clock.now += 120;
      await expectShut(kit, good, "dpop-proof-age");
    });
  },
);

describe("whoever steals a code that is bound to a key", () => {
  it.each(["no proof", "thief"])("cannot redeem it with %s (RFC 9449 §10)", async (key) => {
    const kit = await createKit();
    const code = await obtainCode(kit, { ...spa, dpop_jkt: await thumbprintOf() });
    const request = tokenRequest(kit, { code, client_id: "prints-spa" }, []);
    const response = await kit.server(key === "thief" ? await prove(kit, request, {}, key) : request);
    expectRefused(kit, response, { status: 400, error: "invalid_grant", checks: ["code-key-matches"] });
    expect((await kit.server(await prove(kit, request))).status).toBe(200);
  });
});
