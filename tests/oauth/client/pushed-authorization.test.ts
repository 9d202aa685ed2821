import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import {
  buildPushedRequest,
  buildReferenceUrl,
  readPushedResponse,
} from "@/lib/oauth/client/pushed-authorization";
import type { ClientAuthentication } from "@/lib/oauth/client-metadata";
import { readJwt, thumbprint } from "@/lib/oauth/jwt";
import { countingRandom, createNotebook } from "../notebook";
import { createKey } from "../tokens";
import { issuer, nonsense, now, withClient } from "./prints";

const surroundings = { random: countingRandom(), now: () => now };

function pushing(method: ClientAuthentication) {
  const plain = withClient({ token_endpoint_auth_method: method });
  const endpoint = { pushed_authorization_request_endpoint: `${issuer}/par` };
  return { ...plain, authorizationServer: { ...plain.authorizationServer, ...endpoint } };
}

async function push(configuration: ReturnType<typeof pushing>) {
  const { parameters } = await prepareAuthorization(configuration, {
    ...surroundings,
    note: createNotebook().note,
  });
  return { parameters, request: await buildPushedRequest(configuration, parameters, surroundings) };
}

describe("a pushed authorization request", () => {
  it("carries what would have stood in the address, and authenticates the client (RFC 9126 §2.1)", async () => {
    const { parameters, request } = await push(pushing("client_secret_basic"));
    expect([request.method, request.url]).toEqual(["POST", `${issuer}/par`]);
    expect(readParameters(request.body)).toEqual(parameters);
    expect(readHeader(request, "Authorization")).toMatch(/^Basic /);
  });

  it.each(["none", "client_secret_post"] as const)(
    "names the client once where %s names it as well (RFC 6749 §3.1)",
    async (method) => {
      const { request } = await push(pushing(method));
      const names = readParameters(request.body).map(([name]) => name);
      expect(names.filter((name) => name === "client_id")).toEqual(["client_id"]);
      expect(names).toContain("redirect_uri");
    },
  );

  it("proves the key that the code is to be bound to (RFC 9449 §10.1)", async () => {
    const dpopKey = await createKey("ES256", "mine");
    const configuration = { ...pushing("client_secret_basic"), dpopKey };
    const request = await buildPushedRequest(configuration, [], surroundings);
    const proof = readJwt(readHeader(request, "DPoP") ?? "");
    expect(proof?.payload).toMatchObject({ htm: "POST", htu: `${issuer}/par` });
    expect(await thumbprint(proof?.header.jwk as typeof dpopKey)).toBe(await thumbprint(dpopKey));
  });

  it("needs an endpoint to go to", () => {
    expect(() => buildPushedRequest(withClient({}), [], surroundings)).toThrow(
      "pushed_authorization_request_endpoint",
    );
  });
});

describe("the answer to a pushed request", () => {
  const reference = { request_uri: "urn:ietf:params:oauth:request_uri:6esc", expires_in: 60 };

  it("is a reference, which goes into the address with nothing but the client (RFC 9126 §2.2, §4)", () => {
    const notebook = createNotebook();
    const result = readPushedResponse(jsonResponse(201, reference), notebook.note);
    expect(result).toEqual({ kind: "pushed", requestUri: reference.request_uri, expiresIn: 60 });
    expect(notebook.actions()).toMatchObject([{ action: "reference-received" }]);
    const url = new URL(buildReferenceUrl(withClient({}), reference.request_uri));
    expect([...url.searchParams]).toEqual([
      ["client_id", "prints-web"],
      ["request_uri", reference.request_uri],
    ]);
  });

  it("is a refusal where it names an error (RFC 9126 §2.3)", () => {
    const response = jsonResponse(400, { error: "invalid_request", error_description: "no" });
    const notebook = createNotebook();
    expect(readPushedResponse(response, notebook.note)).toEqual({
      kind: "refused",
      error: "invalid_request",
      description: "no",
      status: 400,
    });
    expect(notebook.failed()).toEqual(["pushed-response-status"]);
  });

  it.each([
    [{ ...reference, request_uri: undefined }],
    [{ ...reference, request_uri: "" }],
    [{ ...reference, expires_in: "60" }],
    [{ ...reference, expires_in: 0 }],
    [{ ...reference, expires_in: 0.5 }],
  ])("is not used as %j (RFC 9126 §2.2)", (members) => {
    const notebook = createNotebook();
    expect(readPushedResponse(jsonResponse(201, members), notebook.note)).toMatchObject({
      kind: "rejected",
      check: "pushed-response-reference",
    });
    expect(notebook.actions()).toEqual([]);
  });

  it("is not used with a status that is not 201 (RFC 9126 §2.2)", () => {
    expect(readPushedResponse(jsonResponse(200, reference), createNotebook().note)).toMatchObject({
      check: "pushed-response-status",
    });
  });

  it.each(nonsense)("is rejected as %j without an exception", (response) => {
    expect(readPushedResponse(response, createNotebook().note).kind).toBe("rejected");
  });
});
