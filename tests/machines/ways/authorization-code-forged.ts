/** The ways of the authorization code grant on which an attacker has the user's browser bring the client a code of theirs (RFC 9700 §4.7). */
import { editForm, editLocation, editRequest, editResponse } from "../support/walk";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"authorization-code">;

const forged = { theft: "csrf" } as const;
const untied = { ...forged, state: "off" } as const;
const bare = { ...untied, pkce: "off" } as const;
const bareSpa = { ...bare, client: "public", policy: "lax" } as const;

const theFour: readonly Way[] = [
  {
    title: "takes no answer with the state of another attempt (RFC 6749 §10.12)",
    golden: true,
    options: forged,
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title:
      "redeems no code that was asked for without a challenge by the verifier of a session (RFC 9700 §4.8.2)",
    golden: true,
    options: untied,
    outcome: "refusedByServer",
    check: "verifier-unexpected",
    error: "invalid_request",
  },
  {
    title: "uses no token beside an ID token with the nonce of another attempt (OIDC Core §3.1.3.7)",
    golden: true,
    options: { ...bare, openid: "on" },
    outcome: "refusedByClient",
    check: "id-token-nonce",
  },
  {
    title:
      "connects the user with the attacker's account where nothing ties the answer to the attempt (RFC 9700 §4.7)",
    golden: true,
    options: bare,
    outcome: "stolen",
    check: "state-present",
  },
];

const others: readonly Way[] = [
  {
    title: "takes no answer with the state of another attempt in a script (RFC 6749 §10.12)",
    options: { ...forged, client: "public" },
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "redeems no code of another challenge by the verifier of a session (RFC 9700 §4.7.1)",
    options: { ...untied, client: "public" },
    outcome: "refusedByServer",
    check: "verifier-matches",
    error: "invalid_grant",
  },
  {
    title: "redeems no code without a challenge at a lax server either (RFC 9700 §4.8.2)",
    options: { ...untied, client: "public", policy: "lax" },
    outcome: "refusedByServer",
    check: "verifier-unexpected",
    error: "invalid_request",
  },
  {
    title: "takes a plain challenge for one as well (RFC 7636 §4.2)",
    options: { ...untied, pkce: "plain", policy: "lax" },
    outcome: "refusedByServer",
    check: "verifier-unexpected",
  },
  {
    title: "connects a script with the attacker's account (RFC 9700 §4.7)",
    golden: true,
    options: bareSpa,
    outcome: "stolen",
  },
  {
    title: "has the answer brought in a fragment",
    options: { ...bare, response_mode: "fragment" },
    outcome: "stolen",
  },
  {
    title: "has the answer brought to a script in a fragment",
    options: { ...bareSpa, response_mode: "fragment" },
    outcome: "stolen",
  },
  {
    title: "has the answer brought in a form that another site posts (RFC 10025 §5.2)",
    options: { ...bare, response_mode: "form_post" },
    outcome: "stolen",
  },
  {
    title: "is stopped neither by a pushed request nor by a key of the client (RFC 9126 §1, RFC 9449 §10)",
    options: { ...bare, par: "on", dpop: "on", token: "opaque" },
    outcome: "stolen",
  },
  {
    title: "is stopped by no signed assertion of the client (RFC 7523 §2.2)",
    options: { ...bare, authentication: "private_key_jwt" },
    outcome: "stolen",
  },
  {
    title: "is stopped by the name of the server no more, which is the right one (RFC 9207 §2.4)",
    options: { ...bare, iss: "off" },
    outcome: "stolen",
  },
  {
    title: "has the user come back to the attacker's account (RFC 6749 §6)",
    options: { ...bare, epilogue: "refresh" },
    outcome: "stolen",
  },
  {
    title: "has a script come back to the attacker's account (RFC 6749 §6)",
    options: { ...bareSpa, epilogue: "refresh" },
    outcome: "stolen",
  },
  {
    title: "leaves the attacker's account when the user disconnects it (RFC 7009)",
    options: { ...bare, epilogue: "revoke" },
    outcome: "completed",
    check: "state-present",
  },
];

/** What is done to the messages of the attacker, and to those that they wait for. */
const hindered: readonly Way[] = [
  {
    title: "finds no answer where the attacker was given none (RFC 6749 §4.1.2)",
    options: bare,
    detours: [["thiefAuthorizationResponse", editResponse(() => ({ status: 200, headers: [] }))]],
    outcome: "refusedByClient",
    check: "issuer-present",
  },
  {
    title: "takes an error that the attacker was given for its own (RFC 6749 §4.1.2.1)",
    options: bare,
    detours: [["thiefAuthorizationRequest", editRequest(() => ({ headers: [["Host", "id.example"]] }))]],
    outcome: "refusedByServer",
    check: "silent-login",
    error: "login_required",
  },
  {
    title: "finds nothing else at the attacker's site (RFC 9110 §15.5.5)",
    options: bare,
    detours: [["trapRequest", editRequest(() => ({ url: "https://evil.example/" }))]],
    outcome: "deadEnd",
  },
  {
    title: "stays where it was once the link leads to no page (RFC 9110 §15.3.5)",
    options: bare,
    detours: [["trapPage", editResponse(() => ({ status: 204 }))]],
    outcome: "stayed",
  },
  {
    title: "takes no code that the attacker has made up (RFC 6749 §4.1.2)",
    options: bare,
    detours: [["trapPage", editLocation("code", "made-up")]],
    outcome: "refusedByServer",
    check: "code-known",
    error: "invalid_grant",
  },
  {
    title: "redeems the attacker's code without a verifier (RFC 7636 §4.5)",
    options: untied,
    detours: [["tokenRequest", editForm("code_verifier", undefined)]],
    outcome: "stolen",
    check: "state-present",
  },
];

export const authorizationCodeForgedWays: readonly Way[] = [...theFour, ...others, ...hindered];
