/** Every way that the device authorization grant can take. */
import { type Detour, editForm, editJson, editRequest, editResponse } from "../support/walk";
import { apiCallWays } from "./api-call";
import type { Way } from "./way";

const opaque = { token: "opaque" } as const;
const phishing = { phishing: "on" } as const;

/** The browser is to send its last request once more, with its form (RFC 9110 §15.4.8). */
const repeated = editResponse(() => ({ status: 307, headers: [["Location", "#"]], body: "" }));

/** No question of the television finds an answer, until the pauses between them come to more than ten minutes. */
const neverAnswered: readonly Detour[] = Array.from({ length: 7 }).flatMap(() => [
  ["pollRequest", { type: "DROP" }],
  ["askLater", { type: "ASK_LATER" }],
]);

/** A code that no device shows; the clock moves on a little, which changes nothing. */
const typedWrong: readonly Detour[] = [
  ["enterCode", { type: "ENTER_CODE", userCode: "BBBB-BBBB" }],
  ["userCodeSubmission", { type: "WAIT", seconds: 1 }],
];

export const deviceCodeWays: readonly Way<"device-code">[] = [
  {
    title:
      "comes to an end where the television shows a code that is none: it has expired by then (RFC 8628 §3.5)",
    detours: [["deviceAuthorizationResponse", editJson({ user_code: "12" })]],
    outcome: "refusedByServer",
    check: "device-code-not-expired",
    error: "expired_token",
  },
  {
    title: "gives the television its token once its user has allowed it (RFC 8628 §3)",
    golden: true,
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "lets in the television of an attacker whose code the user was sent (RFC 8628 §5.4)",
    golden: true,
    options: phishing,
    outcome: "stolen",
  },
  {
    title: "lets in the television of an attacker whose address has the code in it (RFC 8628 §5.4)",
    options: { ...phishing, verification: "complete" },
    outcome: "stolen",
  },
  {
    title: "gives an attacker nothing whom the user denies (RFC 8628 §5.4)",
    options: phishing,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "gives an attacker nothing whose message is read too late (RFC 8628 §5.2)",
    options: phishing,
    detours: [
      ["openPhone", { type: "WAIT", seconds: 700 }],
      ["openPhone", { type: "POLL" }],
    ],
    outcome: "refusedByServer",
    check: "device-code-not-expired",
    error: "expired_token",
  },
  {
    title: "leaves the message unopened while the television of an attacker asks (RFC 8628 §3.5)",
    options: phishing,
    detours: [["openPhone", { type: "POLL" }]],
    outcome: "stolen",
    check: "device-decided",
    error: "authorization_pending",
  },
  {
    title: "fills in the code of the complete address, and asks all the same (RFC 8628 §3.3.1)",
    options: { verification: "complete" },
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "tells a television to slow down that asks too often (RFC 8628 §3.5)",
    golden: true,
    options: { polling: "eager" },
    outcome: "completed",
    check: "device-interval-kept",
    error: "slow_down",
  },
  {
    title: "asks while its user types",
    detours: [["enterCode", { type: "POLL" }]],
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "lets the user take the phone before the first question",
    detours: [["poll", { type: "OPEN_PHONE" }]],
    outcome: "completed",
  },
  {
    title: "says again that nothing is decided, until the phone is taken (RFC 8628 §3.5)",
    detours: [["openPhone", { type: "POLL" }]],
    outcome: "completed",
    check: "device-decided",
    error: "authorization_pending",
  },
  {
    title: "bounds how many codes a user may try (RFC 8628 §5.1)",
    detours: Array.from({ length: 11 }, () => typedWrong).flat(),
    outcome: "refusedByServer",
    check: "user-code-attempts",
  },
  {
    title:
      "leaves a code alone that the page does not know, until the television hears that it has expired (RFC 8628 §3.5)",
    detours: [["enterCode", { type: "WAIT", seconds: 700 }]],
    outcome: "refusedByServer",
    check: "device-code-not-expired",
    error: "expired_token",
  },
  {
    title: "asks for the code again where none of that kind exists (RFC 8628 §5.1)",
    golden: true,
    detours: [["enterCode", { type: "ENTER_CODE", userCode: "12" }]],
    outcome: "completed",
    check: "user-code-format",
  },
  {
    title: "asks for the code again, after the sign-in, where no device shows it (RFC 8628 §5.1)",
    detours: [["enterCode", { type: "ENTER_CODE", userCode: "BBBB-BBBB" }]],
    outcome: "completed",
    check: "user-code-known",
  },
  {
    title: "goes on from a page for the code that the browser came to by a detour",
    detours: [["verificationPage", repeated]],
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "goes on from a login page that the browser came to by a detour",
    detours: [["loginPage", repeated]],
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "goes on from a consent page that the browser came to by a detour",
    detours: [
      ["enterCode", { type: "ENTER_CODE", userCode: "BBBB-BBBB" }],
      ["consentPage", repeated],
    ],
    outcome: "completed",
    check: "user-code-known",
  },
  {
    title: "lets the user try again after a wrong password",
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "completed",
    check: "password-matches",
  },
  {
    title: "asks half as often once a question has found no answer (RFC 8628 §3.5)",
    golden: true,
    detours: [["pollRequest", { type: "DROP" }]],
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "asks half as often once an answer got lost (RFC 8628 §3.5)",
    detours: [["pollRefusal", { type: "DROP" }]],
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "asks half as often once its question has found no server (RFC 8628 §3.5)",
    detours: [["pollRequest", editRequest(() => ({ url: "https://nowhere.example/token" }))]],
    outcome: "completed",
    check: "device-decided",
  },
  {
    title: "asks less and less often while no answer comes, until its code has expired (RFC 8628 §3.5)",
    detours: neverAnswered,
    outcome: "refusedByServer",
    check: "device-code-not-expired",
    error: "expired_token",
  },
  {
    title: "finds its code used up where the answer with the token got lost (RFC 6749 §5.2)",
    detours: [["tokenResponse", { type: "DROP" }]],
    outcome: "refusedByServer",
    check: "device-code-known",
    error: "invalid_grant",
  },
  {
    title: "tells the television that its user denied (RFC 8628 §3.5)",
    golden: true,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "tells the television that nobody decided in time (RFC 8628 §3.5)",
    golden: true,
    detours: [
      ["openPhone", { type: "WAIT", seconds: 900 }],
      ["openPhone", { type: "POLL" }],
    ],
    outcome: "refusedByServer",
    check: "device-code-not-expired",
    error: "expired_token",
  },
  {
    title: "gives no codes to a client that is not known (RFC 6749 §5.2)",
    golden: true,
    detours: [["deviceAuthorizationRequest", editForm("client_id", "nobody")]],
    outcome: "refusedByServer",
    check: "token-client-known",
    error: "invalid_client",
  },
  {
    title: "takes nothing for a refusal that names no error",
    detours: [
      ["deviceAuthorizationRequest", editForm("client_id", "nobody")],
      ["deviceAuthorizationRefusal", editResponse(() => ({ body: "{}" }))],
    ],
    outcome: "refusedByClient",
  },
  {
    title: "uses no answer without a device code (RFC 8628 §3.2)",
    detours: [["deviceAuthorizationResponse", editJson({ device_code: "" })]],
    outcome: "refusedByClient",
    check: "device-response-codes",
  },
  {
    title: "refuses a device code that it did not issue (RFC 6749 §5.2)",
    detours: [["pollRequest", editForm("device_code", "guess")]],
    outcome: "refusedByServer",
    check: "device-code-known",
    error: "invalid_grant",
  },
  {
    title: "takes nothing for an answer to its question that names no error",
    detours: [["pollRefusal", editResponse(() => ({ body: "no" }))]],
    outcome: "refusedByClient",
  },
  {
    title: "asks again where an answer was changed, though all is decided",
    detours: [
      ["consent", { type: "DENY" }],
      ["pollRefusal", editJson({ error: "authorization_pending" })],
    ],
    outcome: "denied",
  },
  {
    title: "takes no code from a form of another session",
    detours: [["userCodeSubmission", editForm("form_token", "forged")]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "takes no sign-in from a form of another session",
    detours: [["loginSubmission", editForm("form_token", "forged")]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "takes no decision from a form of another session",
    detours: [["consentSubmission", editForm("form_token", "forged")]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "shows its page to those who read it alone",
    detours: [["verificationRequest", editRequest(() => ({ method: "PUT" }))]],
    outcome: "refusedByServer",
    check: "device-method",
  },
  {
    title: "introspects an opaque token (RFC 7662)",
    options: opaque,
    outcome: "completed",
    check: "device-decided",
  },
  ...apiCallWays,
];
