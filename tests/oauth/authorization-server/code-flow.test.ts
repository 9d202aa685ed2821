import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { publicKey, readJwt, verifySignature } from "@/lib/oauth/jwt";
import { signingAlgorithms } from "@/lib/oauth/signing-algorithms";
import { authorizationUrl, obtainCode, obtainTokens, openConsent, redeem } from "../support/code-flow";
import { createKit, issuer, json, keyFor, start } from "../support/kit";
import { callback } from "../support/people";
import { createUserAgent, redirected } from "../support/user-agent";

describe("the authorization code flow", () => {
  it("goes from the request by login and consent to a code, and from the code to a token (RFC 6749 §4.1)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    const loginPage = await agent.open(authorizationUrl(kit));
    expect(loginPage.status).toBe(200);
    const consentPage = await agent.signIn();
    expect(consentPage.status).toBe(200);
    const response = await agent.allow();
    expect(response.status).toBe(303);
    expect(readHeader(response, "Location")).toMatch(
      /^https:\/\/prints\.example\/callback\?code=[\w-]{32}&state=af0ifjsldkj&iss=https%3A%2F%2Fid\.example$/,
    );
    const code = redirected(response, "code");
    const tokens = await redeem(kit, { code });
    expect(tokens.status).toBe(200);
    expect(json(tokens)).toMatchObject({
      token_type: "Bearer",
      expires_in: 600,
      scope: "photos.read photos.write",
    });
    expect(kit.notes.failed()).toEqual([]);
  });

  it("reports what it does, and what it holds from then on", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const code = redirected(await agent.allow(), "code") ?? "";
    await redeem(kit, { code });
    expect(kit.notes.actions().map(({ action }) => action)).toEqual([
      "session-opened",
      "authorization-started",
      "session-opened",
      "signed-in",
      "consented",
      "code-issued",
      "code-redeemed",
      "access-token-issued",
    ]);
    const [started] = kit.notes.actions().filter(({ action }) => action === "authorization-started");
    expect(started?.gains.map(({ name }) => name)).toEqual(["code_challenge"]);
    const [issued] = kit.notes.actions().filter(({ action }) => action === "code-issued");
    expect(issued?.gains).toEqual([{ name: "code", value: code, secret: false }]);
    const [redeemed] = kit.notes.actions().filter(({ action }) => action === "code-redeemed");
    expect(redeemed?.drops).toEqual(["code", "code_challenge"]);
  });

  it("gives the state back exactly as it came (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const state = `a b+c%20&iss=https://evil.example#"'<é\u{1f511}>`;
    const agent = await openConsent(kit, { state });
    expect(redirected(await agent.allow(), "state")).toBe(state);
  });

  it("leaves the state out where the request had none (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, { state: undefined });
    expect(redirected(await agent.allow(), "state")).toBeUndefined();
  });

  it("keeps the query of a redirect URI (RFC 6749 §3.1.2)", async () => {
    const kit = await createKit();
    const redirect_uri = "https://gallery.example/other?tab=1";
    const agent = await openConsent(kit, { client_id: "gallery-web", redirect_uri, scope: "photos.read" });
    const location = readHeader(await agent.allow(), "Location");
    expect(location).toMatch(/^https:\/\/gallery\.example\/other\?tab=1&code=/);
  });

  it("keeps the code out of caches and Referer fields (RFC 9700 §4.2.4)", async () => {
    const kit = await createKit();
    const response = await (await openConsent(kit)).allow();
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(readHeader(response, "Referrer-Policy")).toBe("no-referrer");
  });

  it("takes a request without redirect_uri where one alone is registered (RFC 6749 §3.1.2.3)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, { redirect_uri: undefined });
    const response = await agent.allow();
    expect(readHeader(response, "Location")?.startsWith(`${callback}?code=`)).toBe(true);
    const code = redirected(response, "code");
    expect((await redeem(kit, { code, redirect_uri: undefined })).status).toBe(200);
  });

  it("takes the authorization request as a form by POST too (RFC 6749 §3.1)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    const [url = "", query = ""] = authorizationUrl(kit).split("?");
    const headers = [["Content-Type", "application/x-www-form-urlencoded"]] as const;
    const page = await agent.send({ method: "POST", url, headers, body: query });
    expect(page.status).toBe(200);
    await agent.signIn();
    expect(redirected(await agent.allow(), "code")).toBeDefined();
  });

  it("shows consent without a login to a user who is signed in", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    await agent.allow();
    await agent.open(authorizationUrl(kit));
    expect(agent.form().action).toBe("/consent");
    expect(redirected(await agent.allow(), "code")).toBeDefined();
  });

  it("grants the registered scopes of the default resource where none is asked for (RFC 6749 §3.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, { scope: undefined });
    expect(json(await redeem(kit, { code })).scope).toBe("photos.read photos.write");
  });

  it("grants less where the user unticks a scope, and says so (RFC 6749 §3.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, {}, ["photos.read"]);
    expect(json(await redeem(kit, { code })).scope).toBe("photos.read");
  });

  it("works below an issuer with a path, and leaves all else alone (RFC 8414 §3)", async () => {
    const kit = await createKit({ issuer: "https://live.example/live/demo" });
    const tokens = await obtainTokens(kit, { scope: "openid photos.read" });
    expect(readJwt(tokens.access_token)?.payload.iss).toBe("https://live.example/live/demo");
    const outside = await kit.server({
      method: "GET",
      url: "https://live.example/jwks",
      headers: [],
      body: "",
    });
    expect(outside.status).toBe(404);
  });

  it.each(signingAlgorithms)("signs both tokens with %s (RFC 7518 §3.1, RFC 8037)", async (alg) => {
    const kit = await createKit({ settings: { signingAlgorithm: alg } });
    const tokens = await obtainTokens(kit, { scope: "openid photos.read", nonce: "n-0S6_WzA2Mj" });
    const keys = [publicKey(await keyFor(alg))];
    expect((await verifySignature(tokens.access_token, keys)).verified).toBe(true);
    expect((await verifySignature(String(tokens.id_token), keys)).verified).toBe(true);
    expect(readJwt(tokens.access_token)?.header).toEqual({ alg, typ: "at+jwt", kid: alg });
  });

  it("makes the tokens for now and by the issuer's own name", async () => {
    const kit = await createKit();
    const { payload } = readJwt((await obtainTokens(kit)).access_token) ?? { payload: {} };
    expect(payload).toMatchObject({ iss: issuer, iat: start, exp: start + 600 });
  });
});
