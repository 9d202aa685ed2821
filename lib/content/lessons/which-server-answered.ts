/** The mix-up of two servers (RFC 9700 §4.4): what session, state, PKCE and a secret do not say, and `iss` does (RFC 9207). */
import type { ShippedLesson } from "./types";

const unnamed = { iss: "off", theft: "mixup" } as const;

export const whichServerAnswered: ShippedLesson = {
  title: "Which server answered?",
  line: "An app lets people sign in with two servers, and an attacker runs one of them. Every rule holds, and the code is gone.",
  audience: "Whoever builds “Sign in with …” for more servers than one.",
  minutes: 25,
  steps: [
    {
      title: "Two servers, one way back",
      flow: "authorization-code",
      options: unnamed,
      step: "authorizationRedirect",
      text: "Prints works with two servers, and both send their answers to the same `redirect_uri`. So it writes down in Maya’s session where it sends her.\n\nMaya has pressed the button for `keep.example`. Prints trusts that server as much as the other one.",
      notes:
        "Whoever offers “Sign in with …” is in this place. A server need not be bad from the start: an honest one can be broken into.",
      ask: ["Which servers does your app trust, and who decided that?"],
    },
    {
      title: "A redirect in place of a login page",
      flow: "authorization-code",
      options: unnamed,
      step: "authorizationRequest",
      text: "An attacker runs `keep.example`. It has asked Maya nothing, and has sent her browser on to the real `id.example`, in the name of the real Prints.\n\nThe `client_id` is the one that Prints has there. The `redirect_uri` is that of Prints. Neither is a secret.",
      notes: "Show the address bar. Maya wanted keep.example. Would anybody in the room have stopped here?",
      question: {
        text: "What does id.example do with this request?",
        choices: [
          {
            text: "It lets Maya sign in",
            if: { kind: "next", step: "loginPage" },
            why: "The client is known and the address is registered. Who made the request nobody can see in it.",
          },
          {
            text: "It refuses the client",
            if: { kind: "broken", check: "authorize-client-known" },
            why: "Prints is registered here, and anyone may write its `client_id`.",
          },
          {
            text: "It refuses the redirect URI",
            if: { kind: "broken", check: "redirect-uri-registered" },
            why: "It is the registered one, to the letter. The attacker wants the answer to go to Prints.",
          },
        ],
      },
    },
    {
      title: "The code comes back",
      flow: "authorization-code",
      options: unnamed,
      step: "callback",
      text: "Maya has signed in and allowed it. The code comes back to Prints in her own browser.\n\nThe code is from `id.example`. Prints has written down `keep.example`.",
      notes: "Let them name everything that the request carries, and say what each part proves.",
      question: {
        text: "By which rule does Prints notice?",
        choices: [
          {
            text: "There must be a session of this browser",
            if: { kind: "broken", check: "session-known" },
            why: "There is one: it is Maya’s browser, and she began here.",
          },
          {
            text: "`state` must match",
            if: { kind: "broken", check: "state-matches" },
            why: "It does. The attacker was sent Maya’s `state` with the request, and has passed it on.",
          },
          {
            text: "By none",
            if: { kind: "accepted" },
            why: "Session and `state` say whose answer this is. From which server it is they do not say.",
          },
        ],
      },
    },
    {
      title: "The code, in the wrong hands",
      flow: "authorization-code",
      options: unnamed,
      step: "rogueTokenRequest",
      text: "Prints redeems the code where it believes it to be from. It sends the code, the `code_verifier`, and the secret that it has at `keep.example`.\n\nThe secret that it has at `id.example` is another one, and does not go along.",
      notes: "Nobody broke in anywhere. Prints has handed the code over by itself.",
      question: {
        text: "What does the attacker do next?",
        choices: [
          {
            text: "They redeem the code at id.example",
            if: { kind: "next", step: "thiefTokenRequest" },
            why: "For that they lack the secret. If the client were a script, without a secret, it would be enough.",
          },
          {
            text: "They bring the code to Prints, in a session of their own",
            if: { kind: "next", step: "injectionRequest" },
            why: "Prints has the secret, and redeems what its users bring: code injection (RFC 9700 §4.5).",
          },
          {
            text: "Nothing: the code is of no use to them",
            if: { kind: "next", step: "rogueTokenAnswer" },
            why: "It is a good code, for Maya’s albums. Somebody has to redeem it, and that need not be the attacker.",
          },
        ],
      },
    },
    {
      title: "And PKCE is on",
      flow: "authorization-code",
      options: unnamed,
      step: "tokenRequest",
      text: "Prints redeems Maya’s code in the attacker’s session, with its good secret, and with the verifier of this session. Against a stolen code that was of no use.\n\nGo back to the redirect of `keep.example`, and look whose `code_challenge` was in it.",
      notes:
        "Before they sent Maya on, the attacker had opened a session at Prints, and put the challenge of that session in the request.",
      question: {
        text: "Which rule of id.example stops it?",
        choices: [
          {
            text: "The verifier must match the challenge",
            if: { kind: "broken", check: "verifier-matches" },
            why: "It matches. The code was asked for with the challenge of the session in which it is redeemed.",
          },
          {
            text: "The code must be of this client",
            if: { kind: "broken", check: "code-client-matches" },
            why: "It is: Prints asked for it, and Prints redeems it.",
          },
          {
            text: "None",
            if: { kind: "accepted" },
            why: "PKCE binds a code to whoever chose the challenge. Here the attacker has chosen it.",
          },
        ],
      },
    },
    {
      title: "One parameter more",
      flow: "authorization-code",
      options: { theft: "mixup" },
      step: "callback",
      text: "All is as before, but for the answer of `id.example`. It carries one parameter more (RFC 9207).\n\nPrints has still written down `keep.example`.",
      notes: "Ask for the name of the parameter before you deliver.",
      question: {
        text: "What becomes of the code?",
        choices: [
          {
            text: "Prints brings it to keep.example all the same",
            if: { kind: "next", step: "rogueTokenRequest" },
            why: "A client that passed `iss` over would. RFC 9207 §2.4 obliges it to compare.",
          },
          {
            text: "Prints does not use it",
            if: { kind: "broken", check: "issuer-matches" },
            why: "`iss` says id.example, and the session says keep.example. The code goes nowhere.",
          },
        ],
      },
    },
    {
      title: "What each of them says",
      flow: "authorization-code",
      options: { theft: "mixup" },
      step: "end",
      text: "The session says which browser began, and `state` that this is the answer to it. The secret says who redeems the code, and PKCE for which session it was asked. Only `iss` says which server it is from.\n\nA server should send it, and a client of several servers must compare it. Where a server does not, each gets a redirect URI of its own (RFC 9700 §4.4.2).",
      notes:
        "A redirect URI for each server only helps if Prints compares it with the server that it wrote down.",
      ask: ["What does your library do with `iss`? Where would you look?"],
    },
  ],
};
