/**
 * The default run, by hand: what every party checked, did, gained and dropped between the sixteen messages, and every
 * place to stand. Real runs are the golden transcripts; this one stands still when the parties change.
 */
import { open, secret } from "@/lib/oauth/notice";
import type { RunRecord } from "@/lib/transcript/run";
import { usualLanes } from "./build";
import { urls } from "./messages";
import { pages } from "./pages";
import { act, action, checks, end, entries, judge, next, show, steps } from "./record";
import { values } from "./values";

const v = values;
function register(): void {
  action("client", "registered", [open("client_id", v.clientId), secret("client_secret", v.clientSecret)]);
  action("authorization-server", "registered", [secret("signing key", v.signingKey)]);
  action("browser", "registered", [open("username", "maya"), secret("password", "demo-password")]);
  show(`${v.prints}/`, pages.home);
}

function authorize(): void {
  act("connect");
  next();
  action("client", "session-opened", [open("client session", v.clientSession)]);
  action("client", "request-prepared", [
    open("state", v.state),
    secret("code_verifier", v.verifier),
    open("code_challenge", v.challenge),
  ]);
  next();
  action("browser", "cookie-stored", [secret("prints_session", v.clientSession)]);
  action("browser", "redirect-followed");
  next();
  checks("authorization-server", {
    "authorize-method": ["GET or POST", "GET"],
    "authorize-parameters-once": ["each parameter once", "each parameter once"],
    "authorize-client-known": ["a registered client", v.clientId],
    "redirect-uri-registered": [v.callback, v.callback],
    "response-type-supported": ["code", "code"],
    "scope-known": ["scopes that this server knows", v.scope],
    "challenge-present": ["a code_challenge", v.challenge],
    "challenge-method-allowed": ["S256", "S256"],
    "challenge-format": ["43 to 128 unreserved characters", "43 characters"],
  });
  action("authorization-server", "authorization-started", [
    open("state", v.state),
    open("code_challenge", v.challenge),
  ]);
}

function consent(): void {
  next();
  action("browser", "cookie-stored", [secret("id_session", v.transaction)]);
  show(urls.authorize, pages.login);
  act("signIn", { username: "maya" });
  next();
  checks("authorization-server", {
    "transaction-known": ["an authorization under way", v.transaction],
    "form-token-matches": [v.formToken, v.formToken],
    "password-matches": ["the password of maya", "the same"],
  });
  action("authorization-server", "signed-in");
  next();
  show(`${v.server}/login`, pages.consent);
  act("consent", { scope: v.scope });
  next();
  checks("authorization-server", {
    "transaction-known": ["an authorization under way", v.transaction],
    "form-token-matches": [v.formToken, v.formToken],
    "consent-given": ["allow", "allow"],
    "consent-within-request": [v.scope, v.scope],
  });
  action("authorization-server", "consented");
  action("authorization-server", "code-issued", [open("code", v.code)]);
}

function exchange(): void {
  next();
  action("browser", "redirect-followed");
  next();
  checks("client", {
    "session-known": ["a session of this client", v.clientSession],
    "state-matches": [v.state, v.state],
    "issuer-matches": [v.server, v.server],
    "code-received": ["a code", v.code],
  });
  action("client", "callback-read", [open("code", v.code)], ["state"]);
  next();
  checks("authorization-server", {
    "token-method": ["POST", "POST"],
    "client-authentication-method": ["client_secret_basic", "client_secret_basic"],
    "client-secret-matches": ["the secret of prints-web", "the same"],
    "grant-type-supported": ["authorization_code", "authorization_code"],
    "code-known": ["a code that this server issued", v.code],
    "code-unused": ["unused", "unused"],
    "code-not-expired": ["60 seconds at most", "2 seconds"],
    "code-client-matches": [v.clientId, v.clientId],
    "code-redirect-uri-matches": [v.callback, v.callback],
    "verifier-matches": [v.challenge, v.challenge],
  });
  action("authorization-server", "code-redeemed", [], ["code", "state", "code_challenge"]);
  action("authorization-server", "access-token-issued", [open("access_token", v.accessToken)]);
  next();
  checks("client", {
    "token-response-status": ["200", "200"],
    "token-response-access-token": ["an access_token", "present"],
    "token-response-type": ["Bearer", "Bearer"],
  });
  action(
    "client",
    "tokens-stored",
    [secret("access_token", v.accessToken)],
    ["code", "code_verifier", "code_challenge"],
  );
}

function callApi(): void {
  next();
  checks("resource-server", { "bearer-present": ["Bearer", "Bearer"], "bearer-once": ["once", "once"] });
  next();
  next();
  action("resource-server", "keys-stored", [open("jwks", "RS256 id-rs256-1")]);
  judge("m12");
  checks("resource-server", {
    "access-token-type": ["at+jwt", "at+jwt"],
    "access-token-issuer": [v.server, v.server],
    "access-token-audience": [v.photos, v.photos],
    "access-token-algorithm": ["RS256", "RS256"],
    "access-token-signature": ["a key of id.example", "id-rs256-1"],
    "access-token-expiry": ["in the future", "in 595 seconds"],
    "access-token-scope": ["photos.read", v.scope],
  });
  next();
  checks("client", { "api-response-status": ["200", "200"] });
  action("client", "albums-received", [open("albums", "Summer by the lake, Oma turns ninety")]);
  next();
  action("browser", "page-shown");
  show(urls.callback, pages.result);
}

function build(): RunRecord {
  register();
  authorize();
  consent();
  exchange();
  callApi();
  end("completed");
  return {
    flow: "authorization-code",
    options: {
      client: "confidential",
      authentication: "client_secret_basic",
      pkce: "S256",
      policy: "strict",
      token: "jwt",
      algorithm: "RS256",
      openid: "off",
      state: "on",
    },
    seed: "demo",
    deviations: [],
    lanes: usualLanes,
    transcript: entries,
    steps,
    verifications: { [v.accessToken]: { verified: true, algorithm: "RS256", keyId: "id-rs256-1" } },
  };
}

export const run: RunRecord = build();
