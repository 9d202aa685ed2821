/** The ways of the authorization code grant that its further options open: PAR, DPoP, response modes, resources, and what comes after. */
import { editForm, editHeader, editJson, editQuery, editResponse } from "../support/walk";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"authorization-code">;

const spa = { client: "public" } as const;
const twoWeeks = 15 * 86_400;
const nonsense = editResponse(() => ({ body: "nonsense" }));

const pushed: readonly Way[] = [
  {
    title: "pushes the request and sends the browser with a reference (RFC 9126 §4)",
    golden: true,
    options: { par: "on" },
    outcome: "completed",
  },
  {
    title: "pushes the request of a script (RFC 9126 §2.1)",
    options: { ...spa, par: "on" },
    outcome: "completed",
  },
  {
    title: "ignores what is added to the address of a pushed request (RFC 9126 §4)",
    options: { par: "on" },
    detours: [["authorizationRequest", editQuery("redirect_uri", "https://evil.example/callback")]],
    outcome: "completed",
  },
  {
    title: "tells the client at once what is wrong with a pushed request (RFC 9126 §2.3)",
    golden: true,
    options: { par: "on" },
    detours: [["pushedRequest", editForm("scope", "photos.everything")]],
    outcome: "refusedByServer",
    check: "scope-known",
    error: "invalid_scope",
  },
  {
    title: "tells a script what is wrong with a pushed request (RFC 9126 §2.3)",
    options: { ...spa, par: "on" },
    detours: [["pushedRequest", editForm("redirect_uri", "https://evil.example/callback")]],
    outcome: "refusedByServer",
    check: "redirect-uri-registered",
  },
  {
    title: "sends the browser nowhere without a reference (RFC 9126 §2.2)",
    options: { par: "on" },
    detours: [["pushedResponse", editJson({ request_uri: "" })]],
    outcome: "refusedByClient",
    check: "pushed-response-reference",
  },
  {
    title: "sends the browser of a script nowhere without a reference (RFC 9126 §2.2)",
    options: { ...spa, par: "on" },
    detours: [["pushedResponse", nonsense]],
    outcome: "refusedByClient",
    check: "pushed-response-reference",
  },
];

const bound: readonly Way[] = [
  {
    title: "binds the tokens to a key (RFC 9449 §5)",
    golden: true,
    options: { dpop: "on" },
    outcome: "completed",
  },
  {
    title: "binds the tokens of a script to a key (RFC 9449 §5)",
    options: { ...spa, dpop: "on" },
    outcome: "completed",
  },
  {
    title: "binds opaque tokens, which introspection tells the API of (RFC 9449 §6.2)",
    options: { dpop: "on", token: "opaque" },
    outcome: "completed",
  },
  {
    title: "binds the code, the pushed request and the tokens to one key (RFC 9449 §10.1)",
    options: { dpop: "on", par: "on" },
    outcome: "completed",
  },
  {
    title: "gives no token to a client that must prove a key and does not (RFC 9449 §5.2)",
    options: { dpop: "on" },
    detours: [["tokenRequest", editHeader("DPoP", undefined)]],
    outcome: "refusedByServer",
    check: "dpop-required",
    error: "invalid_request",
  },
  {
    title: "takes no bound token for a bearer token (RFC 9449 §7.2)",
    golden: true,
    options: { dpop: "on" },
    detours: [
      [
        "apiRequest",
        (message) => {
          if (message.kind !== "request") throw new Error("no request");
          const { request } = message;
          const headers = request.headers
            .filter(([name]) => name !== "DPoP")
            .map(([name, value]) => [name, value.replace(/^DPoP /, "Bearer ")] as const);
          return { type: "EDIT", message: { ...request, headers } };
        },
      ],
    ],
    outcome: "refusedByApi",
    check: "dpop-not-downgraded",
    error: "invalid_token",
  },
];

const modes: readonly Way[] = [
  {
    title: "gives a script the answer in the fragment (OAuth Multiple Response Types §2.1)",
    golden: true,
    options: { ...spa, response_mode: "fragment" },
    outcome: "completed",
  },
  {
    title: "brings a fragment to a server by a script of its page (OIDC Core §15.5.3)",
    golden: true,
    options: { response_mode: "fragment" },
    outcome: "completed",
  },
  {
    title: "posts the answer to the client as a form (Form Post Response Mode §2)",
    golden: true,
    options: { response_mode: "form_post" },
    outcome: "completed",
  },
  {
    title: "posts a refusal to the client as a form (Form Post Response Mode §2)",
    options: { response_mode: "form_post" },
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "posts the answer past a script, which cannot receive it",
    options: { ...spa, response_mode: "form_post" },
    outcome: "refusedByClient",
  },
  {
    title: "knows nobody by a cookie that is not sent with another site's form (RFC 9700 §4.7.1)",
    options: { response_mode: "form_post" },
    detours: [
      [
        "authorizationRedirect",
        editResponse(({ headers }) => ({
          headers: headers.map(([name, value]) => [name, value.replace("SameSite=None", "SameSite=Lax")]),
        })),
      ],
    ],
    outcome: "refusedByClient",
    check: "session-known",
  },
];

const resources: readonly Way[] = [
  {
    title: "asks for a token for one API by name (RFC 8707 §2)",
    options: { resource: "photos" },
    outcome: "completed",
  },
  {
    title: "asks for two APIs and takes a token for one of them (RFC 8707 §2.2)",
    golden: true,
    options: { resource: "both" },
    outcome: "completed",
  },
  {
    title: "is refused by an API that its token is not for (RFC 9068 §4)",
    options: { resource: "calendar" },
    outcome: "refusedByApi",
    check: "access-token-audience",
    error: "invalid_token",
  },
  {
    title: "redirects invalid_scope where none of the rights is one at the API (RFC 8707 §2.2)",
    detours: [["authorizationRequest", editQuery("resource", "https://calendar.example")]],
    outcome: "refusedByServer",
    check: "scope-at-resource",
    error: "invalid_scope",
  },
  {
    title: "redirects invalid_target for an API that nobody knows (RFC 8707 §2)",
    options: { resource: "photos" },
    detours: [["authorizationRequest", editQuery("resource", "https://nowhere.example")]],
    outcome: "refusedByServer",
    check: "resource-known",
    error: "invalid_target",
  },
];

const renewals: readonly Way[] = [
  {
    title: "renews the token when the user comes back (RFC 6749 §6)",
    golden: true,
    options: { epilogue: "refresh" },
    outcome: "completed",
  },
  {
    title: "renews the token of a script (RFC 6749 §6)",
    options: { ...spa, epilogue: "refresh" },
    outcome: "completed",
  },
  {
    title: "renews a bound token with a proof (RFC 9449 §5)",
    options: { ...spa, epilogue: "refresh", dpop: "on" },
    outcome: "completed",
  },
  {
    title: "gives up where the refresh token has expired (RFC 6749 §5.2)",
    options: { epilogue: "refresh" },
    detours: [["comeBack", { type: "WAIT", seconds: twoWeeks }]],
    outcome: "refusedByServer",
    check: "refresh-token-not-expired",
    error: "invalid_grant",
  },
  {
    title: "gives up in a script where the refresh token has expired (RFC 6749 §5.2)",
    options: { ...spa, epilogue: "refresh" },
    detours: [["comeBack", { type: "WAIT", seconds: twoWeeks }]],
    outcome: "refusedByServer",
    check: "refresh-token-not-expired",
    error: "invalid_grant",
  },
  {
    title: "uses no renewed token of another kind (RFC 6749 §7.1)",
    options: { epilogue: "refresh" },
    detours: [["refreshResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
  {
    title: "uses in a script no renewed token of another kind (RFC 6749 §7.1)",
    options: { ...spa, epilogue: "refresh" },
    detours: [["refreshResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "renews once where its user comes twice: by then the token is a fresh one",
    options: { epilogue: "refresh" },
    detours: [["returnRequest", { type: "REPLAY" }]],
    outcome: "completed",
  },
  {
    title: "renews nothing for a browser that it does not know",
    options: { epilogue: "refresh" },
    detours: [["returnRequest", editHeader("Cookie", undefined)]],
    outcome: "refusedByClient",
  },
];

const revocations: readonly Way[] = [
  {
    title: "revokes its tokens when the user disconnects it (RFC 7009 §2)",
    golden: true,
    options: { epilogue: "revoke" },
    outcome: "completed",
  },
  {
    title: "revokes the tokens of a script (RFC 7009 §2)",
    options: { ...spa, epilogue: "revoke" },
    outcome: "completed",
  },
  {
    title: "keeps its tokens where the server does not revoke them (RFC 7009 §2.2.1)",
    options: { epilogue: "revoke" },
    detours: [["revocationRequest", editHeader("Authorization", `Basic ${btoa("prints-web:wrong")}`)]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "may revoke no token of another client (RFC 7009 §2.1)",
    options: { ...spa, epilogue: "revoke" },
    detours: [["revocationRequest", editForm("client_id", "gallery-spa")]],
    outcome: "refusedByServer",
    check: "revocation-token-own",
    error: "invalid_grant",
  },
  {
    title: "disconnects nobody by a form without the cookie (RFC 6749 §10.12)",
    options: { epilogue: "revoke" },
    detours: [["disconnectRequest", editHeader("Cookie", undefined)]],
    outcome: "refusedByClient",
  },
];

export const authorizationCodeOptionWays: readonly Way[] = [
  ...pushed,
  ...bound,
  ...modes,
  ...resources,
  ...renewals,
  ...revocations,
];
