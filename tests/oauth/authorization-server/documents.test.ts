import { describe, expect, it } from "vitest";
import { readAddress } from "@/lib/http/address";
import { readHeader } from "@/lib/http/message";
import { createMemoryStore } from "@/lib/oauth/authorization-server/memory-store";
import { createAuthorizationServer } from "@/lib/oauth/authorization-server/server";
import { signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import { createKit, get, issuer, json, keyFor, strictSettings } from "../support/kit";

const bare = {
  issuer,
  store: createMemoryStore(),
  now: () => 0,
  random: (_purpose: string, bytes: number) => new Uint8Array(bytes),
  note: () => {},
};

const live = "https://live.example/live/demo";

describe("the key set", () => {
  it("publishes every key, and none of the private members (RFC 7517 §9.3)", async () => {
    const keys = await Promise.all(signingAlgorithms.map((alg) => keyFor(alg)));
    const server = createAuthorizationServer({ ...bare, settings: strictSettings, keys });
    const published = json(await server(get(`${issuer}/jwks`))).keys;
    expect(published).toMatchObject(signingAlgorithms.map((alg) => ({ kid: alg, alg, use: "sig" })));
    const allowed = ["kty", "kid", "alg", "use", "n", "e", "crv", "x", "y"];
    const members = Array.isArray(published) ? published.flatMap((key) => Object.keys(key)) : [];
    expect(members.filter((member) => !allowed.includes(member))).toEqual([]);
  });

  it("may be kept for a while, and read by any script (Fetch §3.2)", async () => {
    const kit = await createKit();
    const response = await kit.server(get(`${issuer}/jwks`));
    expect(readHeader(response, "Cache-Control")).toBe("public, max-age=300");
    expect(readHeader(response, "Access-Control-Allow-Origin")).toBe("*");
  });
});

describe("the metadata", () => {
  it.each([
    [issuer, `${issuer}/.well-known/oauth-authorization-server`],
    [issuer, `${issuer}/.well-known/openid-configuration`],
    [live, "https://live.example/.well-known/oauth-authorization-server/live/demo"],
    [live, `${live}/.well-known/oauth-authorization-server`],
    [live, `${live}/.well-known/openid-configuration`],
  ])("of %s stands at %s (RFC 8414 §3.1, OpenID Connect Discovery §4)", async (name, url) => {
    const kit = await createKit({ issuer: name });
    const response = await kit.server(get(url));
    expect(response.status).toBe(200);
    expect(json(response)).toMatchObject({
      issuer: name,
      scopes_supported: ["openid", "profile", "email", "offline_access", "photos.read", "photos.write"],
      code_challenge_methods_supported: ["S256"],
      authorization_response_iss_parameter_supported: true,
    });
  });

  it.each([issuer, live])("of %s names endpoints that exist (RFC 8414 §2)", async (name) => {
    const kit = await createKit({ issuer: name });
    const metadata = json(await kit.server(get(`${name}/.well-known/openid-configuration`)));
    const urls = Object.entries(metadata).filter(([member]) => /_(endpoint|uri)$/.test(member));
    expect(urls).toContainEqual(["token_endpoint", `${name}/token`]);
    for (const [member, url] of urls) {
      expect(readAddress(String(url)), member).toBeDefined();
      expect((await kit.server(get(String(url)))).status, member).not.toBe(404);
    }
  });

  it("answers HEAD without a body (RFC 9110 §9.3.2)", async () => {
    const kit = await createKit();
    const response = await kit.server({
      ...get(`${issuer}/.well-known/openid-configuration`),
      method: "HEAD",
    });
    expect([response.status, response.body]).toEqual([200, ""]);
  });

  it.each(["/authorize", "/userinfo", "/device", "/end_session"])(
    "answers HEAD as GET at %s, without a body (RFC 9110 §9.3.2)",
    async (path) => {
      const [one, other] = [await createKit(), await createKit()];
      const got = await one.server(get(`${issuer}${path}`));
      const response = await other.server({ ...get(`${issuer}${path}`), method: "HEAD" });
      const names = (one: typeof got) => one.headers.map(([name]) => name);
      expect([response.status, names(response), response.body]).toEqual([got.status, names(got), ""]);
    },
  );

  it.each(["/nowhere", "/token", "/consent", "/login", "/register"])(
    "refuses HEAD without a body at %s (RFC 9110 §9.3.2)",
    async (path) => {
      const kit = await createKit();
      const response = await kit.server({ ...get(`${issuer}${path}`), method: "HEAD" });
      expect([response.status, response.body]).toEqual([path === "/nowhere" ? 404 : 405, ""]);
      expect(readHeader(response, "Content-Type")).toBeDefined();
    },
  );

  it("is not changed by POST (RFC 9110 §15.5.6)", async () => {
    const kit = await createKit();
    const response = await kit.server({ ...get(`${issuer}/jwks`), method: "POST" });
    expect(response.status).toBe(405);
    expect(readHeader(response, "Allow")).toBe("GET, HEAD, OPTIONS");
    expect(readHeader(response, "Access-Control-Allow-Origin")).toBe("*");
  });
});

describe("scripts of other origins", () => {
  it.each(["token", "userinfo", "jwks", ".well-known/openid-configuration"])(
    "may call /%s, with credentials in a field and DPoP (Fetch §3.2)",
    async (path) => {
      const kit = await createKit();
      const preflight = await kit.server({ ...get(`${issuer}/${path}`), method: "OPTIONS" });
      expect(preflight.status).toBe(204);
      expect(readHeader(preflight, "Access-Control-Allow-Origin")).toBe("*");
      expect(readHeader(preflight, "Access-Control-Allow-Headers")).toBe("Authorization, Content-Type, DPoP");
      expect(readHeader(preflight, "Access-Control-Allow-Methods")).toMatch(/POST|GET/);
      const refused = await kit.server({ ...get(`${issuer}/${path}`), method: "PATCH" });
      expect(readHeader(refused, "Access-Control-Allow-Origin")).toBe("*");
      expect(readHeader(refused, "Access-Control-Expose-Headers")).toBe("WWW-Authenticate");
    },
  );

  it.each(["authorize", "login", "consent"])(
    "may never read /%s, where a person is asked (RFC 9700 §2.6)",
    async (path) => {
      const kit = await createKit();
      for (const method of ["GET", "POST", "OPTIONS"]) {
        const response = await kit.server({
          method,
          url: `${issuer}/${path}`,
          headers: [["Origin", "https://prints.example"]],
          body: "",
        });
        expect(response.headers.filter(([name]) => /^access-control/i.test(name))).toEqual([]);
      }
    },
  );
});

describe("a server that is set up wrong", () => {
  it("is not made: there is no key for its algorithm", async () => {
    const keys = [await keyFor("ES256")];
    const settings = { ...strictSettings, signingAlgorithm: "EdDSA" } as const;
    expect(() => createAuthorizationServer({ ...bare, settings, keys })).toThrow("EdDSA");
  });
});
