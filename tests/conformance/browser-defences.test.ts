import { describe, expect, it } from "vitest";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import {
  authorizationUrl,
  authorize,
  obtainCode,
  openConsent,
  tokenRequest,
} from "../oauth/support/code-flow";
import { createKit, get, issuer, type Kit, postForm } from "../oauth/support/kit";
import { createUserAgent, redirected } from "../oauth/support/user-agent";

const origin = ["Origin", "https://evil.example"] as const;

async function everyPage(kit: Kit): Promise<readonly HttpResponse[]> {
  const agent = createUserAgent(kit);
  return [
    await agent.open(authorizationUrl(kit)),
    await agent.signIn(),
    await authorize(kit, { client_id: "nobody" }),
    await kit.server(get(`${issuer}/nowhere`)),
    await kit.server(get(`${issuer}/device`)),
    await authorize(kit, { response_mode: "form_post", scope: "nonsense" }),
  ];
}

describe("a page of the attacker's", () => {
  it("cannot put the server's pages into a frame (RFC 9700 §4.16)", async () => {
    for (const page of await everyPage(await createKit())) {
      expect(readHeader(page, "Content-Security-Policy")).toContain("frame-ancestors 'none'");
      expect(readHeader(page, "X-Frame-Options")).toBe("DENY");
    }
  });

  it("learns nothing of them from a Referer or a cache (RFC 9700 §4.2.4)", async () => {
    for (const page of await everyPage(await createKit())) {
      expect(readHeader(page, "Referrer-Policy")).toBe("no-referrer");
      expect(readHeader(page, "Cache-Control")).toContain("no-store");
    }
  });

  it("cannot read the authorization endpoint by script (RFC 9700 §2.6)", async () => {
    const kit = await createKit();
    for (const method of ["GET", "OPTIONS"]) {
      const response = await kit.server({ ...get(authorizationUrl(kit), [origin]), method });
      expect(readHeader(response, "Access-Control-Allow-Origin")).toBeUndefined();
    }
  });

  it("reads what scripts may, and never with the user's cookies (Fetch §3.3.5)", async () => {
    const kit = await createKit();
    for (const path of ["token", "userinfo", "revoke", "jwks", ".well-known/openid-configuration"]) {
      const response = await kit.server(postForm(`${issuer}/${path}`, "", [origin]));
      expect(readHeader(response, "Access-Control-Allow-Origin"), path).toBe("*");
      expect(readHeader(response, "Access-Control-Allow-Credentials"), path).toBeUndefined();
    }
  });

  it("never holds the session: no script reads its cookie, no form of another site brings it (RFC 10025 §4.1.2)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    for (const page of [await agent.open(authorizationUrl(kit)), await agent.signIn()]) {
      const cookie = readHeader(page, "Set-Cookie") ?? "";
      expect(cookie).toMatch(/^__Host-session=[\w-]{32}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    }
  });

  it("has no script run on a page of the server's (RFC 6749 §10.14)", async () => {
    const kit = await createKit();
    const evil = '"><script>alert(1)</script>';
    const agent = createUserAgent(kit);
    const page = await agent.open(authorizationUrl(kit, { state: evil, nonce: evil, login_hint: evil }));
    expect(page.status).toBe(200);
    expect(page.body).not.toContain("<script>alert");
    const again = await agent.signIn(evil, evil);
    expect(again.body).not.toContain("<script>alert");
    expect(readHeader(again, "Content-Security-Policy")).toContain("default-src 'none'");
  });

  it("cannot write a header by a state with a line break (RFC 9110 §5.5)", async () => {
    const state = "x\r\nSet-Cookie: session=fixed";
    const response = await authorize(await createKit(), { state, scope: "nonsense" });
    expect(redirected(response, "state")).toBe(state);
    expect(readHeader(response, "Location")).not.toMatch(/[\r\n]/);
    expect(readHeader(response, "Set-Cookie")).toBeUndefined();
  });
});

describe("what must not stand in an address does not", () => {
  it("no token, only a code that is worth nothing alone (RFC 9700 §4.3.1)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, { scope: "openid photos.read" });
    const location = readHeader(await agent.allow(), "Location") ?? "";
    expect([...new URL(location).searchParams.keys()].sort()).toEqual(["code", "iss", "state"]);
  });

  it("an access token in the address opens nothing (RFC 9700 §4.3.2)", async () => {
    const kit = await createKit();
    const request = tokenRequest(kit, { code: await obtainCode(kit, { scope: "openid photos.read" }) });
    const { access_token: token } = JSON.parse((await kit.server(request)).body);
    const response = await kit.server(get(`${issuer}/userinfo?access_token=${token}`));
    expect(response.status).toBe(401);
  });
});
