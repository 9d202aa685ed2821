/** Every way that an API's wish for a more recent login can go (RFC 9470). */
import {
  editForm,
  editHeader,
  editJson,
  editKeyId,
  editLocation,
  editQuery,
  editResponse,
} from "../support/walk";
import { apiCallWays } from "./api-call";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"step-up">;

const spa = { client: "public" } as const;
const opaque = { token: "opaque" } as const;
const openid = { openid: "on" } as const;
const renews = { challenged: "renews" } as const;
const alike = { challenged: "asks-alike" } as const;
const recent = { login: "just-now" } as const;
const passkey = { login: "passkey" } as const;
const noPasskey = { login: "no-passkey" } as const;

const nonsense = editResponse(() => ({ body: "nonsense" }));

/** The page asks in the name of another site. */
const asksForAnother = editResponse(({ body }) => ({
  body: body.replace("rpId&quot;:&quot;id.", "rpId&quot;:&quot;evil."),
}));

function challengeBy(parameters: string) {
  const value = `Bearer error="insufficient_user_authentication"${parameters}`;
  return editResponse(() => ({ headers: [["WWW-Authenticate", value]] }));
}

const successes: readonly Way[] = [
  {
    title: "sends the user to sign in again, and calls with the token that comes of it (RFC 9470 §4)",
    golden: true,
    outcome: "completed",
    check: "access-token-auth-time",
    error: "insufficient_user_authentication",
  },
  {
    title: "does so in a script (RFC 9470 §4)",
    golden: true,
    options: spa,
    outcome: "completed",
    check: "access-token-auth-time",
  },
  {
    title: "is told of the login by introspection (RFC 9470 §6.2)",
    golden: true,
    options: opaque,
    outcome: "completed",
    check: "access-token-auth-time",
  },
  {
    title: "compares the login in the ID token with what was asked (OIDC Core §3.1.3.7, item 13)",
    golden: true,
    options: openid,
    outcome: "completed",
    check: "access-token-auth-time",
  },
  {
    title: "does so in a script that knows its user",
    options: { ...spa, ...openid },
    outcome: "completed",
    check: "access-token-auth-time",
  },
  {
    title: "opens at once to whoever has just signed in",
    golden: true,
    options: recent,
    outcome: "completed",
  },
  { title: "opens at once in a script", options: { ...recent, ...spa }, outcome: "completed" },
  {
    title: "signs in at the second attempt",
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "guess" }]],
    outcome: "completed",
    check: "password-matches",
  },
  {
    title: "renews an expired token first, which makes no login more recent (RFC 9068 §2.2.1)",
    golden: true,
    detours: [["returnRequest", { type: "WAIT", seconds: 3_600 }]],
    outcome: "completed",
    check: "access-token-auth-time",
  },
  {
    title: "asks for acr_values as well, where an API wants them (RFC 9470 §4)",
    golden: true,
    detours: [["apiRefusal", challengeBy(', acr_values="gold silver", max_age=300')]],
    outcome: "completed",
    check: "access-token-auth-time",
  },
  {
    title: "opens to who adds max_age on the way, where the client did not",
    options: alike,
    detours: [["authorizationRequest", editQuery("max_age", "300")]],
    outcome: "completed",
    check: "access-token-auth-time",
  },
];

const passkeys: readonly Way[] = [
  {
    title: "has the user sign in by a passkey where the API wants one (RFC 9470 §4, WebAuthn §7.2)",
    golden: true,
    options: passkey,
    outcome: "completed",
    check: "access-token-acr",
    error: "insufficient_user_authentication",
  },
  {
    title: "has the user of a script sign in by a passkey",
    options: { ...passkey, ...spa },
    outcome: "completed",
    check: "access-token-acr",
  },
  {
    title: "is told of the passkey by introspection (RFC 9470 §6.2)",
    golden: true,
    options: { ...passkey, ...opaque },
    outcome: "completed",
    check: "access-token-acr",
  },
  {
    title: "compares how the user signed in with what was asked (OIDC Core §3.1.3.7, item 12)",
    golden: true,
    options: { ...passkey, ...openid },
    outcome: "completed",
    check: "access-token-acr",
  },
  {
    title: "asks for a password before the passkey where the browser has lost its session",
    golden: true,
    options: passkey,
    detours: [["authorizationRequest", editHeader("Cookie", undefined)]],
    outcome: "completed",
    check: "access-token-acr",
  },
  {
    title: "asks for the passkey again after an answer that cannot be read (WebAuthn §7.2)",
    golden: true,
    options: passkey,
    detours: [["loginSubmission", editForm("passkey", "nonsense")]],
    outcome: "completed",
    check: "passkey-readable",
  },
  {
    title: "sends nothing where the page asks for a passkey of another site (WebAuthn §5.1.4.1)",
    options: passkey,
    detours: [["loginPage", asksForAnother]],
    outcome: "astray",
  },
  {
    title: "opens to who adds acr_values on the way, where the client did not",
    options: { ...passkey, ...alike },
    detours: [["authorizationRequest", editQuery("acr_values", "phr")]],
    outcome: "completed",
    check: "access-token-acr",
  },
  {
    title: "takes that of several acr_values which it can meet (RFC 9470 §3)",
    options: passkey,
    detours: [["apiRefusal", challengeBy(', acr_values="gold phr"')]],
    outcome: "completed",
    check: "access-token-acr",
  },
  {
    title: "stays locked to a token that was renewed, where the API wants a passkey (RFC 9068 §2.2.1)",
    golden: true,
    options: { ...passkey, ...renews },
    outcome: "refusedByApi",
    check: "access-token-acr",
    error: "insufficient_user_authentication",
  },
  {
    title: "stays locked to a token from the old session, where the API wants a passkey",
    options: { ...passkey, ...alike },
    outcome: "refusedByApi",
    check: "access-token-acr",
  },
  {
    title: "stays locked where the browser has lost acr_values on the way",
    golden: true,
    options: passkey,
    detours: [["authorizationRequest", editQuery("acr_values", undefined)]],
    outcome: "refusedByApi",
    check: "access-token-acr",
  },
  {
    title: "is found out by the ID token where acr_values were lost on the way (OIDC Core §3.1.3.7, item 12)",
    golden: true,
    options: { ...passkey, ...openid },
    detours: [["authorizationRequest", editQuery("acr_values", undefined)]],
    outcome: "refusedByClient",
    check: "id-token-acr",
  },
  {
    title: "is refused where the user has no passkey (RFC 9470 §5)",
    golden: true,
    options: noPasskey,
    outcome: "refusedByServer",
    check: "passkey-registered",
    error: "unmet_authentication_requirements",
  },
  {
    title: "is refused in a script where the user has no passkey (RFC 9470 §5)",
    options: { ...noPasskey, ...spa },
    outcome: "refusedByServer",
    check: "passkey-registered",
    error: "unmet_authentication_requirements",
  },
  {
    title: "is refused once the user who has no passkey has signed in (RFC 9470 §5)",
    golden: true,
    options: noPasskey,
    detours: [["authorizationRequest", editHeader("Cookie", undefined)]],
    outcome: "refusedByServer",
    check: "passkey-registered",
    error: "unmet_authentication_requirements",
  },
  {
    title: "is refused where the server has no such way to sign in (RFC 9470 §5)",
    golden: true,
    options: passkey,
    detours: [["apiRefusal", challengeBy(', acr_values="gold"')]],
    outcome: "refusedByServer",
    check: "acr-values-known",
    error: "unmet_authentication_requirements",
  },
];

const refusals: readonly Way[] = [
  {
    title: "stays locked to a token that was renewed (RFC 9068 §2.2.1)",
    golden: true,
    options: renews,
    outcome: "refusedByApi",
    check: "access-token-auth-time",
    error: "insufficient_user_authentication",
  },
  {
    title: "stays locked in a script that renews its token",
    options: { ...renews, ...spa },
    outcome: "refusedByApi",
    check: "access-token-auth-time",
  },
  {
    title: "stays locked to a token from the old session",
    golden: true,
    options: alike,
    outcome: "refusedByApi",
    check: "access-token-auth-time",
    error: "insufficient_user_authentication",
  },
  {
    title: "stays locked to a token from the old session, in a script",
    options: { ...alike, ...spa },
    outcome: "refusedByApi",
    check: "access-token-auth-time",
  },
  {
    title: "stays locked where the browser has lost max_age on the way",
    golden: true,
    detours: [["authorizationRequest", editQuery("max_age", undefined)]],
    outcome: "refusedByApi",
    check: "access-token-auth-time",
  },
  {
    title: "is found out by the ID token where max_age was lost on the way (OIDC Core §3.1.3.7, item 13)",
    golden: true,
    options: openid,
    detours: [["authorizationRequest", editQuery("max_age", undefined)]],
    outcome: "refusedByClient",
    check: "id-token-auth-time",
  },
  {
    title: "takes no ID token that does not say what acr_values asked for (OIDC Core §3.1.3.7, item 12)",
    options: openid,
    detours: [["apiRefusal", challengeBy(', acr_values="gold", max_age=300')]],
    outcome: "refusedByClient",
    check: "id-token-acr",
  },
  {
    title: "stays locked where the API did not say what it wants (RFC 9470 §3)",
    detours: [["apiRefusal", challengeBy("")]],
    outcome: "refusedByApi",
    check: "challenge-requirements",
  },
  {
    title: "goes by no max_age that is no number of seconds (RFC 9470 §3)",
    detours: [["apiRefusal", challengeBy(', max_age="soon"')]],
    outcome: "refusedByApi",
    check: "challenge-requirements",
  },
  {
    title: "is told no by its user (RFC 6749 §4.1.2.1)",
    golden: true,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "is told no by its user, in a script",
    options: spa,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
  },
  {
    title: "is refused for a max_age that is no number (OIDC Core §3.1.2.1)",
    golden: true,
    detours: [["authorizationRequest", editQuery("max_age", "soon")]],
    outcome: "refusedByServer",
    check: "max-age-readable",
    error: "invalid_request",
  },
  {
    title: "is refused for a max_age that is no number, in a script",
    options: spa,
    detours: [["authorizationRequest", editQuery("max_age", "soon")]],
    outcome: "refusedByServer",
    check: "max-age-readable",
  },
  {
    title: "is shown an error page where nobody knows the client (RFC 6749 §4.1.2.1)",
    detours: [["authorizationRequest", editQuery("client_id", "nobody")]],
    outcome: "refusedByServer",
    check: "authorize-client-known",
  },
  {
    title: "is refused a code without its verifier (RFC 7636 §4.6)",
    golden: true,
    detours: [["tokenRequest", editForm("code_verifier", undefined)]],
    outcome: "refusedByServer",
    check: "verifier-present",
    error: "invalid_grant",
  },
  {
    title: "is refused a code without its verifier, in a script",
    options: spa,
    detours: [["tokenRequest", editForm("code_verifier", undefined)]],
    outcome: "refusedByServer",
    check: "verifier-present",
  },
  {
    title: "is refused another token for a refresh token that nobody knows (RFC 6749 §5.2)",
    options: renews,
    detours: [["refreshRequest", editForm("refresh_token", "made-up")]],
    outcome: "refusedByServer",
    check: "refresh-token-known",
    error: "invalid_grant",
  },
  {
    title: "is refused another token for a refresh token that nobody knows, in a script",
    options: { ...renews, ...spa },
    detours: [["refreshRequest", editForm("refresh_token", "made-up")]],
    outcome: "refusedByServer",
    check: "refresh-token-known",
  },
];

const rejections: readonly Way[] = [
  {
    title: "takes no answer that it did not ask for (RFC 6749 §10.12)",
    golden: true,
    detours: [["callback", editQuery("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "takes no answer that it did not ask for, in a script (RFC 6749 §10.12)",
    options: spa,
    detours: [["authorizationResponse", editLocation("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "uses no tokens that it cannot read",
    detours: [["tokenResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "takes no new tokens that it cannot read",
    options: renews,
    detours: [["refreshResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "takes no new tokens that it cannot read, in a script",
    options: { ...renews, ...spa },
    detours: [["refreshResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "takes no ID token without the keys of its issuer (OIDC Core §3.1.3.7)",
    options: openid,
    detours: [["clientKeys", editJson({ keys: [] })]],
    outcome: "refusedByClient",
    check: "id-token-signature",
  },
  {
    title: "takes no ID token without the keys of its issuer, in a script (OIDC Core §3.1.3.7)",
    options: { ...spa, ...openid },
    detours: [["clientKeys", editJson({ keys: [] })]],
    outcome: "refusedByClient",
    check: "id-token-signature",
  },
  {
    title: "uses no tokens that it cannot read, in a script",
    options: spa,
    detours: [["tokenResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "shows nothing in a script that is no list of albums",
    options: { ...spa, ...recent },
    detours: [["apiResponse", nonsense]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  {
    title: "is refused with a token that names another key (RFC 9068 §4)",
    detours: [["apiRequest", editKeyId("another")]],
    outcome: "refusedByApi",
    check: "access-token-signature",
  },
  {
    title: "knows no browser without its cookie",
    detours: [["returnRequest", editHeader("Cookie", undefined)]],
    outcome: "refusedByClient",
    check: "own-session-known",
  },
];

export const stepUpWays: readonly Way[] = [
  ...successes,
  ...passkeys,
  ...refusals,
  ...rejections,
  ...apiCallWays,
];
