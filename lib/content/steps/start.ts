/** From the click at the client to the authorization request (RFC 6749 §4.1.1). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const startSteps = {
  loginRequest: {
    title: "Maya asks Prints to connect her photos",
    what: "Maya clicks a button on the site of Prints, a shop that prints photos. Her browser sends an ordinary request, with no OAuth in it yet. What goes through her browser goes by the **front channel**, and can be read there.",
    why: "Prints starts each attempt itself, in a session that it opens for this browser. Only then can it tell an answer that it asked for from one that it did not.",
    watch:
      "Any page can send Maya’s browser to this address and so start an attempt. Only the sign-in and the consent that follow can stop it.",
    specs: ["RFC 6749 §4.1"],
    highlights: ["Host"],
    variants: [
      { when: { client: "public" }, replaces: "title", text: "Maya opens the app of Prints" },
      {
        when: { client: "public" },
        replaces: "what",
        text: "Maya clicks a button on the site of Prints, a shop that prints photos. Here Prints is an app: a script that runs in her browser. The server of Prints only hands out its files.",
      },
      {
        when: { client: "public" },
        replaces: "why",
        text: "A script cannot keep a secret from the person whose browser runs it. So Prints is a **public client**: it has a `client_id`, and nothing to prove it with.",
      },
      {
        when: { client: "public" },
        replaces: "watch",
        text: "RFC 10017 strongly recommends a backend for frontend (§6.1) to apps that handle personal data: a server that is a confidential client and keeps the tokens away from the script.",
      },
    ],
  },

  passwordSubmission: {
    title: "The password goes to Prints",
    what: "The form sends the name and the password that were typed to prints.example. If they are right, Prints now has Maya’s password at id.example.",
    why: "Before there were redirects an app knew no other way to act for its user. What it gets by this is not a limited right, but everything.",
    watch:
      "Prints can log it, keep it, or lose it. Maya can take it back only by changing it, for all apps at once.",
    specs: ["RFC 6749 §4.3", "RFC 9700 §2.4"],
    highlights: ["username", "password", "Host"],
  },

  authorizationRedirect: {
    title: "Prints sends the browser to id.example",
    what: "Prints opens a session for this browser and keeps in it what it will need later. It answers with a redirect to id.example, the **authorization server**. The address of the redirect holds all that Prints asks for.",
    why: "Maya signs in at id.example and nowhere else. A redirect takes her there, so that Prints never sees her password.",
    watch:
      "`code_verifier` stays in the session; only its hash, `code_challenge`, goes out: that is **PKCE** (Proof Key for Code Exchange). The session must be tied to this browser by the cookie, or neither `state` nor PKCE proves anything.",
    specs: ["RFC 6749 §4.1.1", "RFC 7636 §4.1", "RFC 7636 §4.2", "RFC 9700 §4.7.1"],
    highlights: ["code_challenge", "state", "nonce", "__Host-prints-session"],
    variants: [
      { when: { client: "public" }, replaces: "title", text: "The app of Prints loads and starts" },
      {
        when: { client: "public" },
        replaces: "what",
        text: "The server of Prints answers with a page and its script. The script starts an attempt and keeps what it will need later in the storage of this tab. Then it sends the browser to id.example, the **authorization server**.",
      },
      {
        when: { client: "public" },
        replaces: "why",
        text: "Maya signs in at id.example and nowhere else. The script leaves its own page and sends her there, so that Prints never sees her password.",
      },
      {
        when: { client: "public" },
        replaces: "watch",
        text: "The script does not call the authorization endpoint with `fetch`: it makes the browser go there. A server must not support CORS at that endpoint (RFC 9700 §2.6).",
      },
      { when: { client: "public" }, replaces: "highlights", highlights: ["Content-Type", "Cache-Control"] },
      {
        when: { pkce: "plain", par: "off" },
        text: "With `plain` the challenge is the verifier itself, so the secret of PKCE travels in the address.",
      },
      {
        when: { pkce: "plain", client: "confidential" },
        replaces: "watch",
        text: "The session must be tied to this browser by the cookie, or neither `state` nor PKCE proves anything.",
      },
      {
        when: { pkce: "off", client: "confidential" },
        replaces: "watch",
        text: "Without PKCE no `code_challenge` goes along, and the code will be tied to no session. The session must still be tied to this browser by the cookie.",
      },
      {
        when: { state: "off" },
        text: "`state` is switched off, so no such value goes along for Prints to compare.",
      },
      {
        when: { par: "on", client: "confidential" },
        replaces: "what",
        text: "Prints opens a session for this browser and keeps in it what it will need later. It answers with a redirect to id.example, the **authorization server**. The address holds its `client_id` and the reference, and nothing else.",
      },
      {
        when: { par: "on", client: "confidential" },
        replaces: "watch",
        text: "The session must be tied to this browser by the cookie, or neither `state` nor PKCE proves anything. That the request was pushed does not change this.",
      },
      {
        when: { par: "on", client: "confidential" },
        replaces: "highlights",
        highlights: ["request_uri", "client_id", "__Host-prints-session"],
      },
      {
        when: { par: "on", client: "public" },
        replaces: "what",
        text: "The server of Prints answers with a page and its script. The script starts an attempt and keeps what it will need later in the storage of this tab. Then it pushes its request to id.example, the **authorization server**.",
      },
      {
        when: { response_mode: "form_post", client: "confidential" },
        text: "The cookie says `SameSite=None`: the answer will be a form that another site posts, and no other cookie is sure to go along with that.",
      },
    ],
  },

  authorizationRequest: {
    title: "The browser takes the request to id.example",
    what: "The browser opens the address that it was given. `response_type=code` asks for a **code**; `client_id` says for whom, `scope` with which rights, and `redirect_uri` where the answer is to go.",
    why: "Before it shows Maya anything, id.example checks that the client is known and that the address is registered for it. Otherwise a forged link could have the answer sent to a stranger.",
    watch:
      "All of it stands in the address bar, where Maya and her extensions can read and change it. Nothing proves that Prints made it; a signed request (RFC 9101), or one that an authenticated client pushed (RFC 9126), does.",
    specs: ["RFC 6749 §4.1.1", "RFC 6749 §3.1.1", "RFC 7636 §4.3", "RFC 9700 §4.1.3"],
    highlights: ["client_id", "redirect_uri", "scope", "code_challenge"],
    variants: [
      {
        when: { openid: "on", par: "off" },
        text: "`openid` in `scope` asks for an ID token as well. `nonce` is to tie that token to this session (OIDC Core §3.1.2.1).",
      },
      {
        when: { pkce: "off", policy: "strict", client: "public", par: "off" },
        text: "RFC 9700 §2.1.1 obliges public clients to use PKCE, and this server insists on it. Without a `code_challenge` it answers `invalid_request` (RFC 7636 §4.4.1).",
      },
      {
        when: { pkce: "off", policy: "strict", client: "confidential", par: "off" },
        text: "This server requires PKCE of public clients alone, so it goes on. RFC 9700 §2.1.1 recommends PKCE to confidential clients as well.",
      },
      {
        when: { pkce: "off", policy: "lax", par: "off" },
        text: "This server asks for no `code_challenge`, and the code that it issues will be tied to none.",
      },
      {
        when: { pkce: "plain", policy: "strict", par: "off" },
        text: "This server accepts `S256` alone and answers `invalid_request` to `plain` (RFC 7636 §4.4.1).",
      },
      {
        when: { pkce: "plain", policy: "lax", par: "off" },
        text: "This server accepts `plain`. Whoever reads this address has the `code_verifier`, because the challenge is the same value.",
      },
      {
        when: { state: "off", pkce: ["S256", "plain"], par: "off", theft: ["none", "code", "csrf"] },
        text: "There is no `state`. PKCE does its work: a code from another session fails at the token endpoint (RFC 9700 §4.7.1).",
      },
      {
        when: { state: "off", pkce: "off", openid: "on", par: "off", theft: ["none", "code", "csrf"] },
        text: "There is neither `state` nor PKCE. `nonce` alone will tie the ID token, and with it the answer, to this session (RFC 9700 §4.7.1).",
      },
      {
        when: { state: "off", pkce: "off", openid: "off", par: "off" },
        text: "There is neither `state` nor PKCE nor `nonce`. RFC 9700 §2.1 forbids this: nothing will tie the answer to this session.",
      },
      {
        when: { dpop: "on" },
        replaces: "highlights",
        highlights: ["client_id", "redirect_uri", "code_challenge", "dpop_jkt"],
      },
      {
        when: { resource: ["photos", "both", "calendar"] },
        replaces: "highlights",
        highlights: ["client_id", "redirect_uri", "scope", "resource"],
      },
      {
        when: { response_mode: ["fragment", "form_post"] },
        replaces: "highlights",
        highlights: ["client_id", "redirect_uri", "response_mode", "scope"],
      },
      { when: { par: "on" }, replaces: "title", text: "The browser takes the reference to id.example" },
      {
        when: { par: "on" },
        replaces: "what",
        text: "The browser opens the address that it was given. It says who asks (`client_id`), and where id.example finds the request (`request_uri`). Prints put nothing else into it.",
      },
      {
        when: { par: "on" },
        replaces: "why",
        text: "id.example was given the request before, and judged it then. It compares the client with the one that pushed, and takes a reference once, but for a browser that loads its page anew.",
      },
      {
        when: { par: "on" },
        replaces: "watch",
        text: "Try to add a `scope` or a `redirect_uri` to this address: id.example goes by what was pushed, and by nothing else.",
      },
      { when: { par: "on" }, replaces: "highlights", highlights: ["request_uri", "client_id"] },
    ],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
