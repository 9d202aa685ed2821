import { describe, expect, it } from "vitest";
import type { HttpResponse } from "@/lib/http/message";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { buildApiRequest, readApiResponse } from "@/lib/oauth/client/api";
import { createNotebook } from "../notebook";
import { nonsense } from "./prints";

const call = { url: "https://photos.example/albums", method: "GET", accessToken: "mF_9.B5f-4.1JqM" };
const albums = [{ id: "1", title: "Lofoten", photos: 48 }];

function read(response: HttpResponse) {
  const notebook = createNotebook();
  return { result: readApiResponse(response, notebook.note), notebook };
}

describe("the API request", () => {
  it("carries the token in the Authorization field alone (RFC 6750 §2.1)", () => {
    expect(buildApiRequest(call)).toEqual({
      method: "GET",
      url: "https://photos.example/albums",
      headers: [
        ["Authorization", "Bearer mF_9.B5f-4.1JqM"],
        ["Accept", "application/json"],
      ],
      body: "",
    });
  });

  it("has the Origin of a script (Fetch §3.2)", () => {
    const { headers } = buildApiRequest({ ...call, origin: "https://prints.example" });
    expect(headers).toContainEqual(["Origin", "https://prints.example"]);
  });
});

describe("the API response", () => {
  it("gives the albums (RFC 6749 §7)", () => {
    const { result, notebook } = read(jsonResponse(200, { albums }));
    expect(result).toEqual({ kind: "albums", albums });
    expect(notebook.checks()).toEqual(["api-response-status", "api-response-readable"]);
    expect(notebook.failed()).toEqual([]);
    expect(notebook.actions()).toMatchObject([{ action: "albums-received" }]);
  });

  it.each([
    [401, "invalid_token"],
    [403, "insufficient_scope"],
    [400, "invalid_request"],
  ])("gives a refusal of status %i with the error of its challenge (RFC 6750 §3)", (status, error) => {
    const challenge = `Bearer realm="photos", error="${error}", error_description="No", scope="photos.read"`;
    const { result, notebook } = read(emptyResponse(status, [["WWW-Authenticate", challenge]]));
    expect(result).toEqual({
      kind: "refused",
      status,
      error,
      description: "No",
      challenge: {
        scheme: "Bearer",
        parameters: [
          ["realm", "photos"],
          ["error", error],
          ["error_description", "No"],
          ["scope", "photos.read"],
        ],
      },
    });
    expect(notebook.failed()).toEqual(["api-response-status"]);
  });

  it("gives a challenge without an error as it is: there was no token (RFC 6750 §3.1)", () => {
    const { result } = read(emptyResponse(401, [["WWW-Authenticate", "Bearer"]]));
    expect(result).toEqual({ kind: "refused", status: 401, challenge: { scheme: "Bearer", parameters: [] } });
  });

  it.each([
    [503, { error: "temporarily_unavailable" }],
    [404, { error: { code: -32601, message: "The method is not known here" } }],
  ])(
    "gives a refusal of status %i without a challenge, where its body says so (RFC 9110 §15)",
    (status, body) => {
      const { result, notebook } = read(jsonResponse(status, body));
      expect(result).toEqual({ kind: "refused", status });
      expect(notebook.failed()).toEqual(["api-response-status"]);
    },
  );

  it.each([200, 204, 302])("takes no status %i for a refusal (RFC 6750 §3)", (status) => {
    const response = emptyResponse(status, [["WWW-Authenticate", 'Bearer error="invalid_token"']]);
    expect(read(response).result.kind).toBe("rejected");
  });

  it.each([404, 500, 503])("rejects status %i, which no token would change (RFC 6750 §3)", (status) => {
    expect(read(jsonResponse(status, {})).result).toMatchObject({
      kind: "rejected",
      check: "api-response-status",
    });
  });

  it.each([{}, { albums: {} }, { albums: [null] }, { albums: [{ id: "1", title: "x" }] }, { albums: ["x"] }])(
    "rejects %j, which is no list of albums (RFC 9110 §8.3)",
    (body) => {
      const { result, notebook } = read(jsonResponse(200, body));
      expect(result).toMatchObject({ kind: "rejected", check: "api-response-readable" });
      expect(notebook.actions()).toEqual([]);
    },
  );

  it("rejects albums that do not come as JSON (RFC 9110 §8.3)", () => {
    const page = {
      status: 200,
      headers: [["Content-Type", "text/html"]] as const,
      body: JSON.stringify({ albums }),
    };
    expect(read(page).result).toMatchObject({ check: "api-response-readable" });
  });

  it.each(nonsense)("rejects %j without an exception (RFC 6750 §3)", (response) => {
    expect(read(response).result.kind).toBe("rejected");
  });
});
