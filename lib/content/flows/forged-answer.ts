/**
 * What is otherwise in the authorization code grant where somebody has Maya's browser bring a code of their own to Prints (RFC 9700 §4.7): which rule
 * stops it, and what comes of it where none does.
 */
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Condition, StepDifference, Variant } from "../types";

const forged = { theft: "csrf" } as const;
const untied = { ...forged, state: "off" } as const;
const withPkce = { ...untied, pkce: ["S256", "plain"] } as const;
/** A strict server takes no plain challenge: Maya's own request comes to nothing there. */
const bound: readonly Condition[] = [{ pkce: "S256" }, { pkce: "plain", policy: "lax" }];
/** A script is told nothing that is posted. */
const heard = { client: "public", response_mode: ["query", "fragment"] } as const;
const posted = { client: "public", response_mode: "form_post" } as const;
const withNonce = { ...untied, pkce: "off", openid: "on" } as const;
const open = { ...untied, pkce: "off", openid: "off" } as const;

/** Where this stands alone: no other attack has these messages. */
export const forgedSteps = {
  trapRequest: {
    title: "Maya opens a page of another site",
    what: "Maya’s browser asks evil.example for a page, as it would ask any site. It has no cookie for that one.",
    why: "To open a page does no harm by itself. What counts is what the page does next.",
    specs: ["RFC 9700 §4.7"],
    highlights: ["Host"],
  },
  trapPage: {
    title: "The page sends Maya’s browser to Prints",
    what: "evil.example answers with a redirect. It leads to the redirect URI of Prints, with the answer that the attacker was given.",
    why: "Any site may send a browser anywhere. This address is the real one of Prints, and the code in it is good.",
    specs: ["RFC 9700 §4.7", "RFC 6749 §10.12"],
    highlights: ["code", "error", "error_description", "state", "Location", "Content-Type"],
    variants: [
      {
        when: { response_mode: "form_post" },
        replaces: "what",
        text: "The page of evil.example has a hidden form for the redirect URI of Prints, with the answer that the attacker was given. A line of script sends it.",
      },
      { when: { response_mode: "form_post" }, replaces: "highlights", highlights: ["Content-Type"] },
    ],
  },
} as const satisfies Readonly<Partial<Record<StepId, StepDifference>>>;

/** Behind what is said of these messages without an attack, or with another one. */
export const forgedVariants = {
  loginPage: [
    {
      when: forged,
      replaces: "watch",
      text: "Prints has opened a session for this browser, and waits for an answer in it. Whose answer will it be?",
    },
  ],

  callback: [
    { when: forged, replaces: "title", text: "Maya’s browser brings the attacker’s answer" },
    {
      when: forged,
      replaces: "what",
      text: "The browser goes where evil.example has sent it, and asks for the redirect URI of Prints. It is the browser in which Maya’s attempt is open.",
    },
    {
      when: { ...forged, client: "confidential", response_mode: "query" },
      replaces: "what",
      text: "The browser goes where evil.example has sent it. The session cookie comes along, since a link from another site may open a page (`SameSite=Lax`). So Prints finds Maya’s open attempt.",
    },
    {
      when: forged,
      replaces: "why",
      text: "The session says which browser this is. It does not say that the answer belongs to the attempt that Maya began (RFC 6749 §10.12).",
    },
    {
      when: { ...forged, state: "on" },
      replaces: "watch",
      text: "`state` came from the attempt of the attacker. The one that Prints keeps in Maya’s session is another, and the attacker has never seen it.",
    },
    {
      when: untied,
      replaces: "watch",
      text: "There is no `state`, so Prints has nothing to compare but the session, and that is Maya’s.",
    },
    {
      when: { ...forged, ...posted },
      replaces: "what",
      text: "The form of evil.example has submitted itself: Maya’s browser posts the attacker’s answer to the server that hosts the files of Prints.",
    },
    {
      when: { ...forged, ...posted },
      replaces: "watch",
      text: "That server can do nothing with it, and the script never sees it: a client that is a script has to ask for its answer in an address.",
    },
  ],

  tokenRequest: [
    {
      when: untied,
      replaces: "watch",
      text: "The code is the attacker’s. Nothing tells Prints so.",
    },
    {
      when: { ...withPkce, client: "confidential" },
      replaces: "watch",
      text: "The code is the attacker’s, asked for without a challenge. The `code_verifier` is that of Maya’s session.",
    },
    {
      when: { ...withPkce, client: "public", policy: "lax" },
      replaces: "watch",
      text: "The code is the attacker’s, asked for without a challenge. The `code_verifier` is that of Maya’s session.",
    },
    {
      when: { ...withPkce, client: "public", policy: "strict" },
      replaces: "watch",
      text: "The code is the attacker’s, asked for with a challenge of theirs. The `code_verifier` is that of Maya’s session.",
    },
  ],

  tokenRefusal: [
    {
      when: { ...withPkce, client: "confidential" },
      replaces: "why",
      text: "A verifier came for a code that was asked for without a challenge. A server that let this pass would have no PKCE against whoever leaves the challenge out (RFC 9700 §4.8.2).",
    },
    {
      when: { ...withPkce, client: "public", policy: "lax" },
      replaces: "why",
      text: "A verifier came for a code that was asked for without a challenge. A server that let this pass would have no PKCE against whoever leaves the challenge out (RFC 9700 §4.8.2).",
    },
    {
      when: { ...withPkce, client: "public", policy: "strict" },
      replaces: "why",
      text: "The verifier is from Maya’s session, and the challenge from the attacker’s. So the code does not belong to this attempt, and PKCE has shown it (RFC 9700 §4.7.1).",
    },
  ],

  tokenResponse: [
    {
      when: untied,
      replaces: "what",
      text: "Every check has passed, and the code is now used up. id.example answers with an **access token**, which stands for what the attacker allowed. `expires_in` says for how many seconds it is good.",
    },
    {
      when: untied,
      replaces: "watch",
      text: "These tokens stand for the account of the attacker. Prints keeps them for Maya.",
    },
  ],

  apiRequest: [{ when: untied, text: "Prints takes this token for Maya’s. It stands for the attacker." }],

  apiResponse: [
    {
      when: untied,
      replaces: "what",
      text: "The token is good, made for Photos, and its scope allows this call. It stands for the attacker, so Photos answers with the attacker’s albums.",
    },
    {
      when: untied,
      replaces: "why",
      text: "What the token stands for is all that Photos has to know. For whom Prints is asking, Photos cannot see.",
    },
    {
      when: untied,
      replaces: "watch",
      text: "The scope says what Prints may do on the attacker’s behalf. Prints takes the albums for Maya’s.",
    },
  ],

  resultPage: [
    { when: open, replaces: "title", text: "Prints shows Maya the attacker’s albums" },
    {
      when: open,
      replaces: "what",
      text: "Maya sees a page of Prints, connected to an account at Photos, with one empty album. Nothing on it says that the account is not hers.",
    },
  ],
} as const satisfies Readonly<Partial<Record<StepId, readonly Variant[]>>>;

export const forgedActs = {
  openTrap: {
    title: "Maya follows a link",
    what: "Before she signs in, Maya looks at her mail in the same tab. Somebody writes that there is an album for her, and the link leads to evil.example.",
    why: "People open pages of other sites all the time, and cannot know what those pages do. It is up to Prints to see that nothing comes of it.",
    watch:
      "She need not have begun herself. A page can lead a browser to Prints first, and bring the answer afterwards.",
    specs: ["RFC 9700 §4.7", "RFC 6749 §10.12"],
  },
} as const satisfies Readonly<Partial<Record<ActId, StepDifference>>>;

export const forgedOutcomes = {
  stolen: [
    {
      when: forged,
      replaces: "specs",
      specs: ["RFC 9700 §4.7", "RFC 9700 §2.1", "RFC 6749 §10.12"],
    },
    { when: forged, replaces: "title", text: "Maya works in the attacker’s account" },
    {
      when: forged,
      replaces: "what",
      text: "Prints took a code that Maya never asked for, and connected her with the attacker’s account. What she adds to it from now on, the attacker can see.",
    },
    {
      when: forged,
      replaces: "why",
      text: "Nothing tied the answer to her attempt. `state` does, and so do PKCE and the `nonce` of an ID token (RFC 9700 §2.1).",
    },
  ],
  refusedByClient: [
    ...[{ client: "confidential" }, heard].flatMap((client): Variant[] => [
      {
        when: { ...forged, ...client, state: "on" },
        replaces: "what",
        text: "The answer came with a `state` that Maya’s session does not know, and Prints used none of it. Her own attempt has ended as well, since a session takes one answer.",
      },
      {
        when: { ...forged, ...client, state: "on" },
        replaces: "why",
        text: "`state` ties an answer to the browser that asked. The attacker can send any value but the right one: that stands in an address which only Maya’s browser was given.",
      },
    ]),
    ...[{ client: "confidential" }, heard].flatMap((client): Variant[] => [
      {
        when: { ...withNonce, ...client },
        replaces: "what",
        text: "The ID token carries the `nonce` of the attacker’s request, and Maya’s session knows another one. Prints used none of the tokens.",
      },
      {
        when: { ...withNonce, ...client },
        replaces: "why",
        text: "`nonce` ties an ID token to the attempt that asked for it. It comes late: the code was redeemed by then (RFC 9700 §4.5.3.2).",
      },
    ]),
  ],
  refusedByServer: bound.flatMap((pkce): Variant[] => [
    {
      when: { ...untied, ...pkce },
      replaces: "what",
      text: "Prints brought id.example the attacker’s code with the verifier of Maya’s session, and the two do not belong together. The code was not redeemed.",
    },
    {
      when: { ...untied, ...pkce },
      replaces: "why",
      text: "PKCE ties a code to the session that asked for it, whoever leaves the challenge out. A client without `state` can rely on that if the server supports PKCE (RFC 9700 §4.7.1).",
    },
  ]),
  completed: [
    {
      when: { ...open, epilogue: "revoke" },
      text: "Until then Maya was connected with the attacker’s account.",
    },
  ],
} as const satisfies Readonly<Partial<Record<Outcome, readonly Variant[]>>>;
