import { describe, expect, it } from "vitest";
import { readHeader, readHeaders } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import { authorizationUrl, authorize, challenge, openConsent, redeem } from "../support/code-flow";
import { createKit, issuer, json, type Overrides } from "../support/kit";
import { callback } from "../support/people";
import { createUserAgent, redirected } from "../support/user-agent";

interface Case {
  readonly rule: string;
  readonly send: Overrides;
  readonly check: CheckId;
}

const neverRedirected: readonly Case[] = [
  {
    rule: "an unknown client (RFC 6749 §4.1.2.1)",
    send: { client_id: "nobody" },
    check: "authorize-client-known",
  },
  {
    rule: "a missing client_id (RFC 6749 §4.1.1)",
    send: { client_id: undefined },
    check: "authorize-client-known",
  },
  {
    rule: "an empty client_id as a missing one (RFC 6749 §3.1)",
    send: { client_id: "" },
    check: "authorize-client-known",
  },
  {
    rule: "a client named as a member of every object",
    send: { client_id: "constructor" },
    check: "authorize-client-known",
  },
  {
    rule: "a redirect URI that is not registered (RFC 6749 §3.1.2.4)",
    send: { redirect_uri: "https://evil.example/callback" },
    check: "redirect-uri-registered",
  },
  {
    rule: "a redirect URI of another client (RFC 6749 §3.1.2.3)",
    send: { redirect_uri: "https://gallery.example/callback" },
    check: "redirect-uri-registered",
  },
  {
    rule: "no redirect URI where several are registered (RFC 6749 §3.1.2.3)",
    send: { client_id: "gallery-web", redirect_uri: undefined, scope: "photos.read" },
    check: "redirect-uri-present",
  },
  {
    rule: "no redirect URI with openid (OIDC Core §3.1.2.1)",
    send: { redirect_uri: undefined, scope: "openid" },
    check: "redirect-uri-present",
  },
  {
    rule: "a client that registered no redirect URI at all",
    send: { client_id: "photos-api", redirect_uri: undefined },
    check: "redirect-uri-present",
  },
];

describe("the authorization endpoint shows a page, and never redirects, for", () => {
  it.each(neverRedirected)("$rule", async ({ send, check }) => {
    const kit = await createKit();
    const response = await authorize(kit, send);
    expect(response.status).toBe(400);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(response.body).toContain("<code>invalid_request</code>");
    expect(kit.notes.failed()).toEqual([check]);
  });

  it.each(["client_id", "redirect_uri"])(
    "a %s that is included twice, even the same (RFC 6749 §3.1)",
    async (name) => {
      const kit = await createKit();
      const again = name === "client_id" ? "prints-web" : callback;
      const response = await createUserAgent(kit).open(
        `${authorizationUrl(kit)}&${name}=${encodeURIComponent(again)}`,
      );
      expect(response.status).toBe(400);
      expect(readHeader(response, "Location")).toBeUndefined();
      expect(kit.notes.failed()).toEqual(["authorize-parameters-once"]);
    },
  );
});

it.each([
  ["is missing", undefined, "The client_id parameter is missing"],
  ["is not known", "nobody", "The client_id is not known"],
])("the page says that a client_id %s (RFC 6749 §4.1.2.1)", async (_what, client_id, sentence) => {
  const response = await authorize(await createKit(), { client_id });
  expect(response.body).toContain(sentence);
});

const spa = { client_id: "prints-spa" };

const redirectedErrors: readonly (Case & { readonly error: string })[] = [
  {
    rule: "a missing response_type (RFC 6749 §3.1.1)",
    send: { response_type: undefined },
    error: "invalid_request",
    check: "response-type-present",
  },
  {
    rule: "an empty response_type as a missing one (RFC 6749 §3.1)",
    send: { response_type: "" },
    error: "invalid_request",
    check: "response-type-present",
  },
  {
    rule: "response_type token, the implicit grant (RFC 9700 §2.1.2)",
    send: { response_type: "token" },
    error: "unsupported_response_type",
    check: "response-type-supported",
  },
  {
    rule: "an unknown response_type (RFC 6749 §4.1.2.1)",
    send: { response_type: "code id_token" },
    error: "unsupported_response_type",
    check: "response-type-supported",
  },
  {
    rule: "a client that is not registered for code (RFC 6749 §4.1.2.1)",
    send: { client_id: "no-code" },
    error: "unauthorized_client",
    check: "response-type-allowed",
  },
  {
    rule: "an unknown response_mode (OAuth Multiple Response Types §2.1)",
    send: { response_mode: "web_message" },
    error: "invalid_request",
    check: "response-mode-supported",
  },
  {
    rule: "a request object by reference (OIDC Core §3.1.2.6)",
    send: { request_uri: "https://prints.example/request.jwt" },
    error: "request_uri_not_supported",
    check: "request-uri-absent",
  },
  {
    rule: "an unknown scope (RFC 6749 §3.3)",
    send: { scope: "photos.read photos.burn" },
    error: "invalid_scope",
    check: "scope-known",
  },
  {
    rule: "a malformed scope (RFC 6749 §3.3)",
    send: { scope: 'photos.read  "x"' },
    error: "invalid_scope",
    check: "scope-known",
  },
  {
    rule: "a malformed scope beside openid (RFC 6749 §3.3)",
    send: { scope: 'openid "x"' },
    error: "invalid_scope",
    check: "scope-known",
  },
  {
    rule: "a scope that the client did not register, though the server knows it, beside openid (RFC 7591 §2)",
    send: {
      client_id: "gallery-web",
      redirect_uri: "https://gallery.example/callback",
      scope: "openid photos.write",
    },
    error: "invalid_scope",
    check: "scope-allowed",
  },
  {
    rule: "a scope named as a member of every object",
    send: { scope: "toString" },
    error: "invalid_scope",
    check: "scope-known",
  },
  {
    rule: "no scope where the client has none of the default resource (RFC 6749 §3.3)",
    send: { client_id: "identity-only", scope: undefined },
    error: "invalid_scope",
    check: "scope-known",
  },
  {
    rule: "a scope that the client did not register (RFC 7591 §2)",
    send: {
      client_id: "gallery-web",
      redirect_uri: "https://gallery.example/callback",
      scope: "photos.write",
    },
    error: "invalid_scope",
    check: "scope-allowed",
  },
  {
    rule: "an unknown resource (RFC 8707 §2)",
    send: { resource: "https://other.example" },
    error: "invalid_target",
    check: "resource-known",
  },
  {
    rule: "a resource with a fragment (RFC 8707 §2)",
    send: { resource: "https://photos.example#albums" },
    error: "invalid_target",
    check: "resource-known",
  },
  {
    rule: "a relative resource (RFC 8707 §2)",
    send: { resource: "/albums" },
    error: "invalid_target",
    check: "resource-known",
  },
  {
    rule: "a public client without PKCE (RFC 9700 §2.1.1)",
    send: { ...spa, code_challenge: undefined, code_challenge_method: undefined },
    error: "invalid_request",
    check: "challenge-present",
  },
  {
    rule: "a code_challenge_method without a challenge (RFC 7636 §4.3)",
    send: { code_challenge: undefined },
    error: "invalid_request",
    check: "challenge-present",
  },
  {
    rule: "an unknown code_challenge_method (RFC 7636 §4.4.1)",
    send: { code_challenge_method: "S512" },
    error: "invalid_request",
    check: "challenge-method-known",
  },
  {
    rule: "the code_challenge_method plain (RFC 9700 §2.1.1)",
    send: { code_challenge_method: "plain" },
    error: "invalid_request",
    check: "challenge-method-allowed",
  },
  {
    rule: "a missing code_challenge_method, which means plain (RFC 7636 §4.3)",
    send: { code_challenge_method: undefined },
    error: "invalid_request",
    check: "challenge-method-allowed",
  },
  {
    rule: "a code_challenge that is too short (RFC 7636 §4.2)",
    send: { code_challenge: challenge.slice(1) },
    error: "invalid_request",
    check: "challenge-format",
  },
  {
    rule: "a code_challenge with padding (RFC 7636 §4.2)",
    send: { code_challenge: `${challenge}=` },
    error: "invalid_request",
    check: "challenge-format",
  },
];

describe("the authorization endpoint tells the client by a redirect of", () => {
  it.each(redirectedErrors)("$rule", async ({ send, error, check }) => {
    const kit = await createKit();
    const response = await authorize(kit, send);
    expect(response.status).toBe(302);
    expect(redirected(response, "error")).toBe(error);
    expect(redirected(response, "error_description")).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
    expect(redirected(response, "code")).toBeUndefined();
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("a challenge with padding, and of what one is made (RFC 7636 §4.2)", async () => {
    const response = await authorize(await createKit(), { code_challenge: `${challenge}=` });
    expect(redirected(response, "error_description")).toBe(
      "The code_challenge is not 43 to 128 unreserved characters",
    );
  });

  it.each([
    [
      { scope: "openid,photos.read" },
      "A value of the scope is not among the scopes_supported of this server",
    ],
    [{ scope: 'photos.read  "x"' }, "The scope parameter is malformed"],
    [
      { client_id: "identity-only", scope: undefined },
      "The scope parameter is missing, and the client has no scope by default",
    ],
  ])("%j, and what is wrong with its scope (RFC 6749 §4.1.2.1)", async (send, description) => {
    const response = await authorize(await createKit(), send);
    expect(redirected(response, "error_description")).toBe(description);
  });

  it.each(["response_types", "grant_types"])(
    "a client whose %s lack the code (RFC 7591 §2)",
    async (member) => {
      const kit = await createKit();
      const prints = await kit.store.get("client", "prints-web");
      if (prints !== undefined) await kit.store.put("client", "prints-web", { ...prints, [member]: [] });
      expect(redirected(await authorize(kit), "error")).toBe("unauthorized_client");
      expect(kit.notes.failed()).toEqual(["response-type-allowed"]);
    },
  );

  it("a parameter that is included twice, once the client is sure (RFC 6749 §3.1, §4.1.2.1)", async () => {
    const kit = await createKit();
    const response = await createUserAgent(kit).open(`${authorizationUrl(kit)}&scope=openid`);
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(redirected(response, "state")).toBe("af0ifjsldkj");
    expect(kit.notes.failed()).toEqual(["authorize-parameters-once"]);
  });

  it("a state that is included twice, and gives neither of them back (RFC 6749 §3.1)", async () => {
    const kit = await createKit();
    const response = await createUserAgent(kit).open(`${authorizationUrl(kit)}&state=other`);
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(redirected(response, "state")).toBeUndefined();
  });

  it("two resources of which one is unknown (RFC 8707 §2)", async () => {
    const kit = await createKit();
    const both = "&resource=https%3A%2F%2Fphotos.example&resource=https%3A%2F%2Fother.example";
    const response = await createUserAgent(kit).open(authorizationUrl(kit) + both);
    expect(redirected(response, "error")).toBe("invalid_target");
    expect(kit.notes.failed()).toEqual(["resource-known"]);
  });

  it("an error by 303 where the request was a form (RFC 9700 §4.12)", async () => {
    const kit = await createKit();
    const [url = "", query = ""] = authorizationUrl(kit, { response_type: "token" }).split("?");
    const response = await kit.server({
      method: "POST",
      url,
      headers: [["Content-Type", "application/x-www-form-urlencoded"]],
      body: query,
    });
    expect(response.status).toBe(303);
    expect(redirected(response, "error")).toBe("unsupported_response_type");
  });

  it("who answered, and gives the state back, with every error (RFC 9207 §2, RFC 6749 §4.1.2.1)", async () => {
    const kit = await createKit();
    const response = await authorize(kit, { scope: "nothing.known" });
    expect(redirected(response, "iss")).toBe(issuer);
    expect(redirected(response, "state")).toBe("af0ifjsldkj");
  });
});

const accepted: readonly (Omit<Case, "check"> & { readonly settings?: "lax" })[] = [
  {
    rule: "a confidential client without PKCE (RFC 9700 §2.1.1)",
    send: { code_challenge: undefined, code_challenge_method: undefined },
  },
  { rule: "unknown parameters, which are ignored (RFC 6749 §3.1)", send: { colour: "violet" } },
  { rule: "a known resource (RFC 8707 §2)", send: { resource: "https://photos.example" } },
  { rule: "response_mode query (OAuth Multiple Response Types §2.1)", send: { response_mode: "query" } },
  {
    rule: "a public client without PKCE under the lax policy",
    send: { ...spa, code_challenge: undefined, code_challenge_method: undefined },
    settings: "lax",
  },
  {
    rule: "plain under the lax policy (RFC 7636 §4.2)",
    send: { code_challenge_method: "plain" },
    settings: "lax",
  },
  {
    rule: "no code_challenge_method under the lax policy (RFC 7636 §4.3)",
    send: { code_challenge_method: undefined },
    settings: "lax",
  },
  {
    rule: "a loopback address with any port (RFC 8252 §7.3)",
    send: { client_id: "native-app", redirect_uri: "http://127.0.0.1:51004/callback" },
  },
  {
    rule: "a private-use scheme (RFC 8252 §7.1)",
    send: { client_id: "native-app", redirect_uri: "com.example.app:/callback" },
  },
];

describe("the authorization endpoint accepts", () => {
  it.each(accepted)("$rule", async ({ send, settings }) => {
    const kit = await createKit(settings === undefined ? {} : { settings: { pkcePolicy: settings } });
    const response = await authorize(kit, send);
    expect(response.status).toBe(200);
    expect(response.body).toContain('name="password"');
    expect(kit.notes.failed()).toEqual([]);
  });

  it("an unknown scope beside openid, which it ignores, and says so (OIDC Core §3.1.2.1, RFC 6749 §3.3)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, { scope: "openid photos.burn photos.read" });
    expect(kit.notes.failed()).toEqual([]);
    expect(kit.reported()).toContain("openid photos.burn photos.read, of which photos.burn is ignored");
    const code = redirected(await agent.allow(), "code");
    expect(json(await redeem(kit, { code })).scope).toBe("openid photos.read");
  });

  it("a resource that is named twice but the same (RFC 8707 §2)", async () => {
    const kit = await createKit();
    const twice = "&resource=https%3A%2F%2Fphotos.example".repeat(2);
    expect((await createUserAgent(kit).open(authorizationUrl(kit) + twice)).status).toBe(200);
  });
});

describe("the authorization endpoint", () => {
  it("notes its checks in order, whom to answer first (RFC 6749 §4.1.2.1)", async () => {
    const kit = await createKit();
    await authorize(kit);
    expect(kit.notes.checks()).toEqual([
      "authorize-method",
      "authorize-client-known",
      "redirect-uri-present",
      "redirect-uri-registered",
      "authorize-parameters-once",
      "request-uri-absent",
      "response-type-present",
      "response-type-supported",
      "response-type-allowed",
      "response-mode-supported",
      "resource-known",
      "scope-known",
      "scope-allowed",
      "challenge-present",
      "challenge-method-known",
      "challenge-method-allowed",
      "challenge-format",
      "state-present",
    ]);
  });

  it("notes where nothing protects the client from a forged callback, and goes on (RFC 9700 §4.7.1)", async () => {
    const kit = await createKit();
    const bare = { state: undefined, code_challenge: undefined, code_challenge_method: undefined };
    expect((await authorize(kit, bare)).status).toBe(200);
    expect(kit.notes.failed()).toEqual(["state-present"]);
  });

  it("refuses other methods with 405 and Allow (RFC 6749 §3.1)", async () => {
    const kit = await createKit();
    for (const method of ["PUT", "DELETE", "OPTIONS", "get"]) {
      const response = await kit.server({ method, url: authorizationUrl(kit), headers: [], body: "" });
      expect(response.status).toBe(405);
      expect(readHeader(response, "Allow")).toBe("GET, HEAD, POST");
    }
    expect(new Set(kit.notes.failed())).toEqual(new Set(["authorize-method"]));
  });

  it("opens a session with a cookie that no script and no other host can have (RFC 10025 §4.1.3.2)", async () => {
    const kit = await createKit();
    const response = await authorize(kit);
    expect(readHeaders(response, "Set-Cookie")).toEqual([
      expect.stringMatching(/^__Host-session=[\w-]{32}; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it("keeps the session of a browser that comes again", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit));
    expect(readHeader(await agent.open(authorizationUrl(kit)), "Set-Cookie")).toBeUndefined();
  });
});
