/** Every way that the JWT bearer grant can take. */
import {
  editForm,
  editHeader,
  editJson,
  editRequest,
  editResponse,
  emptyRefusal,
  errorInstead,
} from "../support/walk";
import { apiCallWays } from "./api-call";
import type { Way } from "./way";

type Wrong = "audience" | "expired" | "issuer" | "key" | "subject" | "used";

function refuses(title: string, assertion: Wrong, check: string, golden?: true): Way<"jwt-bearer"> {
  const kept = golden === undefined ? {} : { golden };
  return {
    title,
    options: { assertion },
    outcome: "refusedByServer",
    check,
    error: "invalid_grant",
    ...kept,
  };
}

export const jwtBearerWays: readonly Way<"jwt-bearer">[] = [
  {
    title: "gives a token for the word of an issuer that is trusted (RFC 7523 §2.1)",
    golden: true,
    outcome: "completed",
  },
  refuses(
    "refuses an assertion for another server (RFC 7523 §3)",
    "audience",
    "grant-assertion-audience",
    true,
  ),
  refuses("refuses an assertion that has expired (RFC 7523 §3)", "expired", "grant-assertion-expiry"),
  refuses("refuses an issuer that is not trusted (RFC 7523 §3)", "issuer", "grant-assertion-issuer"),
  refuses(
    "refuses an assertion that its issuer did not sign (RFC 7523 §3)",
    "key",
    "grant-assertion-signature",
  ),
  refuses("refuses an assertion about nobody it knows (RFC 7523 §3)", "subject", "grant-assertion-subject"),
  refuses("refuses an assertion that was used before (RFC 7523 §3)", "used", "grant-assertion-unused", true),
  {
    title: "refuses what is no JWT (RFC 7523 §3)",
    detours: [["tokenRequest", editForm("assertion", "nonsense")]],
    outcome: "refusedByServer",
    check: "grant-assertion-readable",
    error: "invalid_grant",
  },
  {
    title: "refuses a request without an assertion (RFC 7521 §4.1)",
    detours: [["tokenRequest", editForm("assertion", undefined)]],
    outcome: "refusedByServer",
    check: "grant-assertion-present",
    error: "invalid_request",
  },
  {
    title: "refuses a client that cannot prove itself (RFC 6749 §5.2)",
    detours: [["tokenRequest", editHeader("Authorization", `Basic ${btoa("company-tool:guess")}`)]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "has no assertion where the company has nothing at the address (RFC 9110 §15.5.5)",
    detours: [["assertionRequest", editRequest(() => ({ url: "https://company.example/elsewhere" }))]],
    outcome: "refusedByClient",
    check: "assertion-response-status",
  },
  {
    title: "has no assertion by another method than the company takes (RFC 9110 §15.5.6)",
    detours: [["assertionRequest", editRequest(() => ({ method: "GET" }))]],
    outcome: "refusedByServer",
    check: "assertion-request-method",
    error: "The method must be POST",
  },
  {
    title: "has no assertion of somebody whom the company does not know (RFC 7521 §3)",
    detours: [["assertionRequest", editForm("username", "eve")]],
    outcome: "refusedByServer",
    check: "assertion-request-user",
  },
  {
    title: "has no assertion where the company’s answer is no JSON (RFC 9110 §8.3)",
    detours: [["assertionResponse", editResponse(() => ({ headers: [["Content-Type", "text/html"]] }))]],
    outcome: "refusedByClient",
    check: "assertion-response-readable",
  },
  {
    title: "has no assertion where there is none in the company’s answer",
    detours: [["assertionResponse", editJson({ assertion: undefined })]],
    outcome: "refusedByClient",
    check: "assertion-response-readable",
  },
  {
    title: "takes an error of the company for its refusal, also where it had made an assertion",
    detours: [["assertionResponse", errorInstead("invalid_request")]],
    outcome: "refusedByServer",
    check: "assertion-response-status",
  },
  {
    title: "takes nothing for the company’s refusal that names no error",
    detours: [["assertionResponse", editResponse(() => ({ status: 502, body: "<p>Bad gateway</p>" }))]],
    outcome: "refusedByClient",
    check: "assertion-response-status",
  },
  {
    title: "has no assertion where the company’s refusal has lost its error on the way",
    detours: [
      ["assertionRequest", editForm("username", "eve")],
      ["assertionRefusal", emptyRefusal],
    ],
    outcome: "refusedByClient",
    check: "assertion-response-status",
  },
  {
    title: "takes nothing for a refusal that names no error (RFC 6749 §5.2)",
    options: { assertion: "expired" },
    detours: [["tokenRefusal", editResponse(() => ({ body: "{}" }))]],
    outcome: "refusedByClient",
  },
  { title: "introspects an opaque token (RFC 7662)", options: { token: "opaque" }, outcome: "completed" },
  ...apiCallWays,
];
