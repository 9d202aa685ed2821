/** The first lesson: the problem that OAuth solves, and its four roles (RFC 6749 §1). */
import type { ShippedLesson } from "./types";

export const whatOauthIsFor: ShippedLesson = {
  title: "What OAuth is for",
  line: "An app is to read Maya’s albums without her password.",
  audience: "Everybody. No knowledge needed.",
  minutes: 15,
  steps: [
    {
      title: "The old way: give away your password",
      flow: "password",
      step: "passwordSubmission",
      text: "Maya wants her albums as a printed book. The albums lie at Photos, and Prints makes the book. So Prints asks for the password that she signs in with at `id.example`, and she types it.\n\nNow Prints can do all that Maya can, until she changes her password. She cannot end it for Prints alone (RFC 6749 §1).",
      notes:
        "Let the class name what goes wrong before you do. Prints may do everything with the password. It must forget it once it has a token (RFC 6749 §4.3.1), and Prints does so here, but nobody outside can see whether an app does. If it kept it, one break-in at Prints would open her account.",
      ask: [
        "Where have you typed the password of one site into another?",
        "How would Maya end it for Prints alone?",
      ],
      question: {
        text: "Who has seen Maya’s password when this message arrives?",
        choices: [
          {
            text: "Her browser and Prints",
            if: {
              kind: "all",
              facts: [
                { kind: "knows", party: "client", name: "password", at: "tokenRequest" },
                {
                  kind: "not",
                  fact: {
                    kind: "knows",
                    party: "authorization-server",
                    name: "password",
                    at: "tokenRequest",
                  },
                },
              ],
            },
            why: "The form is the app’s own, so the app reads what is typed. The server sees the password only when the app passes it on.",
          },
          {
            text: "Her browser and `id.example`",
            if: {
              kind: "all",
              facts: [
                { kind: "knows", party: "authorization-server", name: "password", at: "tokenRequest" },
                {
                  kind: "not",
                  fact: { kind: "knows", party: "client", name: "password", at: "tokenRequest" },
                },
              ],
            },
            why: "That would be so if the form were a page of `id.example`. This one is a page of Prints: look where the arrow ends.",
          },
          {
            text: "Her browser and Photos",
            if: { kind: "knows", party: "resource-server", name: "password", at: "tokenRequest" },
            why: "Photos takes no part yet. It never needs the password: it will be shown a token.",
          },
        ],
      },
    },
    {
      title: "Prints sends Maya away",
      flow: "authorization-code",
      step: "authorizationRedirect",
      text: "The same wish, with OAuth. Maya presses the button at Prints, and Prints answers with a redirect: it sends her browser to `id.example`, where her account is.\n\nThe address says who asks (`client_id`), for what (`scope`), and where the answer is to go (`redirect_uri`).",
      notes: "Read the address in `Location` together: no password, no token.",
      ask: ["Which part of this address would you want to be checked, and by whom?"],
    },
    {
      title: "She signs in where her account is",
      flow: "authorization-code",
      step: "signIn",
      text: "Look at the address bar: this page is the server’s own. Whoever signs in at `id.example` gives the password to `id.example`, which knows it already.\n\nHow a person signs in is no part of OAuth (RFC 6749 §3.1). It may be a passkey.",
      notes: "Sign in by hand, in the browser panel, if there is time. The demo password is filled in.",
      question: {
        text: "By the end of this run, will Prints have seen her password?",
        choices: [
          {
            text: "Yes",
            if: { kind: "knows", party: "client", name: "password", at: "end" },
            why: "Open “Who knows what” at the last step: the password has reached her browser and `id.example`, and nobody else.",
          },
          {
            text: "No",
            if: { kind: "not", fact: { kind: "knows", party: "client", name: "password", at: "end" } },
            why: "That is the point of the detour through her browser.",
          },
        ],
      },
    },
    {
      title: "She decides what Prints may do",
      flow: "authorization-code",
      step: "consent",
      text: "`id.example` asks Maya: may Prints do this? She can untick a box, or refuse.\n\nWhat she allows is a `scope` (RFC 6749 §3.3). Her password allows everything; the scope allows what is written there.",
      notes: "Untick one scope and go on: the token response then names what is left.",
      ask: ["What should this page say so that Maya can decide?"],
    },
    {
      title: "Prints is given a token instead",
      flow: "authorization-code",
      step: "tokenResponse",
      text: "In the end Prints holds an access token: a key for one purpose. It opens what Maya allowed, for ten minutes (`expires_in`), and she can take back what she allowed without touching her password.\n\nHow it came here safely is the next lesson.",
      notes:
        "Four roles have names now: resource owner, client, authorization server, resource server (RFC 6749 §1.1).",
      question: { predict: "channel", text: "How does this token come to Prints?" },
    },
    {
      title: "Prints shows the token",
      flow: "authorization-code",
      step: "apiRequest",
      text: "It shows it to Photos, in the header `Authorization: Bearer …` (RFC 6750 §2.1). Photos checks that the token is good and allows this.\n\nIt does not check who is calling: whoever holds a bearer token may use it. So all the rest of OAuth is about who comes to hold it.",
      notes: "Esc, then `E`: take the token away, and Photos answers 401.",
      ask: ["What would a thief need to read Maya’s albums now?"],
      question: {
        text: "What does Photos say to this request?",
        choices: [
          {
            text: "It gives the albums",
            if: { kind: "later", step: "apiResponse" },
            why: "Every rule held: the token was issued by `id.example`, for Photos, it has not expired, and its scope allows it.",
          },
          {
            text: "It asks Maya to sign in",
            if: { kind: "later", step: "apiRefusal" },
            why: "Maya has decided already, and the token says so. An API has no page to show her.",
          },
        ],
      },
    },
  ],
};
