/** The messages of the implicit grant, where this flow says something else of them than all flows. */
import type { FlowContent } from "../types";

export const byScript = { attack: "script", server: "legacy" } as const;
export const byHistory = { attack: "history", server: "legacy" } as const;
export const byReferrer = { attack: "referrer", server: "legacy" } as const;
/** The answer that the page copies is an error. */
const refusedByReferrer = { ...byReferrer, response_mode: "query" } as const;
export const byInjection = { attack: "injection", server: "legacy" } as const;

export const implicitSteps: FlowContent<unknown>["steps"] = {
  loginRequest: {
    title: "Maya opens the app of Prints",
    what: "Maya clicks a button on the site of Prints. Here Prints is an app: a script that runs in her browser. The server of Prints only hands out its files.",
    why: "A script cannot keep a secret from the person whose browser runs it. So Prints is a **public client**. When this grant was made, scripts could often not call another site’s token endpoint either.",
    specs: ["RFC 6749 §2.1", "RFC 6749 §4.2"],
    variants: [
      { when: byInjection, replaces: "title", text: "The attacker opens the app of Prints" },
      {
        when: byInjection,
        replaces: "what",
        text: "In a browser of their own the attacker clicks the button on the site of Prints, like any user. Prints is a script that runs in this browser.",
      },
      {
        when: byInjection,
        replaces: "watch",
        text: "This is the request of any user. What the one who sends it has in mind, Prints cannot see.",
      },
    ],
  },
  authorizationRedirect: {
    title: "The app of Prints loads and starts",
    what: "The server of Prints answers with a page and its script. The script makes a `state`, keeps it in the storage of this tab, and sends the browser to id.example, the **authorization server**.",
    why: "`state` is all that will tie the answer to this tab. There is no `code_challenge`: PKCE protects a code, and there will be none (RFC 9700 §2.1.2).",
    watch:
      "Nothing that ties the token to this client can be sent along. Whoever holds it will be able to use it.",
    specs: ["RFC 6749 §4.2", "RFC 6749 §4.2.1", "RFC 9700 §2.1.2"],
    highlights: ["Content-Type", "Cache-Control"],
    variants: [
      {
        when: { state: "off" },
        replaces: "what",
        text: "The server of Prints answers with a page and its script. The script notes that it has begun, and sends the browser to id.example, the **authorization server**. It makes no `state`.",
      },
      {
        when: { state: "off" },
        replaces: "why",
        text: "Nothing will tie the answer to this tab: there is no `state`, and PKCE protects a code, which there will not be (RFC 9700 §2.1.2).",
      },
      {
        when: byInjection,
        text: "The attacker, whose browser this is, stops it on the way. The address for id.example, with all that Prints put into it, is theirs to read.",
      },
    ],
  },
  authorizationRequest: {
    title: "The browser asks id.example for a token",
    what: "The browser opens the address that it was given. `response_type=token` asks for the access token itself, at once. Beside it stand who asks (`client_id`), for which rights (`scope`), and the address for the answer (`redirect_uri`).",
    why: "It saves a request that scripts could often not make then: that was the point of this grant. Today a script calls the token endpoint directly, with CORS.",
    watch:
      "id.example does not authenticate the client. All that says who gets the token is the registered `redirect_uri` (RFC 6749 §4.2), so that must be compared exactly (RFC 9700 §2.1).",
    specs: ["RFC 6749 §4.2.1", "RFC 6749 §1.3.2", "RFC 9700 §2.1.2"],
    highlights: ["response_type", "redirect_uri", "response_mode", "scope"],
    variants: [
      {
        when: { server: "current" },
        text: "This server has no such grant any more, and answers `unsupported_response_type`.",
      },
      {
        when: { server: "legacy", response_mode: "query" },
        text: "`response_mode=query` asks for the token in the query. That is not allowed (OAuth Multiple Response Types §7): servers log it and `Referer` carries it.",
      },
      {
        when: { state: "off" },
        text: "There is no `state`. Whatever comes to the redirect URI will be taken for the answer.",
      },
    ],
  },
  authorizationResponse: {
    title: "The token goes back through the browser",
    what: "Maya has allowed it. id.example sends her browser back to the registered address of Prints, with an **access token** behind the `#`. There is no refresh token: this grant must not issue one (RFC 6749 §4.2.2).",
    why: "A browser sends a fragment to no server. So the token does not reach whoever hosts the files of Prints, and is left for the script to find.",
    watch:
      "The token stands in the address bar now, and goes into the history (RFC 9700 §4.3.2). Scripts of the page and extensions can read it. It is good for ten minutes, for whoever has it.",
    specs: ["RFC 6749 §4.2.2", "RFC 6749 §10.3", "RFC 9700 §4.3.2"],
    highlights: ["access_token", "token_type", "expires_in", "state"],
    variants: [
      {
        when: { token: "jwt" },
        text: "The access token is a **JWT**, a signed text that the API can check by itself (RFC 9068). The client must not look into it (RFC 9068 §6).",
      },
      {
        when: { token: "opaque" },
        text: "The access token is a random string. Only id.example knows what it stands for, so an API has to ask (RFC 7662).",
      },
      {
        when: { algorithm: ["ES256", "PS256"], token: "jwt" },
        text: "This algorithm has a random part: the same link shows another signature each time.",
      },
    ],
  },
  authorizationError: {
    title: "id.example sends back an error",
    what: "The request is not granted: Maya said no, or id.example refused it. It sends the browser back to Prints with an `error` in place of a token, so that Prints can tell Maya.",
    why: "Where a token was asked for, the error stands in its place behind the `#` (RFC 6749 §4.2.2.1). Whatever came as `state` goes along, and `iss`, so that the script can judge it.",
    specs: ["RFC 6749 §4.2.2.1", "RFC 9207 §2.2"],
    highlights: ["error", "error_description", "state", "iss"],
    variants: [
      {
        when: { server: "current" },
        replaces: "why",
        text: "A server that does not understand the `response_type` answers as it would to a request for a code: in the query (RFC 6749 §3.1.1). Some servers, oidc-provider among them, use the fragment all the same, where the token would have been. So a script looks for the error in both, and in the query never for a token.",
      },
      {
        when: { server: "legacy", response_mode: "query" },
        text: "Where the mode is what was refused, the error is `invalid_request`, and in the fragment: not even an error goes where no token may stand.",
      },
    ],
  },
  callback: {
    title: "The browser opens the redirect URI",
    what: "The browser asks the server of Prints for the page at that address. The answer is in the fragment, and so it is not in this request.",
    why: "The script has to run again to take the answer, and for that its page must be loaded at the redirect URI (RFC 6749 §4.2, D and E).",
    watch:
      "Prints must never ask for the token in a place that reaches a server: what is in a query is written into logs.",
    specs: ["RFC 6749 §4.2", "RFC 9110 §7.1"],
    highlights: ["access_token", "error", "state", "Host"],
    variants: [
      {
        when: { server: "current" },
        replaces: "what",
        text: "The browser asks the server of Prints for the page at that address. The answer is no token but an error, in the query, so that server receives it too.",
      },
      {
        when: byReferrer,
        replaces: "what",
        text: "The browser keeps the fragment to itself, so the first request brings no token. The page that comes back copies it from behind the `#` to behind the `?`, and asks again: this time with the answer.",
      },
      {
        when: byReferrer,
        replaces: "watch",
        text: "What stood in the fragment is in a request now: in the server’s log, and in the address from which `Referer` is made. With a token a client must not do this (RFC 9700 §4.3.2).",
      },
      {
        when: refusedByReferrer,
        replaces: "what",
        text: "The browser keeps the fragment to itself, so the first request brings no answer. The page that comes back copies it from behind the `#` to behind the `?`, and asks again: this time with the error.",
      },
      {
        when: refusedByReferrer,
        replaces: "watch",
        text: "Here it is an error, and no harm is done. A token would now stand in the server’s log, and in the address from which `Referer` is made (RFC 9700 §4.3.2).",
      },
      { when: byInjection, replaces: "title", text: "The attacker’s browser opens the redirect URI" },
      {
        when: byInjection,
        replaces: "what",
        text: "The attacker has typed an address like the one that id.example would have sent. In its fragment stand the token of Gallery, the right `state` and the right `iss`. The browser asks Prints for its page.",
      },
      {
        when: byInjection,
        replaces: "watch",
        text: "`state` does not help here: it is the attacker’s own attempt, in the attacker’s own browser. It helps against an answer that someone else slips into Maya’s.",
      },
      {
        when: { ...byInjection, state: "off" },
        replaces: "what",
        text: "The attacker has typed an address like the one that id.example would have sent. In its fragment stand the token of Gallery and the right `iss`. The browser asks Prints for its page.",
      },
    ],
  },
  callbackPage: {
    title: "The server of Prints returns its page",
    what: "The server of Prints answers with the same page for everyone. Its script reads the fragment, and checks `state` and `iss` before it takes a token from it. Then it takes the fragment out of the address bar.",
    why: "The client is the script. Nothing but what stands in the address tells it whose answer this is, and nothing at all whom the token was issued to (RFC 6749 §10.16).",
    watch:
      "Between the redirect and this line of script the answer stood in the address bar, the token too. What else runs in the page, or in the browser, may have read it.",
    specs: ["RFC 6749 §4.2", "RFC 6749 §10.16", "RFC 10017 §7.2"],
    highlights: ["Content-Type", "Cache-Control", "Referrer-Policy"],
    variants: [
      {
        when: { state: "off" },
        replaces: "what",
        text: "The server of Prints answers with the same page for everyone. Its script reads the fragment, and checks `iss` before it takes a token from it. Then it takes the fragment out of the address bar.",
      },
      {
        when: byScript,
        replaces: "watch",
        text: "The page has a script of stats.example in it, to count visitors. It runs before that of Prints, with all the rights of the page, and reads whatever stands in the address: a token, or an error.",
      },
      {
        when: byHistory,
        replaces: "watch",
        text: "This script leaves the fragment where it is. So the whole address, with a token in it, stays in the history of the browser (RFC 9700 §4.3.2).",
      },
      {
        when: byHistory,
        replaces: "what",
        text: "The server of Prints answers with the same page for everyone. Its script reads the fragment, and checks the answer before it takes a token from it. The address bar stays as it is.",
      },
      {
        when: byReferrer,
        replaces: "what",
        text: "The first page only copies the fragment into the query. The second one has the script of Prints, and a picture of stats.example to count visitors. Its `Referrer-Policy` is the one that browsers had until about 2020.",
      },
      {
        when: byReferrer,
        replaces: "watch",
        text: "With `no-referrer` here, or with what today’s browsers do unasked, stats.example would not see the query. Change the field in flight, and see.",
      },
      {
        when: byInjection,
        replaces: "watch",
        text: "No check of Prints is made for this. An ID token with `nonce` and `at_hash` would have shown that this access token belongs to another answer (RFC 9700 §4.6.1).",
      },
    ],
  },
  leakRequest: {
    variants: [
      { when: byScript, replaces: "title", text: "A foreign script sends the answer away" },
      {
        when: byScript,
        replaces: "what",
        text: "The script of stats.example runs in the page of Prints. It reads the fragment of the address and asks its own site for a picture, with all of it in the query.",
      },
      {
        when: byScript,
        replaces: "why",
        text: "A script sees all that its page sees, wherever it was loaded from. That it came from another site makes no difference to the browser.",
      },
      {
        when: byScript,
        replaces: "watch",
        text: "There is no `Referer` here, because Prints has set `no-referrer`. It does not help: what a script can read it can send.",
      },
      { when: byReferrer, replaces: "title", text: "The picture’s request tells of its page" },
      {
        when: byReferrer,
        replaces: "what",
        text: "The browser fetches the picture, and says in `Referer` which page it is for. The `Referrer-Policy` that Prints gave its page lets that be the whole address, with the query, and so with the answer.",
      },
      {
        when: byReferrer,
        replaces: "watch",
        text: "The fragment would not have gone along: no browser puts it into `Referer` (RFC 9110 §10.1.3). What can leak is the copy in the query.",
      },
    ],
  },
  apiRequest: {
    title: "The script calls the API with the token",
    what: "The script asks Photos for Maya’s albums. The access token goes along in the `Authorization` header.",
    watch:
      "There is no standard way to bind a token to a client that comes in the authorization response. So it serves whoever holds it (RFC 9700 §2.1.2).",
    specs: ["RFC 6749 §7", "RFC 6750 §2.1", "RFC 9700 §2.1.2"],
    highlights: ["Authorization", "Origin", "Host"],
    variants: [
      {
        when: byInjection,
        replaces: "what",
        text: "Prints took the token for its own. It asks Photos for the albums with it, as it would for any user.",
      },
      {
        when: byInjection,
        replaces: "watch",
        text: "In a JWT, `client_id` names Gallery. That is for the API to read. A client must not look into an access token, and with an opaque one it could not.",
      },
    ],
  },
  apiResponse: {
    variants: [
      {
        when: byInjection,
        replaces: "why",
        text: "A call with a bearer token names no sender. So Photos cannot see that it is Prints who shows what Gallery was given.",
      },
      {
        when: byInjection,
        replaces: "watch",
        text: "The scope says what Gallery may do on Maya’s behalf. Whether Maya herself may see an album is another question, and the API has to ask that one too.",
      },
    ],
  },
  thiefApiRequest: {
    what: "Two minutes later the attacker asks Photos for Maya’s albums. The access token goes along in `Authorization`, just as Prints would send it.",
  },
  thiefApiResponse: {
    why: "Nothing in the request is wrong. With a code there would have been nothing to take: to redeem it takes the `code_verifier`, which stood in no address (RFC 9700 §2.1.1).",
    specs: ["RFC 9700 §2.1.2", "RFC 9700 §4.10"],
  },
};
