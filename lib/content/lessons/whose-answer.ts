/** The forged answer (RFC 9700 §4.7): a code of the attacker's own in somebody else's session, and the three values that give it away. */
import type { ShippedLesson } from "./types";

const attacked = { theft: "csrf" } as const;
const bare = { ...attacked, state: "off", pkce: "off" } as const;

export const whoseAnswer: ShippedLesson = {
  title: "Whose answer is it?",
  line: "An attacker steals nothing, and gives something away: a code of their own. What the state parameter is for.",
  audience: "Whoever has copied “state” from an example, and could not say what it is good for.",
  minutes: 25,
  steps: [
    {
      title: "An attempt is open",
      flow: "authorization-code",
      options: bare,
      step: "loginPage",
      text: "Maya has pressed the button at Prints. Prints has opened a session for her browser, and waits in it for an answer from `id.example`.\n\nShe has not signed in yet. In this run Prints uses neither `state` nor PKCE.",
      notes:
        "Let somebody say what Prints knows of Maya at this moment: a cookie that it set itself, and nothing more.",
      ask: ["By what will Prints know that an answer belongs to this attempt?"],
    },
    {
      title: "A code of one’s own",
      flow: "authorization-code",
      options: bare,
      step: "thiefAuthorizationRequest",
      text: "An attacker has an account at `id.example`, as everybody in this room could have one. They are signed in, and ask for a code in the name of Prints.\n\nBoth the `client_id` and the `redirect_uri` stand in the address that every user of Prints sees.",
      notes: "Nothing here is forbidden. The attacker is a customer of Prints, asking for their own photos.",
      question: {
        text: "Does id.example give them a code?",
        choices: [
          {
            text: "Yes",
            if: { kind: "carries", name: "code", at: "thiefAuthorizationResponse" },
            why: "It is a good request, for an account that is theirs. No server could tell what they are up to.",
          },
          {
            text: "No: it did not come from Prints",
            if: { kind: "broken", check: "authorize-client-known" },
            why: "An authorization request always comes from a browser. Nothing in it proves that Prints made it.",
          },
          {
            text: "No: nobody has signed in",
            if: { kind: "broken", check: "silent-login" },
            why: "The attacker has, in a browser of their own: the cookie says so.",
          },
        ],
      },
    },
    {
      title: "In another’s browser",
      flow: "authorization-code",
      options: bare,
      step: "callback",
      text: "The attacker has not let their own browser follow the redirect. They have put its address into a page, and Maya has opened that page.\n\nSo her browser brings Prints the attacker’s code, and its own session cookie.",
      notes:
        "Show the address and the cookie side by side. One of them is the attacker’s, the other is Maya’s.",
      question: {
        text: "By which rule does Prints notice?",
        choices: [
          {
            text: "There must be a session that waits for an answer",
            if: { kind: "broken", check: "session-known" },
            why: "There is one: Maya has begun an attempt, and has not finished it.",
          },
          {
            text: "`iss` must name the right server",
            if: { kind: "broken", check: "issuer-matches" },
            why: "It does. The code is really from id.example.",
          },
          {
            text: "By none",
            if: { kind: "accepted" },
            why: "A session and a good code: to Prints that is a user who comes back.",
          },
        ],
      },
    },
    {
      title: "The wrong account",
      flow: "authorization-code",
      options: bare,
      step: "resultPage",
      text: "Prints has redeemed the code with its own good secret. It has fetched the albums, and shows Maya what it got: one empty album.\n\nShe takes it for hers, and goes on.",
      notes:
        "Nobody has seen a photo of Maya’s yet. The harm comes with what she does next: it lands in an account that somebody else can open.",
      ask: [
        "What would a user of your app enter in such an account?",
        "How would she find out that it is not hers?",
      ],
    },
    {
      title: "One value for each attempt",
      flow: "authorization-code",
      options: { ...attacked, pkce: "off" },
      step: "callback",
      text: "All is as before, but Prints sends a `state` with each request, and keeps it in the session (RFC 6749 §10.12).\n\nThe attacker has one too: that of their own attempt.",
      notes: "Ask before you deliver: could the attacker have learned Maya’s `state`? By which way?",
      question: {
        text: "What becomes of the code?",
        choices: [
          {
            text: "Prints redeems it",
            if: { kind: "next", step: "tokenRequest" },
            why: "A client that sends `state` and does not compare it would.",
          },
          {
            text: "Prints does not use it",
            if: { kind: "broken", check: "state-matches" },
            why: "The session knows another value. The answer belongs to another attempt.",
          },
        ],
      },
    },
    {
      title: "PKCE, and a trick against it",
      flow: "authorization-code",
      options: { ...attacked, state: "off" },
      step: "tokenRequest",
      text: "Now without `state`, and with PKCE. Prints sends the `code_verifier` of Maya’s session.\n\nThe attacker has seen that coming. They left the `code_challenge` out of their request, so that there is nothing to compare a verifier with (RFC 9700 §4.8.1).",
      notes:
        "This is the PKCE downgrade. A server that checks a verifier only where it has a challenge would let it pass.",
      question: {
        text: "What does id.example do?",
        choices: [
          {
            text: "It gives a token: there is no challenge that could fail",
            if: { kind: "accepted" },
            why: "Then PKCE would protect only those whose attacker plays along.",
          },
          {
            text: "It refuses a verifier that it has no challenge for",
            if: { kind: "broken", check: "verifier-unexpected" },
            why: "Somebody must have left the challenge out. A server must notice (RFC 9700 §4.8.2).",
          },
          {
            text: "It refuses the code, which is the attacker’s",
            if: { kind: "broken", check: "code-client-matches" },
            why: "It was issued to Prints, and Prints redeems it. For whose account it is makes no difference here.",
          },
        ],
      },
    },
    {
      title: "What ties an answer to its attempt",
      flow: "authorization-code",
      options: attacked,
      step: "end",
      text: "The session says which browser this is. `state`, PKCE and the `nonce` of an ID token say that the answer belongs to what was asked in that session. A client must use one of them (RFC 9700 §2.1).\n\nPKCE counts if the server supports it and notices a downgrade. `nonce` is looked at last, when the code is used up.",
      notes:
        "In OAuth 2.1 every client uses PKCE, and `state` is left to the app. Here both are on, as they are by default.",
      ask: ["Where does your app keep `state`, and what happens when two tabs begin at once?"],
    },
  ],
};
