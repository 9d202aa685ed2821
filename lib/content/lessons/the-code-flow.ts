/** The authorization code grant, message by message (RFC 6749 §4.1). */
import type { ShippedLesson } from "./types";

export const theCodeFlow: ShippedLesson = {
  title: "The code flow",
  line: "The authorization code grant from the first request to the albums, with what each message is for.",
  audience: "Developers who have seen OAuth and never read it.",
  minutes: 40,
  steps: [
    {
      title: "The request is an address",
      flow: "authorization-code",
      step: "authorizationRequest",
      text: "Prints asks by a link: all that it wants stands in the query of this address (RFC 6749 §4.1.1). Maya’s browser carries it, so she, her browser and its extensions can read it.\n\n`code_challenge` is no secret, only the hash of one. `state` is random, so that no stranger can guess it.",
      notes:
        "Go through the parameters one by one in the panel of this step. Let the class say what happens without each.",
      ask: ["Which of these parameters could an attacker choose?"],
      question: { predict: "receiver", text: "Who judges this message?" },
    },
    {
      title: "The code comes back",
      flow: "authorization-code",
      step: "authorizationResponse",
      text: "Maya has allowed it. `id.example` answers with a redirect to the `redirect_uri` that Prints registered, and puts a code into the address (RFC 6749 §4.1.2).\n\nThis is the weakest place of the flow. An address is kept in the history, and may be written into logs or sent on in a `Referer`. So the code is good once, and not for long.",
      notes: "Show “Who knows what”: the code, and the places where it can be read.",
      ask: ["Why is this a code, and not yet the token?"],
      question: {
        text: "In whose hands is the code right now?",
        choices: [
          {
            text: "It is on its way to Maya’s browser",
            if: { kind: "receiver", party: "browser" },
            why: "The redirect is an answer to her browser, which then opens the address in it.",
          },
          {
            text: "It is on its way to Prints",
            if: { kind: "receiver", party: "client" },
            why: "Prints is next, and only because her browser goes there. The server never calls the client.",
          },
        ],
      },
    },
    {
      title: "Prints looks before it takes it",
      flow: "authorization-code",
      step: "callback",
      text: "Anyone can make a browser open this address with a code of their own. So Prints compares `state` with what it gave to this very session (RFC 6749 §10.12), and `iss` with the server that it asked (RFC 9207 §2.4).\n\nOnly then does it look at the code.",
      notes: "Deliver it and open Checks: every rule stands there with its section.",
      question: {
        text: "What proves to Prints that this answer belongs to its own session?",
        choices: [
          {
            text: "The code: only the right session has it",
            if: { kind: "not", fact: { kind: "carries", name: "state" } },
            why: "A code says nothing of the session. An attacker can bring a good one: their own.",
          },
          {
            text: "`state`, and the cookie that it is compared with",
            if: { kind: "all", facts: [{ kind: "carries", name: "state" }, { kind: "accepted" }] },
            why: "The value was made for this session, kept there, and comes back through the browser that has its cookie.",
          },
        ],
      },
    },
    {
      title: "And if somebody changes state?",
      flow: "authorization-code",
      step: "callback",
      edits: [{ step: "callback", change: "other-state" }],
      text: "The same answer with another `state`. It could be a link in a mail, made to bring the code of somebody else into Maya’s session: request forgery (RFC 6749 §10.12).\n\nSay first what Prints will do. Then deliver it.",
      notes:
        "Press Next after the vote: the answer is the client’s own, and nothing is written down beforehand.",
      question: {
        text: "What does Prints do with it?",
        choices: [
          {
            text: "It redeems the code and compares `state` later",
            if: { kind: "later", step: "tokenRequest" },
            why: "That would be too late: the code would be used up, and the token tied to the wrong session.",
          },
          {
            text: "It stops, and shows an error",
            if: { kind: "broken", check: "state-matches" },
            why: "The rule on `state` failed, so nothing else in the answer is worth a look.",
          },
          {
            text: "It does not notice",
            if: { kind: "accepted" },
            why: "That would be so in a client that never compares.",
          },
        ],
      },
    },
    {
      title: "Prints redeems the code",
      flow: "authorization-code",
      step: "tokenRequest",
      text: "It does so at the token endpoint (RFC 6749 §4.1.3). Its secret says who asks. The `code_verifier` says that it is the one who began this flow (RFC 7636 §4.5). The `redirect_uri` must be the one from the first request.",
      notes:
        "Let the class list what must be true before the server gives a token. Deliver, and compare with the list of checks. No browser is in between: nobody reads this on the way.",
      ask: ["Which of these values would a thief have who had read the address bar?"],
      question: { predict: "channel", text: "How does this request go to `id.example`?" },
    },
    {
      title: "The code is worth nothing any more",
      flow: "authorization-code",
      step: "tokenResponse",
      text: "The answer is JSON: `access_token`, `token_type`, `expires_in`, `scope` (RFC 6749 §5.1). `Cache-Control: no-store` keeps it out of caches.\n\nThe code is used up. If it came once more, the server would refuse it, and should take back the tokens that it gave for it (RFC 6749 §4.1.2).",
      notes: "After Esc, go back one step and press C: sent twice, the second is refused.",
    },
    {
      title: "The albums, and nothing else",
      flow: "authorization-code",
      step: "end",
      text: "Each party knows what it must, and no more. Prints never saw the password. Photos never saw the code.\n\nOpen “Who knows what” to see it for every value.",
      notes: "A good last question: which single message would you attack, and what would stop you?",
      question: {
        text: "Who has seen the access token in this run?",
        choices: [
          {
            text: "Prints, `id.example` and Photos",
            if: {
              kind: "all",
              facts: [
                { kind: "knows", party: "client", name: "access_token" },
                { kind: "knows", party: "resource-server", name: "access_token" },
                { kind: "not", fact: { kind: "knows", party: "browser", name: "access_token" } },
              ],
            },
            why: "The server made it, Prints was given it, and Photos was shown it.",
          },
          {
            text: "All of them",
            if: { kind: "knows", party: "browser", name: "access_token" },
            why: "The browser carried the code. The token was given and used behind its back.",
          },
        ],
      },
    },
  ],
};
