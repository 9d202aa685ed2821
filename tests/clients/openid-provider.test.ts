/** What every OpenID provider has to take, whatever it makes of it (OIDC Core §15.1), and where its answers may go. */
import * as oauth from "oauth4webapi";
import { describe, expect, it } from "vitest";
import {
  type App,
  authorizationUrl,
  createApp,
  plain,
  prepare,
  redeem,
  runCodeGrant,
} from "./support/oauth4webapi.ts";
import { createPerson } from "./support/person.ts";
import { openRoom } from "./support/room.ts";

const room = await openRoom();

describe("a room takes", () => {
  it.each([
    ["display", "page"],
    ["display", "popup"],
    ["display", "touch"],
    ["ui_locales", "se"],
    ["claims_locales", "se"],
    ["acr_values", "1 2"],
    ["login_hint", "nobody@mail.example"],
    ["claims", '{"userinfo":{"name":{"essential":true}}}'],
    ["made_up", "anything"],
  ])("%s=%s and goes on (OIDC Core §3.1.2.1, §15.1)", async (name, value) => {
    const app = await createApp(room, "prints-web");
    const tokens = await runCodeGrant(app, { scope: "openid", [name]: value });
    expect(tokens.id_token).toBeTypeOf("string");
  });

  it("scopes of OpenID Connect that it has no claims for, and leaves them out (OIDC Core §3.1.2.1)", async () => {
    const app = await createApp(room, "prints-web");
    expect((await runCodeGrant(app, { scope: "openid email address phone" })).scope).toBe("openid email");
  });
});

describe("a redirect URI with a query of its own", () => {
  const redirectUri = "http://127.0.0.1:49151/callback?tenant=a";

  async function register(): Promise<App> {
    const app = await createApp(room, "prints-spa");
    const metadata = { redirect_uris: [redirectUri], token_endpoint_auth_method: "none" };
    const response = await oauth.dynamicClientRegistrationRequest(app.as, metadata, plain);
    const client = await oauth.processDynamicClientRegistrationResponse(response);
    return { ...app, client, redirectUri };
  }

  it("keeps it beside the answer (RFC 6749 §3.1.2)", async () => {
    const app = await register();
    const attempt = await prepare(app);
    const { url } = await createPerson().visit(authorizationUrl(app, attempt.parameters), redirectUri);
    expect([...url.searchParams.keys()]).toEqual(["tenant", "code", "state", "iss"]);
    const callback = oauth.validateAuthResponse(app.as, app.client, url, attempt.state);
    expect((await redeem(app, attempt, callback)).token_type).toBe("bearer");
  });

  it.each(["?tenant=b", "", "?tenant=a&more=c"])(
    "is another one with %j (RFC 9700 §4.1.3)",
    async (query) => {
      const app = await register();
      const attempt = await prepare(app, { redirect_uri: redirectUri.replace(/\?.*/, query) });
      const { page } = await createPerson().visit(authorizationUrl(app, attempt.parameters), undefined);
      expect(page.status).toBe(400);
      expect(page.body).toContain("The redirect_uri is not one that the client registered");
    },
  );
});
