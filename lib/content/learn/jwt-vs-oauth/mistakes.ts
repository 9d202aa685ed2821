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
      legend: "A token is revoked, and somebody uses it two minutes later",
      show: [
        "revocationRequest",
        "revocationEvent",
        "thiefApiRequest",
        "introspectionRequest",
        "introspectionResponse",
        "thiefApiResponse",
        "thiefApiRefusal",
      ],
      variants: [
        {
          label: "JWT",
          run: { flow: "introspection", options: { token: "jwt", answer: "local" } },
          open: "thiefApiResponse",
          text: "Photos judges by itself. The token was revoked, and is accepted until it expires.",
          ends: "stolen",
        },
        {
          label: "Blocklist",
          run: { flow: "introspection", options: { token: "jwt", answer: "blocklist" } },
          open: "thiefApiRefusal",
          text: "id.example tells Photos of each revocation. The price: a list that every API keeps, and a channel to each of them.",
          ends: "completed",
        },
        {
          label: "Short life",
          run: { flow: "introspection", options: { token: "jwt", answer: "short-life" } },
          open: "thiefApiRefusal",
          text: "The token lives for a minute, and has ended by itself. The price: everyone refreshes all the time.",
          ends: "completed",
        },
        {
          label: "Opaque",
          run: { flow: "introspection" },
          open: "thiefApiRefusal",
          text: "Photos asks id.example, and hears that the token counts no more. The price: one more request for each call.",
          ends: "completed",
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
      legend: "What the code flow does before the first album is there",
      show: [
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
          label: "Code flow",
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
    text: "What is in a script or an app, every user can read. A secret that everybody has proves nothing, so such a client has none and uses PKCE.",
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
          text: "The script runs in Maya’s browser and asks from there. Whatever it sent along, she could read.",
          ends: "completed",
        },
      ],
    },
  },
];
