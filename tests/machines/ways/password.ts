/** Every way that the password grant can take. */
import { editHeader, editRequest } from "../support/walk";
import { apiCallWays } from "./api-call";
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
    title: "takes no answer of its own for tokens, where the token request is sent to the client itself",
    golden: true,
    detours: [["tokenRequest", editRequest(() => ({ url: "https://prints.example/token" }))]],
    outcome: "refusedByClient",
    check: "token-response-status",
  },
  { title: "introspects an opaque token (RFC 7662)", options: { token: "opaque" }, outcome: "completed" },
  ...apiCallWays,
];
