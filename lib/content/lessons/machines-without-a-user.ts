/** The client credentials grant (RFC 6749 §4.4) and ways to authenticate a client (RFC 6749 §2.3.1, RFC 7523 §2.2). */
import type { ShippedLesson } from "./types";

export const machinesWithoutAUser: ShippedLesson = {
  title: "Machines without a user",
  line: "A job at night asks for a token in its own name. Who is it, what may it do, and what proves it?",
  audience: "Developers of services and jobs.",
  minutes: 20,
  steps: [
    {
      title: "Nobody is there to be asked",
      flow: "client-credentials",
      step: "start",
      text: "A report is made every night from what the photo service holds. No person takes part, and none is represented: the job acts for itself.\n\nSo there is no browser, no consent and no code (RFC 6749 §4.4).",
      notes: "A common mistake: this grant is used where a person’s data is meant, because it is so easy.",
      ask: ["Whose data is it, and who has allowed this?"],
    },
    {
      title: "One request is the whole flow",
      flow: "client-credentials",
      step: "tokenRequest",
      text: "The client says who it is, and what it wants. Its secret stands in the header `Authorization: Basic …`: `client_id` and `client_secret`, each form-encoded, with a colon between, in base64 (RFC 6749 §2.3.1).\n\nOnly a confidential client may use this grant: a program that cannot keep a secret cannot prove who it is.",
      notes: "Decode the header together: it is base64, not encryption. TLS protects it.",
      question: {
        text: "What proves to the server who is asking?",
        choices: [
          {
            text: "The `client_id`",
            if: { kind: "not", fact: { kind: "carries", name: "client_secret" } },
            why: "That is a name, and names are public.",
          },
          {
            text: "The secret",
            if: { kind: "all", facts: [{ kind: "carries", name: "client_secret" }, { kind: "accepted" }] },
            why: "Whoever has it is the client, as far as the server can tell.",
          },
        ],
      },
    },
    {
      title: "Whom the token is about",
      flow: "client-credentials",
      step: "tokenResponse",
      text: "Open Tokens and look at `sub`. In a flow with a person it should name that person (RFC 9068 §2.2).\n\nThere is no refresh token: a client that can ask again needs none (RFC 6749 §4.4.3).",
      notes:
        "No client should be able to choose an id that is a person’s: an API that goes by `sub` could take it for that person (RFC 9068 §5).",
      question: {
        text: "Whom does `sub` name?",
        choices: [
          {
            text: "Maya",
            if: { kind: "claim", token: "access_token", claim: "sub", value: "248289761001" },
            why: "She takes no part in this flow.",
          },
          {
            text: "The job itself",
            if: { kind: "claim", token: "access_token", claim: "sub", value: "nightly-report" },
            why: "Where no person takes part, `sub` should name the client (RFC 9068 §2.2).",
          },
        ],
      },
    },
    {
      title: "Guess the secret",
      flow: "client-credentials",
      step: "tokenRequest",
      edits: [{ step: "tokenRequest", change: "wrong-secret" }],
      text: "Somebody knows the name of the job and guesses its secret. Nothing else stands between them and the data.\n\nSo the secret must be long and random, and attempts must be limited (RFC 6749 §2.3.1).",
      notes:
        "`error` is `invalid_client` either way. `error_description` tells the developer which half was wrong; `client_id` is no secret.",
      question: { predict: "check", text: "Which rule stops it?" },
    },
    {
      title: "A signed statement",
      flow: "client-credentials",
      options: { authentication: "private_key_jwt" },
      step: "tokenRequest",
      text: "Better than a secret: the client signs a short statement with its private key, and sends that (RFC 7523 §2.2). The server holds the public key alone.\n\nIt is good for a minute, for this server, and once (`exp`, `aud`, `jti`).",
      notes: "If the server is broken into, nothing is found there with which one could pose as the client.",
      ask: ["Where does your service keep its secret today, and who could read it there?"],
      question: {
        text: "Is there a secret of the client in this request?",
        choices: [
          {
            text: "Yes, the key is in the JWT",
            if: { kind: "carries", name: "client_secret" },
            why: "A signature shows that somebody has the key. The key itself stays where it is.",
          },
          {
            text: "No",
            if: {
              kind: "all",
              facts: [
                { kind: "carries", name: "client_assertion" },
                { kind: "not", fact: { kind: "carries", name: "client_secret" } },
              ],
            },
            why: "It holds a signature, which is of use once and for a minute.",
          },
        ],
      },
    },
  ],
};
