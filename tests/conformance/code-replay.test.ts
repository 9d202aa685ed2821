import { describe, expect, it } from "vitest";
import { bearer, obtainCode, redeem } from "../oauth/support/code-flow";
import { basic, createKit, get, issuer, json } from "../oauth/support/kit";

const openid = { scope: "openid photos.read" };

describe("an attacker who replays a code", () => {
  it("gets nothing, and ends the tokens that were made from it (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, openid);
    const { access_token } = json(await redeem(kit, { code }));
    const userinfo = get(`${issuer}/userinfo`, [bearer(String(access_token))]);
    expect((await kit.server(userinfo)).status).toBe(200);
    expect(json(await redeem(kit, { code })).error).toBe("invalid_grant");
    expect((await kit.server(userinfo)).status).toBe(401);
  });

  it("is noticed as any client, also after the code has expired (RFC 6749 §10.5)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, openid);
    const { access_token } = json(await redeem(kit, { code }));
    kit.clock.now += 300;
    expect(json(await redeem(kit, { code }, [basic("gallery-web")])).error).toBe("invalid_grant");
    const response = await kit.server(get(`${issuer}/userinfo`, [bearer(String(access_token))]));
    expect(response.status).toBe(401);
  });

  it("cannot end a grant without authenticating as a client (RFC 6749 §3.2.1)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, openid);
    const { access_token } = json(await redeem(kit, { code }));
    expect((await redeem(kit, { code }, [basic("prints-web", "guessed")])).status).toBe(401);
    const response = await kit.server(get(`${issuer}/userinfo`, [bearer(String(access_token))]));
    expect(response.status).toBe(200);
  });

  it("gets it past the server once at most, of fifty times at once (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, openid);
    const responses = await Promise.all(Array.from({ length: 50 }, () => redeem(kit, { code })));
    const good = responses.filter(({ status }) => status === 200);
    expect(good).toHaveLength(1);
    const errors = responses.filter((response) => !good.includes(response)).map((one) => json(one).error);
    expect(new Set(errors)).toEqual(new Set(["invalid_grant"]));
    expect(kit.notes.failed()).toEqual(Array.from({ length: 49 }, () => "code-unused"));
    expect(Object.keys(kit.store.toJSON().accessToken ?? {})).toHaveLength(1);
  });

  it("leaves no tokens alive when the two uses meet (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, openid);
    const responses = await Promise.all([redeem(kit, { code }), redeem(kit, { code })]);
    const tokens = responses.map((response) => json(response).access_token).filter(Boolean);
    for (const token of tokens) {
      expect((await kit.server(get(`${issuer}/userinfo`, [bearer(String(token))]))).status).toBe(401);
    }
  });
});
