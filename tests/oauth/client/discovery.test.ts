import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { readApiChallenge } from "@/lib/oauth/client/api-challenge";
import { listResourcePlaces, readResourceMetadata } from "@/lib/oauth/client/resource-metadata";
import { listServerPlaces, readServerMetadata } from "@/lib/oauth/client/server-metadata";
import { buildDocumentRequest } from "@/lib/oauth/document";
import { buildMetadata } from "@/lib/oauth/metadata";
import { createNotebook } from "../notebook";
import { nonsense } from "./prints";

const called = "https://photos.example/mcp";
const issuer = "https://id.example";

function challenge(status: number, value: string) {
  const notebook = createNotebook();
  return {
    notebook,
    result: readApiChallenge(emptyResponse(status, [["WWW-Authenticate", value]]), notebook.note),
  };
}

describe("the challenge of an unknown API", () => {
  it("says where it describes itself, and which scope the call needs (RFC 9728 §5.1, RFC 6750 §3)", () => {
    const { result } = challenge(401, 'Bearer resource_metadata="https://a.example/x", scope="a b"');
    expect(result).toEqual({ kind: "challenge", metadataUrl: "https://a.example/x", scope: "a b" });
  });

  it("may stand among others, in one field or in several (RFC 9110 §11.6.1)", () => {
    const { result } = challenge(
      401,
      'Basic realm="a", charset="UTF-8", Bearer scope="b", DPoP algs="ES256"',
    );
    expect(result).toEqual({ kind: "challenge", scope: "b" });
    const fields = ['Basic realm="a"', 'Bearer scope="b"'].map(
      (value) => ["WWW-Authenticate", value] as const,
    );
    expect(readApiChallenge(emptyResponse(401, fields), createNotebook().note)).toEqual(result);
  });

  it.each(["http://photos.example/x", "/x", "//a.example/x", "data:,x"])(
    "is one without a link where the link is %s (RFC 9728 §7.1)",
    (link) => {
      const { result, notebook } = challenge(401, `Bearer resource_metadata="${link}"`);
      expect(result).toEqual({ kind: "challenge" });
      expect(notebook.failed()).toEqual(["challenge-link"]);
    },
  );

  it("is one without a link as well (RFC 9728 §5.1)", () => {
    const { result, notebook } = challenge(401, 'bearer realm="a"');
    expect(result).toEqual({ kind: "challenge" });
    expect(notebook.failed()).toEqual(["challenge-link"]);
  });

  it.each([
    [200, 'Bearer realm="a"', "challenge-status", "rejected"],
    [403, 'Bearer realm="a"', "challenge-status", "refused"],
    [401, 'Basic realm="a"', "challenge-scheme", "refused"],
    [401, "", "challenge-scheme", "rejected"],
  ])("is none with status %i and %j: %s, %s", (status, value, check, kind) => {
    const { result, notebook } = challenge(status, value);
    expect(result.kind).toBe(kind);
    expect(notebook.failed()).toEqual([check]);
  });
});

describe("the places of a description", () => {
  it("is the one that the API names, of the address that was called (RFC 9728 §3.3)", () => {
    const url = "https://elsewhere.example/described";
    expect(listResourcePlaces(called, url)).toEqual([{ url, identifier: called }]);
  });

  it("are else those with the path and without it, each of its own identifier (RFC 9728 §3.1)", () => {
    const wellKnown = "https://photos.example/.well-known/oauth-protected-resource";
    expect(listResourcePlaces(called, undefined)).toEqual([
      { url: `${wellKnown}/mcp`, identifier: called },
      { url: wellKnown, identifier: "https://photos.example" },
    ]);
    expect(listResourcePlaces("https://photos.example", undefined)).toHaveLength(1);
  });

  it.each([
    [
      issuer,
      [`${issuer}/.well-known/oauth-authorization-server`, `${issuer}/.well-known/openid-configuration`],
    ],
    [
      `${issuer}/tenant/`,
      [
        `${issuer}/.well-known/oauth-authorization-server/tenant`,
        `${issuer}/.well-known/openid-configuration/tenant`,
        `${issuer}/tenant/.well-known/openid-configuration`,
      ],
    ],
  ])("of the issuer %s are tried in this order (RFC 8414 §3.1, §5)", (of, urls) => {
    expect(listServerPlaces(of)).toEqual(urls.map((url) => ({ url, identifier: of })));
  });

  it("are asked without credentials (RFC 9728 §3.1)", () => {
    const request = buildDocumentRequest(called);
    expect([request.method, readHeader(request, "Authorization")]).toEqual(["GET", undefined]);
  });
});

describe("the description of an API", () => {
  const good = { resource: called, authorization_servers: [issuer], scopes_supported: ["photos.read"] };
  const read = (members: unknown, identifier: string | undefined = called) => {
    const notebook = createNotebook();
    return {
      notebook,
      result: readResourceMetadata(identifier, jsonResponse(200, members), notebook.note),
    };
  };

  it("names its server and its scopes (RFC 9728 §2)", () => {
    const { result, notebook } = read(good);
    const found = { resource: called, authorizationServer: issuer, scopes: ["photos.read"] };
    expect(result).toEqual({ kind: "resource", ...found });
    expect(notebook.actions()).toMatchObject([{ action: "resource-described" }]);
  });

  it.each([
    "https://photos.example",
    "https://photos.example/mcp/",
    "https://Photos.example/mcp",
    "https://other.example/mcp",
    "",
    7,
    undefined,
  ])("is not used where it is of %j (RFC 9728 §3.3)", (resource) => {
    const { result, notebook } = read({ ...good, resource });
    expect(result).toMatchObject({ kind: "rejected", check: "resource-metadata-resource" });
    expect(notebook.actions()).toEqual([]);
  });

  it("may be of any API where nobody compares: unsafe (RFC 9728 §7.3)", () => {
    const notebook = createNotebook();
    const other = jsonResponse(200, { ...good, resource: "https://other.example" });
    expect(readResourceMetadata(undefined, other, notebook.note)).toMatchObject({
      resource: "https://other.example",
    });
  });

  it.each([[[]], [undefined], ["https://id.example"], [[7]], [["http://id.example"]], [["id.example"]]])(
    "is not used with the servers %j (RFC 9728 §2)",
    (servers) => {
      expect(read({ ...good, authorization_servers: servers }).result).toMatchObject({
        check: "resource-metadata-servers",
      });
    },
  );
});

describe("the description of an API says how tokens come to it (RFC 9728 §2)", () => {
  const judge = (members: object) => {
    const notebook = createNotebook();
    const all = { resource: called, authorization_servers: [issuer], ...members };
    return readResourceMetadata(called, jsonResponse(200, all), notebook.note);
  };

  it.each([
    { dpop_bound_access_tokens_required: true },
    { bearer_methods_supported: [] },
    { bearer_methods_supported: ["body", "query"] },
    { bearer_methods_supported: "header" },
  ])("and is not used with %j: the client could not", (members) => {
    expect(judge(members)).toMatchObject({ kind: "rejected", check: "resource-metadata-bearer" });
  });

  it.each([
    {},
    { dpop_bound_access_tokens_required: false },
    { bearer_methods_supported: ["body", "header"] },
    { dpop_signing_alg_values_supported: ["ES256"] },
  ])("and is used with %j", (members) => {
    expect(judge(members)).toMatchObject({ kind: "resource" });
  });
});

describe("the description of a server", () => {
  const good = buildMetadata(issuer, {
    requirePar: false,
    authenticationClasses: [],
    namesIssuer: true,
    clientDocuments: false,
    detailTypes: [],
    pkcePolicy: "strict",
    signingAlgorithm: "RS256",
    responseTypes: ["code"],
    grantTypes: ["authorization_code"],
    scopes: [],
    claims: [],
  });
  const read = (changes: Readonly<Record<string, unknown>>) =>
    readServerMetadata(issuer, jsonResponse(200, { ...good, ...changes }), createNotebook().note);

  it("has what the code grant needs, and where clients register (RFC 8414 §2)", () => {
    expect(read({})).toEqual({
      kind: "server",
      registrationEndpoint: `${issuer}/register`,
      takesDocuments: false,
      server: {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        authorization_response_iss_parameter_supported: true,
      },
    });
  });

  it("need not have a place to register (RFC 8414 §2)", () => {
    expect(read({ registration_endpoint: undefined })).not.toHaveProperty("registrationEndpoint");
  });

  it.each([
    [undefined, false],
    [true, true],
    ["true", false],
  ])("says whether it fetches the descriptions of clients: %j (draft CIMD §6)", (told, takesDocuments) => {
    expect(read({ client_id_metadata_document_supported: told })).toMatchObject({ takesDocuments });
  });

  it.each([
    [{ issuer: `${issuer}/` }, "server-metadata-issuer"],
    [{ issuer: undefined }, "server-metadata-issuer"],
    [{ authorization_endpoint: "http://id.example/authorize" }, "server-metadata-endpoints"],
    [{ token_endpoint: undefined }, "server-metadata-endpoints"],
    [{ response_types_supported: ["token"] }, "server-metadata-code"],
    [{ code_challenge_methods_supported: undefined }, "server-metadata-pkce"],
    [{ code_challenge_methods_supported: ["plain"] }, "server-metadata-pkce"],
    [{ code_challenge_methods_supported: "S256" }, "server-metadata-pkce"],
  ])("is not used with %j (RFC 8414 §2, §3.3)", (changes, check) => {
    expect(read(changes)).toMatchObject({ kind: "rejected", check });
  });
});

it.each(nonsense)("no description is made of %j", (response) => {
  const { note, actions } = createNotebook();
  expect(["absent", "rejected"]).toContain(readResourceMetadata(called, response, note).kind);
  expect(["absent", "rejected"]).toContain(readServerMetadata(issuer, response, note).kind);
  expect(readApiChallenge(response, note).kind).toBe("rejected");
  expect(actions()).toEqual([]);
});
