import * as oauth from "oauth4webapi";
import * as client from "openid-client";
import { describe, expect, it } from "vitest";
import {
  type App,
  authorizationUrl,
  callApi,
  callBack,
  createApp,
  introspect,
  plain,
  prepare,
  redeem,
  refresh,
} from "./support/oauth4webapi.ts";
import { createPerson } from "./support/person.ts";
import { type LiveRoom, openRoom } from "./support/room.ts";

const room = await openRoom();
const nonceRoom = await openRoom({ dpop_nonce: true });

/** Once more where the server wants its nonce in the proof, as every client of DPoP does (RFC 9449 §8). */
async function retry<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!oauth.isDPoPNonceError(error)) throw error;
    return work();
  }
}

interface Bound {
  readonly app: App;
  readonly DPoP: oauth.DPoPHandle;
  readonly tokens: oauth.TokenEndpointResponse;
}

async function createHandle({ client: app }: App, alg = "ES256"): Promise<oauth.DPoPHandle> {
  return oauth.DPoP(app, await oauth.generateKeyPair(alg, { extractable: true }));
}

async function signIn(where: LiveRoom, clientId: string, alg?: string): Promise<Bound> {
  const app = await createApp(where, clientId);
  const DPoP = await createHandle(app, alg);
  const attempt = await prepare(app, { dpop_jkt: await DPoP.calculateThumbprint() });
  const callback = await callBack(app, attempt, authorizationUrl(app, attempt.parameters));
  return { app, DPoP, tokens: await retry(() => redeem(app, attempt, callback, { DPoP })) };
}

describe.each([
  ["a room", room],
  ["a room that wants nonces (RFC 9449 §8)", nonceRoom],
])("oauth4webapi with DPoP at %s", (_what, where) => {
  it.each(["prints-spa", "prints-web", "prints-web-jwt"])(
    "as %s has tokens that its key alone can use (RFC 9449 §5)",
    async (id) => {
      const { app, DPoP, tokens } = await signIn(where, id);
      expect(tokens.token_type).toBe("dpop");
      expect((await retry(() => callApi(app, tokens, { DPoP }))).status).toBe(200);
      expect(await introspect(where, tokens.access_token)).toMatchObject({
        active: true,
        token_type: "DPoP",
        cnf: { jkt: await DPoP.calculateThumbprint() },
      });
    },
  );

  it("renews them with the same key (RFC 9449 §5)", async () => {
    const { app, DPoP, tokens } = await signIn(where, "prints-spa");
    const renewed = await retry(() => refresh(app, tokens.refresh_token, { DPoP }));
    expect(renewed.token_type).toBe("dpop");
    expect((await retry(() => callApi(app, renewed, { DPoP }))).status).toBe(200);
  });

  it("reads userinfo (RFC 9449 §7)", async () => {
    const { app, DPoP, tokens } = await signIn(where, "prints-spa");
    const user = await retry(async () => {
      const response = await oauth.userInfoRequest(app.as, app.client, tokens.access_token, {
        ...plain,
        DPoP,
      });
      return oauth.processUserInfoResponse(app.as, app.client, "248289761001", response);
    });
    expect(user).toMatchObject({ email: "maya@mail.example" });
  });
});

describe("oauth4webapi at an API that wants nonces (RFC 9449 §9)", () => {
  it("is challenged with use_dpop_nonce, and goes on with the nonce that it is told", async () => {
    const { app, DPoP, tokens } = await signIn(nonceRoom, "prints-spa");
    const refusal = await callApi(app, tokens, { DPoP }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(refusal instanceof oauth.WWWAuthenticateChallengeError)) throw new Error("it was not challenged");
    expect(oauth.isDPoPNonceError(refusal)).toBe(true);
    expect(refusal.status).toBe(401);
    const nonce = refusal.response.headers.get("DPoP-Nonce");
    const accepted = await callApi(app, tokens, { DPoP });
    expect([accepted.status, accepted.headers.get("DPoP-Nonce")]).toEqual([200, nonce]);
  });

  it("cannot use the authorization server's nonce there (RFC 9449 §9)", async () => {
    const { app, tokens, DPoP } = await signIn(nonceRoom, "prints-spa");
    await refresh(app, tokens.refresh_token, { DPoP });
    await expect(callApi(app, tokens, { DPoP })).rejects.toSatisfy(oauth.isDPoPNonceError);
    const nonces = await Promise.all(
      [`${nonceRoom.issuer}/token`, nonceRoom.api].map(async (url) => {
        const { headers } = await fetch(url, { method: "POST" });
        return headers.get("DPoP-Nonce");
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain(null);
  });
});

describe("oauth4webapi with DPoP", () => {
  it.each(["ES256", "RS256", "PS256", "Ed25519"])("proves a key of %s (RFC 9449 §4.3)", async (alg) => {
    const { app, DPoP, tokens } = await signIn(room, "prints-spa", alg);
    expect((await callApi(app, tokens, { DPoP })).status).toBe(200);
  });

  it("cannot use a stolen token with a key of its own (RFC 9449 §7.1)", async () => {
    const { app, tokens } = await signIn(room, "prints-spa");
    const DPoP = await createHandle(app);
    await expect(callApi(app, tokens, { DPoP })).rejects.toMatchObject({ status: 401 });
  });

  it("cannot renew a public client's tokens with a key of its own (RFC 9449 §5)", async () => {
    const { app, tokens } = await signIn(room, "prints-spa");
    const DPoP = await createHandle(app);
    await expect(refresh(app, tokens.refresh_token, { DPoP })).rejects.toMatchObject({ status: 400 });
  });

  it("cannot redeem a code that is bound to another key (RFC 9449 §10)", async () => {
    const app = await createApp(room, "prints-spa");
    const [DPoP, other] = [await createHandle(app), await createHandle(app)];
    const attempt = await prepare(app, { dpop_jkt: await DPoP.calculateThumbprint() });
    const callback = await callBack(app, attempt, authorizationUrl(app, attempt.parameters));
    await expect(redeem(app, attempt, callback, { DPoP: other })).rejects.toMatchObject({ status: 400 });
  });
});

describe("openid-client with DPoP", () => {
  it.each([room, nonceRoom])(
    "signs a user in and calls the API, with nonces or without (RFC 9449)",
    async (where) => {
      const config = await client.discovery(new URL(where.issuer), "prints-spa", undefined, client.None(), {
        execute: [client.allowInsecureRequests],
      });
      const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
      const pkceCodeVerifier = client.randomPKCECodeVerifier();
      const link = client.buildAuthorizationUrl(config, {
        redirect_uri: where.callback,
        scope: "photos.read",
        code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: "S256",
        dpop_jkt: await DPoP.calculateThumbprint(),
      });
      const { url } = await createPerson().visit(link, where.callback);
      const tokens = await client.authorizationCodeGrant(config, url, { pkceCodeVerifier }, undefined, {
        DPoP,
      });
      const api = new URL(where.api);
      const options = { DPoP };
      const response = await client.fetchProtectedResource(
        config,
        tokens.access_token,
        api,
        "GET",
        null,
        new Headers(),
        options,
      );
      expect(response.status).toBe(200);
    },
  );
});
