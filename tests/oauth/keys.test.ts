import { describe, expect, it } from "vitest";
import { jsonResponse } from "@/lib/http/response";
import { buildKeysRequest, readKeysResponse } from "@/lib/oauth/keys";
import { nonsense } from "./client/prints";
import { createNotebook } from "./notebook";

const url = "https://id.example/jwks";
const key = { kty: "EC", kid: "a", alg: "ES256", crv: "P-256", x: "x", y: "y" };

describe("fetching keys", () => {
  it("is a GET of the jwks_uri (RFC 8414 §2)", () => {
    expect(buildKeysRequest(url)).toEqual({
      method: "GET",
      url,
      headers: [["Accept", "application/json"]],
      body: "",
    });
  });

  it("has the Origin of a script (Fetch §3.2)", () => {
    expect(buildKeysRequest(url, "https://prints.example").headers).toContainEqual([
      "Origin",
      "https://prints.example",
    ]);
  });

  it.each(["application/json", "application/jwk-set+json; charset=utf-8"])(
    "takes a set as %s (RFC 7517 §8.5)",
    (type) => {
      const notebook = createNotebook();
      const response = jsonResponse(200, { keys: [key] }, [["Content-Type", type]]);
      expect(readKeysResponse(response, notebook.note)).toEqual([key]);
      expect(notebook.failed()).toEqual([]);
      expect(notebook.actions()).toMatchObject([
        { action: "keys-stored", gains: [{ name: "jwks", secret: false }] },
      ]);
    },
  );

  it("passes over members that are no keys (RFC 7517 §5)", () => {
    const keys = [null, 1, "key", [], {}, { kty: 1 }, key];
    expect(readKeysResponse(jsonResponse(200, { keys }), createNotebook().note)).toEqual([key]);
  });

  it.each(nonsense)("reads no keys from %j, without an exception (RFC 7517 §5)", (response) => {
    const notebook = createNotebook();
    expect(readKeysResponse(response, notebook.note)).toBeUndefined();
    expect(notebook.failed()).toEqual(["keys-readable"]);
    expect(notebook.actions()).toEqual([]);
  });

  it("reads no keys from an error page that holds some (RFC 7517 §5)", () => {
    expect(readKeysResponse(jsonResponse(404, { keys: [key] }), createNotebook().note)).toBeUndefined();
  });
});
