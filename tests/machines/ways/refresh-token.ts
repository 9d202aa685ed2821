/** Every way that the refresh token grant can take. */
import {
  editForm,
  editHeader,
  editJson,
  editKeyId,
  editRequest,
  editResponse,
  expireInstead,
} from "../support/walk";
import { apiAnswerWays, asksUnnamedOfThief, toldNothing } from "./api-call";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"refresh-token">;

const basicOf = (id: string, password: string) => `Basic ${btoa(`${id}:${password}`)}`;
const after = { client: "public", theft: "after" } as const;
const before = { client: "public", theft: "before" } as const;
const nonsense = editResponse(() => ({ body: "nonsense" }));
const expired = "access-token-expiry";

const renewals: readonly Way[] = [
  {
    title: "renews the access token when the API refuses the old one (RFC 6749 §1.5)",
    golden: true,
    outcome: "completed",
    check: expired,
  },
  {
    title: "renews it for a public client, which rotation protects (RFC 9700 §2.2.2)",
    options: { client: "public" },
    outcome: "completed",
    check: expired,
  },
  {
    title: "renews an opaque token when the server says that it is not active (RFC 7662 §2.2)",
    golden: true,
    options: { token: "opaque" },
    outcome: "completed",
    check: "access-token-active",
  },
  {
    title: "keeps the one refresh token where the server does not rotate (RFC 6749 §6)",
    golden: true,
    options: { rotation: "off" },
    outcome: "completed",
    check: expired,
  },
  {
    title: "asks for fewer scopes than were granted (RFC 6749 §6)",
    golden: true,
    options: { scope: "less" },
    outcome: "completed",
    check: expired,
  },
  {
    title: "refreshes when a token is refused before its time (RFC 6750 §3.1)",
    detours: [["apiRequest", editHeader("Authorization", "Bearer made-up")]],
    outcome: "completed",
    check: "access-token-readable",
  },
  {
    title: "refreshes once for a call, and not again (RFC 6750 §3.1)",
    detours: [
      ["letTimePass", { type: "LET_TIME_PASS" }],
      ["refreshResponse", editJson({ access_token: "made-up" })],
    ],
    outcome: "refusedByApi",
    check: "access-token-readable",
  },
];

const refusals: readonly Way[] = [
  {
    title: "gives no scope that was not granted (RFC 6749 §6)",
    golden: true,
    options: { scope: "more" },
    outcome: "refusedByServer",
    check: "refresh-scope-within-grant",
    error: "invalid_scope",
  },
  {
    title: "refuses a refresh token that it never issued (RFC 6749 §5.2)",
    detours: [["refreshRequest", editForm("refresh_token", "made-up")]],
    outcome: "refusedByServer",
    check: "refresh-token-known",
    error: "invalid_grant",
  },
  {
    title: "refuses a refresh token that nobody used for two weeks (RFC 9700 §4.14.2)",
    golden: true,
    detours: [["refreshRequest", { type: "WAIT", seconds: 1_209_600 }]],
    outcome: "refusedByServer",
    check: "refresh-token-not-expired",
    error: "invalid_grant",
  },
  {
    title: "refuses a refresh token of another client (RFC 6749 §6)",
    detours: [
      ["refreshRequest", editHeader("Authorization", basicOf("gallery-web", "demo-secret-gallery-web"))],
    ],
    outcome: "refusedByServer",
    check: "refresh-token-client-matches",
    error: "invalid_grant",
  },
  {
    title: "refuses a client that is not registered for the grant (RFC 6749 §5.2)",
    detours: [
      ["refreshRequest", editHeader("Authorization", basicOf("photos-api", "demo-secret-photos-api"))],
    ],
    outcome: "refusedByServer",
    check: "grant-type-allowed",
    error: "unauthorized_client",
  },
  {
    title: "refuses a wrong secret (RFC 6749 §5.2)",
    detours: [["refreshRequest", editHeader("Authorization", basicOf("prints-web", "guess"))]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "refuses a request without a refresh token (RFC 6749 §5.2)",
    detours: [["refreshRequest", editForm("refresh_token", undefined)]],
    outcome: "refusedByServer",
    check: "refresh-token-present",
    error: "invalid_request",
  },
  {
    title: "takes a request that comes twice for theft (RFC 9700 §4.14.2)",
    golden: true,
    detours: [["refreshRequest", { type: "REPLAY" }]],
    outcome: "refusedByServer",
    check: "refresh-token-unused",
    error: "invalid_grant",
  },
  {
    title: "uses no token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["refreshResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
  {
    title: "takes nothing for a refusal that names no error (RFC 6749 §5.2)",
    options: { scope: "more" },
    detours: [["refreshRefusal", editResponse(() => ({ body: "{}" }))]],
    outcome: "refusedByClient",
    check: "token-response-status",
  },
  {
    title: "does not refresh where a right is missing (RFC 6750 §3.1)",
    detours: [
      ["letTimePass", { type: "LET_TIME_PASS" }],
      [
        "apiRefusal",
        editResponse(() => ({
          status: 403,
          headers: [["WWW-Authenticate", 'Bearer error="insufficient_scope"']],
        })),
      ],
    ],
    outcome: "refusedByApi",
    check: "api-response-status",
  },
  {
    title: "renews a token whose key the server does not publish (RFC 9068 §4)",
    detours: [["apiRequest", editKeyId("another")]],
    outcome: "completed",
    check: "access-token-signature",
  },
  {
    title: "renews a token of which the answer on its way says that it is no good any more (RFC 6750 §3.1)",
    detours: [["apiResponse", expireInstead]],
    outcome: "completed",
    check: "api-response-status",
  },
  {
    title: "gives up at albums that are none",
    detours: [["apiResponse", nonsense]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  ...apiAnswerWays,
  {
    title: "waits for an answer that was lost",
    detours: [["refreshResponse", { type: "DROP" }]],
    outcome: "lost",
    check: expired,
  },
];

const thefts: readonly Way[] = [
  {
    title: "ends the family when a thief comes with a token that was used (RFC 9700 §4.14.2)",
    golden: true,
    options: after,
    outcome: "refusedByServer",
    check: "refresh-token-unused",
    error: "invalid_grant",
  },
  {
    title: "ends an opaque access token with its family at once (RFC 7662 §2.2)",
    options: { ...after, token: "opaque" },
    outcome: "refusedByServer",
    check: "refresh-token-unused",
    error: "invalid_grant",
  },
  {
    title: "ends the family when the client comes after the thief, and locks both out (RFC 9700 §4.14.2)",
    golden: true,
    options: before,
    outcome: "refusedByServer",
    check: "refresh-grant-stands",
    error: "invalid_grant",
  },
  {
    title: "lets a thief introspected as little as Prints (RFC 9700 §4.14.2)",
    options: { ...before, token: "opaque" },
    outcome: "refusedByServer",
    check: "refresh-grant-stands",
  },
  {
    title: "notices no thief who comes after the client without rotation (RFC 9700 §2.2.2)",
    options: { ...after, rotation: "off" },
    outcome: "stolen",
  },
  {
    title: "notices no thief who comes before the client without rotation (RFC 9700 §2.2.2)",
    golden: true,
    options: { ...before, rotation: "off" },
    outcome: "stolen",
  },
  {
    title: "refuses a thief without the client's secret, after the client (RFC 6749 §6)",
    options: { theft: "after" },
    outcome: "completed",
    check: "client-authentication-method",
    error: "invalid_client",
  },
  {
    title: "refuses a thief without the client's secret, before the client (RFC 6749 §6)",
    golden: true,
    options: { theft: "before" },
    outcome: "completed",
    check: "client-authentication-method",
    error: "invalid_client",
  },
];

const clumsyThieves: readonly Way[] = [
  {
    title: "finds a thief out later whose first request was spoilt (RFC 9700 §4.14.2)",
    options: before,
    detours: [["thiefTokenRequest", editForm("refresh_token", "made-up")]],
    outcome: "completed",
    check: "refresh-token-unused",
  },
  {
    title: "goes on where the thief cannot read the answer",
    options: before,
    detours: [["thiefTokenResponse", nonsense]],
    outcome: "refusedByServer",
    check: "refresh-token-unused",
  },
  {
    title: "refuses a thief at the API who has the wrong token (RFC 6750 §3.1)",
    options: before,
    detours: [["thiefApiRequest", editHeader("Authorization", "Bearer made-up")]],
    outcome: "refusedByServer",
    check: "access-token-readable",
  },
  {
    title: "refuses a thief at the API whose token has a key that nobody knows (RFC 9068 §4)",
    options: before,
    detours: [["thiefApiRequest", editKeyId("another")]],
    outcome: "refusedByServer",
    check: "access-token-signature",
  },
  {
    title: "serves no thief where the API may not ask (RFC 7662 §2.3)",
    options: { ...before, token: "opaque" },
    detours: asksUnnamedOfThief,
    outcome: "refusedByServer",
    check: "token-client-known",
  },
  {
    title: "goes on where the thief looks in the wrong place",
    options: after,
    detours: [["thiefTokenRequest", editRequest(() => ({ url: "https://id.example/elsewhere" }))]],
    outcome: "completed",
    check: "token-response-status",
  },
  {
    title: "refuses a thief at the API whose token is not active (RFC 7662 §2.2)",
    options: { ...before, token: "opaque" },
    detours: [
      ["attack", { type: "ATTACK" }],
      ["introspectionResponse", editJson({ active: false })],
    ],
    outcome: "refusedByServer",
    check: "access-token-active",
  },
  toldNothing,
  {
    title: "keeps in mind what a thief has seen, though the second request is refused",
    options: { ...before, rotation: "off" },
    detours: [
      ["attackAgain", { type: "ATTACK_AGAIN" }],
      ["thiefTokenRequest", editForm("refresh_token", "made-up")],
    ],
    outcome: "stolen",
    check: "refresh-token-known",
  },
  {
    title: "keeps in mind what a thief has seen, though the second answer is spoilt",
    options: { ...before, rotation: "off" },
    detours: [
      ["attackAgain", { type: "ATTACK_AGAIN" }],
      ["thiefTokenResponse", nonsense],
    ],
    outcome: "stolen",
    check: "token-response-readable",
  },
  {
    title: "keeps in mind what a thief has seen, though the API refuses the second call",
    options: { ...before, rotation: "off" },
    detours: [
      ["attackAgain", { type: "ATTACK_AGAIN" }],
      ["thiefApiRequest", editHeader("Authorization", "Bearer made-up")],
    ],
    outcome: "stolen",
    check: "access-token-readable",
  },
];

const spoiltRenewals: readonly Way[] = [
  {
    title: "lets a thief come first where the renewal before was refused (RFC 6749 §5.2)",
    options: after,
    detours: [["refreshRequest", editForm("refresh_token", "made-up")]],
    outcome: "stolen",
    check: "refresh-token-known",
  },
  {
    title:
      "leaves a thief without the client’s credentials with nothing, though the renewal before was refused",
    options: { theft: "after" },
    detours: [["refreshRequest", editForm("refresh_token", "made-up")]],
    outcome: "refusedByServer",
    check: "refresh-token-known",
  },
];

export const refreshTokenWays: readonly Way[] = [
  ...renewals,
  ...refusals,
  ...thefts,
  ...clumsyThieves,
  ...spoiltRenewals,
];
