import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readParameters } from "@/lib/http/parameters";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { buildRevocationRequest, readRevocationResponse } from "@/lib/oauth/client/revocation";
import { countingRandom, createNotebook } from "../notebook";
import { createKey } from "../tokens";
import { issuer, now, configuration as prints } from "./prints";

const configuration = {
  ...prints,
  authorizationServer: { ...prints.authorizationServer, revocation_endpoint: `${issuer}/revoke` },
};
const surroundings = { random: countingRandom(), now: () => now };
const tokens = { accessToken: "access", scope: "photos.read" };

describe("a revocation request", () => {
  it("names the refresh token, with which the grant ends (RFC 7009 §2.1)", async () => {
    const request = await buildRevocationRequest(
      configuration,
      { ...tokens, refreshToken: "refresh" },
      surroundings,
    );
    expect([request.method, request.url]).toEqual(["POST", `${issuer}/revoke`]);
    expect(readParameters(request.body)).toEqual([
      ["token", "refresh"],
      ["token_type_hint", "refresh_token"],
    ]);
    expect(readHeader(request, "Authorization")).toMatch(/^Basic /);
  });

  it("names the access token where there is no other (RFC 7009 §2.1)", async () => {
    const request = await buildRevocationRequest(configuration, tokens, surroundings);
    expect(readParameters(request.body)).toEqual([
      ["token", "access"],
      ["token_type_hint", "access_token"],
    ]);
  });

  it("proves no key, for this endpoint knows no proofs (RFC 9449 §5)", async () => {
    const bound = { ...configuration, dpopKey: await createKey("ES256", "mine") };
    const request = await buildRevocationRequest(bound, { ...tokens, type: "DPoP" }, surroundings);
    expect(readHeader(request, "DPoP")).toBeUndefined();
  });
});

describe("the answer to a revocation", () => {
  it.each([emptyResponse(200), jsonResponse(200, {})])("is 200, whatever it holds (RFC 7009 §2.2)", (ok) => {
    const notebook = createNotebook();
    expect(readRevocationResponse(ok, notebook.note)).toEqual({ kind: "revoked" });
    expect(notebook.actions()).toMatchObject([
      { action: "tokens-forgotten", drops: ["access_token", "refresh_token"] },
    ]);
  });

  it("is a refusal where it names an error, and the tokens are kept (RFC 7009 §2.2.1)", () => {
    const notebook = createNotebook();
    const response = jsonResponse(400, { error: "unsupported_token_type" });
    expect(readRevocationResponse(response, notebook.note)).toMatchObject({
      kind: "refused",
      error: "unsupported_token_type",
    });
    expect(notebook.actions()).toEqual([]);
  });

  it("is rejected where it is neither (RFC 7009 §2.2.1)", () => {
    const result = readRevocationResponse(emptyResponse(503), createNotebook().note);
    expect(result).toMatchObject({ kind: "rejected", check: "revocation-response-status" });
  });
});
