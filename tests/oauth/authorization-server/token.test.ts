import { describe, expect, it } from "vitest";
import { type HttpRequest, readHeader, withHeader } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import { obtainCode, redeem, tokenRequest } from "../support/code-flow";
import { basic, createKit, json } from "../support/kit";

interface Case {
  readonly rule: string;
  readonly change: (request: HttpRequest) => HttpRequest;
  readonly error: string;
  readonly check: CheckId;
  readonly status?: number;
}

const addToBody = (text: string) => (request: HttpRequest) => ({
  ...request,
  body: `${request.body}&${text}`,
});

const cases: readonly Case[] = [
  {
    rule: "a method other than POST (RFC 6749 §3.2)",
    change: (request) => ({ ...request, method: "GET" }),
    error: "invalid_request",
    check: "token-method",
    status: 405,
  },
  {
    rule: "a body that is JSON (RFC 6749 §B)",
    change: (request) => withHeader(request, "Content-Type", "application/json"),
    error: "invalid_request",
    check: "token-content-type",
  },
  {
    rule: "a body without a type (RFC 6749 §B)",
    change: (request) => ({
      ...request,
      headers: request.headers.filter(([name]) => name !== "Content-Type"),
    }),
    error: "invalid_request",
    check: "token-content-type",
  },
  {
    rule: "a client_secret in the request URI (RFC 6749 §2.3.1)",
    change: (request) => ({ ...request, url: `${request.url}?client_secret=demo-secret-prints-web` }),
    error: "invalid_request",
    check: "token-credentials-in-body",
  },
  {
    rule: "a parameter that is included twice (RFC 6749 §3.2)",
    change: addToBody("grant_type=authorization_code"),
    error: "invalid_request",
    check: "token-parameters-once",
  },
  {
    rule: "an unknown parameter that is included twice (RFC 6749 §3.2)",
    change: addToBody("colour=violet&colour=red"),
    error: "invalid_request",
    check: "token-parameters-once",
  },
];

describe("the token endpoint refuses", () => {
  it.each(cases)("$rule", async ({ change, error, check, status = 400 }) => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const response = await kit.server(change(tokenRequest(kit, { code })));
    expect(response.status).toBe(status);
    expect(json(response).error).toBe(error);
    expect(kit.notes.failed()).toEqual([check]);
    expect((await redeem(kit, { code })).status, "the code is left alone").toBe(200);
  });

  it("a missing grant_type (RFC 6749 §5.2)", async () => {
    const kit = await createKit();
    const response = await redeem(kit, { grant_type: undefined, code: "x" });
    expect(json(response).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["grant-type-present"]);
  });

  it.each(["password", "implicit", "urn:ietf:params:oauth:grant-type:saml2-bearer", "constructor"])(
    "the grant_type %s (RFC 6749 §5.2, RFC 9700 §2.4)",
    async (grant_type) => {
      const kit = await createKit();
      const response = await redeem(kit, { grant_type, code: "x" });
      expect(response.status).toBe(400);
      expect(json(response).error).toBe("unsupported_grant_type");
      expect(kit.notes.failed()).toEqual(["grant-type-supported"]);
    },
  );

  it("a grant_type that the client is not registered for (RFC 6749 §5.2)", async () => {
    const kit = await createKit();
    const response = await redeem(kit, { code: "x" }, [basic("no-code")]);
    expect(json(response).error).toBe("unauthorized_client");
    expect(kit.notes.failed()).toEqual(["grant-type-allowed"]);
  });
});

describe("the token endpoint", () => {
  it("names the method that it takes (RFC 9110 §15.5.6)", async () => {
    const kit = await createKit();
    const response = await kit.server({ ...tokenRequest(kit, {}), method: "PUT" });
    expect(readHeader(response, "Allow")).toBe("POST, OPTIONS");
  });

  it("takes a form with a charset, and ignores unknown parameters (RFC 6749 §3.2, Appendix B)", async () => {
    const kit = await createKit();
    const request = tokenRequest(kit, { code: await obtainCode(kit), colour: "violet" });
    const type = "Application/X-WWW-Form-Urlencoded; charset=UTF-8";
    expect((await kit.server(withHeader(request, "Content-Type", type))).status).toBe(200);
  });

  it("keeps its answers out of caches, good and bad (RFC 6749 §5.1)", async () => {
    const kit = await createKit();
    const good = await redeem(kit, { code: await obtainCode(kit) });
    const bad = await redeem(kit, { code: "made-up" });
    expect([good.status, bad.status]).toEqual([200, 400]);
    for (const response of [good, bad]) {
      expect(readHeader(response, "Cache-Control")).toBe("no-store");
      expect(readHeader(response, "Pragma")).toBe("no-cache");
      expect(readHeader(response, "Content-Type")).toBe("application/json");
    }
  });

  it("describes an error in the characters that are allowed (RFC 6749 §5.2)", async () => {
    const kit = await createKit();
    const description = json(await redeem(kit, { code: `"\\é` })).error_description;
    expect(description).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
  });

  it("notes its checks in order", async () => {
    const kit = await createKit();
    await redeem(kit, { code: await obtainCode(kit) });
    expect(kit.notes.checks()).toEqual([
      "token-method",
      "token-content-type",
      "token-credentials-in-body",
      "token-parameters-once",
      "one-client-authentication",
      "token-client-known",
      "client-id-matches",
      "client-authentication-method",
      "client-secret-matches",
      "grant-type-present",
      "grant-type-supported",
      "grant-type-allowed",
      "code-present",
      "code-known",
      "code-unused",
      "code-not-expired",
      "code-client-matches",
      "code-redirect-uri-matches",
      "verifier-present",
      "verifier-format",
      "verifier-matches",
      "token-resource-allowed",
    ]);
  });
});
