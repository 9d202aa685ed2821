/** Five mistakes that real systems have made, each as a message that a careless party would accept (RFC 9700 §4). */
import type { ShippedLesson } from "./types";

export const fiveWays: ShippedLesson = {
  title: "Five ways to get it wrong",
  line: "Five messages that a careless server, client or API would accept. Each is sent here, and judged.",
  audience: "Developers and reviewers who know the code flow.",
  minutes: 40,
  steps: [
    {
      title: "1: Send the code to any address",
      flow: "authorization-code",
      step: "authorizationRequest",
      edits: [{ step: "authorizationRequest", change: "redirect-elsewhere" }],
      text: "Somebody has made a link to the real `id.example`, in the name of the real Prints. Only the `redirect_uri` is their own.\n\nIf the server compared loosely, Maya would sign in on the right page, and the code would go to the attacker (RFC 9700 §4.1).",
      notes:
        "RFC 9700 §2.1: compare by exact string, but for the port of a native app’s loopback address. No wildcards, no prefixes.",
      question: {
        text: "What does the server do?",
        choices: [
          {
            text: "It shows an error on its own page",
            if: { kind: "next", step: "authorizationErrorPage" },
            why: "It must not redirect to an address that it does not know, not even with an error (RFC 6749 §4.1.2.1).",
          },
          {
            text: "It sends an error to the `redirect_uri`",
            if: { kind: "next", step: "authorizationError" },
            why: "Then anybody could use the server to send people to any page: an open redirector (RFC 9700 §4.11).",
          },
          {
            text: "It lets Maya sign in",
            if: { kind: "next", step: "loginPage" },
            why: "She would not notice: everything that she sees is real.",
          },
        ],
      },
    },
    {
      title: "2: Take an answer that nobody asked for",
      flow: "authorization-code",
      step: "callback",
      edits: [{ step: "callback", change: "callback-without-cookie" }],
      text: "This answer comes from a browser that never began a flow at Prints. It has no session, so there is nothing to compare `state` with.\n\nA client that skips the comparison then, because there is nothing to compare, is open.",
      notes:
        "“If there is a state, compare it” is the mistake. The rule is: without a session that waits for an answer, there is no answer.",
      question: {
        text: "By which rule does Prints refuse it?",
        choices: [
          {
            text: "There must be a session that waits for it",
            if: { kind: "broken", check: "session-known" },
            why: "No cookie, no session, no flow.",
          },
          {
            text: "The code must be good",
            if: { kind: "broken", check: "code-received" },
            why: "The code is good. That is why it must not be taken.",
          },
          {
            text: "It does not refuse it",
            if: { kind: "accepted" },
            why: "Then whoever sends Maya a link could sign her in to the account of somebody else.",
          },
        ],
      },
    },
    {
      title: "3: Take PKCE as optional",
      flow: "authorization-code",
      step: "tokenRequest",
      edits: [{ step: "tokenRequest", change: "no-verifier" }],
      text: "The flow began with a challenge. This request leaves the verifier out, as a thief would who has only the code.\n\nA server that checks the verifier “if there is one” has no PKCE at all.",
      notes:
        "The same trick at the other end is the downgrade: take the challenge out of the first request (RFC 9700 §4.8).",
      question: {
        text: "What does the server say?",
        choices: [
          {
            text: "It accepts it: the secret is right",
            if: { kind: "accepted" },
            why: "The secret says who asks, not whose code it is.",
          },
          {
            text: "It wants the verifier",
            if: { kind: "broken", check: "verifier-present" },
            why: "The code was asked for with a challenge, and the server has kept that with it (RFC 7636 §4.6).",
          },
        ],
      },
    },
    {
      title: "4: Take a code twice",
      flow: "authorization-code",
      step: "tokenRequest",
      edits: [{ step: "tokenRequest", event: { type: "REPLAY" } }],
      text: "The same request has been sent twice, as a network or a thief may do. The copy has gone ahead, and has its answer.\n\nTwo requests at the same moment are the hard case: the code must be taken by one of them, not read by both.",
      notes: "A test for servers: fire both at once. “Read, check, then delete” fails it; “take” does not.",
      question: {
        text: "What becomes of the second one?",
        choices: [
          {
            text: "It is given a token as well",
            if: { kind: "accepted" },
            why: "A code is good once (RFC 6749 §4.1.2).",
          },
          {
            text: "It is refused: the code was used",
            if: { kind: "broken", check: "code-unused" },
            why: "And the server should take back the tokens of the first, since it cannot know which of the two was the thief.",
          },
        ],
      },
    },
    {
      title: "5: Take any token that is signed",
      flow: "authorization-code",
      step: "apiRequest",
      edits: [{ step: "apiRequest", change: "token-other-audience" }],
      text: "The right server has signed this token, it has not expired, and it is about Maya. It was made for another API.\n\nIf Photos took it, any API that was ever sent a token about Maya could read her albums with it.",
      notes: "Ask who in the room checks `aud`. Then ask who has a test for it.",
      ask: ["Which of the five could happen in what you have built?"],
      question: { predict: "check", text: "Which rule is it that so many forget?" },
    },
  ],
};
