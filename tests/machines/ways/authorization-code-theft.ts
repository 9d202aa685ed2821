/** The ways of the authorization code grant on which somebody reads the code in the browser and is faster than the client. */
import { editHeader, editJson, editKeyId, editRequest, editResponse } from "../support/walk";
import { asksUnnamedOfThief } from "./api-call";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"authorization-code">;

const spa = { client: "public", theft: "code" } as const;
const bare = { ...spa, pkce: "off", policy: "lax" } as const;
const server = { theft: "code" } as const;
const secretAlone = { ...server, pkce: "off" } as const;

/** The four of PKCE on and off, with a secret and without. */
const theFour: readonly Way[] = [
  {
    title: "gives a thief nothing who has neither secret nor verifier (RFC 9700 §4.5.3.1)",
    golden: true,
    options: server,
    outcome: "completed",
    check: "verifier-matches",
    error: "invalid_client",
  },
  {
    title: "gives a thief nothing who lacks the verifier, from a client without a secret (RFC 7636 §4.6)",
    golden: true,
    options: spa,
    outcome: "completed",
    check: "verifier-present",
    error: "invalid_grant",
  },
  {
    title: "gives all to a thief who has the client redeem the code, where a secret is alone (RFC 9700 §4.5)",
    golden: true,
    options: secretAlone,
    outcome: "stolen",
    check: "code-unused",
    error: "invalid_client",
  },
  {
    title: "gives all to whoever has the code, where nothing else is asked for (RFC 7636 §1)",
    golden: true,
    options: bare,
    outcome: "stolen",
    check: "code-unused",
  },
];

const others: readonly Way[] = [
  {
    title: "gives a thief the verifier with a plain challenge (RFC 7636 §7.2)",
    options: { ...spa, pkce: "plain", policy: "lax" },
    outcome: "stolen",
    check: "code-unused",
  },
  {
    title: "shows no plain challenge in the address of a pushed request (RFC 9126 §1)",
    options: { ...spa, pkce: "plain", policy: "lax", par: "on" },
    outcome: "completed",
    check: "verifier-present",
  },
  {
    title: "stops an injected code by the nonce where PKCE is off (RFC 9700 §4.5.3.2)",
    options: { ...secretAlone, openid: "on" },
    outcome: "refusedByServer",
    check: "id-token-nonce",
  },
  {
    title: "gives a thief nothing without the key that the client must prove (RFC 9449 §5)",
    options: { ...bare, dpop: "on" },
    outcome: "completed",
    check: "dpop-required",
  },
  {
    title: "does not stop an injected code by binding the tokens (RFC 9700 §4.5)",
    options: { ...secretAlone, dpop: "on" },
    outcome: "stolen",
  },
  {
    title: "takes a code from a fragment as well (RFC 9700 §4.3.1)",
    options: { ...bare, response_mode: "fragment" },
    outcome: "stolen",
  },
  {
    title: "has a code injected by a form where the client's page posts it (RFC 9700 §4.5)",
    options: { ...secretAlone, response_mode: "fragment" },
    outcome: "stolen",
  },
  {
    title: "shows a code that is posted in no address (Form Post Response Mode §2)",
    options: { theft: "code", response_mode: "form_post" },
    outcome: "completed",
  },
  {
    title: "asks a thief for credentials without sending them on, where the request was pushed",
    options: { theft: "code", par: "on" },
    outcome: "completed",
    check: "client-authentication-method",
  },
  {
    title: "tells an API that asks about the token of a thief nothing else (RFC 7662 §2.2)",
    options: { ...bare, token: "opaque" },
    outcome: "stolen",
  },
];

/** What is done to the messages of the thief. */
const hindered: readonly Way[] = [
  {
    title: "gives a thief no tokens to use who cannot read them",
    options: bare,
    detours: [["thiefTokenResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByServer",
  },
  {
    title: "serves no thief without a token (RFC 6750 §3)",
    options: bare,
    detours: [["thiefApiRequest", editHeader("Authorization", undefined)]],
    outcome: "refusedByServer",
  },
  {
    title: "serves no thief whose token names another key (RFC 9068 §4)",
    options: bare,
    detours: [["thiefApiRequest", editKeyId("another")]],
    outcome: "refusedByServer",
    check: "access-token-signature",
  },
  {
    title: "serves no thief whose token the server does not know (RFC 7662 §2.2)",
    options: { ...bare, token: "opaque" },
    detours: [["thiefApiRequest", editHeader("Authorization", "Bearer guessed")]],
    outcome: "refusedByServer",
  },
  {
    title: "serves no thief where the API may not ask (RFC 7662 §2.3)",
    options: { ...bare, token: "opaque" },
    detours: asksUnnamedOfThief,
    outcome: "refusedByServer",
    check: "token-client-known",
  },
  {
    title: "opens no session for a thief who posts to the page that begins one (RFC 9110 §15.5.6)",
    options: secretAlone,
    detours: [["thiefVisitRequest", editRequest(() => ({ method: "POST" }))]],
    outcome: "completed",
    check: "client-authentication-method",
  },
  {
    title: "gives a thief no session to bring the code to",
    options: secretAlone,
    detours: [["thiefVisitResponse", editResponse(() => ({ headers: [] }))]],
    outcome: "completed",
    check: "client-authentication-method",
  },
  {
    title: "uses no injected code whose tokens it cannot read (RFC 6749 §5.1)",
    options: secretAlone,
    detours: [["tokenResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByServer",
    check: "token-response-type",
  },
  {
    title: "shows a thief nothing where the API refuses the token of an injected code (RFC 6750 §3.1)",
    options: { ...secretAlone, resource: "calendar" },
    outcome: "refusedByServer",
    check: "access-token-audience",
  },
  {
    title: "takes no injected code in a session that it does not know (RFC 9700 §4.7.1)",
    options: secretAlone,
    detours: [["injectionRequest", editHeader("Cookie", undefined)]],
    outcome: "completed",
    check: "session-known",
  },
];

export const authorizationCodeTheftWays: readonly Way[] = [...theFour, ...others, ...hindered];
