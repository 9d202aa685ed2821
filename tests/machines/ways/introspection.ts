/** Every way that introspection and revocation can take. */
import {
  editForm,
  editHeader,
  editJson,
  editKeyId,
  editRequest,
  editResponse,
  expireInstead,
} from "../support/walk";
import { apiAnswerWays, asksUnnamed, asksUnnamedOfThief } from "./api-call";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"introspection">;

const basicOf = (id: string, password: string) => `Basic ${btoa(`${id}:${password}`)}`;
const local = { token: "jwt", answer: "local" } as const;
const blocklist = { token: "jwt", answer: "blocklist" } as const;
const shortLife = { token: "jwt", answer: "short-life" } as const;
const attacked = ["attack", { type: "ATTACK" }] as const;

const revocations: readonly Way[] = [
  {
    title: "refuses a revoked token at once where the API asks (RFC 7662 §2.2)",
    golden: true,
    outcome: "completed",
    check: "access-token-active",
    error: "invalid_token",
  },
  {
    title: "refuses a revoked JWT at once where the API asks (RFC 7662 §2.2)",
    options: { token: "jwt" },
    outcome: "completed",
    check: "access-token-active",
  },
  {
    title: "accepts a revoked JWT until it expires where the API does not ask (RFC 7009 §3)",
    golden: true,
    options: local,
    outcome: "stolen",
    check: "access-token-expiry",
  },
  {
    title: "refuses a revoked JWT that stands on the API's list (RFC 7009 §3)",
    golden: true,
    options: blocklist,
    outcome: "completed",
    check: "access-token-not-blocked",
  },
  {
    title: "ends a token by a short life, and the client's as well (RFC 7009 §3)",
    golden: true,
    options: shortLife,
    outcome: "completed",
    check: "access-token-expiry",
  },
];

const answers: readonly Way[] = [
  {
    title: "tells an API that does not authenticate nothing of a token (RFC 7662 §2.1)",
    golden: true,
    options: { api: "unknown" },
    outcome: "refusedByApi",
    check: "introspection-readable",
    error: "invalid_client",
  },
  {
    title: "tells an API without credentials nothing (RFC 7662 §2.1)",
    detours: [asksUnnamed],
    outcome: "refusedByApi",
    check: "token-client-known",
    error: "invalid_client",
  },
  {
    title: "serves no thief where the API may not ask (RFC 7662 §2.3)",
    options: {},
    detours: asksUnnamedOfThief,
    outcome: "completed",
    check: "token-client-known",
  },
  {
    title: "wants a token in the question (RFC 7662 §2.1)",
    detours: [["introspectionRequest", editForm("token", undefined)]],
    outcome: "refusedByApi",
    check: "introspection-token-present",
    error: "invalid_request",
  },
  {
    title: "says of a token that has expired that it is not active, and no more (RFC 7662 §2.2)",
    detours: [["apiRequest", { type: "WAIT", seconds: 3_600 }]],
    outcome: "completed",
    check: "introspection-token-active",
  },
  {
    title: "says the same of a token that never was (RFC 7662 §2.2)",
    golden: true,
    detours: [["introspectionRequest", editForm("token", "made-up")]],
    outcome: "stolen",
    check: "introspection-token-active",
  },
  {
    title: "and the same to a client that the token is not for (RFC 7662 §4)",
    detours: [
      [
        "introspectionRequest",
        editHeader("Authorization", basicOf("gallery-web", "demo-secret-gallery-web")),
      ],
    ],
    outcome: "stolen",
    check: "introspection-token-active",
  },
  {
    title: "is refused by an API that does not know the key (RFC 9068 §4)",
    options: local,
    detours: [["apiRequest", editKeyId("another")]],
    outcome: "stolen",
    check: "access-token-signature",
  },
  {
    title: "is refused with a thief's token of an unknown key (RFC 9068 §4)",
    options: local,
    detours: [attacked, ["thiefApiRequest", editKeyId("another")]],
    outcome: "completed",
    check: "access-token-signature",
  },
  {
    title:
      "renews a token that it takes for expired, and does not revoke the one that a thief has (RFC 6750 §3.1)",
    detours: [["apiResponse", expireInstead]],
    outcome: "stolen",
    check: "api-response-status",
  },
  {
    title: "gives up at albums that are none",
    detours: [["apiResponse", editResponse(() => ({ body: "nonsense" }))]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  ...apiAnswerWays,
];

const refusedRevocations: readonly Way[] = [
  {
    title: "revokes nothing for a client that does not authenticate (RFC 7009 §2.1)",
    golden: true,
    detours: [["revocationRequest", editHeader("Authorization", basicOf("prints-web", "guess"))]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "revokes no token of another client (RFC 7009 §2.1)",
    detours: [
      ["revocationRequest", editHeader("Authorization", basicOf("gallery-web", "demo-secret-gallery-web"))],
    ],
    outcome: "refusedByServer",
    check: "revocation-token-own",
    error: "invalid_grant",
  },
  {
    title: "wants a token to revoke (RFC 7009 §2.1)",
    detours: [["revocationRequest", editForm("token", undefined)]],
    outcome: "refusedByServer",
    check: "revocation-token-present",
    error: "invalid_request",
  },
  {
    title: "answers for an unknown token as for a good one, and the real one stays good (RFC 7009 §2.2)",
    detours: [["revocationRequest", editForm("token", "made-up")]],
    outcome: "stolen",
    check: "revocation-token-known",
  },
  {
    title: "takes a token for good as long as the answer is not 200 (RFC 7009 §2.2.1)",
    detours: [["revocationResponse", editResponse(() => ({ status: 503 }))]],
    outcome: "refusedByClient",
    check: "revocation-response-status",
  },
  {
    title: "takes nothing for a refusal that names no error (RFC 7009 §2.2.1)",
    detours: [
      ["revocationRequest", editForm("token", undefined)],
      ["revocationRefusal", editResponse(() => ({ body: "{}" }))],
    ],
    outcome: "refusedByClient",
    check: "revocation-response-status",
  },
  {
    title: "takes no event whose signature is not good, and goes on accepting the token (RFC 8935 §2)",
    golden: true,
    options: blocklist,
    detours: [["revocationEvent", editRequest(({ body }) => ({ body: `${body.slice(0, -8)}AAAAAAAA` }))]],
    outcome: "stolen",
    check: "security-event-signature",
    error: "authentication_failed",
  },
];

const renewals: readonly Way[] = [
  {
    title: "uses no token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["refreshResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
  {
    title: "takes nothing for a refusal that names no error (RFC 6749 §5.2)",
    detours: [
      ["refreshRequest", editForm("refresh_token", undefined)],
      ["refreshRefusal", editResponse(() => ({ body: "{}" }))],
    ],
    outcome: "refusedByClient",
    check: "refresh-token-present",
  },
  {
    title: "is left without tokens where the refresh token is not good (RFC 6749 §5.2)",
    detours: [["refreshRequest", editForm("refresh_token", "made-up")]],
    outcome: "refusedByServer",
    check: "refresh-token-known",
    error: "invalid_grant",
  },
  {
    title: "repeats no request that lacked something (RFC 6749 §5.2)",
    detours: [["refreshRequest", editForm("refresh_token", undefined)]],
    outcome: "refusedByServer",
    check: "refresh-token-present",
    error: "invalid_request",
  },
];

export const introspectionWays: readonly Way[] = [
  ...revocations,
  ...answers,
  ...refusedRevocations,
  ...renewals,
];
