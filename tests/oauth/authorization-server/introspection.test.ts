import { describe, expect, it } from "vitest";
import { type Header, readHeader, withHeader } from "@/lib/http/message";
import { readJwt, signJwt } from "@/lib/oauth/jwt";
import { obtainTokens, redeem } from "../support/code-flow";
import { askForTokens, createGrantKit, obtainFamily } from "../support/grants";
import {
  basic,
  createKit,
  get,
  installClient,
  issuer,
  json,
  type Kit,
  keyFor,
  photos,
  postForm,
  start,
} from "../support/kit";

const formats = ["jwt", "opaque"] as const;
const api = [basic("photos-api")];

function introspect(kit: Kit, token: string, headers: readonly Header[] = api) {
  return kit.server(postForm(`${issuer}/introspect`, [["token", token]], headers));
}

describe("introspection tells", () => {
  it.each(formats)("the API that a %s token is for all about it (RFC 7662 §2.2)", async (format) => {
    const kit = await createKit({ settings: { accessTokenFormat: format } });
    const { access_token } = await obtainTokens(kit);
    const response = await introspect(kit, access_token);
    expect(response.status).toBe(200);
    expect(json(response)).toEqual({
      active: true,
      scope: "photos.read photos.write",
      client_id: "prints-web",
      token_type: "Bearer",
      iss: issuer,
      sub: "248289761001",
      aud: photos,
      iat: start,
      exp: start + 600,
      auth_time: start,
      ...(format === "jwt" ? { jti: readJwt(access_token)?.payload.jti } : {}),
    });
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(kit.notes.failed()).toEqual([]);
  });

  it("a client about its own token (RFC 7662 §2.1)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    const response = await introspect(kit, access_token, [basic("prints-web")]);
    expect(json(response).active).toBe(true);
  });

  it("both audiences of a token with openid (RFC 7662 §2.2)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit, { scope: "openid photos.read" });
    expect(json(await introspect(kit, access_token)).aud).toEqual([photos, `${issuer}/userinfo`]);
  });

  it("the same whatever the hint says (RFC 7662 §2.1)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    const body = `token=${access_token}&token_type_hint=refresh_token`;
    expect(json(await kit.server(postForm(`${issuer}/introspect`, body, api))).active).toBe(true);
  });
});

describe("introspection of a refresh token", () => {
  const own = [basic("refresh-web")];
  async function ask(kit: Kit, token: unknown, headers: readonly Header[] = own) {
    return json(await introspect(kit, String(token), headers));
  }

  it("tells its client what it is good for, and how long (RFC 7662 §2.1, §2.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit, { scope: "photos.read" });
    const record = await kit.store.get("refreshToken", String(refresh_token));
    expect(await ask(kit, refresh_token)).toEqual({
      active: true,
      scope: "photos.read",
      client_id: "refresh-web",
      sub: "248289761001",
      exp: record?.expiresAt,
    });
    expect(kit.notes.failed()).toEqual([]);
  });

  it.each(["photos-api", "other-web"])("tells %s nothing, whose it is not (RFC 7662 §4)", async (who) => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    expect(await ask(kit, refresh_token, [basic(who)])).toEqual({ active: false });
    expect(kit.notes.failed()).toEqual(["introspection-token-active"]);
  });

  it("says that it is not active once it was used (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    const renewed = json(
      await askForTokens(kit, { grant_type: "refresh_token", refresh_token: String(refresh_token) }),
    );
    expect(await ask(kit, refresh_token)).toEqual({ active: false });
    expect(await ask(kit, renewed.refresh_token)).toMatchObject({ active: true });
  });

  it("says that it is not active once it has expired (RFC 7662 §2.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    kit.clock.now = Number((await ask(kit, refresh_token)).exp);
    expect(await ask(kit, refresh_token)).toEqual({ active: false });
  });

  it("says that it is not active once it was revoked (RFC 7662 §2.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    const revoke = postForm(`${issuer}/revoke`, [["token", String(refresh_token)]], own);
    expect((await kit.server(revoke)).status).toBe(200);
    expect(await ask(kit, refresh_token)).toEqual({ active: false });
  });
});

it.each(["AT+JWT", "application/at+jwt"])(
  "introspection takes the type %s for that of an access token (RFC 7515 §4.1.9)",
  async (typ) => {
    const kit = await createKit();
    const { access_token: token } = await obtainTokens(kit);
    const claims = readJwt(String(token))?.payload ?? {};
    const renamed = await signJwt(claims, await keyFor("ES256"), { typ });
    expect(json(await introspect(kit, renamed)).active).toBe(true);
  },
);

describe("introspection says no more than active: false of", () => {
  async function expectInactive(kit: Kit, token: string, headers?: readonly Header[]) {
    const response = await introspect(kit, token, headers);
    expect(response.status).toBe(200);
    expect(response.body).toBe('{"active":false}');
    expect(kit.notes.failed()).toEqual(["introspection-token-active"]);
  }

  it("a token that was never made (RFC 7662 §2.2)", async () => {
    await expectInactive(await createKit(), "made-up");
  });

  it.each(formats)("a %s token that has expired (RFC 7662 §2.2)", async (format) => {
    const kit = await createKit({ settings: { accessTokenFormat: format } });
    const { access_token } = await obtainTokens(kit);
    kit.clock.now += 600;
    await expectInactive(kit, access_token);
  });

  it.each(formats)("a %s token that was revoked (RFC 7662 §2.2)", async (format) => {
    const kit = await createKit({ settings: { accessTokenFormat: format } });
    const { access_token } = await obtainTokens(kit);
    const [code = ""] = Object.keys(kit.store.toJSON().usedCode ?? {});
    await redeem(kit, { code });
    kit.forget();
    await expectInactive(kit, access_token);
  });

  it.each(formats)("a %s token for another API (RFC 7662 §2.2, §4)", async (format) => {
    const kit = await createKit({ settings: { accessTokenFormat: format } });
    const { access_token } = await obtainTokens(kit);
    await expectInactive(kit, access_token, [basic("calendar-api")]);
  });

  it("a token of another client (RFC 7662 §4)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    await expectInactive(kit, access_token, [basic("gallery-web")]);
  });

  it("the id of a JWT in place of the JWT", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    await expectInactive(kit, String(readJwt(access_token)?.payload.jti));
  });

  it("a JWT with our jti under another signature", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    const stranger = { ...(await keyFor("ES256", "stranger")), kid: "ES256" };
    await expectInactive(
      kit,
      await signJwt(readJwt(access_token)?.payload ?? {}, stranger, { typ: "at+jwt" }),
    );
  });
});

describe("introspection refuses", () => {
  it.each([
    ["nobody", [], "token-client-known"],
    ["a wrong secret", [basic("photos-api", "wrong")], "client-secret-matches"],
  ] as const)("%s, so that nobody can try tokens out (RFC 7662 §2.1)", async (_who, headers, check) => {
    const kit = await createKit();
    const response = await introspect(kit, "made-up", headers);
    expect(response.status).toBe(401);
    expect(json(response).error).toBe("invalid_client");
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("a public client, which proves nothing (RFC 7662 §2.1)", async () => {
    const kit = await createKit();
    const body = "token=made-up&client_id=prints-spa";
    const response = await kit.server(postForm(`${issuer}/introspect`, body));
    expect(response.status).toBe(401);
    expect(kit.notes.failed()).toEqual(["introspection-client"]);
  });

  it("a native app, whose users have its secret (RFC 8252 §8.5)", async () => {
    const kit = await createKit();
    await installClient(kit, "prints-web");
    const response = await kit.server(postForm(`${issuer}/introspect`, "token=x", [basic("prints-web")]));
    expect(response.status).toBe(401);
    expect(kit.notes.failed()).toEqual(["introspection-client"]);
  });

  it("a request without a token (RFC 7662 §2.1)", async () => {
    const kit = await createKit();
    const response = await kit.server(postForm(`${issuer}/introspect`, "", api));
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["introspection-token-present"]);
  });

  it("a body that is no form (RFC 7662 §2.1)", async () => {
    const kit = await createKit();
    const request = postForm(`${issuer}/introspect`, [["token", "x"]], api);
    expect((await kit.server(withHeader(request, "Content-Type", "text/plain"))).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["token-content-type"]);
  });

  it("GET, as tokens do not belong into addresses (RFC 7662 §2.1, §4)", async () => {
    const kit = await createKit();
    const response = await kit.server(get(`${issuer}/introspect?token=x`, api));
    expect(response.status).toBe(405);
    expect(readHeader(response, "Allow")).toBe("POST");
    expect(kit.notes.failed()).toEqual(["introspection-method"]);
  });
});
