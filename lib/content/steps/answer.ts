/** The code on its way through the browser (RFC 6749 §4.1.2), and what the client checks first. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const answerSteps = {
  authorizationResponse: {
    title: "The code goes back through the browser",
    what: "Maya said yes. id.example sends her browser back to the registered address of Prints, with a **code** in it. At this server a code works once, and for 60 seconds.",
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
        when: { client: "confidential", pkce: "plain" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. So it is a code and not a token: to redeem it takes Prints’ own credentials. The `code_verifier` stood in the authorization request.",
      },
      {
        when: { client: "public", pkce: "plain" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. To redeem the code takes the `code_verifier`, and with `plain` that value stood in the authorization request for all to read.",
      },
      {
        when: { client: "confidential", pkce: "off" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. So it is a code and not a token: to redeem it takes the credentials of Prints. Nothing ties it to the session in which the flow began.",
      },
      {
        when: { client: "public", pkce: "off" },
        replaces: "why",
        text: "What goes through the browser can end up in histories and logs. Whoever reads this code in time can redeem it: it takes the code, the `client_id` and the `redirect_uri`, and none of them is secret.",
      },
    ],
  },

  callback: {
    title: "The browser brings the answer to Prints",
    what: "The browser follows the redirect to Prints. With the code, or the error, come `state`, `iss` and the session cookie that Prints set at the start. Prints checks them before it believes the answer.",
    why: "Anyone can send Maya’s browser to this address with a code of their own. The checks tie the answer to the attempt that this browser started, and to the server that Prints sent it to.",
    watch:
      "Prints should accept each `state` once. The page that answers should load nothing from other sites: its address holds the code, which `Referer` could give away (RFC 9700 §4.2.4).",
    specs: ["RFC 6749 §4.1.2", "RFC 6749 §10.12", "RFC 9207 §2.4", "RFC 9700 §4.7.1"],
    highlights: ["code", "state", "iss", "__Host-prints-session"],
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
        text: "The code can end up in the logs of whoever hosts the files. Without PKCE a reader of those logs could redeem it in time.",
      },
      {
        when: { client: "confidential", state: "off" },
        replaces: "what",
        text: "The browser follows the redirect to Prints. With the code, or the error, come `iss` and the session cookie that Prints set at the start. There is no `state` to compare.",
      },
      {
        when: { state: "off", pkce: ["S256", "plain"] },
        text: "An attacker’s code gets as far as the token request and fails there: Prints sends the verifier of this session, which does not fit it. A client may rely on that only if it knows that the server supports PKCE (RFC 9700 §4.7.1).",
      },
      {
        when: { state: "off", pkce: "off", openid: "on" },
        text: "An attacker’s code is found out late, by the `nonce` in the ID token, and only if Prints insists on one. Until that check has passed, it must use no token (RFC 9700 §4.5.3.2).",
      },
      {
        when: { state: "off", pkce: "off", openid: "off" },
        text: "Nothing ties this answer to the attempt. While one is open, Prints takes any code that arrives, also an attacker’s: cross-site request forgery (RFC 9700 §4.7).",
      },
    ],
  },

  callbackPage: {
    title: "The server of Prints returns its page",
    what: "The server of Prints answers with the same static page for everyone. It does not use the code. The script in the page reads the address and checks what came: the session in this tab, `state` and `iss`.",
    why: "The client is the script, and not the server that hosts it. So it is the script that judges the answer and redeems the code.",
    watch:
      "The script should take the code out of the address at once, so that it does not stay in the history (RFC 9700 §4.3.1). A hostile script in this page could run a flow of its own (RFC 10017 §5.1.3).",
    specs: ["RFC 6749 §3.1.2.5", "RFC 10017 §6.3", "RFC 9700 §4.7.1"],
    highlights: ["Content-Type", "Cache-Control", "Referrer-Policy"],
    variants: [
      {
        when: { state: "off" },
        replaces: "what",
        text: "The server of Prints answers with the same static page for everyone. It does not use the code. The script in the page reads the address and checks what came: the session in this tab, and `iss`.",
      },
    ],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
