/** Every way that token exchange can take. */
import { editForm, editHeader, editJson, editResponse } from "../support/walk";
import { apiAnswerWays, toldNothing } from "./api-call";
import type { Way } from "./way";

const opaque = { token: "opaque" } as const;
const direct = { mode: "impersonation" } as const;
const passOn = { mode: "pass-on" } as const;

export const tokenExchangeWays: readonly Way<"token-exchange">[] = [
  { title: "delegates: the new token says who acts (RFC 8693 §4.1)", golden: true, outcome: "completed" },
  {
    title: "impersonates: the new token does not say who acts (RFC 8693 §1.1)",
    golden: true,
    options: direct,
    outcome: "completed",
  },
  {
    title: "is refused by the next API with a token that was passed on (RFC 9068 §4)",
    golden: true,
    options: passOn,
    outcome: "refusedByApi",
    check: "access-token-audience",
  },
  {
    title: "gives all of the subject’s scope where none is named (RFC 8693 §2.1)",
    options: { scope: "same" },
    outcome: "completed",
  },
  {
    title: "never gives more than the subject’s token allows (RFC 8693 §2.2.2)",
    golden: true,
    options: { scope: "wider" },
    outcome: "refusedByApi",
    check: "exchange-scope-within-subject",
    error: "invalid_scope",
  },
  {
    title: "makes no token for an API that it does not know (RFC 8693 §2.2.2)",
    options: { target: "unknown" },
    outcome: "refusedByApi",
    check: "exchange-target-known",
    error: "invalid_target",
  },
  {
    title: "says who acts in its answer about an opaque token (RFC 8693 §7)",
    golden: true,
    options: opaque,
    outcome: "completed",
  },
  {
    title: "exchanges an opaque token without an actor",
    options: { ...opaque, ...direct },
    outcome: "completed",
  },
  {
    title: "is refused by the next API with an opaque token that was passed on",
    options: { ...opaque, ...passOn },
    outcome: "refusedByApi",
    check: "introspection-token-active",
  },
  {
    title: "exchanges a token again where the client calls twice",
    options: direct,
    detours: [["apiRequest", { type: "REPLAY" }]],
    outcome: "completed",
  },
  {
    title: "is refused by the next API twice where the client calls twice with a token that is passed on",
    options: passOn,
    detours: [["apiRequest", { type: "REPLAY" }]],
    outcome: "refusedByApi",
    check: "access-token-audience",
  },
  {
    title: "exchanges no token that it did not issue (RFC 8693 §2.2.2)",
    detours: [["exchangeRequest", editForm("subject_token", "nonsense")]],
    outcome: "refusedByApi",
    check: "subject-token-active",
    error: "invalid_request",
  },
  {
    title: "gives no token to an API that cannot prove itself (RFC 6749 §5.2)",
    detours: [["tokenRequest", editHeader("Authorization", `Basic ${btoa("shop-api:guess")}`)]],
    outcome: "refusedByApi",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "uses no actor token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["tokenResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByApi",
    check: "token-response-type",
  },
  {
    title: "uses no token whose type is not said (RFC 8693 §2.2.1)",
    detours: [["exchangeResponse", editJson({ issued_token_type: "" })]],
    outcome: "refusedByApi",
    check: "token-response-issued-type",
  },
  {
    title: "refuses the client’s call without a good token (RFC 6750 §3)",
    detours: [["apiRequest", editHeader("Authorization", "Bearer nonsense")]],
    outcome: "refusedByApi",
  },
  {
    title: "refuses the client’s call once its token has expired (RFC 6750 §3.1)",
    detours: [["apiRequest", { type: "WAIT", seconds: 3_600 }]],
    outcome: "refusedByApi",
    check: "access-token-expiry",
  },
  {
    title: "refuses the client’s call where its opaque token is not active (RFC 7662 §2.2)",
    options: opaque,
    detours: [["introspectionResponse", editJson({ active: false })]],
    outcome: "refusedByApi",
  },
  toldNothing,
  {
    title: "is refused by the next API where that may not ask (RFC 7662 §2.3)",
    options: opaque,
    detours: [["secondIntrospectionRequest", editHeader("Authorization", undefined)]],
    outcome: "refusedByApi",
    check: "token-client-known",
    error: "invalid_client",
  },
  {
    title: "is refused by the next API without a good token",
    detours: [["secondApiRequest", editHeader("Authorization", "Bearer nonsense")]],
    outcome: "refusedByApi",
  },
  {
    title: "is refused by the next API once the new token has expired",
    detours: [["secondApiRequest", { type: "WAIT", seconds: 3_600 }]],
    outcome: "refusedByApi",
    check: "access-token-expiry",
  },
  {
    title: "is refused by the next API where the new token is not active",
    options: opaque,
    detours: [["secondIntrospectionResponse", editJson({ active: false })]],
    outcome: "refusedByApi",
  },
  {
    title: "passes nothing on that is not a list of albums",
    detours: [["secondApiResponse", editResponse(() => ({ body: "<html>" }))]],
    outcome: "refusedByApi",
  },
  {
    title: "takes nothing for the albums that is not",
    detours: [["apiResponse", editResponse(() => ({ body: "<html>" }))]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  ...apiAnswerWays,
];
