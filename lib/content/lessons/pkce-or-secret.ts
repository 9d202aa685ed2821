/** What PKCE (RFC 7636) and client authentication (RFC 6749 §2.3) each stop, together and apart. */
import type { ShippedLesson } from "./types";

export const pkceOrSecret: ShippedLesson = {
  title: "PKCE or secret",
  line: "One says who redeems the code, the other whose code it is. A stolen code shows the difference.",
  audience: "Developers who think that a secret makes PKCE needless.",
  minutes: 30,
  steps: [
    {
      title: "Two proofs in one request",
      flow: "authorization-code",
      step: "tokenRequest",
      text: "This request carries two things that a thief should not have. The secret is the same in every flow, and says: I am Prints. The `code_verifier` is new in every flow, and says: I am the one who began this flow. Its hash, the challenge, went ahead in the first request: that is PKCE.\n\nWhich of them could be left out?",
      notes: "Take a vote and keep it. Vote again at the end.",
      ask: ["Your client has a secret. What is PKCE for?"],
    },
    {
      title: "The thief tries it alone",
      flow: "authorization-code",
      options: { theft: "code" },
      step: "thiefTokenRequest",
      text: "Somebody has read the code in the address, and redeems it. They have the `client_id`: it stood in the address of the request.\n\nThey have neither the secret nor the verifier.",
      notes: "Here the secret is judged first: who asks is settled before anything else is read.",
      question: {
        text: "Which rule is the first to stop them?",
        choices: [
          {
            text: "The client must authenticate in its own way",
            if: { kind: "broken", check: "client-authentication-method" },
            why: "Prints is registered with a secret, and this request brings none: `invalid_client` (RFC 6749 §5.2).",
          },
          {
            text: "The verifier must match the challenge",
            if: { kind: "broken", check: "verifier-matches" },
            why: "There is no verifier that could match. But the server never comes to that: who asks is judged first.",
          },
        ],
      },
    },
    {
      title: "The thief lets Prints do it",
      flow: "authorization-code",
      options: { theft: "code" },
      step: "injectionRequest",
      text: "The thief needs no secret of their own. They begin a flow of their own at Prints, and then open the callback with Maya’s code in place of theirs. `state` is their own, so it is right.\n\nPrints will redeem the code with its good secret: code injection (RFC 9700 §4.5).",
      notes: "This is the step on which the whole lesson turns. Give it time. Draw who holds what.",
      ask: ["Which of the two proofs is of use now?"],
      question: {
        text: "Does Prints notice anything when this arrives?",
        choices: [
          {
            text: "Yes, `state` is wrong",
            if: { kind: "broken", check: "state-matches" },
            why: "The thief began this flow, so `state` is that of their own session. It protects against another attack.",
          },
          {
            text: "No",
            if: { kind: "accepted" },
            why: "Cookie, `state` and `iss` are all as they should be. The code is the only thing that is not theirs, and Prints cannot see that.",
          },
        ],
      },
    },
    {
      title: "Whose verifier is it?",
      flow: "authorization-code",
      options: { theft: "code" },
      step: "tokenRequest",
      text: "Prints redeems Maya’s code in the thief’s session. Its secret is good. It sends the verifier of this session, and that is the thief’s.\n\nThe challenge that the server has kept with the code is Maya’s.",
      notes:
        "The verifier is bound to the browser session, and the code to the challenge. A code cannot change sessions.",
      question: {
        text: "Which rule fails?",
        choices: [
          {
            text: "The secret of the client",
            if: { kind: "broken", check: "client-secret-matches" },
            why: "Prints really asks, with its real secret. That is what makes the attack work.",
          },
          {
            text: "The verifier must match the challenge",
            if: { kind: "broken", check: "verifier-matches" },
            why: "Hash this verifier and you get the thief’s challenge, not the one in Maya’s request (RFC 7636 §4.6).",
          },
          {
            text: "None",
            if: { kind: "accepted" },
            why: "The next step shows that: the same with PKCE off.",
          },
        ],
      },
    },
    {
      title: "The same with a secret alone",
      flow: "authorization-code",
      options: { theft: "code", pkce: "off" },
      step: "tokenRequest",
      text: "PKCE is off. Prints still has its secret, and the thief again lets Prints redeem Maya’s code.\n\nDoes the secret help?",
      notes: "Deliver and go to the end: the thief is shown Maya’s albums, by Prints.",
      question: {
        text: "What comes of it?",
        choices: [
          {
            text: "The server refuses",
            if: { kind: "next", step: "tokenRefusal" },
            why: "There is nothing that it could refuse: a good client redeems a good code.",
          },
          {
            text: "The thief sees Maya’s albums",
            if: { kind: "outcome", outcome: "stolen" },
            why: "Client authentication says who redeems the code, and not whose code it is.",
          },
        ],
      },
    },
    {
      title: "And PKCE alone",
      flow: "authorization-code",
      options: { client: "public", theft: "code" },
      step: "thiefTokenRequest",
      text: "Now there is no secret at all: the client is a script. Anyone may write its `client_id`.\n\nThe thief redeems the code by themselves.",
      notes:
        "What PKCE alone does not do: tell clients apart. Anyone can begin a flow in the name of a public client.",
      question: {
        text: "Are they given the token?",
        choices: [
          {
            text: "Yes, there is no secret to check",
            if: { kind: "accepted" },
            why: "There is none, and there is still the verifier, which has never stood in an address.",
          },
          {
            text: "No",
            if: { kind: "broken", check: "verifier-present" },
            why: "The code was asked for with a challenge, so it is worth nothing without its verifier.",
          },
        ],
      },
    },
    {
      title: "Both, then",
      flow: "authorization-code",
      options: { theft: "code" },
      step: "attackAgain",
      text: "The same thief, and Prints has a secret and uses PKCE: RFC 9700 recommends that to confidential clients (§2.1.1), and OAuth 2.1 makes PKCE the rule for nearly all.\n\n`id.example` has refused the thief the token, since they cannot authenticate as Prints. Now they turn to Prints, as before.",
      notes:
        "Vote once more before you go on. Then let them say it in one sentence each: what the secret stops, and what PKCE stops.",
      question: {
        text: "How does it end?",
        choices: [
          {
            text: "The thief gets nothing, and Maya her albums",
            if: { kind: "outcome", outcome: "completed" },
            why: "PKCE stops the stolen code, whoever redeems it. The secret stops others from asking in the name of Prints. They answer different threats, so a client that can have a secret uses both.",
          },
          {
            text: "Neither of them gets anything",
            if: { kind: "outcome", outcome: "refusedByServer" },
            why: "A failed attempt could have used up the code. This server judges it before it takes the code.",
          },
          {
            text: "The thief gets the albums",
            if: { kind: "outcome", outcome: "stolen" },
            why: "That was the run without PKCE.",
          },
        ],
      },
    },
  ],
};
