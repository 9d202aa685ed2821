/** Every way that an agent can take which meets an unknown API. */
import type { HttpResponse } from "@/lib/http/message";
import {
  editForm,
  editHeader,
  editJson,
  editKeyId,
  editQuery,
  editRequest,
  editResponse,
} from "../support/walk";
import { apiAnswerWays, asksUnnamedOfThief, toldNothing } from "./api-call";
import type { Way as AnyWay } from "./way";

type Way = AnyWay<"agent">;

const known = { registration: "known" } as const;
const described = { registration: "document" } as const;
const write = { task: "write" } as const;
const replays = { api: "replays" } as const;
const poses = { api: "poses" } as const;
const opaque = { token: "opaque" } as const;

/** In every run: the first call has no token, and is refused for that. */
const untold = "bearer-present";

const missing = editResponse(() => ({ status: 404 }));
const nonsense = editResponse(() => ({ body: "nonsense" }));

/** Takes a parameter out of the challenge. */
function withoutParameter(name: string) {
  return editResponse(({ headers }: HttpResponse) => ({
    headers: headers.map(([field, value]) => [field, value.replace(new RegExp(`, ${name}="[^"]*"`), "")]),
  }));
}

/** Registers with other values. */
function editRegistration(members: Readonly<Record<string, unknown>>) {
  return editRequest(({ body }) => ({ body: JSON.stringify({ ...JSON.parse(body), ...members }) }));
}

const successes: readonly Way[] = [
  {
    title: "finds its server, registers and calls with a token for this API (RFC 9728 §5)",
    golden: true,
    outcome: "completed",
    check: untold,
  },
  {
    title: "needs no registration where it is known, and chooses its port (RFC 8252 §7.3)",
    golden: true,
    options: known,
    outcome: "completed",
    check: untold,
  },
  {
    title: "asks for one right more where the API wants it (RFC 6750 §3.1)",
    golden: true,
    options: write,
    outcome: "completed",
    check: "access-token-scope",
    error: "insufficient_scope",
  },
  {
    title: "calls with an opaque token (RFC 7662 §2)",
    golden: true,
    options: opaque,
    outcome: "completed",
    check: untold,
  },
  {
    title: "steps up with an opaque token",
    options: { ...opaque, ...write },
    outcome: "completed",
    check: "access-token-scope",
  },
  {
    title: "has a token for the default API where it names none (RFC 8707 §2)",
    options: { resource: "omitted" },
    outcome: "completed",
    check: untold,
  },
  {
    title: "signs in at the second attempt",
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "guess" }]],
    outcome: "completed",
    check: "password-matches",
  },
];

const posted = editRequest(() => ({ method: "POST" }));

const discoveries: readonly Way[] = [
  {
    title: "looks at the well-known address where the challenge has no link (RFC 9728 §3.1)",
    golden: true,
    detours: [["challenge", withoutParameter("resource_metadata")]],
    outcome: "completed",
    check: "challenge-link",
  },
  {
    title: "asks for all scopes of the description where the challenge names none",
    detours: [["challenge", withoutParameter("scope")]],
    outcome: "completed",
    check: untold,
  },
  {
    title: "tries the address without a path, and gives up where nothing is there (RFC 9728 §3.1)",
    golden: true,
    detours: [
      ["challenge", withoutParameter("resource_metadata")],
      ["resourceMetadata", missing],
    ],
    outcome: "refusedByClient",
    check: "resource-metadata-readable",
  },
  {
    title: "tries the next address of the API after one at which nothing stands (RFC 9728 §3.1)",
    detours: [
      ["challenge", withoutParameter("resource_metadata")],
      ["resourceMetadataRequest", posted],
    ],
    outcome: "refusedByClient",
    check: "resource-metadata-readable",
  },
  {
    title: "tries the next address of the server after one at which nothing stands (RFC 8414 §5)",
    detours: [["serverMetadataRequest", posted]],
    outcome: "completed",
    check: "server-metadata-readable",
  },
  {
    title: "goes nowhere from an answer that is no challenge (RFC 6750 §3)",
    detours: [["challenge", editResponse(() => ({ status: 403 }))]],
    outcome: "refusedByApi",
    check: "challenge-status",
  },
  {
    title: "takes nothing for a challenge that is no refusal (RFC 6750 §3)",
    detours: [["challenge", editResponse(() => ({ status: 200 }))]],
    outcome: "refusedByClient",
    check: "challenge-status",
  },
  {
    title: "goes nowhere from a challenge of another scheme (RFC 6750 §3)",
    detours: [["challenge", editResponse(() => ({ headers: [["WWW-Authenticate", 'Basic realm="x"']] }))]],
    outcome: "refusedByApi",
    check: "challenge-scheme",
  },
  {
    title: "uses no description of another API (RFC 9728 §3.3)",
    detours: [["resourceMetadata", editJson({ resource: "https://photos.example" })]],
    outcome: "refusedByClient",
    check: "resource-metadata-resource",
  },
  {
    title: "uses no description without a server (RFC 9728 §2)",
    detours: [["resourceMetadata", editJson({ authorization_servers: [] })]],
    outcome: "refusedByClient",
    check: "resource-metadata-servers",
  },
  {
    title: "asks for no token that it could not use, where the API wants one bound to a key (RFC 9728 §2)",
    detours: [["resourceMetadata", editJson({ dpop_bound_access_tokens_required: true })]],
    outcome: "refusedByClient",
    check: "resource-metadata-bearer",
  },
  {
    title: "tries OpenID Connect Discovery where the server has no other description (RFC 8414 §5)",
    golden: true,
    detours: [["serverMetadata", missing]],
    outcome: "completed",
    check: "server-metadata-readable",
  },
  {
    title: "gives up where the server has no description at all (RFC 8414 §3.2)",
    detours: [
      ["serverMetadata", missing],
      ["serverMetadataRequest", editHeader("Accept", "application/json")],
      ["serverMetadata", nonsense],
    ],
    outcome: "refusedByClient",
    check: "server-metadata-readable",
  },
  {
    title: "uses no description of another issuer (RFC 8414 §3.3)",
    golden: true,
    detours: [["serverMetadata", editJson({ issuer: "https://trips.example" })]],
    outcome: "refusedByClient",
    check: "server-metadata-issuer",
  },
  {
    title: "sends nobody to endpoints without TLS (RFC 8414 §2)",
    detours: [["serverMetadata", editJson({ token_endpoint: "http://id.example/token" })]],
    outcome: "refusedByClient",
    check: "server-metadata-endpoints",
  },
  {
    title: "needs the response type code (RFC 8414 §2)",
    detours: [["serverMetadata", editJson({ response_types_supported: ["id_token"] })]],
    outcome: "refusedByClient",
    check: "server-metadata-code",
  },
  {
    title: "goes to no server without PKCE by S256 (RFC 8414 §2)",
    golden: true,
    detours: [["serverMetadata", editJson({ code_challenge_methods_supported: ["plain"] })]],
    outcome: "refusedByClient",
    check: "server-metadata-pkce",
  },
  {
    title: "has nothing to ask with where it cannot register (RFC 7591 §3)",
    detours: [["serverMetadata", editJson({ registration_endpoint: undefined })]],
    outcome: "refusedByClient",
    check: "server-registers-clients",
  },
];

const registrations: readonly Way[] = [
  {
    title: "is not registered with a redirect URI that anyone could listen at (RFC 7591 §3.2.2)",
    golden: true,
    detours: [
      ["registrationRequest", editRegistration({ redirect_uris: ["http://scout.example/callback"] })],
    ],
    outcome: "refusedByServer",
    check: "registration-redirect-uris-good",
    error: "invalid_redirect_uri",
  },
  {
    title: "is not registered with values that do not go together (RFC 7591 §3.2.2)",
    detours: [["registrationRequest", editRegistration({ response_types: ["token"] })]],
    outcome: "refusedByServer",
    check: "registration-grants-known",
    error: "invalid_client_metadata",
  },
  {
    title: "cannot work with a registration that wants a secret of it (RFC 7591 §3.2.1)",
    detours: [
      ["registrationRequest", editRegistration({ token_endpoint_auth_method: "client_secret_basic" })],
    ],
    outcome: "refusedByClient",
    check: "registration-response-usable",
  },
  {
    title: "has no name without a client_id (RFC 7591 §3.2.1)",
    detours: [["registrationResponse", editJson({ client_id: undefined })]],
    outcome: "refusedByClient",
    check: "registration-response-client",
  },
  {
    title: "takes a refusal without an error for no answer (RFC 7591 §3.2.2)",
    detours: [
      ["registrationRequest", editRegistration({ redirect_uris: [] })],
      ["registrationRefusal", nonsense],
    ],
    outcome: "refusedByClient",
    check: "registration-response-status",
  },
];

const uncached = editResponse(({ headers }: HttpResponse) => ({
  headers: headers.map(([name, value]) => [name, name === "Cache-Control" ? "no-store" : value]),
}));

const documents: readonly Way[] = [
  {
    title: "is known by its own description (draft ietf-oauth-client-id-metadata-document-02 §5)",
    golden: true,
    options: described,
    outcome: "completed",
    check: untold,
  },
  {
    title: "is asked what it is once, while its description may be kept (RFC 9111 §5.2.2.1)",
    options: { ...described, ...write },
    outcome: "completed",
    check: "access-token-scope",
  },
  {
    title: "is asked again where its description may not be kept (RFC 9111 §5.2.2.5)",
    options: { ...described, ...write },
    detours: [["clientDocument", uncached]],
    outcome: "completed",
    check: "access-token-scope",
  },
  {
    title: "registers where the server fetches no descriptions (§6)",
    options: described,
    detours: [["serverMetadata", editJson({ client_id_metadata_document_supported: false })]],
    outcome: "completed",
    check: "server-takes-documents",
  },
  {
    title: "is not known at an address without a path (§3)",
    options: described,
    detours: [["authorizationRequest", editQuery("client_id", "https://scout.example")]],
    outcome: "refusedByServer",
    check: "client-document-url",
  },
  {
    title: "does not have the server ask in its own network (§8.6)",
    golden: true,
    options: described,
    detours: [["authorizationRequest", editQuery("client_id", "https://169.254.169.254/latest/meta-data")]],
    outcome: "refusedByServer",
    check: "client-document-host",
  },
  {
    title: "is not known where nothing stands at its address (§5.1)",
    options: described,
    detours: [["clientDocumentRequest", posted]],
    outcome: "refusedByServer",
    check: "client-document-readable",
  },
  {
    title: "is not known where somebody else answers (§5.1)",
    options: described,
    detours: [["authorizationRequest", editQuery("client_id", "https://photos.example/mcp")]],
    outcome: "refusedByServer",
    check: "client-document-readable",
  },
  {
    title: "is not known where the server would ask itself (§5.1)",
    options: described,
    detours: [["authorizationRequest", editQuery("client_id", "https://id.example/token")]],
    outcome: "refusedByServer",
    check: "client-document-readable",
  },
  {
    title: "is not known by a description of another address (§4)",
    golden: true,
    options: described,
    detours: [["clientDocument", editJson({ client_id: "https://trips.example/client.json" })]],
    outcome: "refusedByServer",
    check: "client-document-id",
  },
  {
    title: "has no secret that everyone can read (§4)",
    options: described,
    detours: [["clientDocument", editJson({ client_secret: "demo-secret" })]],
    outcome: "refusedByServer",
    check: "client-document-secret",
  },
  {
    title: "is not known by a description without an end (§8.7)",
    options: described,
    detours: [["clientDocument", editJson({ client_name: "x".repeat(6_000) })]],
    outcome: "refusedByServer",
    check: "client-document-size",
  },
  {
    title: "has no redirect URI that anyone could listen at (RFC 8252 §7)",
    options: described,
    detours: [["clientDocument", editJson({ redirect_uris: ["http://scout.example/callback"] })]],
    outcome: "refusedByServer",
    check: "registration-redirect-uris-good",
  },
  {
    title: "is told of a mistake by a link, where nobody vouches for it (RFC 9700 §4.11.2)",
    options: described,
    detours: [["authorizationRequest", editQuery("resource", "https://nowhere.example")]],
    outcome: "refusedByServer",
    check: "resource-known",
    error: "invalid_target",
  },
  {
    title: "is told of a mistake by a redirect once its user has allowed it something (RFC 9700 §4.11.2)",
    options: { ...described, ...write },
    detours: [
      ["clientDocument", uncached],
      ["askMore", { type: "ASK_MORE" }],
      ["authorizationRequest", editQuery("resource", "https://nowhere.example")],
    ],
    outcome: "refusedByServer",
    check: "resource-known",
    error: "invalid_target",
  },
];

/** The browser is sent where it was, once more. */
const again = editResponse(() => ({ status: 302, headers: [["Location", "#"]], body: "" }));

const grants: readonly Way[] = [
  {
    title: "goes on from a login page that the browser came to by a detour",
    detours: [["loginPage", again]],
    outcome: "completed",
    check: untold,
  },
  {
    title: "goes on from a consent page that the browser came to by a detour",
    options: write,
    detours: [
      ["askMore", { type: "ASK_MORE" }],
      ["consentPage", again],
    ],
    outcome: "completed",
    check: "access-token-scope",
  },
  {
    title: "is told by a link that its user denied, where nobody vouches for it (RFC 9700 §4.11.2)",
    golden: true,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    check: "consent-given",
    error: "access_denied",
  },
  {
    title: "is told by a redirect that its user denied, where it is known (RFC 6749 §4.1.2.1)",
    options: known,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    check: "consent-given",
    error: "access_denied",
  },
  {
    title: "gets no token for an API that the server does not know (RFC 8707 §2)",
    golden: true,
    detours: [["authorizationRequest", editQuery("resource", "https://nowhere.example")]],
    outcome: "refusedByServer",
    check: "resource-known",
    error: "invalid_target",
  },
  {
    title: "learns that by a redirect where it is known (RFC 8707 §2)",
    options: known,
    detours: [["authorizationRequest", editQuery("resource", "https://nowhere.example")]],
    outcome: "refusedByServer",
    check: "resource-known",
    error: "invalid_target",
  },
  {
    title: "gets no token for an API that was not allowed (RFC 8707 §2.2)",
    detours: [["tokenRequest", editForm("resource", "https://trips.example/mcp")]],
    outcome: "refusedByServer",
    check: "token-resource-allowed",
    error: "invalid_target",
  },
  {
    title: "must send a challenge (RFC 7636 §4.4.1)",
    detours: [["authorizationRequest", editQuery("code_challenge", undefined)]],
    outcome: "refusedByServer",
    check: "challenge-present",
    error: "invalid_request",
  },
  {
    title: "is not known under another name (RFC 6749 §4.1.2.1)",
    detours: [["authorizationRequest", editQuery("client_id", "nobody")]],
    outcome: "refusedByServer",
    check: "authorize-client-known",
  },
  {
    title: "has no sign-in that was not asked for (RFC 6749 §10.12)",
    detours: [["loginSubmission", editForm("transaction", "made-up")]],
    outcome: "refusedByServer",
    check: "transaction-known",
  },
  {
    title: "has no decision that was not asked for (RFC 6749 §10.12)",
    detours: [["consentSubmission", editForm("transaction", "made-up")]],
    outcome: "refusedByServer",
    check: "transaction-known",
  },
  {
    title: "uses no answer with another state (RFC 6749 §10.12)",
    detours: [["callback", editQuery("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "uses no answer of another issuer (RFC 9207 §2.4)",
    detours: [["callback", editQuery("iss", "https://trips.example")]],
    outcome: "refusedByClient",
    check: "issuer-matches",
  },
  {
    title: "gets no token for a wrong verifier (RFC 7636 §4.6)",
    detours: [["tokenRequest", editForm("code_verifier", "x".repeat(43))]],
    outcome: "refusedByServer",
    check: "verifier-matches",
    error: "invalid_grant",
  },
  {
    title: "gets no token once the code has expired (RFC 6749 §4.1.2)",
    detours: [["tokenRequest", { type: "WAIT", seconds: 120 }]],
    outcome: "refusedByServer",
    error: "invalid_grant",
  },
  {
    title: "uses no token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["tokenResponse", editJson({ token_type: "mac" })]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
];

const calls: readonly Way[] = [
  {
    title: "is refused with a token for another API (RFC 8707 §2)",
    options: replays,
    detours: [["apiRequest", editRequest(() => ({ url: "https://photos.example/mcp" }))]],
    outcome: "refusedByApi",
    check: "access-token-audience",
    error: "invalid_token",
  },
  {
    title: "is refused with a token whose key nobody knows (RFC 9068 §4)",
    detours: [["apiRequest", editKeyId("another")]],
    outcome: "refusedByApi",
    check: "access-token-signature",
    error: "invalid_token",
  },
  {
    title: "is refused with an opaque token that never was (RFC 7662 §2.2)",
    options: opaque,
    detours: [["apiRequest", editHeader("Authorization", "Bearer made-up")]],
    outcome: "refusedByApi",
    check: "access-token-active",
    error: "invalid_token",
  },
  toldNothing,
  {
    title: "stops where its user does not give the right that is missing (RFC 6750 §3.1)",
    golden: true,
    options: write,
    detours: [
      ["askMore", { type: "ASK_MORE" }],
      ["consent", { type: "ALLOW", scopes: ["photos.read"] }],
    ],
    outcome: "refusedByApi",
    check: "access-token-scope",
    error: "insufficient_scope",
  },
  {
    title: "gives up at a result that is none",
    detours: [["apiResponse", nonsense]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  ...apiAnswerWays,
  {
    title: "is refused by an API that cannot read its call at all",
    detours: [["apiRequest", editHeader("Authorization", "Bearer two words")]],
    outcome: "refusedByApi",
    check: "bearer-format",
    error: "invalid_request",
  },
];

const attacks: readonly Way[] = [
  {
    title: "believes no API that poses as another (RFC 9728 §7.3)",
    golden: true,
    options: poses,
    outcome: "refusedByClient",
    check: "resource-metadata-resource",
  },
  {
    title: "gives its token to an API that poses as another where it does not compare (RFC 9728 §7.3)",
    golden: true,
    options: { ...poses, match: "off" },
    outcome: "stolen",
  },
  {
    title: "loses nothing to an API that tries its token elsewhere (RFC 9728 §7.4)",
    golden: true,
    options: replays,
    outcome: "completed",
    check: "access-token-audience",
    error: "invalid_token",
  },
  {
    title: "loses the albums to such an API where it names none (RFC 8707 §2)",
    golden: true,
    options: { ...replays, resource: "omitted" },
    outcome: "stolen",
  },
  {
    title: "loses nothing with an opaque token that names its API (RFC 7662 §2.2)",
    options: { ...replays, ...opaque },
    outcome: "completed",
    check: "introspection-token-active",
  },
  {
    title: "loses the albums with an opaque token that names none",
    options: { ...replays, ...opaque, resource: "omitted" },
    outcome: "stolen",
  },
  {
    title: "serves no thief where the API may not ask (RFC 7662 §2.3)",
    options: { ...replays, ...opaque },
    detours: asksUnnamedOfThief,
    outcome: "completed",
    check: "token-client-known",
  },
  {
    title: "loses nothing where the token that is tried has no good signature (RFC 9068 §4)",
    options: { ...replays, resource: "omitted" },
    detours: [["thiefApiRequest", editKeyId("another")]],
    outcome: "completed",
    check: "access-token-signature",
  },
];

const lost: Way = {
  title: "waits for a message that was dropped",
  detours: [["resourceMetadataRequest", { type: "DROP" }]],
  outcome: "lost",
};

export const agentWays: readonly Way[] = [
  ...successes,
  ...discoveries,
  ...registrations,
  ...documents,
  ...grants,
  ...calls,
  ...attacks,
  lost,
];
