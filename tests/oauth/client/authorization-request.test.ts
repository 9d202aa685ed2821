import { describe, expect, it } from "vitest";
import { readAddress } from "@/lib/http/address";
import { prepareAuthorization } from "@/lib/oauth/client/authorization-request";
import type { RedirectConfiguration } from "@/lib/oauth/client/configuration";
import { countingRandom, createNotebook } from "../notebook";
import { configuration, issuer, redirectUri } from "./prints";

async function prepare(changes: Partial<RedirectConfiguration> = {}, random = countingRandom()) {
  const notebook = createNotebook();
  const prepared = await prepareAuthorization(
    { ...configuration, ...changes },
    { random, note: notebook.note },
  );
  const address = readAddress(prepared.url);
  return { ...prepared, address, parameters: Object.fromEntries(address?.query ?? []), notebook };
}

describe("the authorization request", () => {
  it("asks for a code with client, redirect URI, scope and state (RFC 6749 §4.1.1)", async () => {
    const { address, parameters, session } = await prepare({ scope: "photos.read" });
    expect(address?.origin).toBe(issuer);
    expect(address?.path).toBe("/authorize");
    expect(parameters).toEqual({
      response_type: "code",
      client_id: "prints-web",
      redirect_uri: redirectUri,
      scope: "photos.read",
      state: session.state,
      code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      code_challenge_method: "S256",
    });
  });

  it("says how the answer is to come back, where that is not the usual way (OAuth Multiple-Response-Types §2.1)", async () => {
    expect((await prepare()).parameters).not.toHaveProperty("response_mode");
    expect((await prepare({ responseMode: "form_post" })).parameters.response_mode).toBe("form_post");
  });

  it("names each API that the grant is to be for (RFC 8707 §2.1)", async () => {
    const resources = ["https://photos.example", "https://calendar.example"];
    const { address } = await prepare({ resources });
    expect(address?.query.filter(([name]) => name === "resource").map(([, value]) => value)).toEqual(
      resources,
    );
  });

  it("says what the user is to be asked, with openid alone (OIDC Core §3.1.2.1)", async () => {
    const asked = await prepare({ scope: "openid", prompt: "login", maxAge: 300 });
    expect(asked.parameters).toMatchObject({ prompt: "login", max_age: "300" });
    const plain = await prepare({ scope: "photos.read", prompt: "login", maxAge: 300 });
    expect(plain.parameters).not.toHaveProperty("prompt");
  });

  it("has no nonce where it is switched off, and says all else (OIDC Core §3.1.2.1)", async () => {
    const { parameters, session } = await prepare({ scope: "openid", nonce: "off", maxAge: 300 });
    expect(session).not.toHaveProperty("nonce");
    expect(parameters).not.toHaveProperty("nonce");
    expect(parameters.max_age).toBe("300");
  });

  it("keeps the query of the authorization endpoint (RFC 6749 §3.1)", async () => {
    const authorization_endpoint = `${issuer}/authorize?tenant=a`;
    const authorizationServer = { ...configuration.authorizationServer, authorization_endpoint };
    const { parameters } = await prepare({ authorizationServer });
    expect(parameters).toMatchObject({ tenant: "a", response_type: "code" });
  });

  it("derives verifier and challenge as RFC 7636 Appendix B does", async () => {
    const octets = [
      116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214,
      191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
    ];
    const { session, parameters } = await prepare({}, (_purpose, bytes) =>
      Uint8Array.from(octets.slice(0, bytes)),
    );
    expect(session.codeVerifier).toBe("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    expect(parameters.code_challenge).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  });

  it("sends the verifier itself with the method plain (RFC 7636 §4.2)", async () => {
    const { session, parameters } = await prepare({ pkce: "plain" });
    expect(parameters.code_challenge).toBe(session.codeVerifier);
    expect(parameters.code_challenge_method).toBe("plain");
  });

  it("sends no challenge and keeps no verifier where PKCE is off (RFC 7636 §4.3)", async () => {
    const { session, parameters } = await prepare({ pkce: "off" });
    expect(parameters).not.toHaveProperty("code_challenge");
    expect(parameters).not.toHaveProperty("code_challenge_method");
    expect(session).not.toHaveProperty("codeVerifier");
  });

  it("sends no state where state is off (RFC 6749 §4.1.1)", async () => {
    const { session, parameters } = await prepare({ state: false });
    expect(parameters).not.toHaveProperty("state");
    expect(session).not.toHaveProperty("state");
  });

  it("sends a nonce with openid, and only then (OIDC Core §3.1.2.1)", async () => {
    const { session, parameters } = await prepare();
    expect(parameters.nonce).toBe(session.nonce);
    expect(parameters.nonce).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const without = await prepare({ scope: "photos.read openid2" });
    expect(without.parameters).not.toHaveProperty("nonce");
    expect(without.session).not.toHaveProperty("nonce");
  });

  it("asks for acr and for a recent sign-in where configured (OIDC Core §3.1.2.1)", async () => {
    const { parameters, session } = await prepare({ acrValues: ["gold", "silver"], maxAge: 300 });
    expect(parameters).toMatchObject({ acr_values: "gold silver", max_age: "300" });
    expect(session).toMatchObject({ acrValues: ["gold", "silver"], maxAge: 300 });
    const usual = (await prepare({})).session;
    expect(usual).not.toHaveProperty("maxAge");
    expect(usual).not.toHaveProperty("acrValues");
  });

  it("asks for them without openid as well, where an API wants them (RFC 9470 §4)", async () => {
    const asked = await prepare({ acrValues: ["gold"], maxAge: 0, scope: "photos.read" });
    expect(asked.parameters).toMatchObject({ acr_values: "gold", max_age: "0" });
    expect(asked.parameters).not.toHaveProperty("nonce");
  });

  it("draws state, nonce and verifier anew for each attempt (RFC 9700 §4.7.1, RFC 7636 §4.1)", async () => {
    const random = countingRandom();
    const [first, second] = [await prepare({}, random), await prepare({}, random)];
    expect(second.session.state).not.toBe(first.session.state);
    expect(second.session.nonce).not.toBe(first.session.nonce);
    expect(second.session.codeVerifier).not.toBe(first.session.codeVerifier);
  });

  it("remembers in the session which server the user is sent to (RFC 9700 §4.4.2)", async () => {
    const { session } = await prepare();
    expect(session.issuer).toBe(issuer);
    expect(JSON.parse(JSON.stringify(session))).toEqual(session);
  });

  it("never sends the verifier with S256, and holds it as a secret (RFC 7636 §4.2)", async () => {
    const { session, url, parameters, notebook } = await prepare();
    expect(url).not.toContain(session.codeVerifier);
    expect(notebook.actions()).toEqual([
      {
        kind: "action",
        action: "request-prepared",
        gains: [
          { name: "code_verifier", value: session.codeVerifier, secret: true },
          { name: "state", value: session.state, secret: false },
          { name: "code_challenge", value: parameters.code_challenge, secret: false },
          { name: "nonce", value: session.nonce, secret: false },
        ],
        drops: [],
      },
    ]);
  });
});
