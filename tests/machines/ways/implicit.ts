/** Every way that the implicit grant can take, with each attack that it allows. */
import { withFragment } from "@/lib/http/address";
import { type Parameters, readParameters } from "@/lib/http/parameters";
import {
  type Detour,
  editHeader,
  editJson,
  editKeyId,
  editQuery,
  editRequest,
  editResponse,
} from "../support/walk";
import { apiAnswerWays, asksUnnamedOfThief, toldNothing } from "./api-call";
import type { Way } from "./way";

/** Changes what stands in the fragment of the address that a redirect leads to. */
function editFragment(change: (answer: Parameters) => Parameters) {
  return editResponse(({ headers }) => ({
    headers: headers.map(([name, value]) => {
      if (name !== "Location") return [name, value];
      return [name, withFragment(value, change(readParameters(value.split("#")[1] ?? "")))];
    }),
  }));
}

const without = (name: string) => editFragment((answer) => answer.filter(([key]) => key !== name));

const setting = (name: string, value: string) =>
  editFragment((answer) => answer.map(([key, old]) => [key, key === name ? value : old]));

const moveToQuery = editResponse(({ headers }) => ({
  headers: headers.map(([name, value]) => [name, name === "Location" ? value.replace("#", "?") : value]),
}));

const expire = { type: "WAIT", seconds: 3_600 } as const;

const succeeding: readonly Way<"implicit">[] = [
  {
    title: "gives a script its token in the fragment, and no refresh token (RFC 6749 §4.2.2)",
    golden: true,
    outcome: "completed",
  },
  {
    title: "goes on without a state (RFC 6749 §4.2.1)",
    options: { state: "off" },
    outcome: "completed",
    check: "state-present",
  },
  { title: "introspects an opaque token (RFC 7662)", options: { token: "opaque" }, outcome: "completed" },
  {
    title: "lets the user try again after a wrong password",
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "completed",
    check: "password-matches",
  },
];

const forGallery =
  "https://id.example/authorize?response_type=token&client_id=gallery-spa&redirect_uri=https%3A%2F%2Fgallery.example%2Fspa%2Fcallback&scope=photos.read";

/** A message was changed, and the browser is elsewhere. */
const strayed: readonly Way<"implicit">[] = [
  {
    title: "comes to a login page that the app did not send the browser to",
    detours: [["loginRequest", editRequest(() => ({ url: forGallery }))]],
    outcome: "deadEnd",
  },
  {
    title: "asks a user who is signed in for consent alone",
    detours: [["authorizationResponse", editResponse(() => ({ headers: [["Location", forGallery]] }))]],
    outcome: "lost",
  },
  {
    title: "shows the client's own error page for a request that it cannot serve",
    detours: [["loginRequest", editRequest(() => ({ method: "PUT" }))]],
    outcome: "deadEnd",
  },
];

const refused: readonly Way<"implicit">[] = [
  {
    title: "is told in the fragment that the user denied (RFC 6749 §4.2.2.1)",
    golden: true,
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
    error: "access_denied",
  },
  {
    title: "is refused where the grant is turned off (RFC 9700 §2.1.2)",
    golden: true,
    options: { server: "current" },
    outcome: "refusedByServer",
    check: "response-type-supported",
    error: "unsupported_response_type",
  },
  {
    title: "is refused a token in the query (OAuth Multiple Response Types §7)",
    golden: true,
    options: { response_mode: "query" },
    outcome: "refusedByServer",
    check: "response-mode-supported",
    error: "invalid_request",
  },
  {
    title: "is refused a scope that does not exist (RFC 6749 §4.2.2.1)",
    detours: [["authorizationRequest", editQuery("scope", "photos.burn")]],
    outcome: "refusedByServer",
    check: "scope-known",
    error: "invalid_scope",
  },
  {
    title: "is refused a grant that the client is not registered for (RFC 6749 §4.2.2.1)",
    detours: [["authorizationRequest", editQuery("response_type", "code")]],
    outcome: "refusedByServer",
    check: "response-type-allowed",
    error: "unauthorized_client",
  },
  {
    title: "sends nobody to an address that is not registered (RFC 6749 §4.2.2.1)",
    golden: true,
    detours: [["authorizationRequest", editQuery("redirect_uri", "https://prints.example/other")]],
    outcome: "refusedByServer",
    check: "redirect-uri-registered",
  },
  {
    title: "takes no login that does not belong to this browser (RFC 6749 §10.12)",
    detours: [["loginSubmission", editHeader("Cookie", undefined)]],
    outcome: "refusedByServer",
  },
  {
    title: "takes no decision that does not belong to this browser (RFC 6749 §10.12)",
    detours: [["consentSubmission", editHeader("Cookie", undefined)]],
    outcome: "refusedByServer",
  },
];

const distrusted: readonly Way<"implicit">[] = [
  {
    title: "stops at a state that does not match (RFC 6749 §10.12)",
    golden: true,
    detours: [["authorizationResponse", setting("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "stops at another issuer (RFC 9207 §2.4)",
    detours: [["authorizationResponse", setting("iss", "https://evil.example")]],
    outcome: "refusedByClient",
    check: "issuer-matches",
  },
  {
    title: "stops without a token (RFC 6749 §4.2.2)",
    detours: [["authorizationResponse", setting("access_token", "")]],
    outcome: "refusedByClient",
    check: "token-received",
  },
  {
    title: "uses no token of a type that it does not know (RFC 6749 §7.1)",
    detours: [["authorizationResponse", without("token_type")]],
    outcome: "refusedByClient",
    check: "token-response-type",
  },
  {
    title: "takes no token from the query (RFC 9700 §4.3.2)",
    detours: [["authorizationResponse", moveToQuery]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "reads no answer that is posted to its files",
    detours: [["callback", editRequest(() => ({ method: "POST" }))]],
    outcome: "refusedByClient",
    check: "response-method",
  },
];

const atTheApi: readonly Way<"implicit">[] = [
  {
    title: "is refused by the API once the token has expired (RFC 6750 §3.1)",
    detours: [["apiRequest", expire]],
    outcome: "refusedByApi",
    check: "access-token-expiry",
  },
  {
    title: "is refused by the API without the scope (RFC 6750 §3.1)",
    detours: [["consent", { type: "ALLOW", scopes: ["photos.write"] }]],
    outcome: "refusedByApi",
    check: "access-token-scope",
  },
  {
    title: "is refused by the API without the token (RFC 6750 §3)",
    detours: [["apiRequest", editHeader("Authorization", undefined)]],
    outcome: "refusedByApi",
  },
  {
    title: "is refused where the server says that an opaque token is not active (RFC 7662 §2.2)",
    options: { token: "opaque" },
    detours: [["introspectionResponse", editJson({ active: false })]],
    outcome: "refusedByApi",
  },
  toldNothing,
  {
    title: "takes nothing for the albums that is not",
    detours: [["apiResponse", editResponse(() => ({ body: "<html>" }))]],
    outcome: "refusedByClient",
    check: "api-response-readable",
  },
  ...apiAnswerWays,
];

const attacked: readonly Way<"implicit">[] = [
  {
    title: "loses its token to a script of another site in its page (RFC 10017 §5.1)",
    golden: true,
    options: { attack: "script" },
    outcome: "stolen",
  },
  {
    title: "loses an opaque token just as well",
    options: { attack: "script", token: "opaque" },
    outcome: "stolen",
  },
  {
    title: "leaves its token in the history of the browser (RFC 9700 §4.3.2)",
    golden: true,
    options: { attack: "history" },
    outcome: "stolen",
  },
  {
    title: "tells another site in Referer once the token is in the query (RFC 9700 §4.2.1)",
    golden: true,
    options: { attack: "referrer" },
    outcome: "stolen",
  },
  {
    title: "takes the token of another client for its own (RFC 6749 §10.16)",
    golden: true,
    options: { attack: "injection" },
    outcome: "stolen",
  },
];

const passOver = { type: "WAIT", seconds: 0 } as const;

/** The page that copies the fragment is followed by the one that shows the picture. */
const onTheSecondPage = (event: Detour[1]): readonly Detour[] => [
  ["callbackPage", passOver],
  ["callback", passOver],
  ["callbackPage", event],
];

const noReferrer = editResponse(({ headers }) => ({
  headers: headers.map(([name, value]) => [name, name === "Referrer-Policy" ? "no-referrer" : value]),
}));

/** What keeps an attacker from it, or comes in between. */
const defended: readonly Way<"implicit">[] = [
  {
    title: "tells no other site where its page says no-referrer (RFC 9700 §4.2.4)",
    golden: true,
    options: { attack: "referrer" },
    detours: onTheSecondPage(noReferrer),
    outcome: "completed",
  },
  {
    title: "has no more to lose than an error in Referer",
    options: { attack: "referrer" },
    detours: [["consent", { type: "DENY" }]],
    outcome: "denied",
  },
  {
    title: "stops at a state that does not match, after another site was told",
    options: { attack: "referrer" },
    detours: [["authorizationResponse", setting("state", "forged")]],
    outcome: "refusedByClient",
    check: "state-matches",
  },
  {
    title: "is refused by the server, and another site is told",
    options: { attack: "referrer" },
    detours: [["authorizationRequest", editQuery("scope", "photos.burn")]],
    outcome: "refusedByServer",
    error: "invalid_scope",
  },
  {
    title: "finds the attacker too late for the token (RFC 6750 §3.1)",
    options: { attack: "script" },
    detours: [["thiefApiRequest", expire]],
    outcome: "completed",
    check: "access-token-expiry",
  },
  {
    title: "finds the attacker too late for an opaque token (RFC 7662 §2.2)",
    options: { attack: "script", token: "opaque" },
    detours: [["thiefApiRequest", expire]],
    outcome: "completed",
    check: "introspection-token-active",
  },
  {
    title: "serves no thief where the API may not ask (RFC 7662 §2.3)",
    options: { attack: "script", token: "opaque" },
    detours: asksUnnamedOfThief,
    outcome: "completed",
    check: "token-client-known",
  },
  {
    title: "lets nobody use a token with a key that is not the server’s (RFC 9068 §4)",
    options: { attack: "script" },
    detours: [["thiefApiRequest", editKeyId("unknown")]],
    outcome: "completed",
    check: "access-token-signature",
  },
];

export const implicitWays: readonly Way<"implicit">[] = [
  ...succeeding,
  ...strayed,
  ...refused,
  ...distrusted,
  ...atTheApi,
  ...attacked,
  ...defended,
];
