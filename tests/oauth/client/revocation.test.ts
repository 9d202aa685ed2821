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

describe("a revocation request", () => {
  it.each(["access_token", "refresh_token"] as const)(
    "names a token and says that it is %s, with the client's authentication (RFC 7009 §2.1)",
    async (hint) => {
      const request = await buildRevocationRequest(configuration, "a token", hint, surroundings);
      expect([request.method, request.url]).toEqual(["POST", `${issuer}/revoke`]);
      expect(readParameters(request.body)).toEqual([
        ["token", "a token"],
        ["token_type_hint", hint],
      ]);
      expect(readHeader(request, "Authorization")).toMatch(/^Basic /);
    },
  );

  it("proves no key, for this endpoint knows no proofs (RFC 9449 §5)", async () => {
    const bound = { ...configuration, dpopKey: await createKey("ES256", "mine") };
    const request = await buildRevocationRequest(bound, "a token", "access_token", surroundings);
    expect(readHeader(request, "DPoP")).toBeUndefined();
  });
});

describe("the answer to a revocation", () => {
  it.each([emptyResponse(200), jsonResponse(200, {})])("is 200, whatever it holds (RFC 7009 §2.2)", (ok) => {
    expect(readRevocationResponse(ok, createNotebook().note)).toEqual({ kind: "revoked" });
  });

  it("is a refusal where it names an error (RFC 7009 §2.2.1)", () => {
    const response = jsonResponse(400, { error: "unsupported_token_type" });
    expect(readRevocationResponse(response, createNotebook().note)).toMatchObject({
      kind: "refused",
      error: "unsupported_token_type",
    });
  });

  it("is rejected where it is neither (RFC 7009 §2.2.1)", () => {
    const result = readRevocationResponse(emptyResponse(503), createNotebook().note);
    expect(result).toMatchObject({ kind: "rejected", check: "revocation-response-status" });
  });
});
