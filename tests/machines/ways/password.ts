/** Every way that the password grant can take. */
import {
  editHeader,
  editJson,
  editRequest,
  editResponse,
  emptyRefusal,
  refuseInstead,
} from "../support/walk";
import type { Way } from "./way";

export const passwordWays: readonly Way<"password">[] = [
  {
    title: "gives the client a token for the user’s password (RFC 6749 §4.3)",
    golden: true,
    outcome: "completed",
  },
  {
    title: "refuses a wrong password (RFC 6749 §5.2)",
    golden: true,
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "refusedByServer",
    check: "owner-credentials-match",
    error: "invalid_grant",
  },
  {
    title: "is refused where the grant is turned off (RFC 9700 §2.4)",
    golden: true,
    options: { server: "current" },
    outcome: "refusedByServer",
    check: "grant-type-supported",
    error: "unsupported_grant_type",
  },
  {
    title: "refuses a client with a wrong secret (RFC 6749 §5.2)",
    detours: [["tokenRequest", editHeader("Authorization", `Basic ${btoa("prints-trusted:guess")}`)]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "asks nobody without a name and a password",
    detours: [["passwordSubmission", editRequest(() => ({ body: "username=maya" }))]],
    outcome: "refusedByClient",
  },
  {
    title: "comes to an end where the token request is sent to the client itself",
    detours: [["tokenRequest", editRequest(() => ({ url: "https://prints.example/token" }))]],
    outcome: "astray",
  },
  {
    title: "uses no token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["tokenResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
  { title: "introspects an opaque token (RFC 7662)", options: { token: "opaque" }, outcome: "completed" },
  {
    title: "is refused where the server says that an opaque token is not active (RFC 7662 §2.2)",
    options: { token: "opaque" },
    detours: [["introspectionResponse", editJson({ active: false })]],
    outcome: "refusedByApi",
  },
  {
    title: "is refused by the API without the token (RFC 6750 §3)",
    detours: [["apiRequest", editHeader("Authorization", "Bearer nonsense")]],
    outcome: "refusedByApi",
  },
  {
    title: "is refused by the API once the token has expired (RFC 6750 §3.1)",
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
];
