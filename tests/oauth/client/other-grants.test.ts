/** The grants that are one request and one response, and have nothing else of their own. */
import { describe, expect, it } from "vitest";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import {
  buildClientCredentialsRequest,
  readClientCredentialsResponse,
} from "@/lib/oauth/client/client-credentials";
import { buildJwtBearerRequest, readJwtBearerResponse } from "@/lib/oauth/client/jwt-bearer";
import { buildPasswordRequest, readPasswordResponse } from "@/lib/oauth/client/password";
import {
  buildTokenExchangeRequest,
  type Exchange,
  readTokenExchangeResponse,
} from "@/lib/oauth/client/token-exchange";
import { countingRandom, createNotebook } from "../notebook";
import { configuration, issuer, nonsense, now } from "./prints";

const surroundings = { random: countingRandom(), now: () => now };
const nightly = { ...configuration, scope: "photos.read" };
const good = { access_token: "new", token_type: "Bearer", expires_in: 600 };
const type = "urn:ietf:params:oauth:token-type:access_token";

function formOf({ method, url, body }: HttpRequest) {
  expect([method, url]).toEqual(["POST", `${issuer}/token`]);
  return readParameters(body);
}

describe("the client credentials grant", () => {
  it("asks for a scope, and for an API where it is named (RFC 6749 §4.4.2, RFC 8707 §2.2)", async () => {
    const form = [
      ["grant_type", "client_credentials"],
      ["scope", "photos.read"],
    ];
    expect(formOf(await buildClientCredentialsRequest(nightly, surroundings))).toEqual(form);
    const named = await buildClientCredentialsRequest(nightly, surroundings, "https://photos.example");
    expect(formOf(named)).toEqual([...form, ["resource", "https://photos.example"]]);
  });

  it("gives an access token for it (RFC 6749 §4.4.3)", () => {
    const result = readClientCredentialsResponse(nightly, jsonResponse(200, good), createNotebook().note);
    expect(result).toMatchObject({ kind: "tokens", tokens: { accessToken: "new", scope: "photos.read" } });
  });

  it("ignores an ID token, which nobody could have asked for (RFC 6749 §5.1)", () => {
    const response = jsonResponse(200, { ...good, id_token: "a.b.c" });
    const result = readClientCredentialsResponse(nightly, response, createNotebook().note);
    expect(result).not.toHaveProperty("tokens.idToken");
  });
});

describe("the password grant", () => {
  it("sends name and password in the form (RFC 6749 §4.3.2)", async () => {
    const user = { username: "maya", password: "demo-password" };
    expect(formOf(await buildPasswordRequest(nightly, user, surroundings))).toEqual([
      ["grant_type", "password"],
      ["username", "maya"],
      ["password", "demo-password"],
      ["scope", "photos.read"],
    ]);
  });

  it("forgets the password once there are tokens (RFC 6749 §4.3.1)", () => {
    const notebook = createNotebook();
    readPasswordResponse(nightly, jsonResponse(200, good), notebook.note);
    expect(notebook.actions()).toMatchObject([{ drops: ["username", "password"] }]);
  });
});

describe("the JWT bearer grant", () => {
  it("sends the assertion (RFC 7523 §2.1)", async () => {
    expect(formOf(await buildJwtBearerRequest(nightly, "a.b.c", surroundings))).toEqual([
      ["grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"],
      ["assertion", "a.b.c"],
      ["scope", "photos.read"],
    ]);
  });

  it("forgets the assertion, which is good for one use (RFC 7523 §3)", () => {
    const notebook = createNotebook();
    readJwtBearerResponse(nightly, jsonResponse(200, good), notebook.note);
    expect(notebook.actions()).toMatchObject([{ drops: ["assertion"] }]);
  });
});

describe("token exchange", () => {
  const exchange: Exchange = { subjectToken: "of the user" };

  it("names the subject's token by its type (RFC 8693 §2.1)", async () => {
    expect(formOf(await buildTokenExchangeRequest(nightly, exchange, surroundings))).toEqual([
      ["grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"],
      ["subject_token", "of the user"],
      ["subject_token_type", type],
    ]);
  });

  it("names the actor, the target and the scope where there are any (RFC 8693 §2.1)", async () => {
    const more = { actorToken: "its own", resource: "https://photos.example", scope: "photos.read" };
    const form = formOf(await buildTokenExchangeRequest(nightly, { ...exchange, ...more }, surroundings));
    expect(form.slice(3)).toEqual([
      ["actor_token", "its own"],
      ["actor_token_type", type],
      ["resource", "https://photos.example"],
      ["scope", "photos.read"],
    ]);
  });

  it("gives a token of the type that was asked for (RFC 8693 §2.2.1)", () => {
    const response = jsonResponse(200, { ...good, issued_token_type: type, scope: "photos.read" });
    expect(readTokenExchangeResponse(exchange, response, createNotebook().note)).toMatchObject({
      kind: "tokens",
      tokens: { scope: "photos.read" },
    });
  });

  it.each([undefined, 1, "access_token", "urn:ietf:params:oauth:token-type:saml2"])(
    "rejects the issued type %j (RFC 8693 §2.2.1)",
    (issued_token_type) => {
      const notebook = createNotebook();
      const response = jsonResponse(200, { ...good, issued_token_type });
      expect(readTokenExchangeResponse(exchange, response, notebook.note)).toMatchObject({
        kind: "rejected",
        check: "token-response-issued-type",
      });
      expect(notebook.actions()).toEqual([]);
    },
  );
});

describe("every reader", () => {
  const readers: Readonly<Record<string, (response: HttpResponse) => { readonly kind: string }>> = {
    "client credentials": (response) =>
      readClientCredentialsResponse(nightly, response, createNotebook().note),
    password: (response) => readPasswordResponse(nightly, response, createNotebook().note),
    "JWT bearer": (response) => readJwtBearerResponse(nightly, response, createNotebook().note),
    "token exchange": (response) =>
      readTokenExchangeResponse({ subjectToken: "x" }, response, createNotebook().note),
  };

  it.each(Object.entries(readers))(
    "of %s rejects nonsense without an exception (RFC 6749 §5.1)",
    (_name, read) => {
      for (const response of nonsense) expect(read(response).kind).toBe("rejected");
    },
  );

  it.each(Object.entries(readers))("of %s gives a refusal as a value (RFC 6749 §5.2)", (_name, read) => {
    expect(read(jsonResponse(400, { error: "invalid_grant", error_description: "No." }))).toEqual({
      kind: "refused",
      error: "invalid_grant",
      description: "No.",
      status: 400,
    });
  });

  it.each([
    [
      "client credentials",
      (response: HttpResponse) => readClientCredentialsResponse(reader, response, quiet),
    ],
    ["password", (response: HttpResponse) => readPasswordResponse(reader, response, quiet)],
    ["JWT bearer", (response: HttpResponse) => readJwtBearerResponse(reader, response, quiet)],
    [
      "token exchange",
      (response: HttpResponse) => readTokenExchangeResponse({ subjectToken: "x", scope }, response, quiet),
    ],
  ])(
    "of %s keeps no ID token, since it has nothing to check one by (OpenID Connect Core §3.1.3.7)",
    (_, read) => {
      const members = { ...good, issued_token_type: type, scope, id_token: "a.b.c" };
      const result = read(jsonResponse(200, members));
      expect(result).toMatchObject({ kind: "tokens", tokens: { scope } });
      expect(result).not.toHaveProperty("tokens.idToken");
    },
  );
});

const scope = "openid photos.read";
const reader = { ...nightly, scope };
const quiet = createNotebook().note;
