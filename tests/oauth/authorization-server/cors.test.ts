/** Which endpoints scripts of other origins may call (RFC 9700 §2.6): those that look at no cookie, and no page. */
import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { createKit, get, issuer, postForm } from "../support/kit";

const origin = ["Origin", "https://prints.example"] as const;

const forScripts = [
  ["/token", "POST"],
  ["/revoke", "POST"],
  ["/par", "POST"],
  ["/register", "POST"],
  ["/device_authorization", "POST"],
  ["/userinfo", "GET, HEAD, POST"],
  ["/jwks", "GET, HEAD"],
  ["/.well-known/oauth-authorization-server", "GET, HEAD"],
  ["/.well-known/openid-configuration", "GET, HEAD"],
] as const;

const forOthers = [
  "/authorize",
  "/login",
  "/consent",
  "/device",
  "/device/login",
  "/device/consent",
  "/end_session",
  "/end_session/confirm",
  "/introspect",
];

describe("a script of another origin", () => {
  it.each(forScripts)("may call %s, by %s (Fetch §3.2, RFC 9110 §10.2.1)", async (path, methods) => {
    const kit = await createKit();
    const preflight = await kit.server({ ...get(issuer + path, [origin]), method: "OPTIONS" });
    expect(preflight.status).toBe(204);
    expect(readHeader(preflight, "Access-Control-Allow-Origin")).toBe("*");
    expect(readHeader(preflight, "Access-Control-Allow-Methods")).toBe(methods);
    expect(readHeader(preflight, "Allow")).toBe(`${methods}, OPTIONS`);
    expect(readHeader(preflight, "Access-Control-Allow-Headers")).toBe("Authorization, Content-Type, DPoP");
    for (const request of [get(issuer + path, [origin]), postForm(issuer + path, "", [origin])]) {
      const response = await kit.server(request);
      expect(readHeader(response, "Access-Control-Allow-Origin")).toBe("*");
      expect(readHeader(response, "Access-Control-Allow-Credentials")).toBeUndefined();
      expect(readHeader(response, "Access-Control-Expose-Headers")).toContain("WWW-Authenticate");
    }
  });

  it.each(forOthers)("may not read %s (RFC 9700 §2.6)", async (path) => {
    const kit = await createKit();
    const requests = [
      { ...get(issuer + path, [origin]), method: "OPTIONS" },
      get(issuer + path, [origin]),
      postForm(issuer + path, "", [origin]),
    ];
    for (const request of requests) {
      const response = await kit.server(request);
      expect(readHeader(response, "Access-Control-Allow-Origin")).toBeUndefined();
      expect(response.status).not.toBe(404);
    }
  });
});
