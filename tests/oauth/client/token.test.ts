import { describe, expect, it } from "vitest";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { ClientSession, RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { buildTokenRequest, readTokenResponse } from "@/lib/oauth/client/token";
import { countingRandom, createNotebook } from "../notebook";
import { configuration, issuer, nonsense, now, redirectUri, session, withClient } from "./prints";

function build(by: RedirectConfiguration = configuration, from: ClientSession = session) {
  return buildTokenRequest(by, from, "the code", { random: countingRandom(), now: () => now });
}

describe("the token request", () => {
  it("is a form posted to the token endpoint, with the client's authentication (RFC 6749 §4.1.3)", async () => {
    const request = await build();
    expect(request.method).toBe("POST");
    expect(request.url).toBe(`${issuer}/token`);
    expect(readHeader(request, "Content-Type")).toBe("application/x-www-form-urlencoded");
    expect(readHeader(request, "Authorization")).toBe(`Basic ${btoa("prints-web:demo-secret-prints-web")}`);
    expect(readParameters(request.body)).toEqual([
      ["grant_type", "authorization_code"],
      ["code", "the code"],
      ["redirect_uri", redirectUri],
      ["code_verifier", session.codeVerifier],
    ]);
  });

  it("asks for a token for one API, where the grant is for some (RFC 8707 §2.2)", async () => {
    const resources = ["https://photos.example", "https://calendar.example"];
    const form = readParameters((await build({ ...configuration, resources })).body);
    expect(form.filter(([name]) => name === "resource")).toEqual([["resource", "https://photos.example"]]);
  });

  it("has no verifier where there was no challenge (RFC 9700 §4.8.2)", async () => {
    const { codeVerifier: _, ...bare } = session;
    const request = await build(configuration, bare);
    expect(request.body).not.toContain("code_verifier");
  });

  it("identifies a public client in the body alone (RFC 6749 §4.1.3)", async () => {
    const { client } = withClient({ client_id: "prints-spa", token_endpoint_auth_method: "none" });
    const request = await build({ ...configuration, client });
    expect(readHeader(request, "Authorization")).toBeUndefined();
    expect(readParameters(request.body)).toContainEqual(["client_id", "prints-spa"]);
  });

  it("has the Origin of the script that makes it, and of no server (Fetch §3.2)", async () => {
    expect(readHeader(await build(), "Origin")).toBeUndefined();
    const request = await build({ ...configuration, origin: "https://prints.example" });
    expect(readHeader(request, "Origin")).toBe("https://prints.example");
  });
});

const good = {
  access_token: "2YotnFZFEjr1zCsicMWpAA",
  token_type: "Bearer",
  expires_in: 600,
  id_token: "a.b.c",
};

function read(response: HttpResponse, from: ClientSession = session) {
  const notebook = createNotebook();
  return { result: readTokenResponse(from, response, notebook.note), notebook };
}

function readMembers(changes: Readonly<Record<string, unknown>>, from: ClientSession = session) {
  return read(jsonResponse(200, { ...good, ...changes }), from);
}

describe("the token response", () => {
  it("gives the tokens after its checks, in order (RFC 6749 §5.1)", () => {
    const { result, notebook } = readMembers({});
    expect(result).toEqual({
      kind: "tokens",
      tokens: { accessToken: good.access_token, scope: session.scope, expiresIn: 600, idToken: "a.b.c" },
    });
    expect(notebook.checks()).toEqual([
      "token-response-status",
      "token-response-readable",
      "token-response-access-token",
      "token-response-type",
      "token-response-scope",
      "token-response-id-token",
    ]);
    expect(notebook.failed()).toEqual([]);
  });

  it.each([-5, "600", null, 1e13])(
    "says nothing of a lifetime by expires_in %j (RFC 6749 §5.1)",
    (expires_in) => {
      expect(readMembers({ expires_in }).result).not.toHaveProperty("tokens.expiresIn");
      expect(readMembers({ expires_in: 0 }).result).toHaveProperty("tokens.expiresIn", 0);
    },
  );

  it("stores the tokens and forgets what only the exchange needed (RFC 6749 §10.3)", () => {
    expect(readMembers({}).notebook.actions()).toMatchObject([
      {
        action: "tokens-stored",
        gains: [
          { name: "access_token", secret: true },
          { name: "id_token", secret: false },
        ],
        drops: ["code", "state", "code_challenge", "code_verifier"],
      },
    ]);
  });

  it.each([
    [400, "invalid_grant"],
    [401, "invalid_client"],
  ])("gives the refusal of status %i as a value (RFC 6749 §5.2)", (status, error) => {
    const { result, notebook } = read(jsonResponse(status, { error, error_description: "No." }));
    expect(result).toEqual({ kind: "refused", status, error, description: "No." });
    expect(notebook.failed()).toEqual(["token-response-status"]);
    expect(notebook.actions()).toEqual([]);
  });

  it.each([201, 302, 500])("rejects tokens that come with status %i (RFC 6749 §5.1)", (status) => {
    expect(read(jsonResponse(status, good)).result).toMatchObject({
      kind: "rejected",
      check: "token-response-status",
    });
  });

  it("rejects what is not sent as application/json (RFC 6749 §5.1)", () => {
    const html = { ...jsonResponse(200, good), headers: [["Content-Type", "text/html"]] as const };
    expect(read(html).result).toMatchObject({ kind: "rejected", check: "token-response-readable" });
  });

  it.each([undefined, "", 1, null, {}])("rejects the access token %j (RFC 6749 §5.1)", (access_token) => {
    expect(readMembers({ access_token }).result).toMatchObject({
      kind: "rejected",
      check: "token-response-access-token",
    });
  });

  it.each(["bearer", "BEARER", "Bearer"])(
    "takes the type %s, whatever its case (RFC 6749 §5.1)",
    (token_type) => {
      expect(readMembers({ token_type }).result).toMatchObject({ kind: "tokens" });
    },
  );

  it.each([undefined, "", "DPoP", "mac", 1])("uses no token of the type %j (RFC 6749 §7.1)", (token_type) => {
    const { result, notebook } = readMembers({ token_type });
    expect(result).toMatchObject({ kind: "rejected", check: "token-response-type" });
    expect(notebook.actions()).toEqual([]);
  });

  it("takes the scope that was granted in place of the one asked for (RFC 6749 §3.3)", () => {
    expect(readMembers({ scope: "openid" }).result).toMatchObject({ tokens: { scope: "openid" } });
  });

  it("takes a missing scope as the one asked for (RFC 6749 §5.1)", () => {
    expect(readMembers({}).result).toMatchObject({ tokens: { scope: session.scope } });
  });

  it.each([1, null, ["photos.read"], 'a"b', "a  b"])("rejects the scope %j (RFC 6749 §3.3)", (scope) => {
    expect(readMembers({ scope }).result).toMatchObject({ kind: "rejected", check: "token-response-scope" });
  });

  it.each([undefined, "", 1, {}])(
    "rejects the ID token %j where openid was granted (OIDC Core §3.1.3.3)",
    (id_token) => {
      expect(readMembers({ id_token }).result).toMatchObject({
        kind: "rejected",
        check: "token-response-id-token",
      });
    },
  );

  it("needs no ID token where the user took openid out (OIDC Core §3.1.3.3)", () => {
    const { result, notebook } = readMembers({ scope: "photos.read", id_token: undefined });
    expect(result).toMatchObject({ kind: "tokens" });
    expect(notebook.checks()).not.toContain("token-response-id-token");
  });

  it("ignores an ID token that was not asked for (RFC 6749 §5.1)", () => {
    const { result } = readMembers({}, { ...session, scope: "photos.read" });
    expect(result).toEqual({
      kind: "tokens",
      tokens: { accessToken: good.access_token, scope: "photos.read", expiresIn: 600 },
    });
  });

  it.each(nonsense)("rejects %j without an exception (RFC 6749 §5.1)", (response) => {
    expect(read(response).result.kind).toBe("rejected");
  });
});

describe("the findings of the token response", () => {
  it("say what was asked and what was granted (RFC 6749 §3.3)", () => {
    const { finding } = readMembers({ scope: "openid" }).notebook;
    expect(finding("token-response-scope")).toEqual({
      expected: "a scope; asked for openid photos.read",
      actual: "openid",
    });
  });

  it("never repeat a token (RFC 6749 §10.3)", () => {
    const { finding } = readMembers({}).notebook;
    expect(finding("token-response-readable").actual).toBe("a JSON object");
    expect(finding("token-response-access-token").actual).toBe("an access_token");
    expect(finding("token-response-id-token").actual).toBe("an id_token");
  });

  it("say what came in place of the right thing", () => {
    expect(read(jsonResponse(503, {})).notebook.finding("token-response-status").actual).toBe("503");
    const html = { status: 200, headers: [], body: "<p>" };
    expect(read(html).notebook.finding("token-response-readable").actual).toBe("something else");
    expect(readMembers({ access_token: 7 }).notebook.finding("token-response-access-token").actual).toBe("7");
    expect(readMembers({ token_type: "DPoP" }).notebook.finding("token-response-type").actual).toBe("DPoP");
  });
});

describe("a client whose only protection is the nonce", () => {
  const { state: _, codeVerifier: __, ...bare } = session;
  const withoutIdToken = {
    access_token: "2YotnFZFEjr1zCsicMWpAA",
    token_type: "Bearer",
    scope: "photos.read",
  };

  it("wants the ID token even where openid was not granted (RFC 9700 §4.7.1)", () => {
    const { result, notebook } = read(jsonResponse(200, withoutIdToken), bare);
    expect(result.kind).toBe("rejected");
    expect(notebook.failed()).toEqual(["token-response-id-token"]);
  });

  it("does without it where state or PKCE protects as well", () => {
    expect(read(jsonResponse(200, withoutIdToken)).result.kind).toBe("tokens");
  });
});
