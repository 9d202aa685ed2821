import { describe, expect, it } from "vitest";
import { withHeader } from "@/lib/http/message";
import { emptyResponse, jsonResponse } from "@/lib/http/response";
import { wantsNonce } from "@/lib/oauth/client/proof-nonce";
import { nonsense } from "./prints";

const refusal = (error: string) => jsonResponse(400, { error });
const challenge = (text: string) => emptyResponse(401, [["WWW-Authenticate", text]]);
const withNonce = (response: ReturnType<typeof refusal>) => withHeader(response, "DPoP-Nonce", "n");

describe("a request for a nonce", () => {
  it.each([
    ["a server of tokens, in JSON (RFC 9449 §8)", refusal("use_dpop_nonce")],
    ["an API, in its challenge (RFC 9449 §9)", challenge('DPoP error="use_dpop_nonce"')],
    [
      "an API that takes another scheme as well (RFC 9110 §11.6.1)",
      challenge('Bearer realm="a", DPoP error="use_dpop_nonce"'),
    ],
  ])("comes from %s", (_, response) => {
    expect(wantsNonce(withNonce(response))).toBe(true);
    expect(wantsNonce(response)).toBe(false);
  });

  it.each([
    refusal("invalid_dpop_proof"),
    challenge('DPoP error="invalid_token"'),
    challenge("DPoP"),
    challenge('Bearer error="use_dpop_nonce"'),
    jsonResponse(200, { access_token: "a" }),
    jsonResponse(200, { error: "use_dpop_nonce" }),
    jsonResponse(500, { error: "use_dpop_nonce" }),
    jsonResponse(401, { error: "use_dpop_nonce" }),
    jsonResponse(401, { error: "use_dpop_nonce" }, [["WWW-Authenticate", 'DPoP error="invalid_token"']]),
    jsonResponse(400, { error: "invalid_request" }, [["WWW-Authenticate", 'DPoP error="use_dpop_nonce"']]),
    ...nonsense,
  ])("is no other answer, though it brings a nonce: %j", (response) => {
    expect(wantsNonce(withNonce(response))).toBe(false);
  });
});
