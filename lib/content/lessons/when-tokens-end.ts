/** Expiry, renewal, rotation and revocation (RFC 6749 §6, RFC 7009, RFC 7662, RFC 9700 §4.14). */
import type { ShippedLesson } from "./types";

export const whenTokensEnd: ShippedLesson = {
  title: "When tokens end",
  line: "They expire, they are renewed, they are stolen, they are revoked. See what each party learns of it, and when.",
  audience: "Developers who keep people signed in.",
  minutes: 35,
  steps: [
    {
      title: "Ten minutes are over",
      flow: "refresh-token",
      step: "apiRequest#2",
      text: "Prints synchronizes the albums every night. This access token was good for ten minutes, and time has passed.\n\nThe request is the same. Only the clock has moved.",
      notes: "After Esc, in any run: W lets a minute pass.",
      question: {
        text: "What does Photos say?",
        choices: [
          {
            text: "It gives the albums: the token was good before",
            if: { kind: "accepted" },
            why: "It was. Every request is judged anew, at the time at which it comes.",
          },
          {
            text: "It refuses the token: it has expired",
            if: { kind: "broken", check: "access-token-expiry" },
            why: "401 with `invalid_token` (RFC 6750 §3.1). So a client learns that it must renew, unless it kept count by `expires_in`.",
          },
        ],
      },
    },
    {
      title: "Prints asks for a new one",
      flow: "refresh-token",
      step: "refreshRequest",
      text: "Prints holds a second token, which goes to `id.example` alone: the refresh token (RFC 6749 §1.5). With it, it asks for a new access token.\n\nThe API never sees this token, so it can live longer.",
      notes: "Two lifetimes, two readers. The short one travels a lot, the long one hardly at all.",
      ask: ["Why not give the access token a month?"],
      question: {
        text: "Who is asked for consent now?",
        choices: [
          {
            text: "Maya, once more",
            if: { kind: "later", step: "consentPage" },
            why: "She has decided once. A refresh token is the memory of it, until she or the server takes it back.",
          },
          {
            text: "Nobody",
            if: { kind: "not", fact: { kind: "later", step: "consentPage" } },
            why: "Maya is asleep. What can be asked for is at most what she allowed then (RFC 6749 §6).",
          },
        ],
      },
    },
    {
      title: "Each refresh token once",
      flow: "refresh-token",
      step: "refreshResponse",
      text: "The answer brings a new refresh token as well, and the old one is used up: rotation (RFC 9700 §4.14.2).\n\nThat makes a theft show: two parties that hold the same token cannot both use it.",
      notes:
        "The honest client never notices rotation, if it stores what it is given. Many bugs live in that “if”.",
      ask: ["What must a client do before it throws the old token away?"],
    },
    {
      title: "The thief is faster",
      flow: "refresh-token",
      options: { client: "public", theft: "before" },
      step: "refreshRequest",
      text: "A thief has copied the refresh token of a public client and has used it already. Now the real Prints uses its copy.\n\nThe server sees one token twice. It does not know which of the two is the thief.",
      notes: "Stop here and let them decide as the server. Most will say: refuse. The question is, whom?",
      question: {
        text: "Which rule fails?",
        choices: [
          {
            text: "The refresh token must not have been used",
            if: { kind: "broken", check: "refresh-token-unused" },
            why: "It was used by the thief. The server takes this as the sign of a theft.",
          },
          {
            text: "It must belong to this client",
            if: { kind: "broken", check: "refresh-token-client-matches" },
            why: "It does. The thief acted in the name of the same client.",
          },
          {
            text: "None",
            if: { kind: "accepted" },
            why: "That would be so without rotation: both would go on side by side, and nobody would notice.",
          },
        ],
      },
    },
    {
      title: "The thief comes back",
      flow: "refresh-token",
      options: { client: "public", theft: "before" },
      step: "thiefTokenRequest#2",
      text: "The thief holds the newer token, which was never used. By itself it is good.\n\nBoth came of one grant: what Maya once allowed. Prints has just shown the older one, and was refused.",
      notes: "Maya has to sign in again. That is the price, and it is small.",
      question: {
        text: "Does the thief get in once more?",
        choices: [
          {
            text: "Yes, this token is unused",
            if: { kind: "accepted" },
            why: "Unused it is. What it was made of has been taken back.",
          },
          {
            text: "No, the grant does not stand any more",
            if: { kind: "broken", check: "refresh-grant-stands" },
            why: "A token that came twice ended the whole grant, and with it every refresh token that ever came of it (RFC 9700 §4.14.2).",
          },
        ],
      },
    },
    {
      title: "Prints gives a token back",
      flow: "introspection",
      step: "revocationRequest",
      text: "A token can also be ended on purpose, before its time: revocation (RFC 7009). Prints tells `id.example`, which forgets it.\n\nThis token is a random string, and Photos asks the server about it each time.",
      notes:
        "The server answers 200 even where it does not know the token (RFC 7009 §2.2): there is nothing that the client could do about it.",
      question: {
        text: "A thief shows the same token to Photos afterwards. What happens?",
        choices: [
          {
            text: "Photos refuses it",
            if: { kind: "later", step: "thiefApiRefusal" },
            why: "Photos asks, and the server says `active: false`.",
          },
          {
            text: "Photos accepts it until it expires",
            if: { kind: "later", step: "thiefApiResponse" },
            why: "That would be so if Photos did not ask. That is the next step.",
          },
        ],
      },
    },
    {
      title: "The same with a JWT",
      flow: "introspection",
      options: { token: "jwt", answer: "local" },
      step: "thiefApiRequest",
      text: "This token is a JWT, which Photos judges by itself. It was revoked. The signature is still right, and `exp` lies ahead.\n\nNobody has told Photos.",
      notes:
        "Three answers to it: ask the server, keep a list of what was blocked, or let tokens live so briefly that it does not matter. Each is an option of this flow.",
      question: {
        text: "Does Photos accept it?",
        choices: [
          {
            text: "Yes, until it expires",
            if: { kind: "accepted" },
            why: "A token that is judged alone ends by its clock alone.",
          },
          {
            text: "No, it was revoked",
            if: { kind: "not", fact: { kind: "accepted" } },
            why: "Photos has no way to know it.",
          },
        ],
      },
    },
  ],
};
