/** Every way that a pushed request can take (RFC 9126), signed or not (RFC 9101), and every refusal of a proof (RFC 9449 §4.3). */
import { editRequestObject } from "../support/tokens";
import {
  albumsInstead,
  editForm,
  editHeader,
  editJson,
  editKeyId,
  editLocation,
  editQuery,
  editRequest,
  editResponse,
  emptyRefusal,
  refuseInstead,
} from "../support/walk";
import { proofWays } from "./pushed-authorization-proofs";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"pushed-authorization">;

const spa = { client: "public" } as const;
const signedInAddress = { par: "off", signed: "on" } as const;
const authorizeForGallery = "https://id.example/authorize?response_type=code&client_id=gallery-web";
const nonsense = editResponse(() => ({ body: "nonsense" }));

const successes: readonly Way[] = [
  {
    title: "pushes the request and takes a reference through the browser (RFC 9126 §1)",
    golden: true,
    outcome: "completed",
  },
  {
    title: "pushes the request of a script (RFC 9126 §2.1)",
    golden: true,
    options: spa,
    outcome: "completed",
  },
  {
    title: "pushes a signed request (RFC 9126 §3)",
    golden: true,
    options: { signed: "on" },
    outcome: "completed",
  },
  {
    title: "takes a signed request through the browser (RFC 9101 §5.1)",
    golden: true,
    options: signedInAddress,
    outcome: "completed",
  },
  { title: "takes the whole request through the browser", options: { par: "off" }, outcome: "completed" },
  {
    title: "takes the whole request of a script through the browser",
    options: { ...spa, par: "off" },
    outcome: "completed",
  },
  {
    title: "pushes to a server that takes nothing else (RFC 9126 §5)",
    options: { require_par: "on" },
    outcome: "completed",
  },
  {
    title: "ignores what is added to the address of a pushed request (RFC 9126 §4)",
    detours: [["authorizationRequest", editQuery("scope", "photos.everything")]],
    outcome: "completed",
  },
  {
    title: "ignores what stands beside a signed request (RFC 9101 §6.3)",
    options: signedInAddress,
    detours: [["authorizationRequest", editQuery("redirect_uri", "https://evil.example/callback")]],
    outcome: "completed",
  },
  {
    title: "lets the user try again after a wrong password",
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "completed",
    check: "password-matches",
  },
];

const pushRefusals: readonly Way[] = [
  {
    title: "refuses a pushed request with a request_uri (RFC 9126 §2.1)",
    golden: true,
    detours: [["pushedRequest", editForm("request_uri", "urn:ietf:params:oauth:request_uri:another")]],
    outcome: "refusedByServer",
    check: "pushed-without-reference",
    error: "invalid_request",
  },
  {
    title: "refuses a client that does not authenticate (RFC 9126 §2.1)",
    golden: true,
    detours: [["pushedRequest", editHeader("Authorization", `Basic ${btoa("prints-web:wrong")}`)]],
    outcome: "refusedByServer",
    check: "client-secret-matches",
    error: "invalid_client",
  },
  {
    title: "refuses an unregistered redirect_uri before a browser is sent anywhere (RFC 9126 §2.3)",
    golden: true,
    detours: [["pushedRequest", editForm("redirect_uri", "https://evil.example/callback")]],
    outcome: "refusedByServer",
    check: "redirect-uri-registered",
    error: "invalid_request",
  },
  {
    title: "tells a script that its redirect_uri is not registered (RFC 9126 §2.3)",
    options: spa,
    detours: [["pushedRequest", editForm("redirect_uri", "https://evil.example/callback")]],
    outcome: "refusedByServer",
    check: "redirect-uri-registered",
    error: "invalid_request",
  },
  {
    title: "refuses a scope that does not exist (RFC 9126 §2.3)",
    detours: [["pushedRequest", editForm("scope", "photos.everything")]],
    outcome: "refusedByServer",
    check: "scope-known",
    error: "invalid_scope",
  },
  {
    title: "refuses a response_type that is not supported (RFC 9126 §2.3)",
    detours: [["pushedRequest", editForm("response_type", "token")]],
    outcome: "refusedByServer",
    check: "response-type-supported",
    error: "unsupported_response_type",
  },
  {
    title: "wants PKCE of a public client that pushes (RFC 9700 §2.1.1)",
    options: spa,
    detours: [["pushedRequest", editForm("code_challenge", undefined)]],
    outcome: "refusedByServer",
    check: "challenge-present",
    error: "invalid_request",
  },
  {
    title: "refuses to be pushed to by GET (RFC 9126 §2.3)",
    detours: [["pushedRequest", editRequest(() => ({ method: "GET" }))]],
    outcome: "refusedByServer",
    check: "pushed-method",
  },
  {
    title: "refuses a pushed request object that is none (RFC 9126 §3)",
    options: { signed: "on" },
    detours: [["pushedRequest", editForm("request", "made-up")]],
    outcome: "refusedByServer",
    check: "request-object-readable",
    error: "invalid_request_object",
  },
  {
    title: "sends the browser nowhere without a reference (RFC 9126 §2.2)",
    detours: [["pushedResponse", editJson({ request_uri: "" })]],
    outcome: "refusedByClient",
    check: "pushed-response-reference",
  },
  {
    title: "sends the browser of a script nowhere without a reference (RFC 9126 §2.2)",
    options: spa,
    detours: [["pushedResponse", nonsense]],
    outcome: "refusedByClient",
    check: "pushed-response-reference",
  },
];

const referenceRefusals: readonly Way[] = [
  {
    title: "refuses a reference that has expired (RFC 9126 §4)",
    golden: true,
    detours: [["authorizationRequest", { type: "WAIT", seconds: 61 }]],
    outcome: "refusedByServer",
    check: "pushed-not-expired",
  },
  {
    title: "refuses a reference that is used twice (RFC 9126 §4)",
    golden: true,
    detours: [["authorizationRequest", { type: "REPLAY" }]],
    outcome: "refusedByServer",
    check: "pushed-known",
  },
  {
    title: "refuses the reference of another client (RFC 9126 §2.2)",
    golden: true,
    detours: [["authorizationRequest", editQuery("client_id", "gallery-web")]],
    outcome: "refusedByServer",
    check: "pushed-client-matches",
  },
  {
    title: "refuses a reference that is guessed (RFC 9126 §7.1)",
    detours: [
      ["authorizationRequest", editQuery("request_uri", "urn:ietf:params:oauth:request_uri:guessed")],
    ],
    outcome: "refusedByServer",
    check: "pushed-known",
  },
  {
    title: "refuses a reference beside a request object (RFC 9101 §5)",
    detours: [["authorizationRequest", editQuery("request", "made-up")]],
    outcome: "refusedByServer",
    check: "request-object-alone",
  },
  {
    title: "redirects invalid_request where the request was not pushed (RFC 9126 §5)",
    golden: true,
    options: { par: "off", require_par: "on" },
    outcome: "refusedByServer",
    check: "pushed-where-required",
    error: "invalid_request",
  },
  {
    title: "wants a signed request to be pushed as well, where the server requires it (RFC 9126 §5)",
    options: { ...signedInAddress, require_par: "on" },
    outcome: "refusedByServer",
    check: "pushed-where-required",
    error: "invalid_request",
  },
  {
    title: "redirects a script that did not push (RFC 9126 §5)",
    options: { ...spa, par: "off", require_par: "on" },
    outcome: "refusedByServer",
    check: "pushed-where-required",
    error: "invalid_request",
  },
];

const objects: readonly (readonly [
  title: string,
  check: string,
  change: Parameters<typeof editRequestObject>[0],
])[] = [
  [
    "of another type (RFC 9101 §10.8)",
    "request-object-type",
    { header: { typ: "client-authentication+jwt" } },
  ],
  [
    "in the name of another client (RFC 9101 §5)",
    "request-object-client",
    { claims: { client_id: "gallery-web" } },
  ],
  ["by another issuer (RFC 9101 §4)", "request-object-issuer", { claims: { iss: "gallery-web" } }],
  [
    "for another server (RFC 9101 §4)",
    "request-object-audience",
    { claims: { aud: "https://evil.example" } },
  ],
  [
    "that could authenticate the client (RFC 9101 §10.8)",
    "request-object-subject",
    { claims: { sub: "prints-web" } },
  ],
  ["that holds another one (RFC 9101 §4)", "request-object-flat", { claims: { request: "made-up" } }],
];

const objectRefusals: readonly Way[] = [
  ...objects.map(
    ([title, check, change]): Way => ({
      title: `refuses a signed request ${title}`,
      options: signedInAddress,
      detours: [["authorizationRequest", editRequestObject(change)]],
      outcome: "refusedByServer",
      check,
    }),
  ),
  {
    title: "refuses a signed request that was changed on its way (RFC 9101 §6.2)",
    golden: true,
    options: signedInAddress,
    detours: [
      [
        "authorizationRequest",
        editRequest(({ url }) => ({ url: url.replace(/.$/, (last) => (last === "A" ? "B" : "A")) })),
      ],
    ],
    outcome: "refusedByServer",
    check: "request-object-signature",
  },
  {
    title: "refuses a signed request that has expired (RFC 9101 §4)",
    options: signedInAddress,
    detours: [["authorizationRequest", { type: "WAIT", seconds: 61 }]],
    outcome: "refusedByServer",
    check: "request-object-current",
  },
];

const refusals: readonly Way[] = [
  {
    title: "tells the client that the user denied (RFC 6749 §4.1.2.1)",
    golden: true,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "tells a script that the user denied (RFC 6749 §4.1.2.1)",
    options: spa,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "refuses a login form without its token (RFC 6749 §10.12)",
    detours: [["loginSubmission", editForm("form_token", undefined)]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "refuses a consent form without its token (RFC 6749 §10.12)",
    detours: [["consentSubmission", editForm("form_token", undefined)]],
    outcome: "refusedByServer",
    check: "form-token-matches",
  },
  {
    title: "finds out an answer to another request, though it was pushed (RFC 9126 §7.5)",
    detours: [["callback", editQuery("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "finds it out in a script (RFC 9126 §7.5)",
    options: spa,
    detours: [["authorizationResponse", editLocation("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "refuses a code of another session, though the request was pushed (RFC 9126 §7.5)",
    detours: [["tokenRequest", editForm("code_verifier", "x".repeat(43))]],
    outcome: "refusedByServer",
    check: "verifier-matches",
    error: "invalid_grant",
  },
  {
    title: "tells a script that its code was refused (RFC 6749 §5.2)",
    options: spa,
    detours: [["tokenRequest", editForm("code", "made-up")]],
    outcome: "refusedByServer",
    check: "code-known",
    error: "invalid_grant",
  },
  {
    title: "stops at a token response that is none (RFC 6749 §5.1)",
    detours: [["tokenResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "stops in a script at a token response that is none (RFC 6749 §5.1)",
    options: spa,
    detours: [["tokenResponse", nonsense]],
    outcome: "refusedByClient",
    check: "token-response-readable",
  },
  {
    title: "refuses a token that is none (RFC 6750 §3.1)",
    detours: [["apiRequest", editHeader("Authorization", "Bearer made-up")]],
    outcome: "refusedByApi",
    check: "access-token-readable",
    error: "invalid_token",
  },
  {
    title: "gives up at albums that are none",
    detours: [["apiResponse", nonsense]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  {
    title: "gives up in a script at albums that are none",
    options: spa,
    detours: [["apiResponse", nonsense]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  {
    title: "takes a changed answer in a script for the refusal that it has become (RFC 6750 §3)",
    options: spa,
    detours: [["apiResponse", refuseInstead]],
    outcome: "refusedByApi",
    check: "api-response-status",
  },
  {
    title: "takes nothing in a script for a refusal that does not say why (RFC 6750 §3)",
    options: spa,
    detours: [
      ["apiRequest", editHeader("Authorization", "Bearer made-up")],
      ["apiRefusal", emptyRefusal],
    ],
    outcome: "refusedByClient",
    check: "api-response-status",
  },
  {
    title: "shows the client's own error page for a request that it cannot serve",
    detours: [["loginRequest", editRequest(() => ({ method: "PUT" }))]],
    outcome: "deadEnd",
  },
  {
    title: "sends the form of a page that came from elsewhere to the address that the browser was at",
    detours: [["loginRequest", editRequest(() => ({ url: authorizeForGallery }))]],
    outcome: "deadEnd",
  },
  {
    title: "asks a user who is signed in for consent alone",
    detours: [
      ["authorizationResponse", editResponse(() => ({ headers: [["Location", authorizeForGallery]] }))],
    ],
    outcome: "lost",
  },
  {
    title: "waits for a reference that was lost",
    detours: [["pushedResponse", { type: "DROP" }]],
    outcome: "lost",
  },
];

const theft = { theft: "on" } as const;

const thefts: readonly Way[] = [
  {
    title: "gives the albums to whoever has a bearer token (RFC 6750 §1.2)",
    golden: true,
    options: theft,
    outcome: "stolen",
  },
  {
    title: "gives them to whoever has the bearer token of a script (RFC 6750 §1.2)",
    options: { ...spa, ...theft },
    outcome: "stolen",
  },
  {
    title: "refuses a thief whose bearer token has expired (RFC 6750 §3.1)",
    options: theft,
    detours: [["thiefApiRequest", { type: "WAIT", seconds: 601 }]],
    outcome: "completed",
    check: "access-token-expiry",
    error: "invalid_token",
  },
  {
    title: "refuses a thief whose token names a key that nobody knows (RFC 9068 §4)",
    options: theft,
    detours: [["thiefApiRequest", editKeyId("another")]],
    outcome: "completed",
    check: "access-token-signature",
    error: "invalid_token",
  },
  {
    title: "gives a thief nothing who cannot read the answer",
    options: theft,
    detours: [["thiefApiResponse", nonsense]],
    outcome: "completed",
    check: "api-response-readable",
  },
  {
    title: "takes for stolen what a thief was given in place of a refusal",
    options: { dpop: "on", ...theft },
    detours: [["thiefApiRefusal", albumsInstead]],
    outcome: "stolen",
  },
];

export const pushedAuthorizationWays: readonly Way[] = [
  ...successes,
  ...pushRefusals,
  ...referenceRefusals,
  ...objectRefusals,
  ...refusals,
  ...proofWays,
  ...thefts,
];
