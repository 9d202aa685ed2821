import * as oauth from "oauth4webapi";
import { describe, expect, it } from "vitest";
import {
  authorizationUrl,
  callApi,
  callBack,
  createApp,
  discover,
  introspect,
  plain,
  prepare,
  redeem,
  refresh,
  revoke,
  runCodeGrant,
} from "./support/oauth4webapi.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();
const opaqueRoom = await openRoom({ access_token: "opaque", signing_alg: "ES256" });

const codeClients = ["prints-web", "prints-web-post", "prints-web-jwt", "prints-spa", "odd characters"];

describe("oauth4webapi finds the server", () => {
  it.each(["oauth2", "oidc"] as const)(
    "by %s discovery (RFC 8414 §3.1, OIDC Discovery §4)",
    async (algorithm) => {
      const as = await discover(room, algorithm);
      expect(as.issuer).toBe(room.issuer);
      expect(as.code_challenge_methods_supported).toEqual(["S256"]);
      expect(as.authorization_response_iss_parameter_supported).toBe(true);
    },
  );
});

describe.each(codeClients)("oauth4webapi as %s", (clientId) => {
  it("has the code grant with PKCE, an ID token and userinfo (RFC 6749 §4.1, OIDC Core §3.1)", async () => {
    const app = await createApp(room, clientId);
    const tokens = await runCodeGrant(app);
    const claims = oauth.getValidatedIdTokenClaims(tokens);
    expect(claims?.sub).toBe("248289761001");
    const response = await oauth.userInfoRequest(app.as, app.client, tokens.access_token, plain);
    const user = await oauth.processUserInfoResponse(app.as, app.client, claims?.sub ?? "", response);
    expect(user).toMatchObject({ email: "maya@mail.example", name: "Maya Lind" });
  });

  it("calls the API, with a token whose signature and claims it can verify (RFC 9068 §4)", async () => {
    const app = await createApp(room, clientId);
    const tokens = await runCodeGrant(app);
    expect((await callApi(app, tokens)).status).toBe(200);
    const headers = { Authorization: `Bearer ${tokens.access_token}` };
    const request = new Request(room.api, { headers });
    const claims = await oauth.validateJwtAccessToken(app.as, request, room.api, plain);
    expect(claims).toMatchObject({ client_id: clientId, sub: "248289761001" });
  });

  it("renews its tokens, each refresh token once (RFC 6749 §6, RFC 9700 §4.14.2)", async () => {
    const app = await createApp(room, clientId);
    const first = await runCodeGrant(app);
    const second = await refresh(app, first.refresh_token);
    expect((await callApi(app, second)).status).toBe(200);
    await expect(refresh(app, first.refresh_token)).rejects.toMatchObject({
      error: "invalid_grant",
      status: 400,
    });
    await expect(refresh(app, second.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
    expect(await introspect(room, second.access_token)).toEqual({ active: false });
  });

  it("revokes its tokens (RFC 7009 §2)", async () => {
    const app = await createApp(room, clientId);
    const tokens = await runCodeGrant(app);
    expect(await introspect(room, tokens.access_token)).toMatchObject({ active: true, client_id: clientId });
    await revoke(app, tokens.refresh_token ?? "");
    expect(await introspect(room, tokens.access_token)).toEqual({ active: false });
    await expect(refresh(app, tokens.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
  });
});

describe("oauth4webapi asks", () => {
  it.each(["query", "fragment", "form_post"])(
    "for the answer in a %s (OAuth Form Post Response Mode §2)",
    async (mode) => {
      const app = await createApp(room, "prints-web");
      const tokens = await runCodeGrant(app, { response_mode: mode });
      expect(tokens.token_type).toBe("bearer");
    },
  );

  it("for less, and is told what the user left of it (RFC 6749 §3.3)", async () => {
    const app = await createApp(room, "prints-spa");
    const tokens = await runCodeGrant(
      app,
      { scope: "photos.read photos.write" },
      { scopes: ["photos.read"] },
    );
    expect(tokens.scope).toBe("photos.read");
  });

  it("and is told of a denial, by the server that it asked (RFC 6749 §4.1.2.1, RFC 9207 §2)", async () => {
    const app = await createApp(room, "prints-web");
    const attempt = await prepare(app);
    const link = authorizationUrl(app, attempt.parameters);
    const refused = callBack(app, attempt, link, { decision: "deny" });
    await expect(refused).rejects.toMatchObject({
      code: oauth.AUTHORIZATION_RESPONSE_ERROR,
      error: "access_denied",
    });
  });

  it("with a code twice, and is refused (RFC 6749 §4.1.2)", async () => {
    const app = await createApp(room, "prints-web");
    const attempt = await prepare(app);
    const callback = await callBack(app, attempt, authorizationUrl(app, attempt.parameters));
    const tokens = await redeem(app, attempt, callback);
    await expect(redeem(app, attempt, callback)).rejects.toMatchObject({ error: "invalid_grant" });
    expect(await introspect(room, tokens.access_token)).toEqual({ active: false });
  });

  it("with a wrong secret, and reads the challenge (RFC 6749 §5.2)", async () => {
    const app = await createApp(room, "nightly-report", oauth.ClientSecretBasic("guessed"));
    const response = await oauth.clientCredentialsGrantRequest(app.as, app.client, app.auth, {}, plain);
    const refused = oauth.processClientCredentialsResponse(app.as, app.client, response);
    await expect(refused).rejects.toMatchObject({ code: oauth.WWW_AUTHENTICATE_CHALLENGE, status: 401 });
  });

  it("in its own name (RFC 6749 §4.4)", async () => {
    const app = await createApp(room, "nightly-report");
    const parameters = { scope: "photos.read", resource: room.api };
    const response = await oauth.clientCredentialsGrantRequest(
      app.as,
      app.client,
      app.auth,
      parameters,
      plain,
    );
    const tokens = await oauth.processClientCredentialsResponse(app.as, app.client, response);
    expect(tokens).not.toHaveProperty("refresh_token");
    expect((await callApi(app, tokens)).status).toBe(200);
  });
});

describe("oauth4webapi at a room with opaque tokens and ES256", () => {
  it("has the whole code grant, and the API introspects (RFC 7662 §2)", async () => {
    const app = await createApp(opaqueRoom, "prints-web-jwt");
    const tokens = await runCodeGrant(app);
    expect(tokens.access_token).not.toContain(".");
    expect((await callApi(app, tokens)).status).toBe(200);
    await revoke(app, tokens.access_token);
    await expect(callApi(app, tokens)).rejects.toMatchObject({ code: oauth.WWW_AUTHENTICATE_CHALLENGE });
  });
});
