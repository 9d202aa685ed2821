/** The mistakes that people make with both, each with a run in which it takes its revenge. */
import type { Claim } from "./types";

export const mistakesSection = {
  title: "The mistakes",
  line: "Each is common, and each can be watched as it goes wrong.",
} as const;

export const mistakeClaims: readonly Claim[] = [
  {
    id: "jwt-as-session",
    claim: "A JWT taken for a session.",
    text: "Ban a user, and their token goes on working: no API hears of it. A blocklist, a short life and an opaque token each change that, and each has its price.",
    spec: "RFC 7009 §3",
    piece: {
      legend: "A user is banned, or a token is revoked, and a request comes after that",
      show: [
        "revocationRequest",
        "notesRequest",
        "notesResponse",
        "notesRefusal",
        "renewRequest",
        "renewRefusal",
        "thiefApiRequest",
        "introspectionRequest",
        "introspectionResponse",
        "thiefApiRefusal",
      ],
      variants: [
        {
          label: "JWT",
          run: { flow: "jwt-login", options: { afterwards: "ban" } },
          open: "notesResponse",
          text: "The account is banned, and the next request is answered all the same: the API looks at the token alone.",
          ends: "stolen",
        },
        {
          label: "Blocklist",
          run: { flow: "jwt-login", options: { afterwards: "ban", revocation: "blocklist" } },
          open: "notesRefusal",
          text: "The API keeps a list of users who are banned, and looks there each time. The price: a list that every API must have.",
          ends: "refusedByApi",
        },
        {
          label: "Short life",
          run: { flow: "jwt-login", options: { afterwards: "ban", revocation: "short-life" } },
          open: "renewRefusal",
          text: "The token has ended by itself, and a new one is refused. The price: until then it counts, and everyone renews all the time.",
          ends: "refusedByApi",
        },
        {
          label: "Opaque",
          run: { flow: "introspection" },
          open: "thiefApiRefusal",
          text: "The API asks the server about each token, and hears that this one no longer counts. The price: one more request for each call.",
          ends: "completed",
        },
        {
          label: "Session",
          run: { flow: "session-login", options: { afterwards: "ban" } },
          open: "notesRefusal",
          text: "There is no token at all. The session is gone from the server, and with it the cookie is worth nothing.",
          ends: "refusedByApi",
        },
      ],
    },
  },
  {
    id: "oauth-for-login",
    claim: "OAuth where a plain login serves.",
    text: "One app with its own accounts and its own API hands nothing over to anybody. A password check and a session cookie do, and there is less to get wrong.",
    spec: "RFC 10017 §7.1",
    piece: {
      legend: "All that is said before the first data is there",
      show: [
        "logInRequest",
        "logInResponse",
        "notesRequest",
        "notesResponse",
        "loginRequest",
        "authorizationRedirect",
        "authorizationRequest",
        "loginPage",
        "loginSubmission",
        "consentPage",
        "consentSubmission",
        "authorizationResponse",
        "callback",
        "tokenRequest",
        "tokenResponse",
        "apiRequest",
        "apiResponse",
      ],
      variants: [
        {
          label: "A login with a session",
          run: { flow: "session-login" },
          open: "logInRequest",
          text: "The password goes to the app’s own server, which sets a cookie. With the next request the data is there.",
          ends: "completed",
        },
        {
          label: "The code flow",
          run: { flow: "authorization-code" },
          open: "consentPage",
          text: "Most of it asks the user whether one party may act at another. Where both are you, nobody needs to be asked.",
          ends: "completed",
        },
      ],
    },
  },
  {
    id: "storage",
    claim: "A token in `localStorage`.",
    text: "Every script of the origin reads it, and one hostile line is enough to send it away. The same holds for a token in the address.",
    spec: "RFC 10017 §8.5",
    piece: {
      legend: "A script of another site runs in the page",
      show: [
        "callbackPage",
        "leakRequest",
        "leakResponse",
        "apiResponse",
        "thiefApiRequest",
        "thiefApiResponse",
      ],
      variants: [
        {
          label: "With a hostile script",
          run: { flow: "implicit", options: { attack: "script" } },
          open: "leakRequest",
          text: "The page loads a script of another site. It reads the token and sends it home, and the thief uses it from there.",
          ends: "stolen",
        },
        {
          label: "Without",
          run: { flow: "implicit" },
          open: "callbackPage",
          text: "The same page without it. Nothing in the token or in the API has changed.",
          ends: "completed",
        },
      ],
    },
  },
  {
    id: "secret-in-app",
    claim: "A client secret in an app that cannot keep one.",
    text: "Every user can read what is in a script or an app. A secret that everybody has proves nothing, so such a client has none and uses PKCE.",
    spec: "RFC 6749 §2.1",
    piece: {
      legend: "From where the token is asked for, and with what",
      show: ["callbackPage", "tokenRequest", "tokenResponse"],
      mark: "client_secret",
      variants: [
        {
          label: "A web server",
          run: { flow: "authorization-code" },
          open: "tokenRequest",
          text: "The request goes from server to server. The secret never was in the browser.",
          ends: "completed",
        },
        {
          label: "A script",
          run: { flow: "authorization-code", options: { client: "public" } },
          open: "tokenRequest",
          text: "The script runs in Maya’s browser and asks from there. She could read whatever it sent along.",
          ends: "completed",
        },
      ],
    },
  },
];
