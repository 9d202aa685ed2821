import { describe, expect, it } from "vitest";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, readJwt, signJwt } from "@/lib/oauth/jwt";
import { askForTokens, createGrantKit, withGrants } from "../support/grants";
import { basic, issuer, json, type Kit, keyFor, type Overrides, start } from "../support/kit";
import { maya } from "../support/people";
import { macKeyOf, tamper, unsecured } from "../tokens";

const grantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const home = "https://home.example";

const good: JsonObject = {
  iss: home,
  sub: maya.sub,
  aud: issuer,
  iat: start,
  exp: start + 60,
  jti: "assertion-1",
};

async function createTrusting(): Promise<{ kit: Kit; key: JsonWebKey }> {
  const kit = await createGrantKit();
  await withGrants(kit, "refresh-web", [grantType, "refresh_token"]);
  const key = await keyFor("ES256", "home-key");
  await kit.store.put("trustedIssuer", home, { issuer: home, jwks: { keys: [publicKey(key)] } });
  return { kit, key };
}

function ask(kit: Kit, assertion: string | undefined, overrides: Overrides = {}) {
  return askForTokens(kit, { grant_type: grantType, assertion, scope: "photos.read", ...overrides });
}

async function assert(changes: JsonObject, overrides: Overrides = {}) {
  const { kit, key } = await createTrusting();
  return { kit, response: await ask(kit, await signJwt({ ...good, ...changes }, key), overrides) };
}

describe("the JWT bearer grant", () => {
  it("gives a token about the subject, after its checks, in order (RFC 7523 §2.1)", async () => {
    const { kit, response } = await assert({});
    expect(response.status).toBe(200);
    const { payload } = readJwt(String(json(response).access_token)) ?? { payload: {} };
    expect(payload).toMatchObject({ sub: maya.sub, client_id: "refresh-web", scope: "photos.read" });
    expect(kit.notes.failed()).toEqual([]);
    expect(kit.notes.checks().filter((id) => id.startsWith("grant-assertion"))).toEqual([
      "grant-assertion-present",
      "grant-assertion-readable",
      "grant-assertion-issuer",
      "grant-assertion-signature",
      "grant-assertion-audience",
      "grant-assertion-expiry",
      "grant-assertion-issued-at",
      "grant-assertion-subject",
      "grant-assertion-unused",
    ]);
  });

  it("gives no refresh token, no ID token, and no time of a sign-in (RFC 7521 §4.1)", async () => {
    const { response } = await assert({}, { scope: "openid offline_access photos.read" });
    const tokens = json(response);
    expect(Object.keys(tokens).sort()).toEqual(["access_token", "expires_in", "scope", "token_type"]);
    expect(readJwt(String(tokens.access_token))?.payload).not.toHaveProperty("auth_time");
  });

  it.each([
    [60, 60],
    [59.5, 60],
    [3600, 600],
  ])("with an assertion for %d more seconds gives a token for %d (RFC 7521 §4.1)", async (left, lifetime) => {
    const { kit, response } = await assert({ exp: start + left });
    const tokens = json(response);
    expect(tokens.expires_in).toBe(lifetime);
    expect(readJwt(String(tokens.access_token))?.payload.exp).toBe(start + lifetime);
    expect(Object.values(kit.store.toJSON().accessToken ?? {})[0]?.expiresAt).toBe(start + lifetime);
  });

  it("is for clients that are registered for it (RFC 6749 §5.2)", async () => {
    const { kit } = await createTrusting();
    const response = await askForTokens(kit, { grant_type: grantType, assertion: "x" }, [basic("other-web")]);
    expect(json(response).error).toBe("unauthorized_client");
  });

  it.each([undefined, ""])("needs an assertion: %j (RFC 7523 §2.1)", async (assertion) => {
    const { kit } = await createTrusting();
    expect(json(await ask(kit, assertion)).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["grant-assertion-present"]);
  });

  it.each(["a.b.c", "not a JWT", "..", "\u0000", unsecured({ iss: home }).replace(/\.[^.]*\./, ".e30")])(
    "refuses %j, which it cannot read (RFC 7521 §4.1.1)",
    async (assertion) => {
      const { kit } = await createTrusting();
      const response = await ask(kit, assertion);
      expect(response.status).toBe(400);
      expect(json(response).error).toBe("invalid_grant");
      expect(kit.notes.failed()).toHaveLength(1);
    },
  );

  it.each([
    [{ iss: undefined }, "grant-assertion-issuer"],
    [{ iss: "https://elsewhere.example" }, "grant-assertion-issuer"],
    [{ iss: `${home}/` }, "grant-assertion-issuer"],
    [{ iss: [home] }, "grant-assertion-issuer"],
    [{ iss: "constructor" }, "grant-assertion-issuer"],
    [{ aud: undefined }, "grant-assertion-audience"],
    [{ aud: "https://elsewhere.example" }, "grant-assertion-audience"],
    [{ aud: [issuer, "https://elsewhere.example"] }, "grant-assertion-audience"],
    [{ aud: `${issuer}/` }, "grant-assertion-audience"],
    [{ aud: { issuer } }, "grant-assertion-audience"],
    [{ exp: undefined }, "grant-assertion-expiry"],
    [{ exp: start }, "grant-assertion-expiry"],
    [{ exp: String(start + 60) }, "grant-assertion-expiry"],
    [{ exp: start + 3601 }, "grant-assertion-expiry"],
    [{ nbf: start + 11 }, "grant-assertion-expiry"],
    [{ nbf: "now" }, "grant-assertion-expiry"],
    [{ iat: start + 11 }, "grant-assertion-issued-at"],
    [{ iat: start - 3601 }, "grant-assertion-issued-at"],
    [{ iat: "now" }, "grant-assertion-issued-at"],
    [{ sub: undefined }, "grant-assertion-subject"],
    [{ sub: "maya" }, "grant-assertion-subject"],
    [{ sub: "refresh-web" }, "grant-assertion-subject"],
    [{ sub: { sub: maya.sub } }, "grant-assertion-subject"],
    [{ jti: undefined }, "grant-assertion-unused"],
    [{ jti: "" }, "grant-assertion-unused"],
    [{ jti: 1 }, "grant-assertion-unused"],
  ] as const)("refuses %j by %s (RFC 7523 §3)", async (changes, check) => {
    const { kit, response } = await assert(changes);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual([check]);
    expect(kit.store.toJSON().accessToken).toEqual({});
  });

  it.each([
    { aud: `${issuer}/token` },
    { aud: [issuer] },
    { nbf: start },
    { nbf: start + 10, iat: start + 10 },
    { iat: undefined },
    { exp: start + 3600 },
  ])("takes %j (RFC 7523 §3)", async (changes) => {
    expect((await assert(changes)).response.status).toBe(200);
  });

  it("takes an assertion once, and its jti from another issuer (RFC 7523 §3)", async () => {
    const { kit, key } = await createTrusting();
    const assertion = await signJwt(good, key);
    const responses = await Promise.all(Array.from({ length: 20 }, () => ask(kit, assertion)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(kit.notes.failed()).toEqual(Array.from({ length: 19 }, () => "grant-assertion-unused"));
    const other = "https://other.example";
    await kit.store.put("trustedIssuer", other, { issuer: other, jwks: { keys: [publicKey(key)] } });
    expect((await ask(kit, await signJwt({ ...good, iss: other }, key))).status).toBe(200);
  });

  it("does not use up an assertion that fails by another rule (RFC 7523 §3)", async () => {
    const { kit, key } = await createTrusting();
    const assertion = await signJwt(good, key);
    expect(json(await ask(kit, assertion, { scope: "admin" })).error).toBe("invalid_scope");
    expect((await ask(kit, assertion)).status).toBe(200);
  });

  it("believes the key of the issuer alone (RFC 8725 §3.1)", async () => {
    const { kit, key } = await createTrusting();
    const stranger = await keyFor("ES256", "stranger-key");
    const forged = [
      unsecured(good),
      await signJwt(good, stranger),
      await signJwt(good, { ...stranger, kid: "home-key" }),
      await signJwt(good, macKeyOf(key)),
      tamper(await signJwt(good, key), { ...good, sub: "1" }),
    ];
    for (const assertion of forged) expect(json(await ask(kit, assertion)).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(forged.map(() => "grant-assertion-signature"));
  });

  it("takes no key of this server's own clients for a trusted issuer's (RFC 7523 §3)", async () => {
    const { kit } = await createTrusting();
    const key = await keyFor("ES256", "client-key");
    const claims = { ...good, iss: "prints-jwt", sub: "prints-jwt" };
    expect(json(await ask(kit, await signJwt(claims, key))).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["grant-assertion-issuer"]);
  });
});
