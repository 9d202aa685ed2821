/** Every way that the client credentials grant can take. */
import { editForm, editHeader, editResponse } from "../support/walk";
import { apiCallWays } from "./api-call";
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
    detours: [["tokenRequest", editForm("grant_type", "authorization_code")]],
    outcome: "refusedByServer",
    check: "grant-type-allowed",
    error: "unauthorized_client",
  },
  {
    title: "takes nothing for a refusal that names no error (RFC 6749 §5.2)",
    options: { scope: "photos.write" },
    detours: [["tokenRefusal", editResponse(() => ({ body: "{}" }))]],
    outcome: "refusedByClient",
  },
  ...apiCallWays,
];
