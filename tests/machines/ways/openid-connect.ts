/** Every way that signing in by OpenID Connect can take: each item of OIDC Core §3.1.3.7 that can fail, userinfo, and signing out. */
import { macKey } from "@/lib/oauth/jwt";
import { demoSigningKeys } from "@/lib/world/demo-keys";
import { editIdToken, hintAt, unsignIdToken } from "../support/tokens";
import {
  editForm,
  editHeader,
  editJson,
  editLocation,
  editQuery,
  editRequest,
  editResponse,
  emptyRefusal,
  refuseInstead,
} from "../support/walk";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"openid-connect">;

const spa = { client: "public" } as const;
const nonsense = editResponse(() => ({ body: "nonsense" }));
const withoutIdentity = { type: "ALLOW", scopes: ["profile", "email"] } as const;
const authorizeForGallery = `https://id.example/authorize?${new URLSearchParams({
  response_type: "code",
  client_id: "gallery-web",
  redirect_uri: "https://gallery.example/callback",
  scope: "openid",
  code_challenge: "x".repeat(43),
  code_challenge_method: "S256",
})}`;
const another = "248289761002";

const successes: readonly Way[] = [
  { title: "signs a user in and out again (OIDC Core §3.1)", golden: true, outcome: "completed" },
  {
    title: "signs a user in to a script, and out again (OIDC Core §3.1)",
    golden: true,
    options: spa,
    outcome: "completed",
  },
  { title: "validates an ID token by EdDSA", options: { algorithm: "EdDSA" }, outcome: "completed" },
  {
    title: "works without a nonce, which the code flow does not require (OIDC Core §3.1.2.1)",
    options: { nonce: "off" },
    outcome: "completed",
  },
  {
    title: "ignores a scope that the server does not know (OIDC Core §3.1.2.1)",
    detours: [["authorizationRequest", editQuery("scope", "openid profile photos.everything")]],
    outcome: "completed",
  },
  {
    title: "asks a user with a session for no password (OIDC Core §3.1.2.3)",
    golden: true,
    options: { visit: "again" },
    outcome: "completed",
  },
  {
    title: "answers without a page where none is needed (OIDC Core §3.1.2.1)",
    golden: true,
    options: { visit: "again", prompt: "none" },
    outcome: "completed",
  },
  {
    title: "answers a script without a page (OIDC Core §3.1.2.1)",
    options: { ...spa, visit: "again", prompt: "none" },
    outcome: "completed",
  },
  {
    title: "has a user sign in anew for prompt=login (OIDC Core §3.1.2.1)",
    options: { visit: "again", prompt: "login" },
    outcome: "completed",
  },
  {
    title: "has a user sign in anew whose sign-in lies back too far (OIDC Core §3.1.2.1)",
    golden: true,
    options: { visit: "again", max_age: "5m" },
    outcome: "completed",
  },
  {
    title: "lets the user try again after a wrong password",
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "completed",
    check: "password-matches",
  },
  {
    title: "greets nobody by a name that the user did not give (OIDC Core §5.4)",
    detours: [["consent", { type: "ALLOW", scopes: ["openid"] }]],
    outcome: "completed",
  },
];

const refusals: readonly Way[] = [
  {
    title: "tells the client that a user has to sign in, where no page is allowed (OIDC Core §3.1.2.6)",
    golden: true,
    options: { prompt: "none" },
    outcome: "refusedByServer",
    check: "silent-login",
    error: "login_required",
  },
  {
    title: "tells a script that a user has to sign in (OIDC Core §3.1.2.6)",
    options: { ...spa, prompt: "none" },
    outcome: "refusedByServer",
    error: "login_required",
  },
  {
    title: "tells the client that another user signed in than the one whom it named (OIDC Core §3.1.2.2)",
    detours: [["authorizationRequest", hintAt(another)]],
    outcome: "refusedByServer",
    check: "named-user",
    error: "login_required",
  },
  {
    title: "tells the client that the user denied (RFC 6749 §4.1.2.1)",
    golden: true,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "tells a script that the user denied",
    options: spa,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "signs nobody in who does not allow openid (OIDC Core §3.1.3.3)",
    detours: [["consent", withoutIdentity]],
    outcome: "denied",
  },
  {
    title: "signs nobody in to a script who does not allow openid",
    options: spa,
    detours: [["consent", withoutIdentity]],
    outcome: "denied",
  },
  {
    title: "shows an error page to an unknown client (RFC 6749 §4.1.2.1)",
    detours: [["authorizationRequest", editQuery("client_id", "nobody")]],
    outcome: "refusedByServer",
    check: "authorize-client-known",
  },
  {
    title: "refuses a login form without its token (RFC 6749 §10.12)",
    detours: [["loginSubmission", editForm("form_token", undefined)]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "refuses a consent form without its token (RFC 6749 §10.12)",
    detours: [["consentSubmission", editForm("form_token", undefined)]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "refuses an unknown code (RFC 6749 §5.2)",
    detours: [["tokenRequest", editForm("code", "made-up")]],
    outcome: "refusedByServer",
    check: "code-known",
    error: "invalid_grant",
  },
  {
    title: "refuses a script an unknown code (RFC 6749 §5.2)",
    options: spa,
    detours: [["tokenRequest", editForm("code", "made-up")]],
    outcome: "refusedByServer",
    check: "code-known",
  },
  {
    title: "stops at a state that does not match (RFC 6749 §10.12)",
    detours: [["callback", editQuery("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "stops in a script at a state that does not match (RFC 6749 §10.12)",
    options: spa,
    detours: [["authorizationResponse", editLocation("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "stops where openid was granted and no ID token came (OIDC Core §3.1.3.3)",
    detours: [["tokenResponse", editJson({ id_token: undefined })]],
    outcome: "refusedByClient",
    check: "token-response-id-token",
  },
  {
    title: "stops in a script at a token response that is none",
    options: spa,
    detours: [["tokenResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
];

/** An ID token that is wrong in one thing; what the client makes of it is always the same. */
function rejects(
  title: string,
  check: string,
  event: NonNullable<Way["detours"]>[number][1],
  more: Partial<Way> = {},
): Way {
  return { title, detours: [["tokenResponse", event]], outcome: "refusedByClient", check, ...more };
}

const idTokens: readonly Way[] = [
  rejects(
    "signs nobody in by what is no JWT (OIDC Core §3.1.3.7, item 1)",
    "id-token-encryption",
    editJson({ id_token: "made-up" }),
  ),
  rejects(
    "signs nobody in by the ID token of another issuer (item 2)",
    "id-token-issuer",
    editIdToken({ claims: { iss: "https://evil.example" } }),
  ),
  rejects(
    "signs nobody in by an ID token that was made for another app (item 3)",
    "id-token-audience",
    editIdToken({ claims: { aud: "gallery-web" } }),
    { golden: true },
  ),
  rejects(
    "signs nobody in by an ID token that another app may use as well (item 3)",
    "id-token-audience",
    editIdToken({ claims: { aud: ["prints-web", "gallery-web"] } }),
  ),
  rejects(
    "signs nobody in by an ID token that was issued to another app (item 5)",
    "id-token-authorized-party",
    editIdToken({ claims: { azp: "gallery-web" } }),
  ),
  rejects(
    "signs nobody in by an ID token that names nobody (OIDC Core §2)",
    "id-token-subject",
    editIdToken({ claims: { sub: undefined } }),
  ),
  rejects(
    "signs nobody in by an ID token whose content was changed (item 6)",
    "id-token-signature",
    editIdToken({
      claims: { sub: another },
      key: { ...demoSigningKeys.PS256, alg: "RS256", kid: "demo-rs256" },
    }),
  ),
  rejects("signs nobody in by an ID token without a signature (item 7)", "id-token-algorithm", unsignIdToken),
  rejects(
    "signs nobody in by another algorithm than was registered (item 7)",
    "id-token-algorithm",
    editIdToken({ key: demoSigningKeys.ES256 }),
  ),
  rejects(
    "signs nobody in by a MAC, which was not registered (item 8)",
    "id-token-algorithm",
    editIdToken({ key: macKey("demo-secret-prints-web") }),
  ),
  rejects(
    "signs nobody in by an ID token that was made long ago (item 10)",
    "id-token-issued-at",
    editIdToken({ claims: { iat: 1_767_600_000 } }),
  ),
  rejects(
    "signs nobody in by an ID token without the nonce (item 11)",
    "id-token-nonce",
    editIdToken({ claims: { nonce: undefined } }),
  ),
  rejects(
    "signs nobody in who signed in too long ago (item 13)",
    "id-token-auth-time",
    editIdToken({ claims: { auth_time: 1_767_600_000 } }),
    { options: { max_age: "5m" } },
  ),
  rejects(
    "takes no access token that the ID token was not issued with (OIDC Core §3.1.3.8)",
    "id-token-access-token-hash",
    editJson({ access_token: "another" }),
  ),
  {
    title: "signs nobody in by an ID token that was made for another session (item 11)",
    golden: true,
    detours: [["authorizationRequest", editQuery("nonce", "of-another-session")]],
    outcome: "refusedByClient",
    check: "id-token-nonce",
  },
  {
    title: "signs nobody in by an ID token that has expired (item 9)",
    detours: [["clientKeys", { type: "WAIT", seconds: 600 }]],
    outcome: "refusedByClient",
    check: "id-token-expiry",
  },
  {
    title: "signs nobody in without the keys of the issuer (item 6)",
    detours: [["clientKeys", nonsense]],
    outcome: "refusedByClient",
    check: "id-token-signature",
  },
  {
    title: "signs nobody in to a script by an ID token that it cannot verify (item 6)",
    options: spa,
    detours: [["clientKeys", editJson({ keys: [] })]],
    outcome: "refusedByClient",
    check: "id-token-signature",
  },
];

const userinfo: readonly Way[] = [
  {
    title: "takes no claims about another user than the one of the ID token (OIDC Core §5.3.2)",
    golden: true,
    detours: [["userinfoResponse", editJson({ sub: another })]],
    outcome: "refusedByClient",
    check: "userinfo-subject",
  },
  {
    title: "takes in a script no claims about another user (OIDC Core §5.3.2)",
    options: spa,
    detours: [["userinfoResponse", editJson({ sub: another })]],
    outcome: "refusedByClient",
    check: "userinfo-subject",
  },
  {
    title: "is refused by userinfo once the access token has expired (OIDC Core §5.3.3)",
    golden: true,
    detours: [["userinfoRequest", { type: "WAIT", seconds: 3_600 }]],
    outcome: "refusedByApi",
    check: "access-token-active",
    error: "invalid_token",
  },
  {
    title: "is refused by userinfo with what is no access token (OIDC Core §5.3.1)",
    options: spa,
    detours: [["userinfoRequest", editHeader("Authorization", "Bearer an-id-token")]],
    outcome: "refusedByApi",
    check: "access-token-active",
    error: "invalid_token",
  },
  {
    title: "takes a changed answer of userinfo for the refusal that it has become (OIDC Core §5.3.3)",
    options: spa,
    detours: [["userinfoResponse", refuseInstead]],
    outcome: "refusedByApi",
    check: "userinfo-readable",
  },
  {
    title: "takes nothing of userinfo for a refusal that does not say why (OIDC Core §5.3.3)",
    options: spa,
    detours: [
      ["userinfoRequest", editHeader("Authorization", "Bearer an-id-token")],
      ["userinfoRefusal", emptyRefusal],
    ],
    outcome: "refusedByClient",
    check: "userinfo-readable",
  },
];

/** As the client would post it from a page of its own: SameSite=Lax keeps the cookie from it. */
const asForm = editRequest(({ url, headers }) => {
  const { origin, pathname, search } = new URL(url);
  const type = ["Content-Type", "application/x-www-form-urlencoded"] as const;
  return {
    method: "POST",
    url: origin + pathname,
    headers: [...headers.filter(([name]) => name !== "Cookie"), type],
    body: search.slice(1),
  };
});

const signOuts: readonly Way[] = [
  {
    title: "ends with Maya signed in once more, where the wish to sign out becomes one to sign in",
    detours: [
      [
        "signOutRequest",
        editRequest(() => ({ method: "GET", url: "https://prints.example/login", body: "" })),
      ],
    ],
    outcome: "completed",
  },
  {
    title: "ends with Maya signed in once more in a script, where the way back leads to its start",
    options: spa,
    detours: [
      ["endSessionResponse", editResponse(() => ({ headers: [["Location", "https://prints.example/app"]] }))],
    ],
    outcome: "completed",
  },
  {
    title: "leaves the session at the server to the user (OIDC RP-Initiated Logout §2)",
    golden: true,
    detours: [["confirmSignOut", { type: "STAY_SIGNED_IN" }]],
    outcome: "denied",
  },
  {
    title: "sends nobody to an address that the client did not register (OIDC RP-Initiated Logout §3)",
    golden: true,
    detours: [["endSessionRequest", editQuery("post_logout_redirect_uri", "https://evil.example/")]],
    outcome: "refusedByServer",
    check: "logout-redirect-uri-registered",
  },
  {
    title: "takes no hint that is not its own (OIDC RP-Initiated Logout §2)",
    detours: [["endSessionRequest", editQuery("id_token_hint", "made-up")]],
    outcome: "refusedByServer",
    check: "logout-hint-own",
  },
  {
    title: "signs nobody out by a form without its token (RFC 6749 §10.12)",
    detours: [["endSessionSubmission", editForm("form_token", undefined)]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "says itself that the user is signed out where no address was named (OIDC RP-Initiated Logout §3)",
    detours: [["endSessionRequest", editQuery("post_logout_redirect_uri", undefined)]],
    outcome: "completed",
  },
  {
    title: "asks nobody where nobody is signed in (OIDC RP-Initiated Logout §2)",
    detours: [["endSessionRequest", editHeader("Cookie", undefined)]],
    outcome: "completed",
    check: "logout-session",
  },
  {
    title:
      "is asked by a form of the client’s, which comes without the cookie and is posted once more (RFC 10025 §5.2)",
    detours: [["endSessionRequest", asForm]],
    outcome: "completed",
  },
  {
    title: "takes no return for a sign-out that this browser did not begin (OIDC RP-Initiated Logout §2)",
    detours: [["signedOutRequest", editQuery("state", "forged")]],
    outcome: "refusedByClient",
    check: "logout-state-matches",
  },
  {
    title: "takes in a script no return for a sign-out that it did not begin (OIDC RP-Initiated Logout §2)",
    options: spa,
    detours: [["endSessionResponse", editLocation("state", "forged")]],
    outcome: "refusedByClient",
    check: "logout-state-matches",
  },
  {
    title: "signs nobody out whom it does not know",
    detours: [["signOutRequest", editHeader("Cookie", undefined)]],
    outcome: "refusedByClient",
  },
];

const lost: readonly Way[] = [
  {
    title: "sends the form of a page that came from elsewhere to the address that the browser was at",
    detours: [["loginRequest", editRequest(() => ({ url: authorizeForGallery }))]],
    outcome: "deadEnd",
  },
  {
    title: "asks a user who is signed in for consent alone",
    detours: [
      ["authorizationResponse", editResponse(() => ({ headers: [["Location", authorizeForGallery]] }))],
    ],
    outcome: "lost",
  },
  {
    title: "shows the client's own error page for a request that it cannot serve",
    detours: [["loginRequest", editRequest(() => ({ method: "PUT" }))]],
    outcome: "deadEnd",
  },
];

export const openidConnectWays: readonly Way[] = [
  ...successes,
  ...refusals,
  ...idTokens,
  ...userinfo,
  ...signOuts,
  ...lost,
];
