/** The implicit grant beside the code grant: why the token is not sent through the browser (RFC 9700 §2.1.2). */
import type { ShippedLesson } from "./types";

export const whyTheCode: ShippedLesson = {
  title: "Why the code and not the token",
  line: "The implicit grant sends the token through the browser. See where it can be read there, and what the code changes.",
  audience: "Whoever asks why there is a second request.",
  minutes: 25,
  steps: [
    {
      title: "One request less",
      flow: "implicit",
      step: "authorizationResponse",
      text: "In 2012 a script could not count on being allowed to call another site. So the implicit grant gave the token right away, behind the `#` of the address (RFC 6749 §4.2).\n\nIt saves one request. Look at what it costs.",
      notes:
        "A fragment is not sent to a server (RFC 9110 §7.1). The class will say so; the question is who else is in the browser.",
      ask: ["Who can read the address of a page, besides the server of that page?"],
      question: {
        text: "Where can this token be read once the browser has opened the address?",
        choices: [
          {
            text: "Nowhere: a fragment is never sent",
            if: {
              kind: "not",
              fact: { kind: "readable", name: "access_token", place: "history", at: "apiRequest" },
            },
            why: "It is not sent to the server. It stands in the address all the same, and the browser keeps addresses.",
          },
          {
            text: "In the history of the browser",
            if: { kind: "readable", name: "access_token", place: "history", at: "apiRequest" },
            why: "The address with the token in it is in the history, where extensions and whoever uses the machine next can read it (RFC 9700 §4.3.2).",
          },
        ],
      },
    },
    {
      title: "Somebody reads the history",
      flow: "implicit",
      options: { attack: "history" },
      step: "thiefApiRequest",
      text: "The thief has the token, from the history of Maya’s browser. It is a bearer token: nothing in it says who may show it.\n\nWhat will Photos say?",
      notes: "Ask first, then deliver. The answer is that of the real API.",
      question: {
        text: "Does Photos accept the token from the thief?",
        choices: [
          {
            text: "Yes",
            if: { kind: "accepted" },
            why: "The token is good, and Photos has no means to see that it is in the wrong hands.",
          },
          {
            text: "No, the thief is not Prints",
            if: { kind: "not", fact: { kind: "accepted" } },
            why: "Nothing in this request says who sends it. That would need a token that is bound to a key, as DPoP makes it (RFC 9449).",
          },
        ],
      },
    },
    {
      title: "A token from somewhere else",
      flow: "implicit",
      options: { attack: "injection" },
      step: "callback",
      text: "It also goes the other way. An attacker opens this address in their own browser, with a token that Maya gave to another app.\n\nNothing ties the token to Prints: there is no code to redeem, so there is no moment at which the server could say no (RFC 9700 §2.1.2).",
      notes:
        "Token injection. The same trick with a code fails, because the code was issued to one client and is bound to one session by PKCE.",
      question: {
        text: "What becomes of it?",
        choices: [
          {
            text: "Prints shows the attacker Maya’s albums",
            if: { kind: "outcome", outcome: "stolen" },
            why: "The token is good at Photos. Prints cannot tell that it was not meant for it.",
          },
          {
            text: "Prints sees that the token is not its own",
            if: { kind: "not", fact: { kind: "outcome", outcome: "stolen" } },
            why: "To a client an access token is a string that it passes on. What is in it is not its business (RFC 9068 §6).",
          },
        ],
      },
    },
    {
      title: "The same app, today",
      flow: "authorization-code",
      options: { client: "public" },
      step: "authorizationResponse",
      text: "It is still a script without a secret, but what comes through the browser is a code.\n\nThe code alone buys nothing: whoever redeems it must show the `code_verifier`, and that has never left the script (RFC 7636 §1).",
      notes:
        "CORS made this possible: a script may call the token endpoint of another site where that site allows it.",
      question: {
        text: "What can be read in the history now?",
        choices: [
          {
            text: "The token",
            if: { kind: "readable", name: "access_token", place: "history", at: "end" },
            why: "The token came as the answer to a call of the script. It never stood in an address.",
          },
          {
            text: "The code",
            if: {
              kind: "all",
              facts: [
                { kind: "readable", name: "code", place: "history", at: "end" },
                {
                  kind: "not",
                  fact: { kind: "readable", name: "access_token", place: "history", at: "end" },
                },
              ],
            },
            why: "And it is of no use to whoever finds it.",
          },
        ],
      },
    },
    {
      title: "The thief has the code",
      flow: "authorization-code",
      options: { client: "public", theft: "code" },
      step: "thiefTokenRequest",
      text: "The thief reads the code in the address and is faster than Prints. They have everything that stood in an address.\n\nWhat do they lack?",
      notes: "Let them find it: the challenge stood in the address, the verifier did not.",
      question: {
        text: "Which rule stops the thief?",
        choices: [
          {
            text: "The secret of the client is wrong",
            if: { kind: "broken", check: "client-authentication-method" },
            why: "A public client has no secret that could be wrong.",
          },
          {
            text: "The `code_verifier` is missing",
            if: { kind: "broken", check: "verifier-present" },
            why: "The first request carried a challenge, so the server wants the verifier (RFC 7636 §4.6).",
          },
          {
            text: "None, they are given the token",
            if: { kind: "accepted" },
            why: "That would be so without PKCE. Try it: PKCE off, at a lax server.",
          },
        ],
      },
    },
    {
      title: "A server of today",
      flow: "implicit",
      options: { server: "current" },
      step: "authorizationRequest",
      text: "RFC 9700 says that clients should not use the implicit grant (§2.1.2), and OAuth 2.1 leaves it out.\n\nThis request asks for it all the same: `response_type=token`.",
      notes:
        "The last word: the second request is there so that what crosses the browser is of no use to whoever reads it.",
      question: {
        text: "What does the server answer?",
        choices: [
          {
            text: "It gives a token all the same",
            if: { kind: "later", step: "authorizationResponse" },
            why: "That is what the server in the first step does: it is set up as servers were in 2012.",
          },
          {
            text: "It refuses this `response_type`",
            if: { kind: "broken", check: "response-type-supported" },
            why: "This server follows RFC 9700. The error goes back to the client as `unsupported_response_type` (RFC 6749 §4.1.2.1).",
          },
        ],
      },
    },
  ],
};
