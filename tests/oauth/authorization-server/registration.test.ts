import { describe, expect, it } from "vitest";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { isRegistrable } from "@/lib/oauth/authorization-server/redirect-uri";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import { authorize, challenge, obtainCode, redeem } from "../support/code-flow";
import { basic, createKit, get, issuer, json, type Kit, keyFor, start } from "../support/kit";

const uri = "https://app.example/callback";

function request(body: unknown, type = "application/json"): HttpRequest {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { method: "POST", url: `${issuer}/register`, headers: [["Content-Type", type]], body: text };
}

async function register(kit: Kit, metadata: JsonObject = {}) {
  const response = await kit.server(request({ redirect_uris: [uri], ...metadata }));
  return { response, client: json(response) };
}

describe("registration", () => {
  it("gives an identifier, a secret without an end, and all that was registered (RFC 7591 §3.2.1)", async () => {
    const kit = await createKit();
    const { response, client } = await register(kit, { client_name: "App", scope: "photos.read" });
    expect(response.status).toBe(201);
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(client).toEqual({
      client_id: expect.stringMatching(/^[\w-]{22}$/),
      client_secret: expect.stringMatching(/^[\w-]{43}$/),
      client_id_issued_at: start,
      client_secret_expires_at: 0,
      client_name: "App",
      redirect_uris: [uri],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      scope: "photos.read",
      token_endpoint_auth_method: "client_secret_basic",
      id_token_signed_response_alg: "ES256",
    });
    expect(kit.notes.failed()).toEqual([]);
  });

  it.each([
    ["RS256", undefined, undefined],
    ["RS256", "RS256", "RS256"],
    ["RS256", "ES256", "RS256"],
    ["ES256", undefined, "ES256"],
    ["ES256", "RS256", "ES256"],
  ] as const)(
    "of a server that signs by %s, where %s is asked for, registers %s for ID tokens (RFC 7591 §3.2.1)",
    async (signingAlgorithm, asked, registered) => {
      const kit = await createKit({ settings: { signingAlgorithm } });
      const { response, client } = await register(kit, { id_token_signed_response_alg: asked });
      expect([response.status, client.id_token_signed_response_alg]).toEqual([201, registered]);
    },
  );

  it("makes a client that can run the code flow (RFC 7591 §3.2.1)", async () => {
    const kit = await createKit();
    const { client } = await register(kit, { client_name: "App" });
    const [id, secret] = [String(client.client_id), String(client.client_secret)];
    const code = await obtainCode(kit, { client_id: id, redirect_uri: uri });
    const response = await redeem(kit, { code, redirect_uri: uri }, [basic(id, secret)]);
    expect(response.status).toBe(200);
  });

  it("gives no secret to a public client, and wants PKCE of it (RFC 7591 §2)", async () => {
    const kit = await createKit();
    const { client } = await register(kit, { token_endpoint_auth_method: "none" });
    expect(client).not.toHaveProperty("client_secret");
    expect(client).not.toHaveProperty("client_secret_expires_at");
    const bare = { client_id: String(client.client_id), redirect_uri: uri };
    const without = { ...bare, code_challenge: undefined, code_challenge_method: undefined };
    expect((await authorize(kit, without)).status).toBe(400);
    expect(kit.notes.failed()).toContain("challenge-present");
    expect((await authorize(kit, { ...bare, code_challenge: challenge })).status).toBe(200);
  });

  it("takes the keys of a client that signs (RFC 7591 §2)", async () => {
    const kit = await createKit();
    const key = await keyFor("ES256", "own");
    const { client } = await register(kit, {
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: [publicKey(key)] },
    });
    expect(client).not.toHaveProperty("client_secret");
    const id = String(client.client_id);
    const code = await obtainCode(kit, { client_id: id, redirect_uri: uri });
    const client_assertion = await signJwt({ iss: id, sub: id, aud: issuer, exp: start + 60, jti: "1" }, key);
    const client_assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    const response = await redeem(
      kit,
      { code, redirect_uri: uri, client_assertion, client_assertion_type },
      [],
    );
    expect(response.status).toBe(200);
  });

  it("ignores what it does not know (RFC 7591 §2)", async () => {
    const { response, client } = await register(await createKit(), { contacts: ["a@b.example"], x: 1 });
    expect(response.status).toBe(201);
    expect(client).not.toHaveProperty("x");
  });

  it("does not let the client choose its identifier or its secret (RFC 7591 §3.2.1)", async () => {
    const kit = await createKit();
    const { client } = await register(kit, { client_id: "prints-web", client_secret: "mine" });
    expect(client.client_id).not.toBe("prints-web");
    expect(client.client_secret).not.toBe("mine");
    expect((await kit.store.get("client", "prints-web"))?.client_name).toBe("Prints");
  });

  it("needs no redirect URI where no browser is involved (RFC 7591 §2)", async () => {
    const kit = await createKit();
    const { response, client } = await register(kit, {
      redirect_uris: undefined,
      grant_types: ["client_credentials"],
    });
    expect(response.status).toBe(201);
    expect(client).toMatchObject({ redirect_uris: [], response_types: [] });
  });

  it("gives all scopes where none is named (RFC 7591 §2)", async () => {
    const { client } = await register(await createKit());
    expect(String(client.scope).split(" ")).toContain("photos.write");
  });

  it("keeps the switches of DPoP and PAR (RFC 9449 §5.2, RFC 9126 §6)", async () => {
    const switches = { dpop_bound_access_tokens: true, require_pushed_authorization_requests: true };
    expect((await register(await createKit(), switches)).client).toMatchObject(switches);
  });

  const d = { redirect_uris: ["https://app.example/#f"] };
  const refused: readonly (readonly [string, JsonObject, string, CheckId])[] = [
    [
      "no redirect URI",
      { redirect_uris: undefined },
      "invalid_redirect_uri",
      "registration-redirect-uris-present",
    ],
    ["an empty list", { redirect_uris: [] }, "invalid_redirect_uri", "registration-redirect-uris-present"],
    [
      "a redirect URI by itself",
      { redirect_uris: uri },
      "invalid_redirect_uri",
      "registration-redirect-uris-present",
    ],
    ["numbers", { redirect_uris: [1] }, "invalid_redirect_uri", "registration-redirect-uris-present"],
    ["a fragment", d, "invalid_redirect_uri", "registration-redirect-uris-good"],
    [
      "a bad address after logout",
      { post_logout_redirect_uris: ["javascript:alert(1)"] },
      "invalid_redirect_uri",
      "registration-redirect-uris-good",
    ],
    [
      "an unknown authentication",
      { token_endpoint_auth_method: "tls_client_auth" },
      "invalid_client_metadata",
      "registration-authentication",
    ],
    ["an unknown grant", { grant_types: ["magic"] }, "invalid_client_metadata", "registration-grants-known"],
    [
      "a grant that is off",
      { grant_types: ["implicit"], response_types: ["token"] },
      "invalid_client_metadata",
      "registration-grants-known",
    ],
    [
      "a grant that is no list",
      { grant_types: "implicit" },
      "invalid_client_metadata",
      "registration-grants-known",
    ],
    [
      "a response type without its grant",
      { grant_types: ["client_credentials"], response_types: ["code"] },
      "invalid_client_metadata",
      "registration-grants-agree",
    ],
    [
      "a grant without its response type",
      { grant_types: ["authorization_code"], response_types: [] },
      "invalid_client_metadata",
      "registration-grants-agree",
    ],
    [
      "a public client in its own name",
      { token_endpoint_auth_method: "none", grant_types: ["client_credentials"] },
      "invalid_client_metadata",
      "registration-confidential",
    ],
    [
      "a client that signs without a key",
      { token_endpoint_auth_method: "private_key_jwt" },
      "invalid_client_metadata",
      "registration-keys",
    ],
    [
      "keys that are none",
      { jwks: { keys: [{ kty: "oct", k: "c2VjcmV0" }] } },
      "invalid_client_metadata",
      "registration-keys",
    ],
    ["a jwks that is none", { jwks: [] }, "invalid_client_metadata", "registration-keys"],
    [
      "jwks beside jwks_uri",
      { jwks: { keys: [] }, jwks_uri: "https://app.example/jwks" },
      "invalid_client_metadata",
      "registration-keys",
    ],
    ["an unknown scope", { scope: "photos.read no.such" }, "invalid_client_metadata", "registration-scope"],
    ["a scope that is a list", { scope: ["openid"] }, "invalid_client_metadata", "registration-scope"],
    ["a name that is a number", { client_name: 1 }, "invalid_client_metadata", "registration-texts"],
    [
      "a name without an end",
      { client_name: "a".repeat(201) },
      "invalid_client_metadata",
      "registration-texts",
    ],
    [
      "a name that has what follows it read backwards",
      { client_name: "Prints\u202e" },
      "invalid_client_metadata",
      "registration-texts",
    ],
    [
      "a name of two lines",
      { client_name: "Prints\nis safe" },
      "invalid_client_metadata",
      "registration-texts",
    ],
    [
      "an address that runs",
      { client_uri: "javascript:alert(1)" },
      "invalid_client_metadata",
      "registration-texts",
    ],
    [
      "an application of another kind",
      { application_type: "desktop" },
      "invalid_client_metadata",
      "registration-application-type",
    ],
    [
      "a switch that is text",
      { dpop_bound_access_tokens: "false" },
      "invalid_client_metadata",
      "registration-switches",
    ],
  ];

  it.each(refused)(
    "refuses %s, and keeps nothing (RFC 7591 §3.2.2)",
    async (_what, metadata, error, check) => {
      const kit = await createKit();
      const before = (await kit.store.list("client")).length;
      const { response, client } = await register(kit, metadata);
      expect([response.status, client.error]).toEqual([400, error]);
      expect(kit.notes.failed()).toEqual([check]);
      expect(await kit.store.list("client")).toHaveLength(before);
    },
  );

  it.each([
    [{ application_type: "native" }, 400],
    [{ application_type: "web" }, 200],
    [{}, 200],
  ] as const)(
    "takes %j at its word, and PKCE is asked of what is native, whatever its secret (RFC 8252 §8.5): %s",
    async (said, status) => {
      const kit = await createKit();
      const { response, client } = await register(kit, said);
      expect(response.status).toBe(201);
      expect({ application_type: undefined, ...client }).toMatchObject({
        application_type: undefined,
        ...said,
      });
      expect(client.client_secret).toBeDefined();
      const without = { code_challenge: undefined, code_challenge_method: undefined };
      const asked = { client_id: String(client.client_id), redirect_uri: uri, ...without };
      expect((await authorize(kit, asked)).status).toBe(status);
    },
  );

  it("tells a client whose keys stand elsewhere that it does not fetch them (RFC 7591 §2)", async () => {
    const kit = await createKit();
    const elsewhere = { token_endpoint_auth_method: "private_key_jwt", jwks_uri: "https://app.example/jwks" };
    const { client } = await register(kit, elsewhere);
    expect(client.error_description).toMatch(/jwks_uri is not fetched/);
    expect(kit.notes.failed()).toEqual(["registration-keys"]);
  });

  it("refuses a private key (RFC 7591 §2)", async () => {
    const kit = await createKit();
    const { client } = await register(kit, { jwks: { keys: [await keyFor("ES256", "own")] } });
    expect(client.error).toBe("invalid_client_metadata");
    expect(kit.notes.failed()).toEqual(["registration-keys"]);
  });

  it("passes over keys of a type that it does not know, and keeps none of them (RFC 7517 §5)", async () => {
    const kit = await createKit();
    const own = publicKey(await keyFor("ES256", "own"));
    const unknown = [{ kty: "AKP", pub: "AA", priv: "AA" }, { kty: 1 }, null, "key"];
    const asked = { token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [...unknown, own] } };
    const { response, client } = await register(kit, asked);
    expect([response.status, client.jwks]).toEqual([201, { keys: [own] }]);

    const none = await register(kit, { ...asked, jwks: { keys: unknown } });
    expect([none.response.status, none.client.error]).toEqual([400, "invalid_client_metadata"]);
    expect(kit.notes.failed()).toEqual(["registration-keys"]);
  });

  it.each(["", "{", "null", "[]", '"text"', "1"])("refuses the body %j (RFC 7591 §3.1)", async (body) => {
    const kit = await createKit();
    const response = await kit.server(request(body));
    expect([response.status, json(response).error]).toEqual([400, "invalid_client_metadata"]);
    expect(kit.notes.failed()).toEqual(["registration-readable"]);
  });

  it("refuses a form (RFC 7591 §3.1)", async () => {
    const kit = await createKit();
    await kit.server(request({ redirect_uris: [uri] }, "application/x-www-form-urlencoded"));
    expect(kit.notes.failed()).toEqual(["registration-readable"]);
  });

  it("refuses GET with 405 (RFC 7591 §3)", async () => {
    const kit = await createKit();
    const response = await kit.server(get(`${issuer}/register`));
    expect([response.status, readHeader(response, "Allow")]).toEqual([405, "POST, OPTIONS"]);
  });

  it("takes no more clients than it is set to, and says so (RFC 7591 §5)", async () => {
    const kit = await createKit({ settings: { mostClients: 2 } });
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await register(kit)).response.status);
    expect(statuses).toEqual([201, 201, 403]);
    const { client } = await register(kit);
    expect(client.error).toBe("access_denied");
    expect(kit.notes.failed()).toEqual(["registration-room", "registration-room"]);
  });

  it("takes the values of a response type in any order (RFC 6749 §3.1.1)", async () => {
    const kit = await createKit({ settings: { legacy: ["implicit"] } });
    const response_types = ["token id_token", "id_token token"];
    const { response, client } = await register(kit, { grant_types: ["implicit"], response_types });
    expect([response.status, client.response_types]).toEqual([201, ["id_token token"]]);
  });

  it("registers implicit clients where the server has the grant (RFC 7591 §2.1)", async () => {
    const kit = await createKit({ settings: { legacy: ["implicit"] } });
    const spa = { token_endpoint_auth_method: "none", grant_types: ["implicit"], response_types: ["token"] };
    expect((await register(kit, spa)).response.status).toBe(201);
  });

  it.each([
    ["http://localhost:3000/cb", undefined, 400],
    ["http://localhost:3000/cb", "web", 400],
    ["https://localhost/cb", "web", 400],
    ["http://127.0.0.1/cb", "web", 400],
    ["com.example.app:/cb", undefined, 400],
    ["http://localhost:3000/cb", "native", 201],
    ["com.example.app:/cb", "native", 201],
    [uri, "native", 201],
    [uri, undefined, 201],
  ] as const)(
    "for the implicit grant, answers %s of an application that is %s with %s (OIDC Registration §2)",
    async (redirectUri, application_type, status) => {
      const kit = await createKit({ settings: { legacy: ["implicit"] } });
      const grant_types = ["authorization_code", "implicit"];
      const types = { grant_types, response_types: ["code", "token"] };
      const asked = { ...types, redirect_uris: [redirectUri], application_type };
      const { response, client } = await register(kit, asked);
      expect(response.status).toBe(status);
      if (status === 400) expect(client.error_description).toMatch(/unless the application_type is native/);
      expect(kit.notes.failed()).toEqual(status === 400 ? ["registration-redirect-uris-good"] : []);
      const judged = kit.notes.checks().filter((id) => id === "registration-redirect-uris-good");
      expect(judged).toEqual(["registration-redirect-uris-good"]);
    },
  );
});

describe("a redirect URI", () => {
  it.each([
    "https://app.example/callback",
    "https://app.example:8443/cb?tab=1",
    "http://127.0.0.1/callback",
    "http://127.0.0.1:8080/callback",
    "http://[::1]/callback",
    "http://localhost:3000/cb",
    "com.example.app:/callback",
    "com.example.app://callback",
  ])("can be registered: %s (RFC 8252 §7)", (uri) => {
    expect(isRegistrable(uri)).toBe(true);
  });

  it.each([
    "http://app.example/callback",
    "http://127.0.0.1.evil.example/",
    "http://localhost.evil.example/",
    "https://app.example/#fragment",
    "https://app.example/#",
    "https://*.example/callback",
    "https://app.example/*",
    "https://user@app.example/",
    "https://user:pw@app.example/",
    "https://:pw@app.example/",
    "https:///callback",
    "/callback",
    "app.example/callback",
    "myapp:/callback",
    "javascript:alert(1)",
    "data:text/html,hi",
    "file:///etc/passwd",
    "about:blank",
    "https://app.example/call back",
    "https://app.example\\@evil.example/",
    " https://app.example/",
    "https://app.example/\u0001",
    "https://app.example/\u007f",
    "https://app.example/€",
    "https://müller.example/",
    "",
  ])("cannot be registered: %j (RFC 3986 §2, RFC 6749 §3.1.2, RFC 8252 §7)", (uri) => {
    expect(isRegistrable(uri)).toBe(false);
  });
});
