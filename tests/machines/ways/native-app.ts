/** Every way that an app on the user's own machine can take (RFC 8252). */
import { editForm, editHeader, editKeyId, editQuery, editRequest, editResponse } from "../support/walk";
import { apiCallWays, asksUnnamedOfThief } from "./api-call";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"native-app">;

const shipped = { secret: "shipped" } as const;
const opaque = { token: "opaque" } as const;
const off = { pkce: "off", policy: "lax" } as const;
const plain = { pkce: "plain", policy: "lax" } as const;
const spied = { theft: "code" } as const;
const taking = { browser: "embedded", theft: "app" } as const;
const bare = { ...off, ...spied } as const;

const posted = editRequest(() => ({ method: "POST" }));
const nonsense = editResponse(() => ({ body: "nonsense" }));

const successes: readonly Way[] = [
  {
    title: "takes the answer at a port that its registration does not name (RFC 8252 §7.3)",
    golden: true,
    outcome: "completed",
  },
  {
    title: "sends the secret that ships with it, and the verifier (RFC 8252 §8.5)",
    golden: true,
    options: shipped,
    outcome: "completed",
  },
  { title: "calls with an opaque token (RFC 7662 §2)", golden: true, options: opaque, outcome: "completed" },
  { title: "shows its verifier to a server that takes plain ones", options: plain, outcome: "completed" },
  { title: "goes without PKCE where the server lets it", options: off, outcome: "completed" },
  {
    title: "signs in at the second attempt",
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "guess" }]],
    outcome: "completed",
    check: "password-matches",
  },
];

const refusals: readonly Way[] = [
  {
    title: "is refused without PKCE (RFC 8252 §8.1)",
    golden: true,
    options: { pkce: "off" },
    outcome: "refusedByServer",
    check: "challenge-present",
    error: "invalid_request",
  },
  {
    title: "is refused without PKCE, whatever secret ships with it (RFC 8252 §8.5)",
    golden: true,
    options: { pkce: "off", ...shipped },
    outcome: "refusedByServer",
    check: "challenge-present",
    error: "invalid_request",
  },
  {
    title: "is refused with a plain challenge (RFC 7636 §4.4.1)",
    options: { pkce: "plain" },
    outcome: "refusedByServer",
    check: "challenge-method-allowed",
    error: "invalid_request",
  },
  {
    title: "is told no by its user (RFC 6749 §4.1.2.1)",
    golden: true,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "may choose its port, and no other path (RFC 8252 §7.3)",
    golden: true,
    detours: [["authorizationRequest", editQuery("redirect_uri", "http://127.0.0.1:52713/other")]],
    outcome: "refusedByServer",
    check: "redirect-uri-registered",
  },
  {
    title: "asks for no right that it is not registered for (RFC 6749 §4.1.2.1)",
    detours: [["authorizationRequest", editQuery("scope", "calendar.read")]],
    outcome: "refusedByServer",
    check: "scope-allowed",
    error: "invalid_scope",
  },
  {
    title: "takes no answer that it did not ask for (RFC 8252 §8.9)",
    golden: true,
    detours: [["callback", editQuery("state", "made-up")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "takes no answer by another method (RFC 9110 §15.5.6)",
    detours: [["callback", posted]],
    outcome: "refusedByClient",
    check: "response-method",
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
    title: "uses no tokens that it cannot read",
    detours: [["tokenResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
];

/** Another app of the machine reads the code, and is faster (RFC 7636 §1, RFC 8252 §8.1). */
const thefts: readonly Way[] = [
  {
    title: "gives another app nothing that lacks the verifier (RFC 7636 §1)",
    golden: true,
    options: spied,
    outcome: "completed",
    check: "verifier-present",
    error: "invalid_grant",
  },
  {
    title:
      "gives another app nothing that has the secret of every copy, and lacks the verifier (RFC 8252 §8.5)",
    options: { ...spied, ...shipped },
    outcome: "completed",
    check: "verifier-present",
    error: "invalid_grant",
  },
  {
    title: "gives all to another app that has the code, where PKCE is off (RFC 8252 §8.1)",
    golden: true,
    options: bare,
    outcome: "stolen",
    check: "code-unused",
  },
  {
    title: "gives all to another app that has the code and the secret of every copy (RFC 8252 §8.5)",
    golden: true,
    options: { ...bare, ...shipped },
    outcome: "stolen",
    check: "code-unused",
  },
  {
    title: "shows another app the verifier with a plain challenge (RFC 7636 §7.2)",
    options: { ...plain, ...spied },
    outcome: "stolen",
    check: "code-unused",
  },
  {
    title: "tells an API that asks about the token of another app nothing else (RFC 7662 §2.2)",
    options: { ...bare, ...opaque },
    outcome: "stolen",
  },
  {
    title: "gives another app no tokens to use that cannot read them",
    options: bare,
    detours: [["thiefTokenResponse", nonsense]],
    outcome: "refusedByServer",
  },
  {
    title: "serves no other app without a token (RFC 6750 §3)",
    options: bare,
    detours: [["thiefApiRequest", editHeader("Authorization", undefined)]],
    outcome: "refusedByServer",
  },
  {
    title: "serves no other app whose token names another key (RFC 9068 §4)",
    options: bare,
    detours: [["thiefApiRequest", editKeyId("another")]],
    outcome: "refusedByServer",
    check: "access-token-signature",
  },
  {
    title: "serves no other app whose token the server does not know (RFC 7662 §2.2)",
    options: { ...bare, ...opaque },
    detours: [["thiefApiRequest", editHeader("Authorization", "Bearer guessed")]],
    outcome: "refusedByServer",
  },
  {
    title: "serves no other app where the API may not ask (RFC 7662 §2.3)",
    options: { ...bare, ...opaque },
    detours: asksUnnamedOfThief,
    outcome: "refusedByServer",
    check: "token-client-known",
  },
];

/** The user signs in in a window of the app itself (RFC 8252 §8.12). */
const windows: readonly Way[] = [
  {
    title: "lets its user sign in in a window of its own, and touches nothing (RFC 8252 §8.12)",
    golden: true,
    options: { browser: "embedded" },
    outcome: "completed",
  },
  {
    title: "takes the password, the session and the decision where the window is its own (RFC 8252 §8.12)",
    golden: true,
    options: taking,
    outcome: "stolen",
  },
  {
    title: "reads each password that is typed into its own window",
    options: taking,
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "guess" }]],
    outcome: "stolen",
    check: "password-matches",
  },
  {
    title: "can take nothing out of another program (RFC 8252 §6)",
    golden: true,
    options: { theft: "app" },
    outcome: "completed",
  },
  {
    title: "is told no in a window of its own that it leaves alone (RFC 6749 §4.1.2.1)",
    options: { browser: "embedded" },
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "is no better off with a decision that the server refuses (RFC 6749 §10.12)",
    options: taking,
    detours: [["consentSubmission", editForm("form_token", "made-up")]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
];

export const nativeAppWays: readonly Way[] = [
  ...successes,
  ...refusals,
  ...thefts,
  ...windows,
  ...apiCallWays,
];
