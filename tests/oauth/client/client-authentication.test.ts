import { beforeAll, describe, expect, it } from "vitest";
import { buildClientAuthentication } from "@/lib/oauth/client/client-authentication";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { macKey, publicKey, readJwt, verifySignature } from "@/lib/oauth/jwt";
import { countingRandom } from "../notebook";
import { createKey } from "../tokens";
import { configuration, issuer, now, withClient } from "./prints";

const random = countingRandom();
const surroundings = { random, now: () => now };

describe("client authentication", () => {
  it("names a public client in the body, and no secret (RFC 6749 §3.2.1)", async () => {
    const client = withClient({ client_id: "prints-spa", token_endpoint_auth_method: "none" });
    expect(await buildClientAuthentication(client, surroundings)).toEqual({
      headers: [],
      parameters: [["client_id", "prints-spa"]],
    });
  });

  it("puts both credentials form-encoded into Basic (RFC 6749 §2.3.1)", async () => {
    const client = withClient({ client_id: "a:b", client_secret: "ü +%" });
    const { headers, parameters } = await buildClientAuthentication(client, surroundings);
    expect(headers).toEqual([["Authorization", `Basic ${btoa("a%3Ab:%C3%BC+%2B%25")}`]]);
    expect(parameters).toEqual([]);
  });

  it("puts both credentials into the body with client_secret_post (RFC 6749 §2.3.1)", async () => {
    const client = withClient({ token_endpoint_auth_method: "client_secret_post" });
    expect(await buildClientAuthentication(client, surroundings)).toEqual({
      headers: [],
      parameters: [
        ["client_id", "prints-web"],
        ["client_secret", "demo-secret-prints-web"],
      ],
    });
  });

  it("signs with the secret by client_secret_jwt, and does not send it (OIDC Core §9)", async () => {
    const client = withClient({ token_endpoint_auth_method: "client_secret_jwt" });
    const { parameters } = await buildClientAuthentication(client, surroundings);
    const { client_assertion = "" } = Object.fromEntries(parameters);
    expect(readJwt(client_assertion)?.payload).toMatchObject({ iss: "prints-web", aud: issuer });
    expect((await verifySignature(client_assertion, [macKey("demo-secret-prints-web")])).verified).toBe(true);
    expect(JSON.stringify(parameters)).not.toContain("demo-secret");
  });

  it("throws where the configuration lacks the secret of its method, our own mistake", async () => {
    const client = withClient({ client_secret: undefined });
    await expect(buildClientAuthentication(client, surroundings)).rejects.toThrow(
      "prints-web has no client_secret",
    );
  });
});

describe("a client assertion", () => {
  let privateKey: JsonWebKey;
  beforeAll(async () => {
    privateKey = await createKey("ES256", "client-key");
  });

  async function assert() {
    const { client } = withClient({
      token_endpoint_auth_method: "private_key_jwt",
      client_secret: undefined,
    });
    const credentials = await buildClientAuthentication(
      { ...configuration, client, privateKey },
      surroundings,
    );
    const parameters = Object.fromEntries(credentials.parameters);
    const assertion = parameters.client_assertion ?? "";
    return { headers: credentials.headers, parameters, assertion, decoded: readJwt(assertion) };
  }

  it("is sent as a JWT bearer assertion, and nothing besides (RFC 7523 §2.2)", async () => {
    const { headers, parameters } = await assert();
    expect(headers).toEqual([]);
    expect(parameters).toEqual({
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: expect.any(String),
    });
  });

  it("is from the client, about the client, and good for a minute (RFC 7523 §3)", async () => {
    const { decoded } = await assert();
    expect(decoded?.payload).toMatchObject({ iss: "prints-web", sub: "prints-web", iat: now, exp: now + 60 });
  });

  it("has the issuer as its one audience, as a string (RFC 10070 §4)", async () => {
    expect((await assert()).decoded?.payload.aud).toBe(issuer);
  });

  it("has its explicit type (RFC 10070 §4)", async () => {
    expect((await assert()).decoded?.header).toEqual({
      alg: "ES256",
      kid: "client-key",
      typ: "client-authentication+jwt",
    });
  });

  it("has a jti of its own each time (RFC 7523 §3)", async () => {
    const [first, second] = [await assert(), await assert()];
    expect(first.decoded?.payload.jti).toMatch(/^[\w-]{22}$/);
    expect(second.decoded?.payload.jti).not.toBe(first.decoded?.payload.jti);
  });

  it("is signed with the client's private key (RFC 7523 §3)", async () => {
    const { assertion } = await assert();
    expect(await verifySignature(assertion, [publicKey(privateKey)])).toMatchObject({ verified: true });
  });

  it("throws where the configuration lacks the key, our own mistake", async () => {
    const client = withClient({ token_endpoint_auth_method: "private_key_jwt" });
    await expect(buildClientAuthentication(client, surroundings)).rejects.toThrow(
      "prints-web has no private key",
    );
  });
});
