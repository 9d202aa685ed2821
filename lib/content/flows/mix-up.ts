/**
 * What is otherwise in the authorization code grant where Prints works with a second server, and an attacker runs it (RFC 9700 §4.4).
 * A confidential client redeems the code for them, in a session of theirs; a public one brings all that it takes.
 */
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { StepDifference, Variant } from "../types";

const unnamed = { iss: "off" } as const;
const mixUp = { theft: "mixup" } as const;
const withSecret = { ...mixUp, client: "confidential" } as const;
const bySpa = { ...mixUp, client: "public" } as const;
const pushed = { ...withSecret, par: "on" } as const;
const withPkce = { ...withSecret, pkce: ["S256", "plain"] } as const;
const withoutPkce = { ...mixUp, pkce: "off" } as const;
const untied = { ...mixUp, state: "off" } as const;

type Differences<Id extends string> = Readonly<Partial<Record<Id, StepDifference>>>;

export const mixUpSteps = {
  loginRequest: {
    variants: [
      {
        when: mixUp,
        text: "Prints works with several servers, and `iss` in the address says which one Maya pressed (OIDC Core §4).",
      },
      { when: mixUp, replaces: "highlights", highlights: ["iss", "Host"] },
    ],
  },

  authorizationRedirect: {
    variants: [
      {
        when: withSecret,
        replaces: "title",
        text: "Prints sends the browser to keep.example",
      },
      {
        when: withSecret,
        replaces: "what",
        text: "Prints opens a session for this browser, and notes in it that it sends Maya to keep.example. It answers with a redirect to that server. The address holds all that Prints asks for.",
      },
      {
        when: bySpa,
        replaces: "what",
        text: "The server of Prints answers with a page and its script. The script notes in the storage of this tab that it sends Maya to keep.example, and what else it will need. Then it sends the browser there.",
      },
      {
        when: mixUp,
        replaces: "why",
        text: "A client of several servers must remember for each attempt which one it chose. Else it cannot know whose answer to expect (RFC 9700 §4.4.2).",
      },
      {
        when: withPkce,
        replaces: "watch",
        text: "`code_verifier` stays in the session, and only the `code_challenge` goes out. PKCE ties a code to whoever chose the challenge; watch who that is in the end.",
      },
      {
        when: withSecret,
        replaces: "highlights",
        highlights: ["client_id", "state", "code_challenge", "__Host-prints-session"],
      },
    ],
  },

  callbackPage: {
    variants: [
      {
        when: { ...unnamed, client: "public", response_mode: ["query", "fragment"] },
        replaces: "what",
        text: "The server of Prints answers with the same static page for everyone. It does not use the code. The script in the page reads the address and checks what came: the session in this tab, and `state`.",
      },
      {
        when: { ...unnamed, client: "public", response_mode: ["query", "fragment"], state: "off" },
        replaces: "what",
        text: "The server of Prints answers with the same static page for everyone. It does not use the code. The script in the page reads the address, and has nothing to compare but the session in this tab.",
      },
    ],
  },

  authorizationError: {
    variants: [
      {
        when: unnamed,
        replaces: "why",
        text: "The client and its redirect URI are known to be good, so the error may go to Prints. Whatever came as `state` goes along, so that Prints can judge the error as it would judge a code.",
      },
    ],
  },

  thiefVisitRequest: {
    variants: [
      { when: mixUp, replaces: "title", text: "The attacker opens Prints in the meantime" },
      {
        when: mixUp,
        replaces: "what",
        text: "keep.example lets Maya’s browser wait. The attacker begins at Prints as a user of their own, by way of id.example: they want the request that Prints makes for them.",
      },
      {
        when: mixUp,
        replaces: "why",
        text: "At id.example the attacker cannot redeem a code: they lack the credentials that Prints has there. So Prints has to do it, in a session of theirs, and the code must fit that session (RFC 9700 §4.5).",
      },
    ],
  },

  thiefVisitResponse: {
    variants: [
      { when: mixUp, replaces: "title", text: "Prints opens a session for the attacker" },
      {
        when: mixUp,
        replaces: "what",
        text: "Prints sends the attacker to id.example, and knows them again by a cookie. The attacker does not go. They will send Maya there with this request, and put the `state` of her session in it.",
      },
      {
        when: mixUp,
        replaces: "why",
        text: "`state` must be Maya’s, or her session would not take the answer. All else is the attacker’s, so that the code will be for their session (RFC 9700 §4.5).",
      },
      {
        when: withPkce,
        replaces: "why",
        text: "`state` must be Maya’s, or her session would not take the answer. `code_challenge` must be the attacker’s: PKCE will then bind the code to their session, and help them (RFC 9700 §4.5.4).",
      },
      {
        when: { ...pushed, state: "on" },
        replaces: "what",
        text: "Prints has pushed the request of this session, and the address shows a reference alone. The attacker can send Maya there with it, but cannot put the `state` of her session in it.",
      },
      {
        when: { ...pushed, state: "on" },
        replaces: "why",
        text: "What was pushed nobody can change in the browser (RFC 9126 §1). So the answer will come to Maya’s session with a `state` of another one.",
      },
      {
        when: untied,
        replaces: "what",
        text: "Prints sends the attacker to id.example, and knows them again by a cookie. The attacker does not go. They will send Maya there with this request, just as it is.",
      },
      {
        when: untied,
        replaces: "why",
        text: "No `state` says whose attempt a request belongs to, so Maya’s session will take the answer to this one. And the code will be for the attacker’s session (RFC 9700 §4.5).",
      },
      {
        when: { ...pushed, state: "off" },
        text: "What was pushed nobody can change in the browser (RFC 9126 §1). Here the attacker need not change anything.",
      },
      { when: pushed, replaces: "highlights", highlights: ["request_uri", "client_id", "Set-Cookie"] },
    ],
  },

  authorizationRequest: {
    variants: [
      { when: bySpa, replaces: "title", text: "The browser takes the request to id.example" },
      {
        when: mixUp,
        replaces: "what",
        text: "The browser follows the redirect of keep.example. To id.example this is a request of Prints, with a `client_id` that it knows and a `redirect_uri` that is registered.",
      },
      {
        when: mixUp,
        replaces: "why",
        text: "id.example judges the client and where the answer is to go. Both are right. It cannot see who made the address, nor that Prints sent Maya somewhere else.",
      },
      {
        when: pushed,
        replaces: "what",
        text: "The browser follows the redirect of keep.example. It says who asks, and where id.example finds the request: that of the attacker’s session at Prints.",
      },
      {
        when: bySpa,
        replaces: "highlights",
        highlights: ["client_id", "redirect_uri", "state", "code_challenge"],
      },
      {
        when: mixUp,
        replaces: "watch",
        text: "A signed request (RFC 9101), or one that only Prints can push (RFC 9126), would keep the attacker from changing it. Most servers take any address.",
      },
      {
        when: pushed,
        replaces: "watch",
        text: "The attacker has changed nothing in a pushed request, and could not. They have put another one in the place of Maya’s.",
      },
    ],
  },

  authorizationResponse: {
    variants: [
      {
        when: { ...unnamed, response_mode: "query" },
        replaces: "watch",
        text: "No `iss` says which server answers, and a client of several cannot tell (RFC 9700 §4.4). The redirect after a form must not be a 307, which would post the form on to Prints; 303 is right (RFC 9700 §4.12).",
      },
      {
        when: { ...mixUp, iss: "on" },
        replaces: "watch",
        text: "`iss` says that this answer is from id.example. Prints sent Maya to keep.example, and will compare (RFC 9207 §2.4).",
      },
      {
        when: { ...mixUp, iss: "off" },
        replaces: "watch",
        text: "There is no `iss`. Nothing in this answer says that it is from id.example.",
      },
    ],
  },

  callback: {
    variants: [
      {
        when: { ...unnamed, client: "confidential", response_mode: "query" },
        replaces: "what",
        text: "The browser follows the redirect to Prints. With the code, or the error, should come `state` and the session cookie that Prints set at the start. Prints checks both before it believes the answer.",
      },
      {
        when: { ...unnamed, client: "confidential", response_mode: "query", state: "off" },
        replaces: "what",
        text: "The browser follows the redirect to Prints. With the code, or the error, should come the session cookie that Prints set at the start. There is neither a `state` nor an `iss` to compare.",
      },
      {
        when: { ...unnamed, client: "confidential" },
        replaces: "why",
        text: "Anyone can send Maya’s browser to this address with a code of their own. The checks tie the answer to the attempt that this browser started. Without `iss` they say nothing of the server.",
      },
      {
        when: { ...mixUp, iss: "off" },
        text: "Prints sent Maya to keep.example, and this answer is from id.example. Nothing in it says so.",
      },
      {
        when: { ...mixUp, iss: "on" },
        text: "Prints sent Maya to keep.example, and `iss` says that this answer is from id.example.",
      },
    ],
  },

  injectionRequest: {
    variants: [
      { when: mixUp, replaces: "title", text: "The attacker injects Maya’s code" },
      {
        when: mixUp,
        replaces: "what",
        text: "The attacker calls the redirect URI themselves, with the cookie of their own visit and the code that Prints has just brought. To Prints it looks as if they came back from id.example.",
      },
      {
        when: mixUp,
        replaces: "why",
        text: "Prints has the credentials at id.example, and redeems a code for whoever comes back from there (RFC 9700 §4.5).",
      },
      {
        when: withPkce,
        replaces: "why",
        text: "PKCE is there to stop this. But the code was asked for with the challenge of this very session, so its verifier fits (RFC 9700 §4.5.4).",
      },
    ],
  },

  tokenRequest: {
    variants: [
      {
        when: withSecret,
        replaces: "watch",
        text: "The code is Maya’s, and the session is the attacker’s: code injection (RFC 9700 §4.5). A verifier or a `nonce` would stop it if Maya had been sent on with those of her own session (RFC 9700 §4.5.4).",
      },
    ],
  },

  injectionPage: {
    variants: [
      { when: mixUp, replaces: "title", text: "Prints shows the attacker Maya’s albums" },
      {
        when: mixUp,
        replaces: "what",
        text: "Prints has redeemed the code with its own credentials, fetched the albums, and shows them to whoever is in the session. That is the attacker.",
      },
      {
        when: mixUp,
        replaces: "why",
        text: "Client authentication proved who redeems the code. Neither it nor PKCE says from which server a code came. That takes `iss` (RFC 9207).",
      },
    ],
  },

  injectionRefusal: {
    variants: [
      { when: mixUp, replaces: "title", text: "Prints shows the attacker an error" },
      {
        when: mixUp,
        replaces: "what",
        text: "Nothing came of it, and Prints tells the user of this session so. The checks show which rule stopped the attacker.",
      },
    ],
  },

  clientErrorPage: {
    variants: [
      {
        when: { ...mixUp, iss: "off" },
        replaces: "watch",
        text: "Maya sees an error and may try once more. Nothing on the page says that somebody has her albums.",
      },
    ],
  },
} as const satisfies Differences<StepId>;

/** Behind what the theft of a code in the browser has to say of the same. */
export const mixUpThief = {
  thiefTokenRequest: [
    { when: mixUp, replaces: "title", text: "The attacker redeems the code" },
    {
      when: mixUp,
      replaces: "what",
      text: "The attacker sends what Prints has just sent them to the server that the code is from, with the `client_id` that Prints has there.",
    },
    {
      when: mixUp,
      replaces: "why",
      text: "PKCE keeps a code from whoever lacks the verifier. Here the client itself has handed both of them over, to the wrong server (RFC 9700 §4.4.1).",
    },
    {
      when: withoutPkce,
      replaces: "why",
      text: "Without PKCE whoever has the code of a public client can redeem it. Here the client itself has handed it over, to the wrong server (RFC 9700 §4.4.1).",
    },
    {
      when: { ...mixUp, dpop: "on" },
      text: "The proof is by a key of the attacker’s. They left `dpop_jkt` out when they sent Maya on, so the code was bound to no key.",
    },
  ],

  thiefTokenResponse: [
    {
      when: mixUp,
      replaces: "what",
      text: "All that the attacker has sent fits together. They hold tokens for Maya’s photos now.",
    },
    {
      when: mixUp,
      replaces: "why",
      text: "The server sees a request of Prints. A public client has no secret, so nothing tells one sender from another.",
    },
  ],
} as const satisfies Readonly<Partial<Record<StepId, readonly Variant[]>>>;

export const mixUpActs = {
  connect: {
    variants: [
      {
        when: mixUp,
        replaces: "what",
        text: "Maya is on the site of Prints, which works with more servers than one. She presses the button for keep.example. Nobody knows yet that an attacker runs it.",
      },
      {
        when: mixUp,
        replaces: "watch",
        text: "She need not choose it. A link on any page can begin the same attempt for her (RFC 9700 §4.4.1).",
      },
    ],
  },
} as const satisfies Differences<ActId>;

export const mixUpOutcomes = {
  stolen: [
    { when: mixUp, replaces: "specs", specs: ["RFC 9700 §4.4", "RFC 9700 §4.4.2", "RFC 9207 §2.4"] },
    { when: mixUp, replaces: "title", text: "An attacker’s server has Maya’s albums" },
    {
      when: mixUp,
      replaces: "what",
      text: "Prints brought a code of id.example to keep.example. Every other check has passed: session, `state`, and all that id.example asks for.",
    },
    {
      when: untied,
      replaces: "what",
      text: "Prints brought a code of id.example to keep.example. Every other check has passed: that of the session, and all that id.example asks for.",
    },
    {
      when: mixUp,
      replaces: "why",
      text: "Nothing in the answer said from which server it came. With `iss` Prints would have seen it before it used the code. Where a server sends none, a redirect URI of its own for each server is the second best (RFC 9700 §4.4.2.2).",
    },
  ],
  refusedByClient: [
    {
      when: { ...mixUp, iss: "on" },
      replaces: "what",
      text: "Prints sent Maya to keep.example, and `iss` says that the answer is from id.example. It used none of it, and the code went nowhere.",
    },
    {
      when: { ...mixUp, iss: "on" },
      replaces: "why",
      text: "The session knows where Prints sent Maya, and the answer says whose it is. Neither is enough without the other (RFC 9207 §2.4).",
    },
    {
      when: { ...pushed, iss: "off" },
      replaces: "what",
      text: "The attacker could send Maya to id.example with a request that Prints had pushed for them, and could not change its `state`. Maya’s session does not know that one, so Prints used none of the answer.",
    },
  ],
} as const satisfies Readonly<Partial<Record<Outcome, readonly Variant[]>>>;
