/** From the token to the albums: the ways that flows share. */
import {
  type Detour,
  editHeader,
  editJson,
  editResponse,
  emptyRefusal,
  refuseInstead,
} from "../support/walk";
import type { Way } from "./way";

/** The API asks about a token, and does not say who it is. */
export const asksUnnamed: Detour = ["introspectionRequest", editHeader("Authorization", undefined)];

/** The same of the token that somebody else calls with. */
export const asksUnnamedOfThief: readonly Detour[] = [
  ["thiefApiRequest", { type: "WAIT", seconds: 1 }],
  asksUnnamed,
];

/** Where the API is told nothing for that. */
export const toldNothing = {
  title: "is refused by an API that may not ask (RFC 7662 §2.3)",
  options: { token: "opaque" },
  detours: [asksUnnamed],
  outcome: "refusedByApi",
  check: "token-client-known",
  error: "invalid_client",
} as const satisfies Way;

/** What a client makes of an answer of the API that was changed on its way. */
export const apiAnswerWays = [
  {
    title: "takes a changed answer for the refusal that it has become (RFC 6750 §3)",
    detours: [["apiResponse", refuseInstead]],
    outcome: "refusedByApi",
    check: "api-response-status",
  },
  {
    title: "takes nothing for a refusal that does not say why (RFC 6750 §3)",
    detours: [
      ["apiRequest", editHeader("Authorization", "Bearer made-up")],
      ["apiRefusal", emptyRefusal],
    ],
    outcome: "refusedByClient",
    check: "api-response-status",
  },
] as const satisfies readonly Way[];

/** The ways of every flow in which the client gets a token, and calls the API itself, and once. */
export const apiCallWays = [
  {
    title: "uses no token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["tokenResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
  {
    title: "is refused where the server says that an opaque token is not active (RFC 7662 §2.2)",
    options: { token: "opaque" },
    detours: [["introspectionResponse", editJson({ active: false })]],
    outcome: "refusedByApi",
  },
  toldNothing,
  {
    title: "is refused by the API without the token (RFC 6750 §3)",
    detours: [["apiRequest", editHeader("Authorization", "Bearer nonsense")]],
    outcome: "refusedByApi",
  },
  {
    title: "is refused by the API once the token has expired (RFC 6750 §3.1)",
    golden: true,
    detours: [["apiRequest", { type: "WAIT", seconds: 3_600 }]],
    outcome: "refusedByApi",
    check: "access-token-expiry",
  },
  {
    title: "takes nothing for the albums that is not",
    detours: [["apiResponse", editResponse(() => ({ body: "<html>" }))]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  ...apiAnswerWays,
] as const satisfies readonly Way[];
