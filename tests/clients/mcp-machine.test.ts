import {
  type AddClientAuthentication,
  auth,
  discoverAuthorizationServerMetadata,
  registerClient,
} from "@modelcontextprotocol/sdk/client/auth.js";
import {
  createPrivateKeyJwtAuth,
  PrivateKeyJwtProvider,
  StaticPrivateKeyJwtProvider,
} from "@modelcontextprotocol/sdk/client/auth-extensions.js";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { describe, expect, it } from "vitest";
import { openRoom } from "./support/room.ts";

const room = await openRoom();
const keys = await generateKeyPair("ES256", { extractable: true });
const privateKey = await exportPKCS8(keys.privateKey);

/** A program without a user, with a key of its own. */
async function register(): Promise<string> {
  const metadata = await discoverAuthorizationServerMetadata(room.issuer);
  const { client_id } = await registerClient(room.issuer, {
    ...(metadata === undefined ? {} : { metadata }),
    clientMetadata: {
      redirect_uris: [],
      grant_types: ["client_credentials"],
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), alg: "ES256", use: "sig" }] },
      scope: "photos.read",
    },
  });
  return client_id;
}

async function statusOfApi(token: string | undefined): Promise<number> {
  const response = await fetch(room.api, { headers: { Authorization: `Bearer ${token}` } });
  return response.status;
}

/** The assertion that the SDK would send. */
async function makeAssertion(clientId: string): Promise<string> {
  const parameters = new URLSearchParams();
  const add: AddClientAuthentication = createPrivateKeyJwtAuth({
    issuer: clientId,
    subject: clientId,
    privateKey,
    alg: "ES256",
    audience: room.issuer,
  });
  await add(new Headers(), parameters, `${room.issuer}/token`);
  return parameters.get("client_assertion") ?? "";
}

describe("the OAuth part of MCP's SDK, in a program's own name, by private_key_jwt (RFC 7523 §2.2)", () => {
  it("has a token", async () => {
    const provider = new PrivateKeyJwtProvider({
      clientId: await register(),
      privateKey,
      algorithm: "ES256",
      expectedIssuer: room.issuer,
    });
    expect(await auth(provider, { serverUrl: room.api, scope: "photos.read" })).toBe("AUTHORIZED");
    expect(await statusOfApi(provider.tokens()?.access_token)).toBe(200);
  });

  it("has one for an assertion that was made before, once (RFC 7523 §3, item 7)", async () => {
    const clientId = await register();
    const jwtBearerAssertion = await makeAssertion(clientId);
    const ask = async () => {
      const provider = new StaticPrivateKeyJwtProvider({
        clientId,
        jwtBearerAssertion,
        expectedIssuer: room.issuer,
      });
      await auth(provider, { serverUrl: room.api, scope: "photos.read" });
      return provider.tokens()?.access_token;
    };
    expect(await statusOfApi(await ask())).toBe(200);
    await expect(ask()).rejects.toThrow("used before");
  });
});
