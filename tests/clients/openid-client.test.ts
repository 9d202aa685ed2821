import * as client from "openid-client";
import { describe, expect, it } from "vitest";
import { privateKeyOf } from "./support/oauth4webapi.ts";
import { type Choices, createPerson } from "./support/person.ts";
import { type LiveRoom, openRoom } from "./support/room.ts";

const room = await openRoom();

const authentications: Readonly<Record<string, () => Promise<client.ClientAuth>>> = {
  "prints-web": async () => client.ClientSecretBasic(room.secret("prints-web")),
  "odd characters": async () => client.ClientSecretBasic(room.secret("odd characters")),
  "prints-web-post": async () => client.ClientSecretPost(room.secret("prints-web-post")),
  "prints-web-jwt": async () => client.PrivateKeyJwt(await privateKeyOf(room, "prints-web-jwt")),
  "prints-spa": async () => client.None(),
};

function configure(clientId: string, auth: client.ClientAuth): Promise<client.Configuration> {
  return client.discovery(new URL(room.issuer), clientId, undefined, auth, {
    execute: [client.allowInsecureRequests],
  });
}

/** The link that an app sends its user to, and what it keeps until they are back. */
async function prepare({ callback }: LiveRoom, parameters: Readonly<Record<string, string>> = {}) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
  return {
    checks: { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true },
    parameters: {
      redirect_uri: callback,
      scope: "openid email offline_access photos.read",
      state: expectedState,
      nonce: expectedNonce,
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
      ...parameters,
    },
  };
}

async function signIn(
  config: client.Configuration,
  parameters: Readonly<Record<string, string>> = {},
  choices: Choices = {},
) {
  const attempt = await prepare(room, parameters);
  const link = client.buildAuthorizationUrl(config, attempt.parameters);
  const { url } = await createPerson().visit(link, room.callback, choices);
  return client.authorizationCodeGrant(config, url, attempt.checks);
}

describe.each(Object.entries(authentications))("openid-client as %s", (clientId, authenticate) => {
  it("signs a user in and reads who they are (OIDC Core §3.1)", async () => {
    const config = await configure(clientId, await authenticate());
    client.enableNonRepudiationChecks(config);
    const tokens = await signIn(config);
    const sub = tokens.claims()?.sub ?? "";
    expect(sub).toBe("248289761001");
    expect(await client.fetchUserInfo(config, tokens.access_token, sub)).toMatchObject({
      email: "maya@mail.example",
    });
  });

  it("renews its tokens and calls the API (RFC 6749 §6)", async () => {
    const config = await configure(clientId, await authenticate());
    const { refresh_token: token = "" } = await signIn(config);
    const renewed = await client.refreshTokenGrant(config, token, { scope: "photos.read" });
    const response = await client.fetchProtectedResource(
      config,
      renewed.access_token,
      new URL(room.api),
      "GET",
    );
    expect(response.status).toBe(200);
    expect(renewed.scope).toBe("photos.read");
    await expect(client.refreshTokenGrant(config, token)).rejects.toMatchObject({ error: "invalid_grant" });
  });

  it("revokes its tokens, and those it has are dead (RFC 7009 §2.1)", async () => {
    const config = await configure(clientId, await authenticate());
    const tokens = await signIn(config);
    await client.tokenRevocation(config, tokens.refresh_token ?? "", { token_type_hint: "refresh_token" });
    const api = await configure("photos-api", client.ClientSecretBasic(room.secret("photos-api")));
    expect(await client.tokenIntrospection(api, tokens.access_token)).toEqual({ active: false });
  });
});

describe("openid-client", () => {
  it("has a token in its own name (RFC 6749 §4.4)", async () => {
    const config = await configure("nightly-report", client.ClientSecretBasic(room.secret("nightly-report")));
    const tokens = await client.clientCredentialsGrant(config, { scope: "photos.write", resource: room.api });
    expect(tokens).toMatchObject({ scope: "photos.write", token_type: "bearer" });
  });

  it("has a token exchanged for one of its own (RFC 8693 §2)", async () => {
    const shop = await configure("prints-web", client.ClientSecretBasic(room.secret("prints-web")));
    const { access_token: subject } = await signIn(shop, { scope: "openid photos.read photos.write" });
    const orders = await configure("orders-api", client.ClientSecretBasic(room.secret("orders-api")));
    const exchanged = await client.genericGrantRequest(
      orders,
      "urn:ietf:params:oauth:grant-type:token-exchange",
      {
        subject_token: subject,
        subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
        scope: "photos.read",
        resource: room.api,
      },
    );
    expect(exchanged).toMatchObject({
      scope: "photos.read",
      issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
    });
    const response = await client.fetchProtectedResource(
      orders,
      exchanged.access_token,
      new URL(room.api),
      "GET",
    );
    expect(response.status).toBe(200);
  });

  it("learns from the callback that the user said no (RFC 6749 §4.1.2.1)", async () => {
    const config = await configure("prints-spa", client.None());
    await expect(signIn(config, {}, { decision: "deny" })).rejects.toMatchObject({ error: "access_denied" });
  });

  it("asks without a page, and is told that the user must sign in (OIDC Core §3.1.2.6)", async () => {
    const config = await configure("prints-spa", client.None());
    await expect(signIn(config, { prompt: "none" })).rejects.toMatchObject({ error: "login_required" });
  });

  it("checks that the user has just signed in (OIDC Core §3.1.3.7, item 11)", async () => {
    const config = await configure("prints-web", client.ClientSecretBasic(room.secret("prints-web")));
    const attempt = await prepare(room, { max_age: "60" });
    const link = client.buildAuthorizationUrl(config, attempt.parameters);
    const { url } = await createPerson().visit(link, room.callback);
    const tokens = await client.authorizationCodeGrant(config, url, { ...attempt.checks, maxAge: 60 });
    expect(tokens.claims()?.auth_time).toBeTypeOf("number");
  });
});

describe("openid-client at an album that wants a recent login", () => {
  const locked = new URL(`${room.api}/locked`);

  it("opens it to a user who has just signed in (RFC 9470 §3)", async () => {
    const config = await configure("prints-web", client.ClientSecretBasic(room.secret("prints-web")));
    const { access_token: token } = await signIn(config, { max_age: "300" });
    const response = await client.fetchProtectedResource(config, token, locked, "GET");
    expect(await response.json()).toMatchObject({ albums: [{ id: "locked" }] });
  });

  it("is told what it wants, where no user has signed in at all (RFC 9470 §3)", async () => {
    const config = await configure("nightly-report", client.ClientSecretBasic(room.secret("nightly-report")));
    const { access_token: token } = await client.clientCredentialsGrant(config, { scope: "photos.read" });
    const call = client.fetchProtectedResource(config, token, locked, "GET");
    await expect(call).rejects.toMatchObject({
      status: 401,
      cause: [
        {
          scheme: "bearer",
          parameters: { error: "insufficient_user_authentication", max_age: "300" },
        },
        { scheme: "dpop" },
      ],
    });
  });
});

describe("openid-client verifies what a room signs, with every algorithm", () => {
  it.each(["RS256", "ES256", "PS256", "EdDSA"])("%s (RFC 7518 §3.1)", async (signing_alg) => {
    const signed = await openRoom({ signing_alg });
    const config = await client.discovery(new URL(signed.issuer), "prints-spa", undefined, client.None(), {
      execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
    });
    const attempt = await prepare(signed);
    const { url } = await createPerson().visit(
      client.buildAuthorizationUrl(config, attempt.parameters),
      signed.callback,
    );
    const tokens = await client.authorizationCodeGrant(config, url, attempt.checks);
    expect(tokens.claims()?.sub).toBe("248289761001");
  });
});
