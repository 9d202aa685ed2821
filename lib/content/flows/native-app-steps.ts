/** The messages of an app on the user's own machine, where this flow says something else of them than all flows (RFC 8252). */
import type { FlowContent } from "../types";
import { codeRefusal } from "./code-refusal";

const shipped = { secret: "shipped" } as const;
const bare = { pkce: "off", secret: "none" } as const;
const inside = { browser: "embedded" } as const;
/** The app itself takes what it can, and can. */
const taking = { ...inside, theft: "app" } as const;
const secretAlone = { pkce: "off", ...shipped } as const;

export const nativeAppSteps: FlowContent<unknown>["steps"] = {
  authorizationRequest: {
    title: "Prints opens Maya’s browser",
    what: "Prints listens at a port of the laptop, and opens id.example in the browser. The address names Prints (`client_id`), the port (`redirect_uri`), the rights (`scope`), and the hash of a fresh secret (`code_challenge`).",
    why: "Maya signs in with the browser that she always uses, where she can see at which site, and may be signed in already. Prints must not show that page itself: it could read what she types (RFC 8252 §8.12).",
    watch:
      "Prints is registered with `http://127.0.0.1/callback`, without a port. For a loopback address a server must allow any: the system gives the app one when it begins to listen (RFC 8252 §7.3).",
    specs: ["RFC 8252 §4.1", "RFC 8252 §7.3", "RFC 8252 §8.12", "RFC 7636 §4.3"],
    variants: [
      {
        when: { pkce: "plain" },
        replaces: "what",
        text: "Prints listens at a port of the laptop, and opens id.example in the browser. The address names Prints (`client_id`), the port (`redirect_uri`), the rights (`scope`), and a fresh secret as it is (`code_challenge`).",
      },
      {
        when: { pkce: "off" },
        replaces: "what",
        text: "Prints listens at a port of the laptop, and opens id.example in the browser. The address names Prints (`client_id`), the port (`redirect_uri`) and the rights (`scope`). It announces no secret of this attempt.",
      },
      {
        when: { pkce: "off" },
        replaces: "highlights",
        highlights: ["client_id", "redirect_uri", "scope", "state"],
      },
      {
        when: { pkce: "off", policy: "strict" },
        text: "This server refuses a native app that sends no `code_challenge`, as RFC 8252 §8.1 recommends.",
      },
      {
        when: { pkce: "off", policy: "strict", ...shipped },
        text: "That a secret ships with Prints makes no difference. To the server it is a public client all the same (RFC 8252 §8.5).",
      },
      {
        when: { pkce: "plain", policy: "strict" },
        text: "This server accepts `S256` alone and answers `invalid_request` to `plain` (RFC 7636 §4.4.1).",
      },
      {
        when: { pkce: "plain", policy: "lax" },
        text: "This server accepts `plain`. Whoever reads this address has the `code_verifier`, because the challenge is the same value.",
      },
      { when: inside, replaces: "title", text: "Prints opens a window of its own" },
      {
        when: inside,
        replaces: "why",
        text: "The browser here is a part of Prints, an **embedded user agent**. It seems simple: Maya never leaves the app. But Prints can read all that is typed there, and it draws the address above the page itself (RFC 8252 §8.12).",
      },
      {
        when: inside,
        text: "Her own browser may have a session at id.example already. This window shares none of it, so Maya signs in again for each app.",
      },
    ],
  },
  loginPage: {
    variants: [
      {
        when: inside,
        replaces: "what",
        text: "The request is in order, so id.example shows its own login page, and shows it again after a wrong password. It stands in a window of Prints. The address above it proves nothing there: Prints draws that as well.",
      },
    ],
  },
  loginSubmission: {
    variants: [
      {
        when: inside,
        replaces: "what",
        text: "The form sends what was typed, a name and a password, to id.example. It was typed into a window of Prints, which could read it first. Whether it did, nobody outside can tell.",
      },
      {
        when: taking,
        replaces: "what",
        text: "The form sends what was typed, a name and a password, to id.example. Prints has read it first: it was typed into a window of its own.",
      },
      {
        when: taking,
        replaces: "why",
        text: "Prints can now sign in as Maya and do all that she can, until she changes her password. No token could give it that.",
      },
      {
        when: inside,
        replaces: "watch",
        text: "Who gets used to a password asked for inside an app will also type it into a page that only looks like this one (RFC 8252 §8.12).",
      },
      { when: inside, replaces: "specs", specs: ["RFC 8252 §8.12", "RFC 6749 §3.1"] },
    ],
  },
  consentPage: {
    watch:
      "Any program can say that it is Prints: nothing in the request proves it. So the server should not skip this page for such an app, even if Maya has allowed Prints before (RFC 8252 §8.6).",
    specs: ["RFC 6749 §4.1.1", "RFC 6749 §3.3", "RFC 8252 §8.6"],
    variants: [
      {
        when: inside,
        text: "The cookie of Maya’s session lies in a window of Prints. Whoever copies it is Maya to id.example, for as long as that session lasts.",
      },
      {
        when: inside,
        text: "The page says that Prints never sees the password. In a window of Prints that is not for id.example to promise.",
      },
      {
        when: taking,
        replaces: "what",
        text: "Maya is signed in, and id.example asks her which rights Prints may have: each right is a **scope**. But the page is in a window of Prints, which answers before she can.",
      },
      {
        when: taking,
        replaces: "why",
        text: "That Maya has signed in does not mean that Prints may see her photos. The page is there so that she decides that, and the server cannot see who presses the button.",
      },
    ],
  },
  authorizationResponse: {
    what: "Maya has allowed it. id.example sends her browser to the port at which Prints waits, with a **code** in the address. At this server a code works once, and for 60 seconds.",
    why: "Another app of the laptop may be able to read the answer on its way. So it is a code and not a token: to redeem it takes the `code_verifier`, which has never left Prints (RFC 8252 §8.1).",
    specs: ["RFC 6749 §4.1.2", "RFC 8252 §8.1", "RFC 9207 §2"],
    variants: [
      {
        when: { pkce: "plain" },
        replaces: "why",
        text: "Another app of the laptop may be able to read the answer on its way. To redeem the code takes the `code_verifier`, and with `plain` that stood in the request, where it could be read as well.",
      },
      {
        when: bare,
        replaces: "why",
        text: "Another app of the laptop may be able to read the answer on its way. Nothing keeps it from redeeming the code: it takes the code, the `client_id` and the `redirect_uri`, and none of them is secret.",
      },
      {
        when: secretAlone,
        replaces: "why",
        text: "Another app of the laptop may be able to read the answer on its way. To redeem the code takes the secret of Prints, and that is in every copy of Prints.",
      },
      {
        when: taking,
        replaces: "what",
        text: "To id.example it was Maya who allowed it. It sends the window to the port at which Prints waits, with a **code** in the address. At this server a code works once, and for 60 seconds.",
      },
    ],
  },
  consentSubmission: {
    variants: [
      { when: taking, replaces: "title", text: "Prints’ decision goes to id.example" },
      {
        when: taking,
        replaces: "what",
        text: "The form sends what Prints filled in: `decision`, and each `scope` that it asked for. It has the `form_token` of the page and the cookie of Maya’s session, so it looks like a decision of hers.",
      },
      {
        when: taking,
        replaces: "why",
        text: "It is the server that records the decision, so that no app can claim a right that it was not given. Here the app has written the decision itself.",
      },
      {
        when: taking,
        replaces: "watch",
        text: "A server may try to detect such windows and refuse them (RFC 8252 §8.12). In the messages nothing gives them away for sure.",
      },
    ],
  },
  authorizationError: {
    variants: [
      {
        when: { pkce: "off", policy: "strict" },
        text: "This server answers a native app that sends no `code_challenge` with `invalid_request` (RFC 7636 §4.4.1, RFC 8252 §8.1).",
      },
    ],
  },
  callback: {
    title: "The browser brings the answer to Prints",
    what: "The browser follows the redirect to a port of the laptop itself, where Prints listens. `127.0.0.1` is no other machine, so nothing of this leaves the laptop. Prints compares `state` and `iss` before it believes anything.",
    why: "Any page can send Maya’s browser to a port of her laptop, with a code of its own. Prints has set no cookie: by `state` it tells an answer that it asked for from one that it did not (RFC 8252 §8.9).",
    watch:
      "The request goes over plain HTTP. That is fine for a loopback address, and for no other (RFC 8252 §8.3). An app should write `127.0.0.1` and not `localhost`, and listen only while it waits.",
    specs: ["RFC 8252 §7.3", "RFC 8252 §8.3", "RFC 8252 §8.9", "RFC 9207 §2.4"],
    highlights: ["code", "state", "iss", "error"],
    variants: [
      { when: inside, replaces: "title", text: "The window brings the answer to Prints" },
      {
        when: inside,
        text: "The window is a part of Prints, which could take the code out of it without any port.",
      },
    ],
  },
  tokenRequest: {
    what: "Prints calls id.example directly. It hands in the code and the `code_verifier` that it has kept since the start. It has no secret: `client_id` says who it is, and proves nothing.",
    why: "Whatever ships with an app, whoever has the app can read (RFC 8252 §8.5). So it is the verifier that shows that this is the program in which the flow began.",
    watch:
      "The verifier is made anew for each attempt, on this laptop. That is what a secret of the maker’s can never be.",
    specs: ["RFC 6749 §4.1.3", "RFC 7636 §4.5", "RFC 8252 §8.1", "RFC 8252 §8.5"],
    highlights: ["code", "code_verifier", "client_id", "redirect_uri"],
    variants: [
      {
        when: bare,
        replaces: "what",
        text: "Prints calls id.example directly, and hands in the code. There is no `code_verifier`, and no secret: `client_id` says who it is, and proves nothing.",
      },
      {
        when: bare,
        replaces: "why",
        text: "Whatever ships with an app, whoever has the app can read (RFC 8252 §8.5). So without a verifier nothing here says that this is the program in which the flow began.",
      },
      {
        when: bare,
        replaces: "watch",
        text: "Whoever else has read the code could send the very same request.",
      },
      {
        when: { pkce: ["S256", "plain"], ...shipped },
        replaces: "what",
        text: "Prints calls id.example directly. It hands in the code, the `code_verifier` that it has kept since the start, and the `client_secret` that came with the download.",
      },
      {
        when: { pkce: ["S256", "plain"], ...shipped },
        replaces: "why",
        text: "Every copy of Prints has this secret, so it proves nothing (RFC 8252 §8.5). It is the verifier that shows that this is the program in which the flow began.",
      },
      {
        when: secretAlone,
        replaces: "what",
        text: "Prints calls id.example directly. It hands in the code, and the `client_secret` that came with the download. There is no `code_verifier`.",
      },
      {
        when: secretAlone,
        replaces: "why",
        text: "Every copy of Prints has this secret, so it proves nothing (RFC 8252 §8.5). Nothing here says that this is the program in which the flow began.",
      },
      {
        when: secretAlone,
        replaces: "watch",
        text: "To hide a secret in a program makes it harder to find, and no more than that.",
      },
      {
        when: shipped,
        replaces: "highlights",
        highlights: ["code", "code_verifier", "client_secret", "redirect_uri"],
      },
    ],
  },
  tokenResponse: {
    variants: [
      { when: taking, text: "What it allows is what Prints chose. To id.example it was Maya’s choice." },
    ],
  },
  tokenRefusal: codeRefusal,
  resultPage: {
    title: "Prints answers the browser",
    what: "Prints has its token, and answers the request that brought the code. The page says that Maya can go back to her terminal. No token is in it.",
    why: "The browser has done its part: Maya could sign in and decide. Prints does all the rest by itself.",
    watch: "The address bar still shows the code. It is spent, but it stays in the history of this browser.",
    specs: ["RFC 8252 §4.1", "RFC 9700 §4.2.4"],
    variants: [
      { when: inside, replaces: "title", text: "Prints answers its own window" },
      {
        when: inside,
        replaces: "watch",
        text: "What stands in the address bar of this window, and what stays of it in a history, is for Prints to say.",
      },
      {
        when: inside,
        replaces: "why",
        text: "The window has done its part, and Prints does all the rest by itself. Maya may have thought that her password went to id.example alone.",
      },
    ],
  },
  clientErrorPage: {
    watch:
      "Prints must not try the same code again (RFC 6749 §4.1.2). It tells Maya in the terminal as well.",
  },
  apiRequest: {
    watch:
      "A token that Prints keeps belongs in the keychain of the system, and not in a file that other apps can read. It must go to Photos only: whoever receives a bearer token can use it.",
    specs: ["RFC 6749 §7", "RFC 6750 §2.1", "RFC 6750 §5.3"],
  },
  apiResponse: {
    variants: [
      {
        when: inside,
        replaces: "why",
        text: "What the token stands for is all that Photos has to know. It allows no more than was consented to. Whether Prints has Maya’s password as well, no message shows.",
      },
      {
        when: taking,
        replaces: "why",
        text: "What the token stands for is all that Photos has to know. The token is the least of what Prints has: the password and the session do not end with it.",
      },
    ],
  },
  thiefTokenRequest: {
    title: "The other app redeems the code",
    what: "The other app sends the code to id.example, with the `client_id` and the `redirect_uri` of Prints. Both stood in an address, and neither is a secret.",
    why: "A bad app on the same machine is what PKCE was made against (RFC 7636 §1). What can stop it is a proof that it cannot give: the verifier of this attempt.",
    specs: ["RFC 7636 §1", "RFC 8252 §8.1", "RFC 6749 §4.1.3"],
    highlights: ["code", "client_id", "redirect_uri", "code_verifier"],
    variants: [
      {
        when: { pkce: "plain" },
        text: "The other app has the `code_verifier` too: with `plain` it is the challenge, and that stood in the address (RFC 7636 §7.2).",
      },
      {
        when: shipped,
        text: "It has the `client_secret` as well: its maker has looked into a copy of Prints (RFC 8252 §8.5).",
      },
      {
        when: shipped,
        replaces: "highlights",
        highlights: ["code", "client_id", "client_secret", "code_verifier"],
      },
    ],
  },
  thiefTokenResponse: {
    title: "id.example gives the other app a token",
    what: "The code is good, and id.example asks for nothing that the other app lacks. It holds Maya’s token now.",
    why: "The server sees a request of Prints. Without PKCE nothing tells one sender from another (RFC 7636 §1).",
    specs: ["RFC 7636 §1", "RFC 8252 §8.1"],
    highlights: ["access_token", "expires_in", "scope"],
    variants: [
      {
        when: { pkce: "plain" },
        replaces: "why",
        text: "The server sees a request of Prints, with the right verifier: that was in the address of the request for all to read (RFC 7636 §7.2).",
      },
      {
        when: secretAlone,
        replaces: "why",
        text: "The server sees a request of Prints, with the right secret. It is right in every copy (RFC 8252 §8.5).",
      },
    ],
  },
  thiefTokenRefusal: {
    title: "id.example refuses the other app",
    what: "id.example issues no token. The checks show which rule stopped the other app.",
    why: "The code alone was not enough. It is not used up either: a bad attempt leaves it to Prints.",
    specs: ["RFC 6749 §5.2", "RFC 7636 §4.6"],
  },
  thiefApiRequest: {
    title: "The other app calls the API",
    what: "The other app asks Photos for Maya’s albums. The access token goes along in `Authorization`, just as Prints would send it.",
  },
  thiefApiResponse: {
    title: "Photos gives the other app the albums",
    what: "The token passes every check, so Photos answers as it would answer Prints. The other app has Maya’s albums.",
    why: "Nothing in the request is wrong. The mistake was made before, when the code was redeemed.",
  },
  thiefApiRefusal: {
    title: "Photos refuses the other app",
    what: "No token came, or none that is good, and Photos says so. The other app learns no more than that.",
  },
};
