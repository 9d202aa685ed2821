import * as oauth from "oauth4webapi";
import * as client from "openid-client";
import { describe, expect, it } from "vitest";
import {
  type App,
  type Attempt,
  authorizationUrl,
  callApi,
  callBack,
  createApp,
  introspect,
  plain,
  prepare,
  privateKeyOf,
  redeem,
} from "./support/oauth4webapi.ts";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();
const pushedRoom = await openRoom({ require_par: true });

async function push(app: App, attempt: Attempt, options: oauth.PushedAuthorizationRequestOptions = {}) {
  const { as, client: who, auth } = app;
  const response = await oauth.pushedAuthorizationRequest(as, who, auth, attempt.parameters, {
    ...plain,
    ...options,
  });
  const { request_uri } = await oauth.processPushedAuthorizationResponse(as, who, response);
  return authorizationUrl(app, { client_id: who.client_id, request_uri });
}

describe("oauth4webapi pushes its request (RFC 9126 §2)", () => {
  it.each([
    ["prints-web", room],
    ["prints-web-post", room],
    ["prints-web-jwt", room],
    ["prints-spa", room],
    ["par-only", room],
    ["prints-web", pushedRoom],
  ])("as %s", async (id, where) => {
    const app = await createApp(where, id);
    const attempt = await prepare(app);
    const callback = await callBack(app, attempt, await push(app, attempt));
    expect((await callApi(app, await redeem(app, attempt, callback))).status).toBe(200);
  });

  it("as a client whose clock is eight seconds ahead, in its assertion and in its proof (RFC 7519 §4.1.5)", async () => {
    const app = await createApp(pushedRoom, "prints-web-jwt");
    const ahead = { ...app, client: { ...app.client, [oauth.clockSkew]: 8 } };
    const DPoP = oauth.DPoP(ahead.client, await oauth.generateKeyPair("ES256"));
    const attempt = await prepare(ahead);
    const callback = await callBack(ahead, attempt, await push(ahead, attempt, { DPoP }));
    expect((await redeem(ahead, attempt, callback, { DPoP })).token_type).toBe("dpop");
  });

  it("with a DPoP proof, which binds the code (RFC 9449 §10.1)", async () => {
    const app = await createApp(room, "prints-spa");
    const DPoP = oauth.DPoP(app.client, await oauth.generateKeyPair("ES256"));
    const attempt = await prepare(app);
    const callback = await callBack(app, attempt, await push(app, attempt, { DPoP }));
    expect((await redeem(app, attempt, callback, { DPoP })).token_type).toBe("dpop");
  });

  it.each([
    ["par-only", room],
    ["prints-web", pushedRoom],
  ])("as %s must, and is told where it does not (RFC 9126 §5, §6)", async (id, where) => {
    const app = await createApp(where, id);
    const attempt = await prepare(app);
    const refused = callBack(app, attempt, authorizationUrl(app, attempt.parameters));
    await expect(refused).rejects.toMatchObject({ error: "invalid_request" });
  });

  it("and is refused there what would be refused later (RFC 9126 §2.3)", async () => {
    const app = await createApp(room, "prints-web");
    const attempt = await prepare(app, { scope: "nonsense" });
    await expect(push(app, attempt)).rejects.toMatchObject({ error: "invalid_scope", status: 400 });
  });
});

describe("oauth4webapi signs its request (RFC 9101 §4)", () => {
  async function sign(app: App, parameters: Readonly<Record<string, string>>): Promise<URL> {
    const key = await privateKeyOf(room, "prints-web-jwt");
    const request = await oauth.issueRequestObject(app.as, app.client, parameters, key);
    return authorizationUrl(app, { client_id: app.client.client_id, request });
  }

  it("and what stands beside it does not count (RFC 9101 §6.3)", async () => {
    const app = await createApp(room, "prints-web-jwt");
    const attempt = await prepare(app, { scope: "photos.read" });
    const link = await sign(app, attempt.parameters);
    link.searchParams.set("scope", "photos.read photos.write");
    const tokens = await redeem(app, attempt, await callBack(app, attempt, link));
    expect(tokens.scope ?? "photos.read").toBe("photos.read");
    expect(await introspect(room, tokens.access_token)).toMatchObject({ scope: "photos.read" });
  });

  it("and pushes it (RFC 9126 §3)", async () => {
    const app = await createApp(room, "prints-web-jwt");
    const attempt = await prepare(app);
    const key = await privateKeyOf(room, "prints-web-jwt");
    const request = await oauth.issueRequestObject(app.as, app.client, attempt.parameters, key);
    const link = await push(app, { ...attempt, parameters: { request } });
    expect((await redeem(app, attempt, await callBack(app, attempt, link))).token_type).toBe("bearer");
  });
});

describe("openid-client", () => {
  async function configure(id: string, auth: client.ClientAuth) {
    return client.discovery(new URL(room.issuer), id, undefined, auth, {
      execute: [client.allowInsecureRequests],
    });
  }

  async function prepareRequest() {
    const [pkceCodeVerifier, expectedState] = [client.randomPKCECodeVerifier(), client.randomState()];
    const parameters = {
      redirect_uri: room.callback,
      scope: "openid photos.read",
      state: expectedState,
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    };
    return { parameters, checks: { pkceCodeVerifier, expectedState } };
  }

  it("pushes its request (RFC 9126 §2)", async () => {
    const config = await configure("par-only", client.ClientSecretBasic(room.secret("par-only")));
    const { parameters, checks } = await prepareRequest();
    const link = await client.buildAuthorizationUrlWithPAR(config, parameters);
    const { url } = await createPerson().visit(link, room.callback);
    expect((await client.authorizationCodeGrant(config, url, checks)).claims()?.sub).toBe("248289761001");
  });

  it("signs its request (RFC 9101 §4)", async () => {
    const key = await privateKeyOf(room, "prints-web-jwt");
    const config = await configure("prints-web-jwt", client.PrivateKeyJwt(key));
    const { parameters, checks } = await prepareRequest();
    const link = await client.buildAuthorizationUrlWithJAR(config, parameters, key);
    const { url } = await createPerson().visit(link, room.callback);
    expect((await client.authorizationCodeGrant(config, url, checks)).claims()?.sub).toBe("248289761001");
  });

  it("signs its user out, who comes back to it (OIDC RP-Initiated Logout §2)", async () => {
    const config = await configure("prints-web", client.ClientSecretBasic(room.secret("prints-web")));
    const { parameters, checks } = await prepareRequest();
    const person = createPerson();
    const { url } = await person.visit(client.buildAuthorizationUrl(config, parameters), room.callback);
    const { id_token: hint = "" } = await client.authorizationCodeGrant(config, url, checks);
    const leaving = client.buildEndSessionUrl(config, {
      id_token_hint: hint,
      post_logout_redirect_uri: room.callback,
      state: "af0ifjsldkj",
    });
    const left = await person.visit(leaving, room.callback);
    expect(left.url.searchParams.get("state")).toBe("af0ifjsldkj");
    const asking = { ...(await prepareRequest()).parameters, prompt: "none" };
    const back = await person.visit(client.buildAuthorizationUrl(config, asking), room.callback);
    expect(back.url.searchParams.get("error")).toBe("login_required");
  });
});
