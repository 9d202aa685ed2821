/** The ways of the authorization code grant on which the client is sent to a server of an attacker's (RFC 9700 §4.4). */
import { jsonResponse } from "@/lib/http/response";
import { editForm, editHeader, editQuery, editRequest, editResponse } from "../support/walk";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"authorization-code">;

const named = { theft: "mixup" } as const;
const server = { ...named, iss: "off" } as const;
const spa = { ...server, client: "public" } as const;

const theTwo: readonly Way[] = [
  {
    title: "brings no code to the wrong server where the answer names its own (RFC 9207 §2.4)",
    golden: true,
    options: named,
    outcome: "refusedByClient",
    check: "issuer-matches",
  },
  {
    title: "compares the issuer in a script as well (RFC 9207 §2.4)",
    options: { ...named, client: "public" },
    outcome: "refusedByClient",
    check: "issuer-matches",
  },
  {
    title:
      "redeems the code for the attacker whose challenge it is bound to, secret and PKCE or not (RFC 9700 §4.4.1)",
    golden: true,
    options: server,
    outcome: "stolen",
    check: "token-response-status",
  },
  {
    title: "brings code and verifier of a public client to the wrong server (RFC 9700 §4.4.1)",
    golden: true,
    options: spa,
    outcome: "stolen",
    check: "token-response-status",
  },
];

const others: readonly Way[] = [
  {
    title: "is no better off with a signed assertion (RFC 9700 §4.4.1)",
    options: { ...server, authentication: "private_key_jwt", pkce: "off" },
    outcome: "stolen",
  },
  {
    title: "has the nonce of the attacker's session in the ID token (RFC 9700 §4.5.3.2)",
    options: { ...server, openid: "on", pkce: "off" },
    outcome: "stolen",
  },
  {
    title: "binds the tokens to the key of whoever redeems the code (RFC 9449 §5)",
    options: { ...spa, dpop: "on" },
    outcome: "stolen",
  },
  {
    title: "binds the tokens to the key of the client, which uses them for the attacker (RFC 9449 §5)",
    options: { ...server, dpop: "on" },
    outcome: "stolen",
  },
  {
    title: "knows a pushed request of another session by its state (RFC 9126 §1)",
    options: { ...server, par: "on" },
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "knows a pushed request of another session by nothing else (RFC 9126 §1)",
    options: { ...server, par: "on", state: "off" },
    outcome: "stolen",
  },
  {
    title: "pushes nothing to a server that does not take it (RFC 9126 §5)",
    options: { ...spa, par: "on" },
    outcome: "stolen",
  },
  {
    title: "has a code injected that came in a fragment",
    options: { ...server, response_mode: "fragment" },
    outcome: "stolen",
  },
  {
    title: "has a code injected that came in a form",
    options: { ...server, response_mode: "form_post" },
    outcome: "stolen",
  },
  {
    title: "wants PKCE of a public client, whoever made the address (RFC 9700 §2.1.1)",
    options: { ...spa, pkce: "off" },
    outcome: "refusedByServer",
    check: "challenge-present",
    error: "invalid_request",
  },
];

/** Tokens as the attacker's server could make them up. */
function madeUp(further: Readonly<Record<string, string>> = {}) {
  return editResponse(() =>
    jsonResponse(200, { access_token: "made-up", token_type: "Bearer", scope: "photos.read", ...further }),
  );
}

const idToken = [
  { alg: "RS256", kid: "made-up" },
  { iss: "https://keep.example", sub: "nobody", aud: "prints-at-keep" },
  "none",
]
  .map((part) => btoa(JSON.stringify(part)).replace(/=+$/, ""))
  .join(".");

/** What is done to the messages of the attacker, and to those that they wait for. */
const hindered: readonly Way[] = [
  {
    title:
      "has nobody redeem the code where the client opened no session for the attacker (RFC 9110 §15.5.6)",
    options: server,
    detours: [["thiefVisitRequest", editRequest(() => ({ method: "POST" }))]],
    outcome: "refusedByServer",
    check: "session-known",
  },
  {
    title: "has nobody redeem the code where the client said nothing to the attacker",
    options: server,
    detours: [["thiefVisitResponse", editResponse(() => ({ headers: [] }))]],
    outcome: "refusedByServer",
    check: "session-known",
  },
  {
    title: "opens no session for the attacker whose request the server does not take (RFC 9126 §2.3)",
    options: { ...server, par: "on" },
    detours: [["pushedRequest", editForm("redirect_uri", "https://keep.example/callback")]],
    outcome: "refusedByServer",
    check: "redirect-uri-registered",
  },
  {
    title: "opens no session for the attacker without a reference (RFC 9126 §2.2)",
    options: { ...server, par: "on" },
    detours: [["pushedResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByServer",
    check: "session-known",
  },
  {
    title: "takes no injected code in a session that it does not know (RFC 9700 §4.7.1)",
    options: server,
    detours: [["injectionRequest", editHeader("Cookie", undefined)]],
    outcome: "refusedByServer",
    check: "session-known",
  },
  {
    title: "redeems no code by another verifier (RFC 7636 §4.6)",
    options: spa,
    detours: [["thiefTokenRequest", editForm("code_verifier", "a".repeat(43))]],
    outcome: "refusedByServer",
    check: "verifier-matches",
    error: "invalid_grant",
  },
  {
    title: "takes an attacker for nobody who names no client (RFC 6749 §3.2.1)",
    options: spa,
    detours: [["thiefTokenRequest", editForm("client_id", undefined)]],
    outcome: "refusedByServer",
    error: "invalid_client",
  },
  {
    title: "finds nothing else at the attacker's server (RFC 9110 §15.5.5)",
    options: spa,
    detours: [["rogueRequest", editRequest(({ url }) => ({ url: url.replace("/authorize", "/about") }))]],
    outcome: "deadEnd",
  },
  {
    title: "gives the attacker no tokens to use who cannot read them",
    options: spa,
    detours: [["thiefTokenResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByServer",
  },
  {
    title: "serves no attacker without a token (RFC 6750 §3)",
    options: spa,
    detours: [["thiefApiRequest", editHeader("Authorization", undefined)]],
    outcome: "refusedByServer",
  },
  {
    title: "has nothing for the attacker in a request without a code",
    options: spa,
    detours: [["rogueTokenRequest", editForm("code", undefined)]],
    outcome: "refusedByServer",
  },
  {
    title: "shows the user an error page where the attacker names no client (RFC 6749 §4.1.2.1)",
    options: spa,
    detours: [["authorizationRequest", editQuery("client_id", undefined)]],
    outcome: "refusedByServer",
    check: "authorize-client-known",
  },
  {
    title: "trusts no answer of the attacker that it cannot read (RFC 6749 §5.1)",
    options: spa,
    detours: [["rogueTokenAnswer", editResponse(() => ({ status: 200, body: "nonsense" }))]],
    outcome: "stolen",
    check: "token-response-readable",
  },
  {
    title: "calls the API with a token that the attacker made up (RFC 9068 §4)",
    options: server,
    detours: [["rogueTokenAnswer", madeUp()]],
    outcome: "stolen",
    check: "access-token-readable",
  },
  {
    title: "finds no keys for an ID token at the attacker's server (OIDC Core §10.1.1)",
    options: { ...server, openid: "on" },
    detours: [["rogueTokenAnswer", madeUp({ scope: "openid photos.read", id_token: idToken })]],
    outcome: "stolen",
    check: "id-token-signature",
  },
  {
    title: "trusts no answer that it cannot read where nothing was stolen (RFC 6749 §5.1)",
    options: spa,
    detours: [
      ["rogueTokenRequest", editForm("code", undefined)],
      ["rogueTokenAnswer", editResponse(() => ({ status: 200, body: "nonsense" }))],
    ],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
];

export const authorizationCodeMixUpWays: readonly Way[] = [...theTwo, ...others, ...hindered];
