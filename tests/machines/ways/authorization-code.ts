/** Every way that the authorization code grant can take, each with what it must come to. */
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
import { toldNothing } from "./api-call";
import { authorizationCodeForgedWays } from "./authorization-code-forged";
import { authorizationCodeMixUpWays } from "./authorization-code-mix-up";
import { authorizationCodeOptionWays } from "./authorization-code-options";
import { authorizationCodeTheftWays } from "./authorization-code-theft";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"authorization-code">;

const spa = { client: "public" } as const;
const authorizeForGallery = "https://id.example/authorize?response_type=code&client_id=gallery-web";
const basicOfGallery = `Basic ${btoa("gallery-web:demo-secret-gallery-web")}`;

const successes: readonly Way[] = [
  { title: "gives the albums to a confidential client (RFC 6749 §4.1)", golden: true, outcome: "completed" },
  {
    title: "gives the albums to a public client with PKCE (RFC 7636)",
    golden: true,
    options: spa,
    outcome: "completed",
  },
  {
    title: "authenticates by client_secret_post (RFC 6749 §2.3.1)",
    options: { authentication: "client_secret_post" },
    outcome: "completed",
  },
  {
    title: "authenticates by private_key_jwt (RFC 7523 §2.2)",
    golden: true,
    options: { authentication: "private_key_jwt" },
    outcome: "completed",
  },
  {
    title: "introspects an opaque token (RFC 7662)",
    golden: true,
    options: { token: "opaque" },
    outcome: "completed",
  },
  {
    title: "validates an ID token (OIDC Core §3.1.3.7)",
    golden: true,
    options: { openid: "on" },
    outcome: "completed",
  },
  { title: "validates an ID token in a script", options: { ...spa, openid: "on" }, outcome: "completed" },
  { title: "works without PKCE for a confidential client", options: { pkce: "off" }, outcome: "completed" },
  {
    title: "works without state (PKCE binds the response, RFC 9700 §4.7.1)",
    options: { state: "off" },
    outcome: "completed",
  },
  {
    title: "takes plain PKCE from a lax server (RFC 7636 §4.2)",
    options: { pkce: "plain", policy: "lax" },
    outcome: "completed",
  },
  {
    title: "takes a public client without PKCE at a lax server",
    options: { ...spa, pkce: "off", policy: "lax" },
    outcome: "completed",
  },
  {
    title: "grants fewer scopes than were asked (RFC 6749 §3.3)",
    golden: true,
    detours: [["consent", { type: "ALLOW", scopes: ["photos.read"] }]],
    outcome: "completed",
  },
  {
    title: "lets the user try again after a wrong password",
    golden: true,
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "completed",
    check: "password-matches",
  },
  {
    title: "goes on after a message was lost and sent again",
    detours: [
      ["tokenRequest", { type: "DROP" }],
      ["lost", { type: "RESEND" }],
    ],
    outcome: "completed",
  },
];

const refusals: readonly Way[] = [
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
    title: "shows an unknown client an error page (RFC 6749 §4.1.2.1)",
    golden: true,
    detours: [["authorizationRequest", editQuery("client_id", "nobody")]],
    outcome: "refusedByServer",
    check: "authorize-client-known",
  },
  {
    title: "shows an error page for an unregistered redirect_uri (RFC 9700 §4.1.3)",
    detours: [["authorizationRequest", editQuery("redirect_uri", "https://prints.example/callback/")]],
    outcome: "refusedByServer",
    check: "redirect-uri-registered",
  },
  {
    title: "redirects unsupported_response_type (RFC 6749 §4.1.2.1)",
    detours: [["authorizationRequest", editQuery("response_type", "token")]],
    outcome: "refusedByServer",
    check: "response-type-supported",
    error: "unsupported_response_type",
  },
  {
    title: "redirects invalid_scope (RFC 6749 §4.1.2.1)",
    golden: true,
    detours: [["authorizationRequest", editQuery("scope", "photos.everything")]],
    outcome: "refusedByServer",
    check: "scope-known",
    error: "invalid_scope",
  },
  {
    title: "wants PKCE of a public client (RFC 9700 §2.1.1)",
    options: { ...spa, pkce: "off" },
    outcome: "refusedByServer",
    check: "challenge-present",
    error: "invalid_request",
  },
  {
    title: "refuses plain PKCE under the strict policy (RFC 9700 §2.1.1)",
    options: { pkce: "plain" },
    outcome: "refusedByServer",
    check: "challenge-method-allowed",
    error: "invalid_request",
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
    title: "redirects a refusal to a script",
    options: spa,
    detours: [["authorizationRequest", editQuery("scope", "photos.everything")]],
    outcome: "refusedByServer",
    error: "invalid_scope",
  },
];

const redemptions: readonly Way[] = [
  {
    title: "refuses a code that expired (RFC 6749 §4.1.2)",
    detours: [["tokenRequest", { type: "WAIT", seconds: 61 }]],
    outcome: "refusedByServer",
    check: "code-not-expired",
    error: "invalid_grant",
  },
  {
    title: "refuses a code used twice (RFC 6749 §4.1.2)",
    golden: true,
    detours: [["tokenRequest", { type: "REPLAY" }]],
    outcome: "refusedByServer",
    check: "code-unused",
    error: "invalid_grant",
  },
  {
    title: "refuses a code that was issued to another client (RFC 6749 §4.1.3)",
    detours: [["tokenRequest", editHeader("Authorization", basicOfGallery)]],
    outcome: "refusedByServer",
    check: "code-client-matches",
    error: "invalid_grant",
  },
  {
    title: "refuses a code that was issued to another public client (RFC 6749 §4.1.3)",
    options: spa,
    detours: [["tokenRequest", editForm("client_id", "gallery-spa")]],
    outcome: "refusedByServer",
    check: "code-client-matches",
    error: "invalid_grant",
  },
  {
    title: "refuses an unknown code (RFC 6749 §5.2)",
    detours: [["tokenRequest", editForm("code", "made-up")]],
    outcome: "refusedByServer",
    check: "code-known",
    error: "invalid_grant",
  },
  {
    title: "refuses another redirect_uri than the code was asked with (RFC 6749 §4.1.3)",
    detours: [["tokenRequest", editForm("redirect_uri", "https://prints.example/other")]],
    outcome: "refusedByServer",
    check: "code-redirect-uri-matches",
    error: "invalid_grant",
  },
  {
    title: "refuses a wrong verifier (RFC 7636 §4.6)",
    golden: true,
    detours: [["tokenRequest", editForm("code_verifier", "x".repeat(43))]],
    outcome: "refusedByServer",
    check: "verifier-matches",
    error: "invalid_grant",
  },
  {
    title: "refuses a missing verifier (RFC 7636 §4.5)",
    detours: [["tokenRequest", editForm("code_verifier", undefined)]],
    outcome: "refusedByServer",
    check: "verifier-present",
    error: "invalid_grant",
  },
  {
    title: "refuses a verifier where no challenge was sent (RFC 9700 §4.8.2)",
    options: { pkce: "off" },
    detours: [["tokenRequest", editForm("code_verifier", "x".repeat(43))]],
    outcome: "refusedByServer",
    check: "verifier-unexpected",
    error: "invalid_request",
  },
  {
    title: "refuses a wrong client secret (RFC 6749 §2.3.1)",
    detours: [["tokenRequest", editHeader("Authorization", `Basic ${btoa("prints-web:wrong")}`)]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "tells a script that the code was refused",
    options: spa,
    detours: [["tokenRequest", editForm("code", "made-up")]],
    outcome: "refusedByServer",
    check: "code-known",
    error: "invalid_grant",
  },
];

const clientJudgements: readonly Way[] = [
  {
    title: "stops at a state that does not match (RFC 6749 §10.12)",
    golden: true,
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
    title: "stops at another issuer (RFC 9207 §2.4)",
    detours: [["callback", editQuery("iss", "https://evil.example")]],
    outcome: "refusedByClient",
    check: "issuer-matches",
  },
  {
    title: "stops where the issuer is missing (RFC 9207 §2.4)",
    detours: [["callback", editQuery("iss", undefined)]],
    outcome: "refusedByClient",
    check: "issuer-present",
  },
  {
    title: "stops at a token response that is none (RFC 6749 §5.1)",
    detours: [["tokenResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "stops in a script at a token response that is none",
    options: spa,
    detours: [["tokenResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "stops at an ID token with another key's signature (OIDC Core §3.1.3.7)",
    options: { openid: "on" },
    detours: [["clientKeys", editJson({ keys: [] })]],
    outcome: "refusedByClient",
    check: "id-token-signature",
  },
  {
    title: "stops in a script at an ID token that it cannot verify",
    options: { ...spa, openid: "on" },
    detours: [["clientKeys", editJson({ keys: [] })]],
    outcome: "refusedByClient",
    check: "id-token-signature",
  },
];

const apiRefusals: readonly Way[] = [
  {
    title: "refuses a token without the scope (RFC 6750 §3.1)",
    golden: true,
    detours: [["consent", { type: "ALLOW", scopes: ["photos.write"] }]],
    outcome: "refusedByApi",
    check: "access-token-scope",
    error: "insufficient_scope",
  },
  {
    title: "refuses a token for another audience (RFC 9068 §4)",
    options: { resource: "both" },
    detours: [["tokenRequest", editForm("resource", "https://calendar.example")]],
    outcome: "refusedByApi",
    check: "access-token-audience",
    error: "invalid_token",
  },
  {
    title: "refuses a token that expired (RFC 9068 §4)",
    detours: [["apiRequest", { type: "WAIT", seconds: 3600 }]],
    outcome: "refusedByApi",
    check: "access-token-expiry",
    error: "invalid_token",
  },
  {
    title: "refuses an opaque token that expired (RFC 7662 §2.2)",
    options: { token: "opaque" },
    detours: [["apiRequest", { type: "WAIT", seconds: 3600 }]],
    outcome: "refusedByApi",
    check: "access-token-active",
    error: "invalid_token",
  },
  {
    title: "refuses at a script's call, too",
    options: spa,
    detours: [["apiRequest", editHeader("Authorization", "Bearer made-up")]],
    outcome: "refusedByApi",
    error: "invalid_token",
  },
  {
    title: "gives up where the keys cannot be read",
    detours: [["apiKeys", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByApi",
    check: "keys-readable",
  },
  {
    title: "gives up where the introspection cannot be read",
    options: { token: "opaque" },
    detours: [["introspectionResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByApi",
    check: "introspection-readable",
  },
  toldNothing,
  {
    title: "gives up at albums that are none",
    detours: [["apiResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  {
    title: "gives up in a script at albums that are none",
    options: spa,
    detours: [["apiResponse", editResponse(() => ({ status: 500 }))]],
    outcome: "refusedByClient",
    check: "api-response-status",
  },
  {
    title: "takes a changed answer in a script for the refusal that it has become (RFC 6750 §3)",
    options: spa,
    detours: [["apiResponse", refuseInstead]],
    outcome: "refusedByApi",
    check: "api-response-status",
  },
  {
    title: "takes nothing in a script for a refusal that does not say why (RFC 6750 §3)",
    options: spa,
    detours: [
      ["apiRequest", editHeader("Authorization", "Bearer made-up")],
      ["apiRefusal", emptyRefusal],
    ],
    outcome: "refusedByClient",
    check: "api-response-status",
  },
];

const lost: readonly Way[] = [
  {
    title: "waits for a message that was dropped",
    golden: true,
    detours: [["callback", { type: "DROP" }]],
    outcome: "lost",
  },
  {
    title: "waits where no such host exists",
    detours: [["tokenRequest", editRequest(() => ({ url: "https://nowhere.example/token" }))]],
    outcome: "lost",
  },
  {
    title: "shows the client's own error page for a request that it cannot serve",
    detours: [["loginRequest", editRequest(() => ({ method: "PUT" }))]],
    outcome: "deadEnd",
  },
  {
    title: "comes to a dead end with a redirect to an API",
    golden: true,
    detours: [
      [
        "authorizationRedirect",
        editResponse(() => ({ headers: [["Location", "https://photos.example/albums"]] })),
      ],
    ],
    outcome: "deadEnd",
  },
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
    title:
      "knows nothing of a callback whose address a network attacker changed on its way to a script's host",
    options: spa,
    detours: [["callback", editQuery("state", "forged")]],
    outcome: "completed",
  },
];

export const authorizationCodeWays: readonly Way[] = [
  ...successes,
  ...refusals,
  ...redemptions,
  ...clientJudgements,
  ...apiRefusals,
  ...lost,
  ...authorizationCodeOptionWays,
  ...authorizationCodeTheftWays,
  ...authorizationCodeMixUpWays,
  ...authorizationCodeForgedWays,
];
