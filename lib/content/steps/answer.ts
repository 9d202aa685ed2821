/** The code on its way through the browser (RFC 6749 §4.1.2), and what the client checks first. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const answerSteps = {
  authorizationResponse: {
    title: "The code goes back through the browser",
    what: "Maya has allowed it. id.example sends her browser back to the registered address of Prints, with a **code** in it. At this server a code works once, and for 60 seconds.",
    why: "What goes through the browser can end up in histories and logs. So it is a code and not a token: to redeem it takes Prints’ own credentials and the `code_verifier`, which stood in no address.",
    watch:
      "`iss` names the server that answers, against mix-up attacks (RFC 9700 §4.4). The redirect after a form must not be a 307, which would post the form on to Prints; 303 is right (RFC 9700 §4.12).",
    specs: ["RFC 6749 §4.1.2", "RFC 9207 §2", "RFC 9700 §4.12"],
    highlights: ["code", "state", "iss"],
    variants: [
      {
        when: { client: "public" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. So it is a code and not a token: to redeem it takes the `code_verifier`, which stood in no address.",
      },
      {
        when: { client: "confidential", pkce: "plain", par: "off" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. So it is a code and not a token: to redeem it takes Prints’ own credentials. The `code_verifier` stood in the authorization request.",
      },
      {
        when: { client: "public", pkce: "plain", par: "off" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. To redeem the code takes the `code_verifier`, and with `plain` that value stood in the authorization request for all to read.",
      },
      {
        when: { client: "confidential", pkce: "off" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. So it is a code and not a token: to redeem it takes the credentials of Prints. No verifier ties it to the session in which the flow began.",
      },
      {
        when: { client: "public", pkce: "off" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. Whoever reads this code in time can redeem it: it takes the code, the `client_id` and the `redirect_uri`, and none of them is secret.",
      },
      {
        when: { client: "public", pkce: "off", dpop: "on" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. So it is a code and not a token: to redeem it takes a proof by the key that it was asked for with (RFC 9449 §10).",
      },
      {
        when: { response_mode: "fragment" },
        replaces: "what",
        text: "Maya has allowed it. id.example sends her browser back to the registered address of Prints, with a **code** behind the `#`. At this server a code works once, and for 60 seconds.",
      },
      {
        when: { response_mode: "fragment" },
        replaces: "watch",
        text: "A browser sends a fragment to no server, and leaves it out of `Referer`. It still stands in the address bar and in the history, where scripts of the page and extensions can read it.",
      },
      { when: { response_mode: "form_post" }, replaces: "title", text: "The code goes back as a form" },
      {
        when: { response_mode: "form_post" },
        replaces: "what",
        text: "Maya has allowed it. id.example answers with a page that holds a form: the **code** and the rest stand in hidden fields, and its address is that of Prints. One line of script submits it.",
      },
      {
        when: { response_mode: "form_post" },
        replaces: "watch",
        text: "Nothing of the answer stands in an address, so none of it gets into a history, into a log or into `Referer`. Where scripts are off, a button submits the form.",
      },
      {
        when: { response_mode: "form_post" },
        replaces: "highlights",
        highlights: ["Content-Type", "Content-Security-Policy", "Cache-Control"],
      },
    ],
  },

  callback: {
    title: "The browser brings the answer to Prints",
    what: "The browser follows the redirect to Prints. With the code, or the error, should come `state`, `iss` and the session cookie that Prints set at the start. Prints checks them before it believes the answer.",
    why: "Anyone can send Maya’s browser to this address with a code of their own. The checks tie the answer to the attempt that this browser started, and to the server that Prints sent it to.",
    watch:
      "Prints should accept each `state` once. The page that answers should load nothing from other sites: its address holds the code, which `Referer` could give away (RFC 9700 §4.2.4).",
    specs: ["RFC 6749 §4.1.2", "RFC 6749 §10.12", "RFC 9207 §2.4", "RFC 9700 §4.7.1"],
    highlights: ["code", "error", "error_description", "state", "iss", "__Host-prints-session"],
    variants: [
      {
        when: { client: "public" },
        replaces: "what",
        text: "The browser follows the redirect and asks the server of Prints for the page at that address. The answer is in the address, so that server receives it too.",
      },
      {
        when: { client: "public" },
        replaces: "why",
        text: "The script of Prints has to run again to take the answer. For that its page must be loaded anew, at the redirect URI.",
      },
      {
        when: { client: "public" },
        replaces: "watch",
        text: "The code can end up in the logs of whoever hosts the files. PKCE, or a key that the code is bound to, keeps a reader of those logs from redeeming it.",
      },
      {
        when: { client: "confidential", state: "off" },
        replaces: "what",
        text: "The browser follows the redirect to Prints. With the code, or the error, should come `iss` and the session cookie that Prints set at the start. There is no `state` to compare.",
      },
      {
        when: { client: "confidential", state: "off" },
        replaces: "watch",
        text: "The page that answers should load nothing from other sites: its address holds the code, which `Referer` could give away (RFC 9700 §4.2.4).",
      },
      {
        when: { state: "off", pkce: ["S256", "plain"], theft: ["none", "code", "csrf"] },
        text: "An attacker’s code gets as far as the token request and fails there: Prints sends the verifier of this session, which does not fit it. A client may rely on that only if it knows that the server supports PKCE (RFC 9700 §4.7.1).",
      },
      {
        when: { state: "off", pkce: "off", openid: "on", theft: ["none", "code", "csrf"] },
        text: "An attacker’s code is caught late, by the `nonce` in the ID token, and only if Prints insists on one. Until that check has passed, it must use no token (RFC 9700 §4.5.3.2).",
      },
      {
        when: { state: "off", pkce: "off", openid: "off", theft: ["none", "code", "csrf"] },
        text: "Nothing ties this answer to the attempt. While one is open, Prints takes any code that arrives, even an attacker’s: cross-site request forgery (RFC 9700 §4.7).",
      },
      {
        when: { response_mode: "fragment", client: "confidential" },
        replaces: "what",
        text: "The browser opens the redirect URI and keeps the fragment to itself: no server is sent one. So it takes two requests. The first brings no answer; the script of the page then posts what stood in the fragment.",
      },
      {
        when: { response_mode: "fragment", client: "confidential" },
        replaces: "watch",
        text: "No `Referer` carries a fragment. But a script of another site in this page could read it, and with it the code.",
      },
      {
        when: { response_mode: "fragment", client: "public" },
        replaces: "what",
        text: "The browser asks the server of Prints for the page at the redirect URI. The answer stands in the fragment, which the browser keeps to itself.",
      },
      {
        when: { response_mode: "fragment", client: "public" },
        replaces: "watch",
        text: "Whoever hosts the files of Prints never sees the code. That is what a fragment is good for: only the script of the page reads it.",
      },
      {
        when: { response_mode: "fragment", client: "public" },
        replaces: "highlights",
        highlights: ["Host", "Accept"],
      },
      {
        when: { response_mode: "form_post", client: "confidential" },
        replaces: "what",
        text: "The form has submitted itself: the browser posts the answer to Prints. The session cookie comes along, because Prints had set it with `SameSite=None`. Prints checks all of it before it believes the answer.",
      },
      {
        when: { response_mode: "form_post", client: "confidential" },
        replaces: "watch",
        text: "Such a cookie goes along with every form that another site posts here. So it proves less than one with `SameSite=Lax`, and `state` or PKCE matters the more.",
      },
      {
        when: { response_mode: "form_post", client: "public" },
        replaces: "what",
        text: "The form has submitted itself: the browser posts the answer to the server that hosts the files of Prints. That server can do nothing with it, and the script never sees it.",
      },
      {
        when: { response_mode: "form_post", client: "public" },
        replaces: "why",
        text: "What is posted reaches a server and no script. A client that is a script has to ask for the answer in an address.",
      },
      {
        when: { response_mode: "form_post", client: "public" },
        replaces: "watch",
        text: "The code now lies with whoever hosts the files. What keeps them from redeeming it is PKCE, or a key that the code is bound to.",
      },
    ],
  },

  callbackPage: {
    title: "The server of Prints returns its page",
    what: "The server of Prints answers with the same static page for everyone. It does not use the code. The script in the page reads the address and checks what came: the session in this tab, `state` and `iss`.",
    why: "The client is the script, and not the server that hosts it. So it is the script that judges the answer and redeems the code.",
    watch:
      "The script takes the code out of the address at once. In the history somebody else could find it (RFC 9700 §4.3.1). A hostile script in this page could run a flow of its own (RFC 10017 §5.1.3).",
    specs: ["RFC 6749 §3.1.2.5", "RFC 10017 §6.3", "RFC 9700 §4.7.1"],
    highlights: ["Content-Type", "Cache-Control", "Referrer-Policy"],
    variants: [
      {
        when: { state: "off" },
        replaces: "what",
        text: "The server of Prints answers with the same static page for everyone. It does not use the code. The script in the page reads the address and checks what came: the session in this tab, and `iss`.",
      },
      {
        when: { response_mode: "fragment", client: "confidential" },
        replaces: "title",
        text: "Prints returns a page that reads the fragment",
      },
      {
        when: { response_mode: "fragment", client: "confidential" },
        replaces: "what",
        text: "Prints was sent no answer, because the fragment stayed in the browser. It returns a page with a few lines of script. They read the fragment, clear the address, and post what they found to Prints.",
      },
      {
        when: { response_mode: "fragment", client: "confidential" },
        replaces: "why",
        text: "Only what runs in the page sees the fragment (OIDC Core §15.5.3). A web server is better off with `query` or `form_post`, which need no such detour.",
      },
      {
        when: { response_mode: "fragment", client: "confidential" },
        replaces: "watch",
        text: "The script clears the address at once, or somebody else could find the code in the history (RFC 9700 §4.3.1).",
      },
    ],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
