/** The access token as a JWT (RFC 9068) and as a random text, and what an API must check (RFC 9068 §4, RFC 7662). */
import type { ShippedLesson } from "./types";

export const whatIsInAToken: ShippedLesson = {
  title: "What is in a token",
  line: "Open an access token, read its claims, forge it, and see by which rule the API finds out.",
  audience: "Whoever writes or runs an API.",
  minutes: 30,
  steps: [
    {
      title: "Three parts and two dots",
      flow: "authorization-code",
      step: "tokenResponse",
      text: "This access token is a JWT: a header, a payload and a signature, each in base64url, with dots between (RFC 7519, RFC 7515). What the payload says are its claims, each with a name. Open the tab Tokens.\n\nBase64url is no encryption. Whoever holds the token can read it.",
      notes: "Let somebody decode the middle part by hand. Then say: nothing secret belongs in there.",
      ask: ["What would you not want to find in a token that passes through ten services?"],
      question: {
        text: "Whom is this token for?",
        choices: [
          {
            text: "Prints, which is given it",
            if: { kind: "claim", token: "access_token", claim: "aud", value: "https://prints.example" },
            why: "Prints is the client. It stands in `client_id`, and passes the token on without looking into it.",
          },
          {
            text: "Photos",
            if: { kind: "claim", token: "access_token", claim: "aud", value: "https://photos.example" },
            why: "`aud` names the API that is to accept it, and every other one must refuse it (RFC 9068 §4).",
          },
          {
            text: "Maya",
            if: { kind: "claim", token: "access_token", claim: "aud", value: "248289761001" },
            why: "Maya stands in `sub`: the token is about her rights, and is not for her.",
          },
        ],
      },
    },
    {
      title: "The API checks it by itself",
      flow: "authorization-code",
      step: "apiKeys",
      text: "Photos fetches the public keys of `id.example` once. From then on it judges each token without asking anybody: type, issuer, audience, signature, expiry, scope.\n\nDeliver this, and open Checks on the request to the API.",
      notes:
        "The order matters little, but all of it matters. A list on the board helps in the next three steps.",
      ask: ["What happens when the server changes its key?"],
    },
    {
      title: "Sign it with another key",
      flow: "authorization-code",
      step: "apiRequest",
      edits: [{ step: "apiRequest", change: "token-other-key" }],
      text: "Somebody has signed this token anew, with another key. The claims are all as they were.\n\nDeliver it.",
      notes: "By hand, after Esc: press E, open the token, change `sub`, choose which key signs.",
      question: {
        text: "Which rule catches it?",
        choices: [
          {
            text: "The audience",
            if: { kind: "broken", check: "access-token-audience" },
            why: "`aud` was not touched.",
          },
          {
            text: "The signature",
            if: { kind: "broken", check: "access-token-signature" },
            why: "No key that `id.example` publishes verifies it (RFC 7515 §5.2).",
          },
          {
            text: "None: it is a well-formed token",
            if: { kind: "accepted" },
            why: "Well-formed it is. Anyone can make a token that is well-formed.",
          },
        ],
      },
    },
    {
      title: "A token that says it needs no signature",
      flow: "authorization-code",
      step: "apiRequest",
      edits: [{ step: "apiRequest", change: "token-none" }],
      text: 'The header says `"alg": "none"`, and the signature is empty. A library that believes the header accepts it.\n\nThe verifier decides which algorithms it takes, never the token (RFC 8725 §3.1).',
      notes: "RFC 9068 §2.1: an access token must not use `none`.",
      question: {
        text: "Which rule does it break?",
        choices: [
          {
            text: "The algorithm must be one that Photos allows",
            if: { kind: "broken", check: "access-token-algorithm" },
            why: "Photos has its own list, and `none` is not on it.",
          },
          {
            text: "It must not have expired",
            if: { kind: "broken", check: "access-token-expiry" },
            why: "Its times are all as they should be.",
          },
          {
            text: "None",
            if: { kind: "accepted" },
            why: "That would be so in an API that lets the token choose.",
          },
        ],
      },
    },
    {
      title: "A good token for somebody else",
      flow: "authorization-code",
      step: "apiRequest",
      edits: [{ step: "apiRequest", change: "token-other-audience" }],
      text: "This one is signed with the right key. It was issued for another API, which may have passed it on.\n\nAn API that looks at the signature alone lets every other API act for Maya.",
      notes: "A common mistake. RFC 9068 §4 and RFC 8725 §3.9 both ask for this check.",
      question: { predict: "accepted", text: "Does Photos accept it?" },
    },
    {
      title: "Or a token that says nothing",
      flow: "introspection",
      step: "introspectionRequest",
      text: "The token can also be a random string. Then the API has to ask the server what it means: introspection (RFC 7662). That costs a call, and it has an advantage: the server can say no at any time.\n\nWhich of the two is right depends on how fast a token must end.",
      notes:
        "Compare: a JWT is judged without a call and lives until it expires. An opaque token costs a call and ends at once.",
      ask: ["For which of your APIs is ten minutes too long?"],
      question: {
        text: "What does the answer tell Photos?",
        choices: [
          {
            text: "`active`, and what the token allows",
            if: {
              kind: "all",
              facts: [
                { kind: "carries", name: "active", at: "introspectionResponse" },
                { kind: "carries", name: "scope", at: "introspectionResponse" },
              ],
            },
            why: "The same claims that a JWT would carry, from whoever issued it (RFC 7662 §2.2).",
          },
          {
            text: "The token as a JWT",
            if: { kind: "carries", name: "access_token", at: "introspectionResponse" },
            why: "Photos has a token already. It asks for what the token means.",
          },
        ],
      },
    },
  ],
};
