import { describe, expect, it } from "vitest";
import { type Header, readHeader } from "@/lib/http/message";
import { checkSections } from "@/lib/oauth/checks";
import { readJwt, signJwt } from "@/lib/oauth/jwt";
import { bearer, obtainTokens, redeem } from "../support/code-flow";
import { createKit, get, issuer, json, type Kit, keyFor, postForm, start } from "../support/kit";

const openid = { scope: "openid profile email photos.read" };
const formats = ["jwt", "opaque"] as const;

function ask(kit: Kit, headers: readonly Header[]) {
  return kit.server(get(`${issuer}/userinfo`, headers));
}

describe("userinfo answers", () => {
  it.each(formats)("with the claims of the scopes, for a %s token (OIDC Core §5.3, §5.4)", async (format) => {
    const kit = await createKit({ settings: { accessTokenFormat: format } });
    const { access_token } = await obtainTokens(kit, openid);
    const response = await ask(kit, [bearer(access_token)]);
    expect(response.status).toBe(200);
    expect(json(response)).toEqual({
      sub: "248289761001",
      name: "Maya Lind",
      preferred_username: "maya",
      email: "maya@mail.example",
      email_verified: true,
    });
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(kit.notes.checks()).toEqual([
      "userinfo-method",
      "bearer-once",
      "bearer-present",
      "bearer-format",
      "access-token-active",
      "userinfo-scope",
      "access-token-audience",
    ]);
    expect(kit.notes.failed()).toEqual([]);
  });

  it("with sub alone where nothing else was granted (OIDC Core §5.3.2)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, { scope: "openid" });
    expect(json(await ask(kit, [bearer(access_token)]))).toEqual({ sub: "248289761001" });
  });

  it("to POST as well (OIDC Core §5.3.1)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, openid);
    const response = await kit.server(postForm(`${issuer}/userinfo`, "", [bearer(access_token)]));
    expect(response.status).toBe(200);
  });
});

describe("userinfo refuses", () => {
  it.each([
    ["no credentials", []],
    ["another scheme", [["Authorization", "Basic bWF5YTp4"]]],
  ] as const)("%s, and names the scheme without an error (RFC 6750 §3.1)", async (_what, headers) => {
    const kit = await createKit();
    const response = await ask(kit, headers);
    expect(response.status).toBe(401);
    expect(readHeader(response, "WWW-Authenticate")).toBe(`Bearer realm="${issuer}"`);
    expect(response.body).toBe("");
    expect(kit.notes.failed()).toEqual(["bearer-present"]);
  });

  it("another method with Allow, and no challenge: a token would not help (RFC 9110 §15.5.6)", async () => {
    const kit = await createKit();
    const response = await kit.server({ ...get(`${issuer}/userinfo`), method: "PUT" });
    expect([response.status, readHeader(response, "Allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    expect(readHeader(response, "WWW-Authenticate")).toBeUndefined();
  });

  it("a Bearer field without a token (RFC 6750 §3.1)", async () => {
    const kit = await createKit();
    const response = await ask(kit, [["Authorization", "Bearer ä"]]);
    expect(response.status).toBe(400);
    expect(readHeader(response, "WWW-Authenticate")).toContain('error="invalid_request"');
    expect(kit.notes.failed()).toEqual(["bearer-format"]);
  });

  it("a token in the address, as it is not looked for (RFC 9700 §4.3.2)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, openid);
    const response = await kit.server(get(`${issuer}/userinfo?access_token=${access_token}`));
    expect(response.status).toBe(401);
  });

  it("a token that is sent in two ways (RFC 6750 §2)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, openid);
    const form = postForm(`${issuer}/userinfo`, [["access_token", access_token]], [bearer(access_token)]);
    const response = await kit.server(form);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["bearer-once"]);
  });

  it("a token without openid, with 403 (OIDC Core §5.3.1, RFC 6750 §3.1)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, { scope: "profile photos.read" });
    const response = await ask(kit, [bearer(access_token)]);
    expect(response.status).toBe(403);
    expect(readHeader(response, "WWW-Authenticate")).toMatch(
      /^Bearer realm="[^"]+", error="insufficient_scope", error_description="[^"]+", scope="openid"$/,
    );
    expect(kit.notes.failed()).toEqual(["userinfo-scope"]);
  });

  it.each(formats)("a %s token that has expired (RFC 6750 §3.1)", async (format) => {
    const kit = await createKit({ settings: { accessTokenFormat: format } });
    const { access_token } = await obtainTokens(kit, openid);
    kit.clock.now += 600;
    const response = await ask(kit, [bearer(access_token)]);
    expect(response.status).toBe(401);
    expect(readHeader(response, "WWW-Authenticate")).toContain('error="invalid_token"');
    expect(kit.notes.failed()).toEqual(["access-token-active"]);
  });

  it.each(formats)("a %s token whose code was used twice (RFC 6749 §4.1.2)", async (format) => {
    const kit = await createKit({ settings: { accessTokenFormat: format } });
    const { access_token } = await obtainTokens(kit, openid);
    const [code = ""] = Object.keys(kit.store.toJSON().usedCode ?? {});
    await redeem(kit, { code });
    kit.forget();
    expect((await ask(kit, [bearer(access_token)])).status).toBe(401);
    expect(kit.notes.failed()).toEqual(["access-token-active"]);
  });

  it("a token that this server never made (RFC 6750 §3.1)", async () => {
    const kit = await createKit();
    expect((await ask(kit, [bearer("mF_9.B5f-4.1JqM")])).status).toBe(401);
    expect(kit.notes.failed()).toEqual(["access-token-active"]);
  });

  it("a bad token by the rule of protected resources, and not by that of introspection (RFC 6750 §3.1)", async () => {
    const kit = await createKit();
    await ask(kit, [bearer("mF_9.B5f-4.1JqM")]);
    expect(kit.notes.failed().map((id) => checkSections[id])).toEqual(["RFC 6750 §3.1"]);
  });

  it("the id of a token in place of the token", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, openid);
    const jti = String(readJwt(access_token)?.payload.jti);
    expect(await kit.store.get("accessToken", jti)).toBeDefined();
    expect((await ask(kit, [bearer(jti)])).status).toBe(401);
  });

  it("an ID token in place of the access token (RFC 9068 §5)", async () => {
    const kit = await createKit();
    const { id_token } = await obtainTokens(kit, openid);
    expect((await ask(kit, [bearer(String(id_token))])).status).toBe(401);
  });

  it("a token of ours that is of another type, though its jti is an access token's (RFC 9068 §4)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, openid);
    const { payload = {} } = readJwt(access_token) ?? {};
    const other = await signJwt(payload, await keyFor("ES256"), { typ: "JWT" });
    expect((await ask(kit, [bearer(other)])).status).toBe(401);
    expect(kit.notes.failed()).toEqual(["access-token-active"]);
  });

  it("a token with our jti under somebody else's signature (RFC 9068 §4)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, openid);
    const stranger = await keyFor("ES256", "stranger");
    const { header = {}, payload = {} } = readJwt(access_token) ?? {};
    const forged = await signJwt(payload, { ...stranger, kid: "ES256" }, { typ: header.typ });
    expect((await ask(kit, [bearer(forged)])).status).toBe(401);
    expect(kit.notes.failed()).toEqual(["access-token-active"]);
  });

  it("a token of our key that is not in the store", async () => {
    const kit = await createKit();
    const claims = { iss: issuer, sub: "x", aud: `${issuer}/userinfo`, exp: start + 60, jti: "made-up" };
    const token = await signJwt(claims, await keyFor("ES256"), { typ: "at+jwt" });
    expect((await ask(kit, [bearer(token)])).status).toBe(401);
  });
});
