import * as client from "openid-client";
import { describe, expect, it } from "vitest";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom({ legacy: ["implicit", "password"] });
const redirectUri = room.callback;
const plain = { execute: [client.allowInsecureRequests] };

describe("openid-client with what RFC 9700 gave up, in a room that has it on", () => {
  it("has an ID token from the front channel (OIDC Core §3.2), at an address that such a client may have (OIDC Registration §2)", async () => {
    const onWeb = "https://app.example/callback";
    const metadata = {
      redirect_uris: [onWeb],
      grant_types: ["implicit"],
      response_types: ["id_token"],
      token_endpoint_auth_method: "none",
    };
    const config = await client.dynamicClientRegistration(new URL(room.issuer), metadata, client.None(), {
      execute: [client.allowInsecureRequests, client.useIdTokenResponseType],
    });
    const [nonce, state] = [client.randomNonce(), client.randomState()];
    const link = client.buildAuthorizationUrl(config, {
      redirect_uri: onWeb,
      scope: "openid email",
      nonce,
      state,
    });
    const { url } = await createPerson().visit(link, onWeb);
    const claims = await client.implicitAuthentication(config, url, nonce, { expectedState: state });
    expect(claims).toMatchObject({ sub: "248289761001", email: "maya@mail.example" });
  });

  it("has a token for the user's password, and renews it (RFC 6749 §4.3)", async () => {
    const config = await client.discovery(
      new URL(room.issuer),
      "legacy-cli",
      undefined,
      client.None(),
      plain,
    );
    const asked = { username: "maya", password: "demo-password", scope: "photos.read offline_access" };
    const tokens = await client.genericGrantRequest(config, "password", asked);
    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? "");
    const api = new URL(room.api);
    expect((await client.fetchProtectedResource(config, renewed.access_token, api, "GET")).status).toBe(200);
    const wrong = client.genericGrantRequest(config, "password", { ...asked, password: "guessed" });
    await expect(wrong).rejects.toMatchObject({ error: "invalid_grant", status: 400 });
  });

  it("has an access token from the front channel, as an app of its time would read it (RFC 6749 §4.2)", async () => {
    const link = new URL(`${room.issuer}/authorize`);
    link.search = new URLSearchParams({
      response_type: "token",
      client_id: "legacy-spa",
      redirect_uri: redirectUri,
      scope: "photos.read",
      state: "af0ifjsldkj",
    }).toString();
    const { url } = await createPerson().visit(link, redirectUri);
    const answer = Object.fromEntries(new URLSearchParams(url.hash.slice(1)));
    expect([url.search, answer.token_type, answer.state]).toEqual(["", "Bearer", "af0ifjsldkj"]);
    const headers = { Authorization: `Bearer ${answer.access_token}` };
    expect((await fetch(room.api, { headers })).status).toBe(200);
  });
});

describe("openid-client authenticates by an assertion that its secret signs (OIDC Core §9)", () => {
  it("and has a token in its own name", async () => {
    const config = await client.dynamicClientRegistration(
      new URL(room.issuer),
      { grant_types: ["client_credentials"], token_endpoint_auth_method: "client_secret_jwt" },
      client.ClientSecretJwt(),
      plain,
    );
    const tokens = await client.clientCredentialsGrant(config, { scope: "photos.read" });
    const api = new URL(room.api);
    expect((await client.fetchProtectedResource(config, tokens.access_token, api, "GET")).status).toBe(200);
  });
});
