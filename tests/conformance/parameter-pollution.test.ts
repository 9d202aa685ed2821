import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { authorizationUrl, obtainCode, tokenRequest } from "../oauth/support/code-flow";
import { basic, createKit, get, issuer, json, postForm } from "../oauth/support/kit";
import { redirected } from "../oauth/support/user-agent";
import { expectRefused } from "./support/refused";

const repeated = [
  "response_type",
  "scope",
  "state",
  "code_challenge",
  "code_challenge_method",
  "nonce",
  "prompt",
];

const readQuery = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe("a parameter that comes twice means one thing to one program and another to the next (RFC 6749 §3.1, §3.2)", () => {
  it.each(["client_id", "redirect_uri"])("%s: an error page, and no redirect", async (name) => {
    const kit = await createKit();
    const response = await kit.server(get(`${authorizationUrl(kit)}&${name}=https%3A%2F%2Fevil.example`));
    expect(response.status).toBe(400);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(kit.notes.failed()).toEqual(["authorize-parameters-once"]);
  });

  it.each(repeated)("%s: the client is told, and nobody signs in", async (name) => {
    const kit = await createKit();
    const response = await kit.server(get(`${authorizationUrl(kit, { [name]: "code" })}&${name}=code`));
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["authorize-parameters-once"]);
    expect(kit.store.toJSON().transaction).toEqual({});
  });

  it.each(["client_id", "redirect_uri"])(
    "%s beside another one that comes twice: no redirect",
    async (name) => {
      const kit = await createKit();
      const url = `${authorizationUrl(kit, { state: "a" })}&state=b&${name}=https%3A%2F%2Fevil.example`;
      const response = await kit.server(get(url));
      expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
      expect(kit.notes.failed()).toEqual(["authorize-parameters-once"]);
    },
  );

  it("state beside another one that comes twice: none of its values is told", async () => {
    const kit = await createKit();
    const url = `${authorizationUrl(kit, { state: "a" })}&scope=photos.read&state=b`;
    const location = readHeader(await kit.server(get(url)), "Location") ?? "";
    expect(readQuery(location)).toMatchObject({ error: "invalid_request" });
    expect(readQuery(location)).not.toHaveProperty("state");
  });

  it.each(["code", "code_verifier", "redirect_uri", "grant_type", "client_id"])(
    "%s at the token endpoint",
    async (name) => {
      const kit = await createKit();
      const request = tokenRequest(kit, { code: await obtainCode(kit), client_id: "prints-web" });
      const value = new URLSearchParams(request.body).get(name) ?? "";
      const twice = { ...request, body: `${request.body}&${new URLSearchParams([[name, value]])}` };
      const response = await kit.server(twice);
      expectRefused(kit, response, {
        status: 400,
        error: "invalid_request",
        checks: ["token-parameters-once"],
      });
      expect((await kit.server(request)).status).toBe(200);
    },
  );
});

describe("a sign-out with a parameter twice leads nowhere (OIDC Logout §4)", () => {
  const logoutParameters = ["id_token_hint", "client_id", "post_logout_redirect_uri", "state"];

  it.each(logoutParameters)("%s", async (name) => {
    const kit = await createKit();
    const query = new URLSearchParams([
      [name, "prints-web"],
      [name, "prints-web"],
    ]);
    const response = await kit.server(get(`${issuer}/end_session?${query}`));
    expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
    expect(kit.notes.failed()).toEqual(["logout-parameters-once"]);
  });
});

describe("whatever else a client sends by itself is such a form too", () => {
  const endpoints = ["introspect", "revoke", "par", "device_authorization"];

  it.each(endpoints)("%s: no parameter twice (RFC 6749 §3.2)", async (path) => {
    const kit = await createKit();
    const response = await kit.server(
      postForm(`${issuer}/${path}`, "token=x&token=y", [basic("photos-api")]),
    );
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_request",
      checks: ["token-parameters-once"],
    });
  });

  it.each(endpoints)(
    "%s: no JSON (RFC 7662 §2.1, RFC 7009 §2.1, RFC 9126 §2.1, RFC 8628 §3.1)",
    async (path) => {
      const kit = await createKit();
      const headers = [basic("photos-api"), ["Content-Type", "application/json"] as const];
      const request = { method: "POST", url: `${issuer}/${path}`, headers, body: '{"token":"x"}' };
      const response = await kit.server(request);
      expectRefused(kit, response, { status: 400, error: "invalid_request", checks: ["token-content-type"] });
    },
  );

  it.each(endpoints)("%s: no GET", async (path) => {
    const kit = await createKit();
    const response = await kit.server(get(`${issuer}/${path}?token=x`, [basic("photos-api")]));
    expect([response.status, readHeader(response, "Allow"), json(response).error]).toEqual([
      405,
      path === "introspect" ? "POST" : "POST, OPTIONS",
      "invalid_request",
    ]);
  });
});

describe("a token request is a form by POST, and nothing else (RFC 6749 §3.2)", () => {
  it("GET, with all in the address, redeems nothing", async () => {
    const kit = await createKit();
    const request = tokenRequest(kit, { code: await obtainCode(kit) });
    const response = await kit.server(get(`${request.url}?${request.body}`, [basic("prints-web")]));
    expectRefused(kit, response, { status: 405, error: "invalid_request", checks: ["token-method"] });
    expect(readHeader(response, "Allow")).toBe("POST, OPTIONS");
  });

  it.each(["application/json", "text/plain", "multipart/form-data"])(
    "a body of %s redeems nothing",
    async (type) => {
      const kit = await createKit();
      const request = tokenRequest(kit, { code: await obtainCode(kit) });
      const headers = [basic("prints-web"), ["Content-Type", type] as const];
      const response = await kit.server({ ...request, headers });
      expectRefused(kit, response, { status: 400, error: "invalid_request", checks: ["token-content-type"] });
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded"])(
    "a body of two types, the other %s, redeems nothing (RFC 9110 §5.3, §8.3)",
    async (type) => {
      const kit = await createKit();
      const request = tokenRequest(kit, { code: await obtainCode(kit) });
      const other = ["content-type", type] as const;
      const response = await kit.server({ ...request, headers: [...request.headers, other] });
      expectRefused(kit, response, { status: 400, error: "invalid_request", checks: ["token-content-type"] });
    },
  );

  it("what stands in the address is not read", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const { body, ...request } = tokenRequest(kit, { code });
    const response = await kit.server({ ...request, url: `${issuer}/token?${body}`, body: "" });
    expect(json(response).error).toBe("invalid_request");
  });

  it("answers with tokens and refusals alike are kept out of caches (RFC 6749 §5.1)", async () => {
    const kit = await createKit();
    const request = tokenRequest(kit, { code: await obtainCode(kit) });
    for (const response of [await kit.server(request), await kit.server(request)]) {
      expect(readHeader(response, "Cache-Control")).toContain("no-store");
    }
    const asked = postForm(`${issuer}/introspect`, [["token", "x"]], [basic("photos-api")]);
    expect(readHeader(await kit.server(asked), "Cache-Control")).toContain("no-store");
  });
});
