import * as oauth from "oauth4webapi";
import * as client from "openid-client";
import { describe, expect, it } from "vitest";
import { readJwt } from "@/lib/oauth/jwt";
import {
  type App,
  authorizationUrl,
  callApi,
  callBack,
  discover,
  plain,
  prepare,
  redeem,
  refresh,
} from "./support/oauth4webapi.ts";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();
const redirectUri = "https://app.example/callback";

/** The authentication that a registered client was given, by its method. */
type Authenticate = (secret: string, key: oauth.CryptoKeyPair) => oauth.ClientAuth;

const methods: readonly (readonly [method: string, authenticate: Authenticate])[] = [
  ["none", () => oauth.None()],
  ["client_secret_basic", (secret) => oauth.ClientSecretBasic(secret)],
  ["client_secret_post", (secret) => oauth.ClientSecretPost(secret)],
  ["client_secret_jwt", (secret) => oauth.ClientSecretJwt(secret)],
  ["private_key_jwt", (_secret, { privateKey }) => oauth.PrivateKeyJwt(privateKey)],
];

async function register(
  metadata: Partial<oauth.Client>,
  authenticate: Authenticate,
  alg = "ES256",
): Promise<App & { readonly key: oauth.CryptoKey }> {
  const as = await discover(room);
  const keys = await oauth.generateKeyPair(alg, { extractable: true });
  const { kty = "", crv = "", x = "", y } = await crypto.subtle.exportKey("jwk", keys.publicKey);
  const jwk = { kty, crv, x, ...(y === undefined ? {} : { y }), alg, use: "sig" };
  const withKey = metadata.token_endpoint_auth_method === "private_key_jwt" ? { jwks: { keys: [jwk] } } : {};
  const response = await oauth.dynamicClientRegistrationRequest(as, { ...metadata, ...withKey }, plain);
  const registered = await oauth.processDynamicClientRegistrationResponse(response);
  const auth = authenticate(String(registered.client_secret ?? ""), keys);
  return { room, as, client: registered, auth, redirectUri, key: keys.privateKey };
}

describe("oauth4webapi registers a client of its own (RFC 7591 §3)", () => {
  it.each(methods)("with %s, and runs the code grant as it", async (method, authenticate) => {
    const app = await register(
      {
        client_name: "An app of one's own",
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: method,
        grant_types: ["authorization_code", "refresh_token"],
        scope: "openid offline_access photos.read",
      },
      authenticate,
    );
    const attempt = await prepare(app, { scope: "openid offline_access photos.read" });
    const tokens = await redeem(
      app,
      attempt,
      await callBack(app, attempt, authorizationUrl(app, attempt.parameters)),
    );
    expect((await callApi(app, tokens)).status).toBe(200);
    expect((await refresh(app, tokens.refresh_token)).token_type).toBe("bearer");
  });

  it("for itself alone, with an assertion by its secret (OIDC Core §9)", async () => {
    const app = await register(
      {
        grant_types: ["client_credentials"],
        token_endpoint_auth_method: "client_secret_jwt",
        scope: "photos.read",
      },
      (secret) => oauth.ClientSecretJwt(secret),
    );
    const response = await oauth.clientCredentialsGrantRequest(app.as, app.client, app.auth, {}, plain);
    const tokens = await oauth.processClientCredentialsResponse(app.as, app.client, response);
    expect((await callApi(app, tokens)).status).toBe(200);
  });

  it.each(["EdDSA", "Ed25519"])(
    "with a key that it calls %s, and signs assertions and requests as Ed25519 (RFC 9864 §2.2)",
    async (alg) => {
      const app = await register(
        { redirect_uris: [redirectUri], token_endpoint_auth_method: "private_key_jwt" },
        (_secret, { privateKey }) => oauth.PrivateKeyJwt(privateKey),
        alg,
      );
      const attempt = await prepare(app, { scope: "photos.read" });
      const request = await oauth.issueRequestObject(app.as, app.client, attempt.parameters, app.key);
      expect(readJwt(request)?.header.alg).toBe("Ed25519");
      const link = authorizationUrl(app, { client_id: app.client.client_id, request });
      const tokens = await redeem(app, attempt, await callBack(app, attempt, link));
      expect((await callApi(app, tokens)).status).toBe(200);
    },
  );

  it.each([
    [{ redirect_uris: ["https://app.example/callback#fragment"] }, "invalid_redirect_uri"],
    [{ redirect_uris: ["javascript:alert(1)"] }, "invalid_redirect_uri"],
    [{ redirect_uris: [redirectUri], token_endpoint_auth_method: "nonsense" }, "invalid_client_metadata"],
  ])("and is refused %j (RFC 7591 §3.2.2)", async (metadata, error) => {
    await expect(register(metadata, () => oauth.None())).rejects.toMatchObject({ error, status: 400 });
  });
});

describe("what goes wrong with a client that nobody has allowed anything", () => {
  it("is shown to the person, who may go on to it with the answer (RFC 9700 §4.11.2)", async () => {
    const app = await register({ redirect_uris: [redirectUri], token_endpoint_auth_method: "none" }, () =>
      oauth.None(),
    );
    const attempt = await prepare(app, { scope: "nonsense" });
    const { page, url } = await createPerson().visit(authorizationUrl(app, attempt.parameters), redirectUri);
    expect([page.status, url.origin]).toEqual([400, room.origin]);
    const link = /<a [^>]*href="([^"]+)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const read = () => oauth.validateAuthResponse(app.as, app.client, new URL(link), attempt.state);
    expect(read).toThrow(expect.objectContaining({ error: "invalid_scope" }));
  });
});

describe("openid-client registers a client of its own (RFC 7591 §3)", () => {
  it("and signs users in as it", async () => {
    const config = await client.dynamicClientRegistration(
      new URL(room.issuer),
      {
        client_name: "An app of one's own",
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
      undefined,
      { execute: [client.allowInsecureRequests] },
    );
    const pkceCodeVerifier = client.randomPKCECodeVerifier();
    const link = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: "openid",
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    const { url } = await createPerson().visit(link, redirectUri);
    const tokens = await client.authorizationCodeGrant(config, url, { pkceCodeVerifier });
    expect(tokens.claims()?.sub).toBe("248289761001");
  });
});
