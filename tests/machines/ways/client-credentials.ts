/** Every way that the client credentials grant can take. */
import { editForm, editHeader, editJson, editResponse, emptyRefusal, refuseInstead } from "../support/walk";
import type { Way } from "./way";

export const clientCredentialsWays: readonly Way<"client-credentials">[] = [
  { title: "gives the job a token in its own name (RFC 6749 §4.4)", golden: true, outcome: "completed" },
  {
    title: "authenticates by private_key_jwt (RFC 7523 §2.2)",
    golden: true,
    options: { authentication: "private_key_jwt" },
    outcome: "completed",
  },
  {
    title: "authenticates by client_secret_post (RFC 6749 §2.3.1)",
    options: { authentication: "client_secret_post" },
    outcome: "completed",
  },
  {
    title: "introspects an opaque token (RFC 7662)",
    golden: true,
    options: { token: "opaque" },
    outcome: "completed",
  },
  {
    title: "refuses a scope that the client is not registered for (RFC 6749 §5.2)",
    golden: true,
    options: { scope: "photos.write" },
    outcome: "refusedByServer",
    error: "invalid_scope",
  },
  {
    title: "refuses a wrong secret (RFC 6749 §5.2)",
    golden: true,
    detours: [["tokenRequest", editHeader("Authorization", `Basic ${btoa("nightly-report:guess")}`)]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "refuses a client that is not registered for the grant (RFC 6749 §5.2)",
    detours: [["tokenRequest", editForm("grant_type", "password")]],
    outcome: "refusedByServer",
    error: "unsupported_grant_type",
  },
  {
    title: "uses no token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["tokenResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
  {
    title: "takes nothing for a refusal that names no error (RFC 6749 §5.2)",
    options: { scope: "photos.write" },
    detours: [["tokenRefusal", editResponse(() => ({ body: "{}" }))]],
    outcome: "refusedByClient",
  },
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
  {
    title: "is refused where the server says that an opaque token is not active (RFC 7662 §2.2)",
    options: { token: "opaque" },
    detours: [["introspectionResponse", editJson({ active: false })]],
    outcome: "refusedByApi",
  },
];
