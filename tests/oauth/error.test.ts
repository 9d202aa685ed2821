import { describe, expect, it } from "vitest";
import { errorBody, errorCodes, OAuthError, statusOf } from "@/lib/oauth/error";

describe("a refusal", () => {
  it.each([
    ["invalid_request", 400],
    ["invalid_grant", 400],
    ["invalid_scope", 400],
    ["unsupported_grant_type", 400],
    ["invalid_target", 400],
    ["invalid_client", 401],
    ["invalid_token", 401],
    ["insufficient_scope", 403],
    ["access_denied", 403],
    ["server_error", 500],
    ["temporarily_unavailable", 503],
  ] as const)("as %s has the status %i (RFC 6749 §5.2, RFC 6750 §3.1)", (code, status) => {
    expect(statusOf(code)).toBe(status);
  });

  it("has a status whatever its code", () => {
    for (const code of errorCodes) expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });

  it("tells its code and its description, and nothing else (RFC 6749 §5.2)", () => {
    const refusal = { error: "invalid_grant", description: "the code was used", status: 400 } as const;
    expect(errorBody(refusal)).toEqual({ error: "invalid_grant", error_description: "the code was used" });
    expect(new OAuthError(refusal).refusal).toBe(refusal);
  });
});
