import { describe, expect, it } from "vitest";
import { defaultLifetimes } from "@/lib/oauth/authorization-server/settings";
import { accessTokenHash, readJwt } from "@/lib/oauth/jwt";
import { obtainTokens } from "../support/code-flow";
import { createKit, issuer, photos, start } from "../support/kit";

const signIn = { scope: "openid photos.read", nonce: "n-0S6_WzA2Mj" };

function claimsOf(token: unknown) {
  return readJwt(String(token))?.payload ?? {};
}

describe("an access token as a JWT", () => {
  it("has every claim of the profile, and its type (RFC 9068 §2)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    expect(readJwt(access_token)?.header).toEqual({ alg: "ES256", typ: "at+jwt", kid: "ES256" });
    expect(claimsOf(access_token)).toEqual({
      iss: issuer,
      sub: "248289761001",
      aud: photos,
      client_id: "prints-web",
      scope: "photos.read photos.write",
      iat: start,
      exp: start + 600,
      auth_time: start,
      jti: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  it("is for userinfo as well where openid was granted (OIDC Core §5.3)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, { scope: "openid photos.read" });
    expect(claimsOf(access_token).aud).toEqual([photos, `${issuer}/userinfo`]);
  });

  it("tells when the user signed in, not when it was made (RFC 9068 §2.2.1)", async () => {
    const kit = await createKit({
      settings: { lifetimes: { ...defaultLifetimes, accessToken: 30, idToken: 20 } },
    });
    const { access_token, id_token, expires_in } = await obtainTokens(kit, signIn);
    expect(expires_in).toBe(30);
    expect(claimsOf(access_token).exp).toBe(start + 30);
    expect(claimsOf(id_token).exp).toBe(start + 20);
  });

  it("has a jti of its own each time (RFC 9068 §2.2)", async () => {
    const kit = await createKit();
    const [one, other] = [await obtainTokens(kit), await obtainTokens(kit)];
    expect(claimsOf(one.access_token).jti).not.toBe(claimsOf(other.access_token).jti);
  });
});

describe("an opaque access token", () => {
  it("is 32 random bytes that say nothing (RFC 6749 §1.4, §10.10)", async () => {
    const kit = await createKit({ settings: { accessTokenFormat: "opaque" } });
    const { access_token } = await obtainTokens(kit);
    expect(access_token).toMatch(/^[\w-]{43}$/);
    expect(await kit.store.get("accessToken", access_token)).toMatchObject({ audience: [photos] });
  });
});

describe("an ID token", () => {
  it("has the claims that the client must find (OIDC Core §2, §3.1.3.6)", async () => {
    const kit = await createKit();
    const { access_token, id_token } = await obtainTokens(kit, signIn);
    expect(readJwt(String(id_token))?.header).toEqual({ alg: "ES256", kid: "ES256" });
    expect(claimsOf(id_token)).toEqual({
      iss: issuer,
      sub: "248289761001",
      aud: "prints-web",
      iat: start,
      exp: start + 600,
      auth_time: start,
      nonce: "n-0S6_WzA2Mj",
      at_hash: await accessTokenHash(access_token, "ES256"),
    });
  });

  it("has no nonce where the request had none (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const { id_token } = await obtainTokens(kit, { scope: "openid" });
    expect(claimsOf(id_token)).not.toHaveProperty("nonce");
  });

  it("is not made without openid (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    expect(await obtainTokens(kit, { scope: "profile", nonce: "n" })).not.toHaveProperty("id_token");
  });

  it("comes with an opaque access token too (OIDC Core §3.1.3.3)", async () => {
    const kit = await createKit({ settings: { accessTokenFormat: "opaque" } });
    const { access_token, id_token } = await obtainTokens(kit, signIn);
    expect(claimsOf(id_token).at_hash).toBe(await accessTokenHash(access_token, "ES256"));
  });
});
