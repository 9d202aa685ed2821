import { describe, expect, it } from "vitest";
import { readAddress } from "@/lib/http/address";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { readParameter, readParameters } from "@/lib/http/parameters";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { accessTokenHash, readJwt } from "@/lib/oauth/jwt";
import { authorizationUrl, bearer } from "../support/code-flow";
import {
  createKit,
  get,
  issuer,
  json,
  type Kit,
  type KitOptions,
  type Overrides,
  photos,
} from "../support/kit";
import { callback, maya } from "../support/people";
import { createUserAgent, redirected, type UserAgent } from "../support/user-agent";

const types = ["token", "id_token", "id_token token"];

const spa: ClientMetadata = {
  client_id: "legacy-spa",
  client_name: "Prints",
  redirect_uris: [callback],
  grant_types: ["implicit"],
  response_types: types,
  scope: "openid profile email offline_access photos.read photos.write",
  token_endpoint_auth_method: "none",
};

async function createLegacy(options: KitOptions = { settings: { legacy: ["implicit"] } }): Promise<Kit> {
  const kit = await createKit(options);
  await kit.store.put("client", spa.client_id, spa);
  return kit;
}

const usual: Overrides = {
  client_id: spa.client_id,
  response_type: "token",
  scope: "photos.read",
  code_challenge: undefined,
  code_challenge_method: undefined,
};

const identity: Overrides = { response_type: "id_token token", scope: "openid photos.read", nonce: "n-0S6" };

function ask(kit: Kit, overrides: Overrides = {}): Promise<HttpResponse> {
  return createUserAgent(kit).open(authorizationUrl(kit, { ...usual, ...overrides }));
}

async function openImplicitConsent(kit: Kit, overrides: Overrides = {}): Promise<UserAgent> {
  const agent = createUserAgent(kit);
  await agent.open(authorizationUrl(kit, { ...usual, ...overrides }));
  await agent.signIn();
  return agent;
}

async function obtain(kit: Kit, overrides: Overrides = {}): Promise<Readonly<Record<string, string>>> {
  return fragmentOf(await (await openImplicitConsent(kit, overrides)).allow());
}

function fragmentOf(response: HttpResponse): Readonly<Record<string, string>> {
  const address = readAddress(readHeader(response, "Location") ?? "");
  return Object.fromEntries(readParameters(address?.fragment ?? ""));
}

function claimsOf(token: unknown) {
  return readJwt(String(token))?.payload ?? {};
}

describe("the implicit grant", () => {
  it.each(types)("is off unless it is turned on: %s (RFC 9700 §2.1.2)", async (response_type) => {
    const kit = await createLegacy({});
    const response = await ask(kit, { ...identity, response_type });
    expect(redirected(response, "error")).toBe("unsupported_response_type");
    expect(kit.notes.failed()).toEqual(["response-type-supported"]);
    const metadata = json(await kit.server(get(`${issuer}/.well-known/oauth-authorization-server`)));
    expect(metadata.response_types_supported).toEqual(["code"]);
    expect(metadata.grant_types_supported).not.toContain("implicit");
  });

  it("is in the metadata where it is on (RFC 8414 §2)", async () => {
    const kit = await createLegacy();
    const metadata = json(await kit.server(get(`${issuer}/.well-known/oauth-authorization-server`)));
    expect(metadata.response_types_supported).toEqual(["code", ...types]);
    expect(metadata.grant_types_supported).toContain("implicit");
  });

  it("gives an access token in the fragment, and nothing in the query (RFC 6749 §4.2.2)", async () => {
    const kit = await createLegacy();
    const response = await (await openImplicitConsent(kit)).allow();
    expect(response.status).toBe(303);
    const address = readAddress(readHeader(response, "Location") ?? "");
    expect(address?.query).toEqual([]);
    const { access_token, ...rest } = fragmentOf(response);
    expect(rest).toEqual({
      token_type: "Bearer",
      expires_in: "600",
      scope: "photos.read",
      state: "af0ifjsldkj",
      iss: issuer,
    });
    expect(claimsOf(access_token)).toMatchObject({ sub: maya.sub, client_id: "legacy-spa" });
    expect(kit.notes.failed()).toEqual([]);
  });

  it("never gives a refresh token or a code, and passes offline_access over (OIDC Core §11)", async () => {
    const kit = await createLegacy();
    await kit.store.put("client", spa.client_id, { ...spa, grant_types: ["implicit", "refresh_token"] });
    const tokens = await obtain(kit, { ...identity, scope: "openid offline_access photos.read" });
    expect(tokens).not.toHaveProperty("refresh_token");
    expect(tokens).not.toHaveProperty("code");
    expect(tokens.scope).toBe("openid photos.read");
    expect(kit.store.toJSON().refreshToken).toEqual({});
  });

  it("gives no ID token where none is asked for (OIDC Core §3.2.2.5)", async () => {
    const tokens = await obtain(await createLegacy(), { scope: "openid photos.read" });
    expect(tokens).not.toHaveProperty("id_token");
  });

  it("gives an ID token with the hash of the access token (OIDC Core §3.2.2.10)", async () => {
    const tokens = await obtain(await createLegacy(), identity);
    expect(claimsOf(tokens.id_token)).toMatchObject({
      sub: maya.sub,
      aud: "legacy-spa",
      nonce: "n-0S6",
      at_hash: await accessTokenHash(String(tokens.access_token), "ES256"),
    });
  });

  it("gives an ID token alone with the claims that no one could ask for (OIDC Core §5.4)", async () => {
    const scope = "openid email";
    const tokens = await obtain(await createLegacy(), { ...identity, response_type: "id_token", scope });
    expect(Object.keys(tokens).sort()).toEqual(["id_token", "iss", "state"]);
    expect(claimsOf(tokens.id_token)).toMatchObject({ email: maya.claims.email, nonce: "n-0S6" });
    expect(claimsOf(tokens.id_token)).not.toHaveProperty("at_hash");
    expect(claimsOf(tokens.id_token)).not.toHaveProperty("name");
  });

  it("takes the values of the response type in any order (RFC 6749 §3.1.1)", async () => {
    const tokens = await obtain(await createLegacy(), { ...identity, response_type: "token id_token" });
    expect(Object.keys(tokens)).toEqual(expect.arrayContaining(["access_token", "id_token"]));
  });

  it("gives a token that userinfo takes where openid is granted (OIDC Core §5.3)", async () => {
    const kit = await createLegacy();
    const { access_token } = await obtain(kit, identity);
    const response = await kit.server(get(`${issuer}/userinfo`, [bearer(String(access_token))]));
    expect(json(response)).toEqual({ sub: maya.sub });
  });
});

describe("what an implicit token allows", () => {
  it("is in its authorization_details as well, where the user allowed them (RFC 9396 §7)", async () => {
    const details = [{ type: "photo_album", identifier: "1", actions: ["view"] }];
    const tokens = await obtain(await createLegacy(), { authorization_details: JSON.stringify(details) });
    expect(JSON.parse(String(tokens.authorization_details))).toEqual(details);
    expect(claimsOf(tokens.access_token).authorization_details).toEqual(details);
  });

  it("is what is of use at the first of its resources (RFC 8707 §2.2)", async () => {
    const kit = await createLegacy();
    const calendar = "https://calendar.example";
    const agent = createUserAgent(kit);
    const query = new URLSearchParams([
      ["resource", calendar],
      ["resource", photos],
    ]);
    await agent.open(`${authorizationUrl(kit, { ...usual, scope: "openid photos.read" })}&${query}`);
    await agent.signIn();
    const tokens = fragmentOf(await agent.allow());
    expect(tokens.scope).toBe("openid");
    expect(claimsOf(tokens.access_token)).toMatchObject({
      scope: "openid",
      aud: [calendar, `${issuer}/userinfo`],
    });
  });
});

describe("an allowance of which nothing is of use at the first resource", () => {
  it("is refused before there is a grant that no token would hang on (RFC 8707 §2.2)", async () => {
    const kit = await createLegacy();
    const agent = createUserAgent(kit);
    const query = new URLSearchParams([
      ["resource", "https://calendar.example"],
      ["resource", photos],
    ]);
    await agent.open(`${authorizationUrl(kit, usual)}&${query}`);
    await agent.signIn();
    expect(fragmentOf(await agent.allow())).toMatchObject({ error: "invalid_scope" });
    expect(await kit.store.list("grant")).toEqual([]);
  });
});

describe("a client that registered for bound tokens alone", () => {
  it.each(["token", "id_token token"])("is given no plain one: %s (RFC 9449 §5.2)", async (response_type) => {
    const kit = await createLegacy();
    await kit.store.put("client", spa.client_id, { ...spa, dpop_bound_access_tokens: true });
    const response = await ask(kit, { ...identity, response_type });
    expect(fragmentOf(response)).toMatchObject({ error: "unauthorized_client", iss: issuer });
    expect(kit.notes.failed()).toEqual(["dpop-required"]);
  });

  it("is given an ID token, which is bound to nothing (OIDC Core §3.2.2.5)", async () => {
    const kit = await createLegacy();
    await kit.store.put("client", spa.client_id, { ...spa, dpop_bound_access_tokens: true });
    expect(await obtain(kit, { ...identity, response_type: "id_token" })).toHaveProperty("id_token");
  });
});

describe("a request for the implicit grant", () => {
  it.each([
    [{ ...identity, nonce: undefined }, "invalid_request", "implicit-nonce-present"],
    [{ ...identity, scope: "photos.read" }, "invalid_request", "implicit-openid-asked"],
    [{ response_mode: "query" }, "invalid_request", "response-mode-supported"],
    [{ scope: "admin" }, "invalid_scope", "scope-known"],
  ] as const)(
    "with %j is refused in the fragment: %s by %s (RFC 6749 §4.2.2.1)",
    async (overrides, error, check) => {
      const kit = await createLegacy();
      const response = await ask(kit, overrides);
      expect(redirected(response, "error")).toBeUndefined();
      expect(fragmentOf(response)).toMatchObject({ error, state: "af0ifjsldkj", iss: issuer });
      expect(kit.notes.failed()).toEqual([check]);
    },
  );

  it.each([
    { response_types: ["code"] },
    { response_types: ["id_token"] },
    { grant_types: ["authorization_code"] },
  ])("is for clients that are registered for it, not %j (RFC 6749 §4.2.2.1)", async (registered) => {
    const kit = await createLegacy();
    await kit.store.put("client", spa.client_id, { ...spa, ...registered });
    const response = await ask(kit);
    expect(fragmentOf(response).error).toBe("unauthorized_client");
    expect(kit.notes.failed()).toEqual(["response-type-allowed"]);
  });

  it("is refused for a type of it that the client did not register: not the grant is what is wrong (RFC 6749 §4.2.2.1)", async () => {
    const kit = await createLegacy();
    await kit.store.put("client", spa.client_id, { ...spa, response_types: ["token"] });
    expect(fragmentOf(await ask(kit, identity)).error_description).toContain("this response_type");
  });

  it("leaves the code grant as it is: PKCE and all (RFC 9700 §2.1.1)", async () => {
    const kit = await createLegacy();
    const registered = { grant_types: ["implicit", "authorization_code"], response_types: ["code", "token"] };
    await kit.store.put("client", spa.client_id, { ...spa, ...registered });
    const response = await ask(kit, { response_type: "code" });
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["challenge-present"]);
  });

  it("knows no hybrid type (OIDC Core §3.3)", async () => {
    const kit = await createLegacy();
    const response = await ask(kit, { ...identity, response_type: "code token" });
    expect(redirected(response, "error")).toBe("unsupported_response_type");
  });

  it("is answered with a denial in the fragment (RFC 6749 §4.2.2.1)", async () => {
    const kit = await createLegacy();
    expect(fragmentOf(await (await openImplicitConsent(kit)).deny()).error).toBe("access_denied");
  });

  it("is denied where the user keeps openid back from an ID token (OIDC Core §3.2.2.6)", async () => {
    const kit = await createLegacy();
    const response = await (await openImplicitConsent(kit, identity)).allow(["photos.read"]);
    expect(fragmentOf(response)).toMatchObject({ error: "access_denied" });
    expect(fragmentOf(response)).not.toHaveProperty("access_token");
    expect(kit.notes.failed()).toEqual(["implicit-openid-granted"]);
  });

  it("may have its answer posted as a form (OAuth Form Post Response Mode §2)", async () => {
    const kit = await createLegacy();
    const agent = await openImplicitConsent(kit, { response_mode: "form_post" });
    const page = await agent.allow();
    expect(page.status).toBe(200);
    expect(agent.form().action).toBe(callback);
    const fields = agent.form().fields.map(({ name, value }) => [name, value] as const);
    expect(readParameter(fields, "access_token")).toBeDefined();
  });
});
