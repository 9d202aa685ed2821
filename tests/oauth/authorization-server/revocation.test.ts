import { describe, expect, it } from "vitest";
import { type Header, type HttpResponse, readHeader } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import type { CheckId } from "@/lib/oauth/checks";
import { bearer, obtainTokens } from "../support/code-flow";
import { askForTokens, createGrantKit, obtainFamily } from "../support/grants";
import { basic, createKit, get, json, type Kit, postForm } from "../support/kit";

const prints = [basic("prints-web")];

function revoke(kit: Kit, body: Parameters, headers: readonly Header[] = prints): Promise<HttpResponse> {
  return kit.server(postForm(`${kit.issuer}/revoke`, body, headers));
}

async function isActive(kit: Kit, token: string): Promise<boolean> {
  return json(await kit.server(introspect(kit, token))).active === true;
}

function introspect(kit: Kit, token: unknown) {
  return postForm(`${kit.issuer}/introspect`, [["token", String(token)]], [basic("photos-api")]);
}

describe.each(["jwt", "opaque"] as const)("revoking a %s access token", (accessTokenFormat) => {
  it("ends it at introspection and userinfo (RFC 7009 §2.1)", async () => {
    const kit = await createKit({ settings: { accessTokenFormat } });
    const { access_token } = await obtainTokens(kit, { scope: "openid photos.read" });
    expect(await isActive(kit, access_token)).toBe(true);
    const response = await revoke(kit, [["token", access_token]]);
    expect(response.status).toBe(200);
    expect(json(response)).toEqual({});
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(kit.notes.actions().map(({ action }) => action)).toContain("token-revoked");
    expect(await isActive(kit, access_token)).toBe(false);
    const userinfo = await kit.server(get(`${kit.issuer}/userinfo`, [bearer(access_token)]));
    expect(userinfo.status).toBe(401);
    expect(json(userinfo).error).toBe("invalid_token");
  });

  it.each(["access_token", "refresh_token", "no_such_kind"])(
    "does not depend on the hint %s (RFC 7009 §2.2.1)",
    async (hint) => {
      const kit = await createKit({ settings: { accessTokenFormat } });
      const { access_token } = await obtainTokens(kit);
      const response = await revoke(kit, [
        ["token", access_token],
        ["token_type_hint", hint],
      ]);
      expect(response.status).toBe(200);
      expect(await isActive(kit, access_token)).toBe(false);
    },
  );

  it("is told from a token that never was, in the server’s own notes (RFC 7662 §2.2)", async () => {
    const kit = await createKit({ settings: { accessTokenFormat } });
    const { access_token } = await obtainTokens(kit);
    await revoke(kit, [["token", access_token]]);
    kit.forget();
    expect(json(await kit.server(introspect(kit, access_token)))).toEqual({ active: false });
    expect(kit.reported()).toContain('"actual":"it was revoked"');
  });

  it("leaves the other tokens alone (RFC 7009 §2.1)", async () => {
    const kit = await createKit({ settings: { accessTokenFormat } });
    const first = await obtainTokens(kit);
    const second = await obtainTokens(kit);
    await revoke(kit, [["token", first.access_token]]);
    expect(await isActive(kit, second.access_token)).toBe(true);
  });

  it("is refused to another client, and the token stays (RFC 7009 §2.1)", async () => {
    const kit = await createKit({ settings: { accessTokenFormat } });
    const { access_token } = await obtainTokens(kit);
    const response = await revoke(kit, [["token", access_token]], [basic("gallery-web")]);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["revocation-token-own"]);
    expect(await isActive(kit, access_token)).toBe(true);
  });
});

describe("the revocation endpoint", () => {
  it.each(["made-up", "eyJhbGciOiJub25lIn0.e30.", "constructor"])(
    "answers 200 for %s, which it does not know (RFC 7009 §2.2)",
    async (token) => {
      const kit = await createKit();
      const response = await revoke(kit, [["token", token]]);
      expect(response.status).toBe(200);
      expect(kit.notes.failed()).toEqual(["revocation-token-known"]);
    },
  );

  it("answers 200 for a token that was revoked before (RFC 7009 §2.2)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    const statuses = [];
    for (let time = 0; time < 2; time += 1) {
      statuses.push((await revoke(kit, [["token", access_token]])).status);
    }
    expect(statuses).toEqual([200, 200]);
  });

  it("does not take the jti of a JWT for the token (RFC 7009 §2.1)", async () => {
    const kit = await createKit();
    const { access_token } = await obtainTokens(kit);
    const [jti = ""] = Object.keys(kit.store.toJSON().accessToken ?? {});
    expect((await revoke(kit, [["token", jti]])).status).toBe(200);
    expect(await isActive(kit, access_token)).toBe(true);
  });

  it("refuses an ID token as a kind that cannot be revoked (RFC 7009 §2.2.1)", async () => {
    const kit = await createKit();
    const { id_token } = await obtainTokens(kit, { scope: "openid" });
    const response = await revoke(kit, [["token", String(id_token)]]);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("unsupported_token_type");
    expect(kit.notes.failed()).toEqual(["revocation-token-type"]);
  });

  it("lets a public client revoke its own token by its client_id (RFC 7009 §2.1)", async () => {
    const kit = await createKit();
    const unknown: Parameters = [
      ["token", "made-up"],
      ["client_id", "prints-spa"],
    ];
    expect((await revoke(kit, unknown, [])).status).toBe(200);
  });

  it.each([
    ["no client (RFC 7009 §2.1)", [["token", "t"]], [], 401, "invalid_client", "token-client-known"],
    [
      "a wrong secret (RFC 7009 §2.1)",
      [["token", "t"]],
      [basic("prints-web", "wrong")],
      401,
      "invalid_client",
      "client-secret-matches",
    ],
    ["no token (RFC 7009 §2.1)", [], prints, 400, "invalid_request", "revocation-token-present"],
    [
      "two tokens (RFC 6749 §3.2)",
      [
        ["token", "a"],
        ["token", "b"],
      ],
      prints,
      400,
      "invalid_request",
      "token-parameters-once",
    ],
  ] satisfies readonly [string, Parameters, readonly Header[], number, string, CheckId][])(
    "refuses %s",
    async (_rule, body, headers, status, error, check) => {
      const kit = await createKit();
      const response = await revoke(kit, body, headers);
      expect(response.status).toBe(status);
      expect(json(response).error).toBe(error);
      expect(kit.notes.failed()).toEqual([check]);
    },
  );

  it("refuses GET with 405 (RFC 7009 §2.1)", async () => {
    const kit = await createKit();
    const response = await kit.server(get(`${kit.issuer}/revoke?token=t`, prints));
    expect(response.status).toBe(405);
    expect(readHeader(response, "Allow")).toBe("POST, OPTIONS");
    expect(kit.notes.failed()).toEqual(["revocation-method"]);
  });

  it("answers scripts of other origins (RFC 9700 §2.6)", async () => {
    const kit = await createKit();
    const response = await revoke(kit, [["token", "t"]], [...prints, ["Origin", "https://prints.example"]]);
    expect(readHeader(response, "Access-Control-Allow-Origin")).toBe("*");
    const preflight = await kit.server({ ...get(`${kit.issuer}/revoke`), method: "OPTIONS" });
    expect(preflight.status).toBe(204);
  });
});

describe("revoking a refresh token", () => {
  const refreshWeb = [basic("refresh-web")];

  it.each(["refresh_token", "access_token"])(
    "ends its grant with every token, whatever the hint (%s, RFC 7009 §2.1)",
    async (hint) => {
      const kit = await createGrantKit();
      const { access_token, refresh_token } = await obtainFamily(kit);
      const response = await revoke(
        kit,
        [
          ["token", String(refresh_token)],
          ["token_type_hint", hint],
        ],
        refreshWeb,
      );
      expect(response.status).toBe(200);
      expect(kit.notes.actions().map(({ action }) => action)).toContain("grant-revoked");
      expect(await isActive(kit, String(access_token))).toBe(false);
      const again = await askForTokens(kit, {
        grant_type: "refresh_token",
        refresh_token: String(refresh_token),
      });
      expect(json(again).error).toBe("invalid_grant");
    },
  );

  it("that was exchanged ends what came of it (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    const renewed = json(
      await askForTokens(kit, { grant_type: "refresh_token", refresh_token: String(refresh_token) }),
    );
    await revoke(kit, [["token", String(refresh_token)]], refreshWeb);
    expect(await isActive(kit, String(renewed.access_token))).toBe(false);
  });

  it("is refused to another client, and the grant stands (RFC 7009 §2.1)", async () => {
    const kit = await createGrantKit();
    const { access_token, refresh_token } = await obtainFamily(kit);
    const response = await revoke(kit, [["token", String(refresh_token)]]);
    expect([response.status, json(response).error]).toEqual([400, "invalid_grant"]);
    expect(kit.notes.failed()).toEqual(["revocation-token-own"]);
    expect(json(await kit.server(introspect(kit, access_token))).active).toBe(true);
  });
});
