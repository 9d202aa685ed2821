import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/oauth/jwt";
import { readJwt, signJwt } from "@/lib/oauth/jwt";
import { bearer, obtainCode, obtainTokens } from "../oauth/support/code-flow";
import { createGrantKit, obtainFamily } from "../oauth/support/grants";
import { basic, createKit, get, json, type Kit, keyFor, postForm } from "../oauth/support/kit";
import { macKeyOf, tamper, unsecured } from "../oauth/tokens";

/** No endpoint takes the token, and none says why. */
async function expectWorthless(kit: Kit, token: string): Promise<void> {
  kit.forget();
  const userinfo = await kit.server(get(`${kit.issuer}/userinfo`, [bearer(token)]));
  expect(userinfo.status).toBe(401);
  expect(userinfo.body).not.toContain("maya");
  expect(kit.notes.failed()).toEqual(["access-token-active"]);
  const asked = postForm(`${kit.issuer}/introspect`, [["token", token]], [basic("photos-api")]);
  expect(json(await kit.server(asked))).toEqual({ active: false });
}

async function obtainClaims(kit: Kit): Promise<{ readonly token: string; readonly claims: JsonObject }> {
  const { access_token: token } = await obtainTokens(kit, { scope: "openid photos.read" });
  return { token, claims: readJwt(token)?.payload ?? {} };
}

describe("what is no access token never passes for one", () => {
  it("an ID token, though the same key signed it (RFC 9068 §5, RFC 8725 §2.8)", async () => {
    const kit = await createKit();
    const { id_token: token } = await obtainTokens(kit, { scope: "openid photos.read" });
    await expectWorthless(kit, String(token));
  });

  it("a code, or a refresh token (RFC 6749 §1.4, §1.5)", async () => {
    const kit = await createGrantKit({ settings: { accessTokenFormat: "opaque" } });
    await expectWorthless(kit, await obtainCode(kit, { scope: "openid photos.read" }));
    const { refresh_token: token } = await obtainFamily(kit, { scope: "openid offline_access photos.read" });
    await expectWorthless(kit, String(token));
  });

  it("one whose claims were changed under the old signature (RFC 7515 §5.2)", async () => {
    const kit = await createKit();
    const { token, claims } = await obtainClaims(kit);
    await expectWorthless(kit, tamper(token, { ...claims, scope: "openid photos.read photos.write" }));
  });

  it("one without a signature (RFC 8725 §3.2)", async () => {
    const kit = await createKit();
    const { claims } = await obtainClaims(kit);
    await expectWorthless(kit, unsecured(claims, { typ: "at+jwt" }));
  });

  it("one whose MAC has the public key for its secret (RFC 8725 §3.1)", async () => {
    const kit = await createKit();
    const { claims } = await obtainClaims(kit);
    const forged = await signJwt(claims, macKeyOf(await keyFor("ES256")), { typ: "at+jwt" });
    await expectWorthless(kit, forged);
  });

  it("one of another key that calls itself ours (RFC 7515 §4.1.4)", async () => {
    const kit = await createKit();
    const { claims } = await obtainClaims(kit);
    const key = { ...(await keyFor("ES256", "stranger")), kid: "ES256" };
    await expectWorthless(kit, await signJwt(claims, key, { typ: "at+jwt" }));
  });

  it("the id of a JWT, which is no secret (RFC 9068 §2.2)", async () => {
    const kit = await createKit();
    const { claims } = await obtainClaims(kit);
    await expectWorthless(kit, String(claims.jti));
  });

  it("one of our own of another type, with an access token's id (RFC 9068 §4)", async () => {
    const kit = await createKit();
    const { claims } = await obtainClaims(kit);
    await expectWorthless(kit, await signJwt(claims, await keyFor("ES256"), { typ: "JWT" }));
  });

  it.each([
    ["past its own exp (RFC 7519 §4.1.4)", { exp: 1 }],
    ["without an exp (RFC 9068 §2.2)", { exp: undefined }],
    ["before its own nbf (RFC 7519 §4.1.5)", { nbf: 99_999_999_999 }],
    ["of another issuer (RFC 9068 §4)", { iss: "https://evil.example" }],
  ])("one %s, whoever has our key", async (_, changes) => {
    const kit = await createKit();
    const { claims } = await obtainClaims(kit);
    const forged = await signJwt({ ...claims, ...changes }, await keyFor("ES256"), { typ: "at+jwt" });
    await expectWorthless(kit, forged);
  });

  it("one that has expired (RFC 6750 §3.1)", async () => {
    const kit = await createKit();
    const { token } = await obtainClaims(kit);
    kit.clock.now += 600;
    await expectWorthless(kit, token);
  });

  it("userinfo takes none that is for another resource alone (RFC 9700 §2.3)", async () => {
    const kit = await createKit();
    const { access_token: token } = await obtainTokens(kit, { scope: "photos.read" });
    const response = await kit.server(get(`${kit.issuer}/userinfo`, [bearer(token)]));
    expect(response.status).toBe(403);
    expect(kit.notes.failed()).toEqual(["userinfo-scope"]);
  });
});
