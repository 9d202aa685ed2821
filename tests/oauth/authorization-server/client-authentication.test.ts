import { describe, expect, it } from "vitest";
import { formatBasicAuth } from "@/lib/http/basic-auth";
import { type Header, readHeader } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import { macKey, publicKey, signJwt } from "@/lib/oauth/jwt";
import { obtainCode, redeem } from "../support/code-flow";
import { basic, createKit, issuer, json, type Kit, keyFor, type Overrides, start } from "../support/kit";
import { unsecured } from "../tokens";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

const claims = {
  iss: "prints-jwt",
  sub: "prints-jwt",
  aud: issuer,
  iat: start,
  exp: start + 60,
  jti: "jti-1",
};

async function assert(overrides: JsonObject = {}, header: JsonObject = {}): Promise<Overrides> {
  const key = await keyFor("ES256", "client-key");
  return {
    client_assertion_type: assertionType,
    client_assertion: await signJwt({ ...claims, ...overrides }, key, header),
  };
}

async function tryWith(
  send: Overrides,
  headers: readonly Header[] = [],
  client_id = "prints-jwt",
): Promise<{ kit: Kit; response: Awaited<ReturnType<typeof redeem>> }> {
  const kit = await createKit();
  const code = await obtainCode(kit, { client_id });
  return { kit, response: await redeem(kit, { code, ...send }, headers) };
}

interface Case {
  readonly rule: string;
  readonly send?: Overrides;
  readonly headers?: readonly Header[];
  readonly check: CheckId;
}

const refused: readonly Case[] = [
  {
    rule: "a wrong secret by Basic (RFC 6749 §2.3.1)",
    headers: [basic("prints-web", "wrong")],
    check: "client-secret-matches",
  },
  {
    rule: "a secret that only begins right (RFC 6749 §2.3.1)",
    headers: [basic("prints-web", "demo-secret-prints-we")],
    check: "client-secret-matches",
  },
  {
    rule: "an empty secret by Basic (RFC 6749 §2.3.1)",
    headers: [basic("prints-web", "")],
    check: "client-secret-matches",
  },
  {
    rule: "a wrong secret by post (RFC 6749 §2.3.1)",
    send: { client_id: "prints-post", client_secret: "wrong" },
    check: "client-secret-matches",
  },
  {
    rule: "an unknown client (RFC 6749 §5.2)",
    headers: [basic("nobody", "wrong")],
    check: "token-client-known",
  },
  {
    rule: "Basic that cannot be read (RFC 7617 §2)",
    headers: [["Authorization", "Basic !!!"]],
    check: "token-client-known",
  },
  {
    rule: "another scheme than Basic (RFC 6749 §5.2)",
    headers: [["Authorization", "Digest abc"]],
    check: "token-client-known",
  },
  {
    rule: "an access token in the place of a client (RFC 6750 §2.1)",
    headers: [["Authorization", "Bearer abc"]],
    check: "token-client-known",
  },
  {
    rule: "an access token in the place of a secret (RFC 6749 §3.2.1)",
    headers: [["Authorization", "Bearer abc"]],
    send: { client_id: "prints-web" },
    check: "client-authentication-method",
  },
  { rule: "no client at all (RFC 6749 §3.2.1)", check: "token-client-known" },
  {
    rule: "a secret without a client (RFC 6749 §2.3.1)",
    send: { client_secret: "demo-secret-prints-post" },
    check: "token-client-known",
  },
  {
    rule: "a confidential client that only says its name (RFC 6749 §3.2.1)",
    send: { client_id: "prints-web" },
    check: "client-authentication-method",
  },
  {
    rule: "the right secret by post where Basic is registered (RFC 7591 §2)",
    send: { client_id: "prints-web", client_secret: "demo-secret-prints-web" },
    check: "client-authentication-method",
  },
  {
    rule: "the right secret by Basic where post is registered (RFC 7591 §2)",
    headers: [basic("prints-post")],
    check: "client-authentication-method",
  },
  {
    rule: "a secret from a public client (RFC 7591 §2)",
    send: { client_id: "prints-spa", client_secret: "made-up" },
    check: "client-authentication-method",
  },
  {
    rule: "Basic with a client_id of another client (RFC 7521 §4.2)",
    headers: [basic("prints-web")],
    send: { client_id: "prints-spa" },
    check: "client-id-matches",
  },
];

describe("client authentication refuses, with 401 and a challenge,", () => {
  it.each(refused)("$rule", async ({ send = {}, headers = [], check }) => {
    const { kit, response } = await tryWith(send, headers);
    expect(response.status).toBe(401);
    expect(json(response).error).toBe("invalid_client");
    expect(readHeader(response, "WWW-Authenticate")).toBe(`Basic realm="${issuer}"`);
    expect(kit.notes.failed()).toEqual([check]);
  });
});

describe("client authentication says what is wrong where it refuses (RFC 6749 §5.2):", () => {
  it.each([
    ["no client at all", {}, [], "The request names no client that can be read"],
    ["an unknown client", {}, [basic("nobody", "wrong")], "The client is not known"],
    [
      "a secret by post where Basic is registered",
      { client_id: "prints-web", client_secret: "demo-secret-prints-web" },
      [],
      "The token_endpoint_auth_method of the client is client_secret_basic, and the request used client_secret_post",
    ],
    [
      "an empty secret by Basic from a public client",
      {},
      [basic("prints-spa", "")],
      "The token_endpoint_auth_method of the client is none, and the request used client_secret_basic",
    ],
  ] as const)("%s", async (_what, send, headers, description) => {
    const { response } = await tryWith(send, headers);
    expect(json(response).error_description).toBe(description);
  });

  it.each([
    ["100% +/", "The client_secret is not form-encoded in the Authorization field"],
    ["100% +", "The client_secret is wrong"],
  ])("the secret %j that nobody form-encoded (RFC 6749 §2.3.1)", async (secret, description) => {
    const kit = await createKit();
    const prints = await kit.store.get("client", "prints-web");
    if (prints !== undefined)
      await kit.store.put("client", "prints-web", { ...prints, client_secret: "100% +/" });
    const field = ["Authorization", formatBasicAuth("prints-web", secret)] as const;
    const response = await redeem(kit, { code: await obtainCode(kit) }, [field]);
    expect(response.status).toBe(401);
    expect(json(response).error_description).toBe(description);
  });
});

describe("client authentication refuses two methods in one request (RFC 6749 §2.3)", () => {
  const secret = { client_id: "prints-web", client_secret: "demo-secret-prints-web" };
  const jwt = { client_assertion_type: assertionType, client_assertion: "x" };
  it.each([
    ["Basic and post, by invalid_request (§5.2)", secret, [basic("prints-web")], "invalid_request"],
    [
      "another scheme and post, by invalid_request (§2.3.2)",
      secret,
      [["Authorization", "Digest abc"]],
      "invalid_request",
    ],
    ["Basic and a JWT, by invalid_client (RFC 7521 §4.2.1)", jwt, [basic("prints-web")], "invalid_client"],
    ["post and a JWT, by invalid_client (RFC 7521 §4.2.1)", { ...secret, ...jwt }, [], "invalid_client"],
  ] as const)("%s", async (_methods, send, headers, error) => {
    const { kit, response } = await tryWith(send, headers);
    expect(response.status).toBe(error === "invalid_client" ? 401 : 400);
    expect(json(response).error).toBe(error);
    expect(kit.notes.failed()).toEqual(["one-client-authentication"]);
  });
});

describe("client authentication accepts", () => {
  it.each([
    ["client_secret_basic", "prints-web", {}, [basic("prints-web")]],
    [
      "client_secret_basic with its client_id",
      "prints-web",
      { client_id: "prints-web" },
      [basic("prints-web")],
    ],
    [
      "client_secret_post",
      "prints-post",
      { client_id: "prints-post", client_secret: "demo-secret-prints-post" },
      [],
    ],
    ["none of a public client", "prints-spa", { client_id: "prints-spa" }, []],
    [
      "client_secret_post beside an access token, which is no authentication of a client,",
      "prints-post",
      { client_id: "prints-post", client_secret: "demo-secret-prints-post" },
      [["Authorization", "Bearer abc"]],
    ],
    [
      "none beside an access token that is bound to a key",
      "prints-spa",
      { client_id: "prints-spa" },
      [["Authorization", "dpop abc"]],
    ],
  ] as const)("%s (RFC 6749 §2.3)", async (_method, clientId, send, headers) => {
    const { kit, response } = await tryWith(send, headers, clientId);
    expect(response.status).toBe(200);
    expect(kit.notes.failed()).toEqual([]);
  });

  it.each([
    ["the issuer", issuer],
    ["the issuer in a list of one", [issuer]],
  ])("private_key_jwt for %s (RFC 10070 §4)", async (_what, aud) => {
    const { kit, response } = await tryWith(await assert({ aud }));
    expect(response.status).toBe(200);
    expect(kit.notes.failed()).toEqual([]);
  });

  it.each(["JWT", "jwt", "client-authentication+jwt", "application/Client-Authentication+JWT"])(
    "private_key_jwt of the type %s (RFC 10070 §4)",
    async (typ) => {
      const { kit, response } = await tryWith(await assert({}, { typ }));
      expect(response.status).toBe(200);
      expect(kit.notes.failed()).toEqual([]);
    },
  );

  it("private_key_jwt by a clock that is ten seconds ahead (RFC 7519 §4.1.5)", async () => {
    const { kit, response } = await tryWith(await assert({ iat: start + 10, nbf: start + 10 }));
    expect(response.status).toBe(200);
    expect(kit.notes.failed()).toEqual([]);
  });

  it("private_key_jwt beside its client_id (RFC 7521 §4.2)", async () => {
    const { response } = await tryWith({ ...(await assert()), client_id: "prints-jwt" });
    expect(response.status).toBe(200);
  });
});

describe("a client assertion is refused", () => {
  const audience = "The aud of the client_assertion is not the issuer of this server alone";
  const wrongClaims: readonly (readonly [
    rule: string,
    claims: JsonObject,
    check: CheckId,
    description: string,
  ])[] = [
    [
      "without iss (RFC 7523 §3)",
      { iss: undefined },
      "assertion-issuer",
      "The client_assertion is not by the client",
    ],
    [
      "by another issuer (RFC 7523 §3)",
      { iss: "prints-web" },
      "assertion-issuer",
      "The client_assertion is not by the client",
    ],
    [
      "without sub (RFC 7523 §3)",
      { sub: undefined },
      "token-client-known",
      "The request names no client that can be read",
    ],
    ["without aud (RFC 7523 §3)", { aud: undefined }, "assertion-audience", audience],
    ["for another server (RFC 7523 §3)", { aud: "https://other.example" }, "assertion-audience", audience],
    ["for the token endpoint (RFC 10070 §4)", { aud: `${issuer}/token` }, "assertion-audience", audience],
    [
      "for this server and another (RFC 10070 §4)",
      { aud: [issuer, "https://other.example"] },
      "assertion-audience",
      audience,
    ],
    [
      "without exp (RFC 7523 §3)",
      { exp: undefined },
      "assertion-expiry",
      "The client_assertion has no exp that is a number",
    ],
    [
      "that has expired (RFC 7523 §3)",
      { exp: start },
      "assertion-expiry",
      "The client_assertion has expired",
    ],
    [
      "with an exp that is no number (RFC 7523 §3)",
      { exp: `${start + 60}` },
      "assertion-expiry",
      "The client_assertion has no exp that is a number",
    ],
    [
      "that is good for a year (RFC 7523 §3)",
      { exp: start + 31_536_000 },
      "assertion-expiry",
      "The client_assertion lasts longer than 3600 seconds",
    ],
    [
      "that is not good yet (RFC 7523 §3)",
      { nbf: start + 11 },
      "assertion-expiry",
      "The client_assertion is not good yet",
    ],
    ["without jti (OIDC Core §9)", { jti: undefined }, "assertion-unused", "The client_assertion has no jti"],
  ];
  it.each(wrongClaims)("%s", async (_rule, wrong, check, description) => {
    const { kit, response } = await tryWith(await assert(wrong));
    expect(response.status).toBe(401);
    expect(json(response)).toEqual({ error: "invalid_client", error_description: description });
    expect(kit.notes.failed()).toEqual([check]);
    expect(kit.store.toJSON().assertion).toEqual({});
  });

  it.each(["at+jwt", "dpop+jwt", "application/oauth-authz-req+jwt", "secevent+jwt", "", 7])(
    "of another kind: %j (RFC 8725 §3.12)",
    async (typ) => {
      const { kit, response } = await tryWith(await assert({}, { typ }));
      expect(response.status).toBe(401);
      expect(json(response).error).toBe("invalid_client");
      expect(kit.notes.failed()).toEqual(["assertion-kind"]);
      expect(kit.store.toJSON().assertion).toEqual({});
    },
  );

  it("of an unknown type (RFC 7523 §2.2)", async () => {
    const { kit } = await tryWith({ ...(await assert()), client_assertion_type: "jwt" });
    expect(kit.notes.failed()).toEqual(["assertion-type"]);
  });

  it("that is missing (RFC 7523 §2.2)", async () => {
    const { kit } = await tryWith({ client_assertion_type: assertionType });
    expect(kit.notes.failed()).toEqual(["assertion-readable"]);
  });

  it("that is no JWT (RFC 7523 §3)", async () => {
    const { kit } = await tryWith({ client_assertion_type: assertionType, client_assertion: "a.b" });
    expect(kit.notes.failed()).toEqual(["assertion-readable"]);
  });

  it.each([
    [
      "another key under the same kid",
      () => keyFor("ES256", "forged").then((key) => ({ ...key, kid: "client-key" })),
    ],
    ["a key of another kid", () => keyFor("ES256", "stranger")],
  ])("signed with %s (RFC 7523 §3)", async (_what, stranger) => {
    const client_assertion = await signJwt(claims, await stranger());
    const { kit } = await tryWith({ client_assertion_type: assertionType, client_assertion });
    expect(kit.notes.failed()).toEqual(["assertion-signature"]);
  });

  it("without a signature (RFC 7523 §3, RFC 8725 §3.2)", async () => {
    const { kit } = await tryWith({
      client_assertion_type: assertionType,
      client_assertion: unsecured(claims),
    });
    expect(kit.notes.failed()).toEqual(["assertion-signature"]);
  });

  it("for a client that registered no keys (RFC 7591 §2)", async () => {
    const assertion = await assert({ iss: "prints-web", sub: "prints-web" });
    const { kit } = await tryWith(assertion);
    expect(kit.notes.failed()).toEqual(["client-authentication-method"]);
  });

  it("used twice (RFC 7523 §3)", async () => {
    const kit = await createKit();
    const assertion = await assert();
    const code = await obtainCode(kit, { client_id: "prints-jwt" });
    expect((await redeem(kit, { code: "made-up", ...assertion }, [])).status).toBe(400);
    kit.forget();
    const response = await redeem(kit, { code, ...assertion }, []);
    expect([response.status, json(response).error_description]).toEqual([
      401,
      "The client_assertion was used before",
    ]);
    expect(kit.notes.failed()).toEqual(["assertion-unused"]);
  });
});

describe("client authentication", () => {
  it("never notes a secret, right or wrong", async () => {
    const { kit } = await tryWith({}, [basic("prints-web", "nearly-right")]);
    await redeem(kit, { code: "x" }, [basic("prints-web")]);
    expect(kit.reported()).toContain("client-secret-matches");
    expect(kit.reported()).not.toMatch(/nearly-right|demo-secret/);
  });
});

describe("an assertion by the secret (OIDC Core §9)", () => {
  const secret = "demo-secret-prints-mac-of-32-octets";

  async function withMac(by = secret, overrides: JsonObject = {}) {
    const kit = await createKit();
    const client = await kit.store.get("client", "prints-web");
    if (client === undefined) throw new Error("no client");
    const token_endpoint_auth_method = "client_secret_jwt";
    await kit.store.put("client", "prints-web", {
      ...client,
      client_secret: secret,
      token_endpoint_auth_method,
    });
    const code = await obtainCode(kit);
    const mine = { ...claims, iss: "prints-web", sub: "prints-web", ...overrides };
    const client_assertion = await signJwt(mine, macKey(by));
    const send = () => redeem(kit, { code, client_assertion_type: assertionType, client_assertion }, []);
    return { kit, response: await send(), send };
  }

  it("authenticates the client (OIDC Core §9)", async () => {
    const { kit, response } = await withMac();
    expect(response.status).toBe(200);
    expect(kit.notes.failed()).toEqual([]);
  });

  it.each([
    ["by another secret", "demo-secret-prints-mac-of-32-octetz", {}, "assertion-signature"],
    ["for another server", secret, { aud: "https://other.example" }, "assertion-audience"],
    ["that has expired", secret, { exp: start }, "assertion-expiry"],
    ["without a jti", secret, { jti: undefined }, "assertion-unused"],
  ] as const)("%s is refused (RFC 7523 §3)", async (_what, by, overrides, check) => {
    const { kit, response } = await withMac(by, overrides);
    expect([response.status, json(response).error]).toEqual([401, "invalid_client"]);
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("is good once (RFC 7523 §3)", async () => {
    const { kit, send } = await withMac();
    expect(json(await send()).error).toBe("invalid_client");
    expect(kit.notes.failed()).toEqual(["assertion-unused"]);
  });

  it("is not taken of a client that registered a key, by the key as the secret (RFC 8725 §3.1)", async () => {
    const key = publicKey(await keyFor("ES256", "client-key"));
    const client_assertion = await signJwt(claims, macKey(JSON.stringify(key)));
    const { kit, response } = await tryWith({ client_assertion_type: assertionType, client_assertion });
    expect(json(response).error).toBe("invalid_client");
    expect(kit.notes.failed()).toEqual(["client-authentication-method"]);
  });
});
