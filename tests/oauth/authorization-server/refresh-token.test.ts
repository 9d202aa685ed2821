import { describe, expect, it } from "vitest";
import { defaultLifetimes } from "@/lib/oauth/authorization-server/settings";
import { readJwt } from "@/lib/oauth/jwt";
import { authorize, openConsent } from "../support/code-flow";
import { askForTokens, createGrantKit, isActive, obtainFamily, withGrants } from "../support/grants";
import { basic, json, type Kit, type Overrides, start } from "../support/kit";
import { redirected } from "../support/user-agent";

function refresh(kit: Kit, token: unknown, overrides: Overrides = {}, clientId = "refresh-web") {
  const parameters = { grant_type: "refresh_token", refresh_token: String(token), ...overrides };
  return clientId === "refresh-spa"
    ? askForTokens(kit, { client_id: clientId, ...parameters }, [])
    : askForTokens(kit, parameters, [basic(clientId)]);
}

function actions(kit: Kit): readonly string[] {
  return kit.notes.actions().map(({ action }) => action);
}

describe("a refresh token is issued", () => {
  it("to a client that is registered for it, without being asked for (RFC 6749 §1.5)", async () => {
    const kit = await createGrantKit();
    const tokens = await obtainFamily(kit, { scope: "photos.read" });
    expect(tokens.refresh_token).toMatch(/^[\w-]{43}$/);
  });

  it("to no other client, even for offline_access (OIDC Core §11)", async () => {
    const kit = await createGrantKit();
    await withGrants(kit, "refresh-web", ["authorization_code"]);
    const tokens = await obtainFamily(kit, { scope: "openid offline_access photos.read" });
    expect(tokens.access_token).toBeDefined();
    expect(tokens.refresh_token).toBeUndefined();
  });

  it("not where the user takes offline_access out of the request (OIDC Core §11)", async () => {
    const kit = await createGrantKit();
    const scope = "openid offline_access photos.read";
    expect((await obtainFamily(kit, { scope }, ["openid", "photos.read"])).refresh_token).toBeUndefined();
    expect((await obtainFamily(kit, { scope })).refresh_token).toBeDefined();
  });

  it("and tells the client of offline_access, but no API, where it has no meaning (RFC 9068 §2.2.3)", async () => {
    for (const accessTokenFormat of ["jwt", "opaque"] as const) {
      const kit = await createGrantKit({ settings: { accessTokenFormat } });
      const { access_token: token, scope } = await obtainFamily(kit, {
        scope: "openid offline_access photos.read",
      });
      expect(scope).toBe("openid offline_access photos.read");
      const [kept] = await kit.store.list("accessToken");
      expect(kept?.scope).toBe("openid photos.read");
      if (accessTokenFormat === "jwt") expect(readJwt(String(token))?.payload.scope).toBe(kept?.scope);
    }
  });

  it("for nothing but offline_access not at all: the access token would have no scope (RFC 6749 §3.3)", async () => {
    const kit = await createGrantKit();
    const response = await authorize(kit, { client_id: "refresh-web", scope: "offline_access" });
    expect(redirected(response, "error")).toBe("invalid_scope");
    expect(kit.notes.failed()).toEqual(["scope-at-resource"]);
  });

  it("nor where the user leaves nothing but offline_access (RFC 6749 §3.3)", async () => {
    const kit = await createGrantKit();
    const agent = await openConsent(kit, { client_id: "refresh-web", scope: "photos.read offline_access" });
    expect(redirected(await agent.allow(["offline_access"]), "error")).toBe("access_denied");
    expect(kit.notes.failed()).toEqual(["consent-given"]);
  });

  it("not in a way that a page or an address shows (RFC 6749 §10.4)", async () => {
    const kit = await createGrantKit();
    await refresh(kit, (await obtainFamily(kit)).refresh_token);
    const gains = kit.notes.actions().flatMap((action) => action.gains);
    expect(gains.filter(({ name }) => name === "refresh_token")).toMatchObject([{ secret: true }]);
  });
});

describe("the refresh token grant", () => {
  it("gives new tokens after its checks, in order (RFC 6749 §6)", async () => {
    const kit = await createGrantKit();
    const first = await obtainFamily(kit);
    const response = await refresh(kit, first.refresh_token);
    expect(response.status).toBe(200);
    expect(json(response)).toMatchObject({ token_type: "Bearer", expires_in: 600, scope: first.scope });
    expect(json(response).access_token).not.toBe(first.access_token);
    expect(kit.notes.checks().slice(-8)).toEqual([
      "refresh-token-present",
      "refresh-token-known",
      "refresh-token-unused",
      "refresh-token-not-expired",
      "refresh-token-client-matches",
      "refresh-grant-stands",
      "refresh-scope-within-grant",
      "token-resource-allowed",
    ]);
    expect(kit.notes.failed()).toEqual([]);
    expect(actions(kit)).toEqual(["refresh-token-used", "access-token-issued", "refresh-token-issued"]);
  });

  it.each([{}, { refresh_token: "" }])("needs a refresh_token: %j (RFC 6749 §6)", async (parameters) => {
    const kit = await createGrantKit();
    const response = await askForTokens(kit, { grant_type: "refresh_token", ...parameters });
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["refresh-token-present"]);
  });

  it.each(["made-up", "constructor", "__proto__", "\u0000", "a b&c=d", "x".repeat(5000)])(
    "refuses %j, which it never issued (RFC 6749 §6)",
    async (token) => {
      const kit = await createGrantKit();
      const response = await refresh(kit, token);
      expect(response.status).toBe(400);
      expect(json(response).error).toBe("invalid_grant");
      expect(kit.notes.failed()).toEqual(["refresh-token-known"]);
    },
  );

  it("takes no access token for a refresh token (RFC 6749 §1.5)", async () => {
    const kit = await createGrantKit({ settings: { accessTokenFormat: "opaque" } });
    const { access_token } = await obtainFamily(kit);
    expect(json(await refresh(kit, access_token)).error).toBe("invalid_grant");
  });

  it("is closed to a client that is not registered for it (RFC 6749 §5.2)", async () => {
    const kit = await createGrantKit();
    const response = await refresh(kit, "any", {}, "prints-web");
    expect(json(response).error).toBe("unauthorized_client");
    expect(kit.notes.failed()).toEqual(["grant-type-allowed"]);
  });

  it("refuses the token of another client, and leaves it good (RFC 6749 §6)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    const response = await refresh(kit, refresh_token, {}, "other-web");
    expect(json(response).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["refresh-token-client-matches"]);
    expect((await refresh(kit, refresh_token)).status).toBe(200);
  });

  it("gives an ID token of the same sign-in, without the nonce (OIDC Core §12.2)", async () => {
    const kit = await createGrantKit();
    const first = await obtainFamily(kit, { scope: "openid photos.read", nonce: "n-0S6_WzA2Mj" });
    kit.clock.now += 100;
    const second = json(await refresh(kit, first.refresh_token));
    const [before, after] = [first, second].map(({ id_token }) => readJwt(String(id_token))?.payload ?? {});
    expect(before).toMatchObject({ nonce: "n-0S6_WzA2Mj", iat: start });
    expect(after).toMatchObject({ iss: before?.iss, sub: before?.sub, aud: before?.aud, iat: start + 100 });
    expect(after?.auth_time).toBe(before?.auth_time);
    expect(after).not.toHaveProperty("nonce");
  });
});

describe("the scope of a refresh", () => {
  const all = { scope: "openid photos.read photos.write" };

  it("may be less, for this one access token (RFC 6749 §6)", async () => {
    const kit = await createGrantKit();
    const first = await obtainFamily(kit, all);
    const narrow = json(await refresh(kit, first.refresh_token, { scope: "photos.read" }));
    expect(narrow.scope).toBe("photos.read");
    expect(readJwt(String(narrow.access_token))?.payload.scope).toBe("photos.read");
    expect(narrow).not.toHaveProperty("id_token");
    expect(json(await refresh(kit, narrow.refresh_token)).scope).toBe(all.scope);
  });

  const more = "The scope is more than was granted";
  const malformed = "The scope parameter is malformed";
  it.each([
    ["photos.read profile", more],
    ["offline_access", more],
    ["admin", more],
    ["photos.read  photos.write", malformed],
    ['a"b', malformed],
  ])("may not be more: %j (RFC 6749 §6)", async (scope, error_description) => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit, all);
    const response = await refresh(kit, refresh_token, { scope });
    expect(response.status).toBe(400);
    expect(json(response)).toEqual({ error: "invalid_scope", error_description });
    expect(kit.notes.failed()).toEqual(["refresh-scope-within-grant"]);
    expect((await refresh(kit, refresh_token)).status).toBe(200);
  });

  it("may not be offline_access alone, which names no right of a token (RFC 6749 §3.3, OIDC Core §11)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit, { scope: "openid photos.read offline_access" });
    const response = await refresh(kit, refresh_token, { scope: "offline_access" });
    expect([response.status, json(response).error]).toEqual([400, "invalid_scope"]);
    expect(kit.notes.failed()).toEqual(["scope-at-resource"]);
    expect((await refresh(kit, refresh_token, { scope: "photos.read offline_access" })).status).toBe(200);
  });

  it("is what the user allowed, not what was asked for (RFC 6749 §6)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit, all, ["photos.read"]);
    expect(json(await refresh(kit, refresh_token, { scope: "photos.write" })).error).toBe("invalid_scope");
  });

  it("goes with the resource that was granted, and no other (RFC 8707 §2.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    const response = await refresh(kit, refresh_token, { resource: "https://calendar.example" });
    expect(json(response).error).toBe("invalid_target");
    expect(kit.notes.failed()).toEqual(["token-resource-allowed"]);
  });
});

describe("rotation", () => {
  it("gives another refresh token each time (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const first = await obtainFamily(kit);
    const second = json(await refresh(kit, first.refresh_token));
    const third = json(await refresh(kit, second.refresh_token));
    expect(new Set([first, second, third].map((tokens) => tokens.refresh_token)).size).toBe(3);
  });

  it("ends the whole family when a used token comes back (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const first = await obtainFamily(kit);
    const second = json(await refresh(kit, first.refresh_token));
    expect(await isActive(kit, second.access_token)).toBe(true);
    kit.forget();
    const replay = await refresh(kit, first.refresh_token);
    expect(replay.status).toBe(400);
    expect(json(replay).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["refresh-token-unused"]);
    expect(actions(kit)).toEqual(["grant-revoked"]);
    expect(await isActive(kit, first.access_token)).toBe(false);
    expect(await isActive(kit, second.access_token)).toBe(false);
    kit.forget();
    expect(json(await refresh(kit, second.refresh_token)).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["refresh-grant-stands"]);
  });

  it("ends the family whoever brings the used token (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const first = await obtainFamily(kit);
    const second = json(await refresh(kit, first.refresh_token));
    await refresh(kit, first.refresh_token, {}, "other-web");
    expect(await isActive(kit, second.access_token)).toBe(false);
  });

  it("lets one of a hundred through who come at once, and then none (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token } = await obtainFamily(kit);
    const responses = await Promise.all(Array.from({ length: 100 }, () => refresh(kit, refresh_token)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
    const errors = responses.filter(({ status }) => status !== 200).map((response) => json(response).error);
    expect(new Set(errors)).toEqual(new Set(["invalid_grant"]));
    for (const response of responses) {
      if (response.status === 200) expect(await isActive(kit, json(response).access_token)).toBe(false);
    }
  });

  it("is of no effect on another grant of the same client and user", async () => {
    const kit = await createGrantKit();
    const [one, other] = [await obtainFamily(kit), await obtainFamily(kit)];
    await refresh(kit, one.refresh_token);
    await refresh(kit, one.refresh_token);
    expect((await refresh(kit, other.refresh_token)).status).toBe(200);
  });

  it("can be off for a client that authenticates: the token stays (RFC 6749 §6)", async () => {
    const kit = await createGrantKit({ settings: { rotation: "off" } });
    const { refresh_token } = await obtainFamily(kit);
    for (let use = 0; use < 3; use += 1) {
      const response = await refresh(kit, refresh_token);
      expect(response.status).toBe(200);
      expect(json(response)).not.toHaveProperty("refresh_token");
    }
  });

  it("is never off for a public client (RFC 9700 §2.2.2)", async () => {
    const kit = await createGrantKit({ settings: { rotation: "off" } });
    const { refresh_token } = await obtainFamily(kit, { client_id: "refresh-spa" });
    const second = json(await refresh(kit, refresh_token, {}, "refresh-spa"));
    expect(second.refresh_token).toBeDefined();
    expect(json(await refresh(kit, refresh_token, {}, "refresh-spa")).error).toBe("invalid_grant");
    expect(await isActive(kit, second.access_token)).toBe(false);
  });

  it("is off for everyone at a server that never rotates: a copy is as good as the token (RFC 9700 §2.2.2)", async () => {
    const kit = await createGrantKit({ settings: { rotation: "never" } });
    const { refresh_token } = await obtainFamily(kit, { client_id: "refresh-spa" });
    for (let use = 0; use < 3; use += 1) {
      const response = await refresh(kit, refresh_token, {}, "refresh-spa");
      expect(response.status).toBe(200);
      expect(json(response)).not.toHaveProperty("refresh_token");
    }
  });

  it("has a grace where it is set, and only for so long (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit({ settings: { rotationGrace: 10 } });
    const first = await obtainFamily(kit);
    const second = json(await refresh(kit, first.refresh_token));
    kit.clock.now += 9;
    const again = await refresh(kit, first.refresh_token);
    expect(again.status).toBe(200);
    expect(json(again).refresh_token).not.toBe(second.refresh_token);
    kit.clock.now += 1;
    expect(json(await refresh(kit, first.refresh_token)).error).toBe("invalid_grant");
    expect(await isActive(kit, second.access_token)).toBe(false);
  });
});

describe("the life of a refresh token", () => {
  const lifetimes = { ...defaultLifetimes, refreshToken: 100, refreshFamily: 250 };

  it.each([
    ["on", 99, 200],
    ["on", 100, 400],
    ["off", 99, 200],
    ["off", 100, 400],
  ] as const)(
    "with rotation %s, unused for %i seconds: status %i (RFC 9700 §4.14.2)",
    async (rotation, wait, status) => {
      const kit = await createGrantKit({ settings: { lifetimes, rotation } });
      const { refresh_token } = await obtainFamily(kit);
      kit.clock.now += wait;
      const response = await refresh(kit, refresh_token);
      expect(response.status).toBe(status);
      expect(kit.notes.failed()).toEqual(status === 200 ? [] : ["refresh-token-not-expired"]);
    },
  );

  it.each(["on", "off"] as const)(
    "with rotation %s ends with its family, however often it is used (RFC 9700 §4.14.2)",
    async (rotation) => {
      const kit = await createGrantKit({ settings: { lifetimes, rotation } });
      let token = (await obtainFamily(kit)).refresh_token;
      for (let use = 0; use < 4; use += 1) {
        kit.clock.now += 60;
        const response = await refresh(kit, token);
        expect(response.status).toBe(200);
        token = json(response).refresh_token ?? token;
      }
      kit.clock.now += 10;
      expect(json(await refresh(kit, token)).error).toBe("invalid_grant");
      expect(kit.notes.failed()).toEqual(["refresh-token-not-expired"]);
    },
  );
});
