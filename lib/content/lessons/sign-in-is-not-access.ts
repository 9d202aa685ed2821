/** OpenID Connect beside OAuth: the ID token says who signed in, the access token what may be done (OIDC Core §2, RFC 6749 §1.4). */
import type { ShippedLesson } from "./types";

export const signInIsNotAccess: ShippedLesson = {
  title: "Sign-in is not access",
  line: "An ID token says who signed in. An access token says what may be done. Each is wrong in the place of the other.",
  audience: "Developers who build “Sign in with …”.",
  minutes: 30,
  steps: [
    {
      title: "One word makes it a sign-in",
      flow: "openid-connect",
      step: "authorizationRequest",
      text: "The same request as ever, with `openid` in the `scope`: it asks for an ID token as well (OIDC Core §3.1.2.1). `nonce` will come back inside that token, so it cannot be brought in from another session.\n\nOAuth without it never says who the user is.",
      notes:
        "Ask who has built a sign-in on an access token and a call to a profile API. The fourth step shows what can go wrong with it.",
      ask: ["What does an access token say about whether the user is there now?"],
    },
    {
      title: "Two tokens, two readers",
      flow: "openid-connect",
      step: "tokenResponse",
      text: "The answer holds both. Open Tokens and compare `aud`: it says for whom each was made.\n\nThe access token is for an API, and to the client it is a string to be passed on. For whom is the other one?",
      notes: "Write both `aud` on the board. The rest of the lesson follows from them.",
      question: {
        text: "Whose name stands in the `aud` of the ID token?",
        choices: [
          {
            text: "That of Prints: `prints-web`",
            if: { kind: "claim", token: "id_token", claim: "aud", value: "prints-web" },
            why: "It is a statement to the client (OIDC Core §2): this person signed in, just now, for you. The client must read and check it.",
          },
          {
            text: "That of Photos",
            if: { kind: "claim", token: "id_token", claim: "aud", value: "https://photos.example" },
            why: "No API is to accept an ID token, so none is named in it.",
          },
          {
            text: "That of `id.example`",
            if: { kind: "claim", token: "id_token", claim: "aud", value: "https://id.example" },
            why: "It stands in `iss`: the server made the statement.",
          },
        ],
      },
    },
    {
      title: "The client has to check it",
      flow: "openid-connect",
      step: "clientKeys",
      text: "Prints fetches the keys of `id.example` and judges the ID token: issuer, audience, signature, times, `nonce` (OIDC Core §3.1.3.7). A client that only decodes it believes whatever it is given.\n\nDeliver, and open Checks.",
      notes: "Go through the rules and let the class say which attack each one stops.",
      question: {
        text: "Does it stand up to the rules?",
        choices: [
          { text: "Yes, to all of them", if: { kind: "accepted" }, why: "So Prints may say: this is Maya." },
          {
            text: "No",
            if: { kind: "not", fact: { kind: "accepted" } },
            why: "Nobody has touched it. Change the `nonce` of the first request and it fails.",
          },
        ],
      },
    },
    {
      title: "An access token as proof of identity",
      flow: "implicit",
      options: { attack: "injection" },
      step: "callback",
      text: "This app believes that whoever brings an access token is the person it is about. The attacker brings one that Maya gave to another app.\n\nA token is good at the API, whoever holds it. That is no proof that Maya is here (OIDC Core §16.11).",
      notes:
        "Token substitution: the other app need not even be malicious, it may only have been broken into.",
      question: {
        text: "Whom does the app take the attacker for?",
        choices: [
          {
            text: "For Maya",
            if: { kind: "outcome", outcome: "stolen" },
            why: "It asked an API, and the API gave Maya’s albums. Nobody asked to which app the token was issued.",
          },
          {
            text: "For a stranger",
            if: { kind: "not", fact: { kind: "outcome", outcome: "stolen" } },
            why: "That would be so with an ID token: its `aud` would name the other app.",
          },
        ],
      },
    },
    {
      title: "An ID token as a key to APIs",
      flow: "authorization-code",
      options: { openid: "on" },
      step: "apiRequest",
      edits: [{ step: "apiRequest", change: "id-token-as-access-token" }],
      text: "Now the other way round: the client sends the ID token to the API. It is signed by the right server, and it is about Maya.\n\nIt says nothing about what Prints may do.",
      notes: "Access tokens have the type `at+jwt` so that the two cannot be confused (RFC 9068 §2.1).",
      question: {
        text: "What does Photos say?",
        choices: [
          {
            text: "It accepts it: signed, and about Maya",
            if: { kind: "accepted" },
            why: "Then every app in which Maya signs in could read her albums.",
          },
          {
            text: "It refuses it: it is no access token",
            if: { kind: "broken", check: "access-token-type" },
            why: "Its header does not say `at+jwt`, and that is the first thing that Photos looks at (RFC 9068 §4).",
          },
        ],
      },
    },
    {
      title: "To sign out is another matter again",
      flow: "openid-connect",
      step: "endSessionRequest",
      text: "Maya signs out at Prints, which sends her to `id.example` to end the session there as well (OIDC Logout §2). The access token is not touched by it: it opens the API until it expires or is revoked.\n\nA session, a sign-in and an access are three things. Each ends in its own way.",
      notes: "Leads over to the lesson “When tokens end”.",
      ask: ["Maya presses Sign out. What would she expect to end?"],
    },
  ],
};
