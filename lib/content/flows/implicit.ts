/** What is said of the implicit grant alone: why it was made, why it was given up, and what replaces it. */
import type { ImplicitOptions } from "@/lib/world/options/implicit";
import { options } from "../options";
import type { FlowContent } from "../types";
import { byHistory, byInjection, byReferrer, byScript, implicitSteps } from "./implicit-steps";

export const implicitContent: FlowContent<ImplicitOptions> = {
  card: {
    group: "legacy",
    title: "Implicit",
    line: "A script in the browser is given the access token at once, in the address of its own page.",
    audience:
      "For nobody any more. It is here so that you see where the token can leak, and know it when you meet it.",
    instead: {
      id: "authorization-code",
      title: "The same app with a code",
      reason:
        "A single-page app with the code flow and PKCE: the token stands in no address, and a stolen code is worth nothing.",
      options: { client: "public" },
    },
    presets: [
      {
        title: "A foreign script in the page",
        reason: "It reads the address before Prints does. Two minutes later somebody else has the albums.",
        options: { attack: "script" },
      },
      {
        title: "The token of another app",
        reason: "Every check of Prints passes, `state` and all. It shows Maya’s albums to the wrong person.",
        options: { attack: "injection" },
      },
      {
        title: "A page that copies the fragment",
        reason:
          "No browser puts a fragment into `Referer`. A page that copies it into the query does that by itself.",
        options: { attack: "referrer" },
      },
      {
        title: "The history remembers",
        reason: "The address stays in the history with the token in it, for whoever uses the computer next.",
        options: { attack: "history" },
      },
      {
        title: "Ask for it in the query",
        reason: "Even a server that still has this grant refuses: a token must not stand in a query.",
        options: { response_mode: "query" },
      },
      {
        title: "A server that has given it up",
        reason: "The request is refused before Maya signs in: `unsupported_response_type`.",
        options: { server: "current" },
      },
    ],
  },
  options: {
    server: {
      label: "The grant at the server",
      what: "Whether id.example still issues tokens at the authorization endpoint.",
      values: {
        legacy: {
          label: "Turned on",
          what: "As servers were before RFC 9700 §2.1.2, which says that clients should not use it.",
        },
        current: {
          label: "Turned off",
          what: "As in OAuth 2.1, which does not have `response_type=token` any more (§10.1). The request is refused.",
        },
      },
    },
    attack: {
      label: "Attack",
      what: "What goes wrong around the address in which the token stands, and who comes by one.",
      appliesWhen: { server: "legacy" },
      values: {
        none: {
          label: "None",
          what: "The script takes the token and clears the address at once. All the same it stood there.",
        },
        script: {
          label: "A foreign script",
          what: "The page of Prints has a script of another site in it, which counts visitors.",
          danger:
            "A script that a page loads reads all that the page can read: the token is gone before Prints has it.",
        },
        history: {
          label: "The history",
          what: "The script of Prints leaves the address as it came, and the browser keeps it.",
          danger:
            "Whoever opens the history while the token is good has it: on a shared computer, or by way of synchronized browsers.",
        },
        referrer: {
          label: "Referer",
          what: "The page copies the fragment into the query, and shows a picture of another site.",
          danger: "The token stands in the server’s log, and the other site is told it in `Referer`.",
        },
        injection: {
          label: "Another client’s token",
          what: "An attacker has a token that Maya gave another app, and hands it to Prints as if it were the answer.",
          danger: "Prints cannot tell whom a token was issued to, and takes the attacker for Maya.",
        },
      },
    },
    state: {
      label: "State",
      what: "Whether the script sends a value along and compares it with what comes back.",
      values: {
        on: { label: "On", what: "An answer that somebody else slips into this tab is caught." },
        off: {
          label: "Off",
          what: "Nothing ties the answer to the tab that asked: with this grant there is no PKCE to do it.",
          danger:
            "Any page can send Maya’s browser here with a token of its own account, and Prints will use it.",
        },
      },
    },
    response_mode: {
      label: "Response mode",
      what: "Where the token is to stand when it comes back.",
      values: {
        fragment: {
          label: "Fragment",
          what: "Behind the `#`: the default for a token, so Prints asks for nothing.",
        },
        query: {
          label: "Query",
          what: "Behind the `?`, where every server on the way sees it. A token must not stand there, and id.example refuses (OAuth Multiple Response Types §7).",
        },
      },
    },
    token: options.token,
    algorithm: options.algorithm,
  },
  acts: {
    connect: {
      variants: [
        { when: byInjection, replaces: "title", text: "The attacker opens the site of Prints" },
        {
          when: byInjection,
          replaces: "what",
          text: "This is the attacker’s own browser. Some time ago Maya let another app, Gallery, see her albums. The token that Gallery was given is now in the attacker’s hands.",
        },
        {
          when: byInjection,
          replaces: "why",
          text: "Gallery may have been the attacker’s app from the start, or the token was taken from it. Neither Maya nor id.example can see that (RFC 6749 §10.16).",
        },
      ],
    },
    attack: {
      title: "Somebody uses the copy",
      what: "The token is in other hands now. They try what it is worth.",
      why: "Nothing binds this token to Prints: it was sent out through the browser, to nobody in particular.",
      specs: ["RFC 9700 §2.1.2", "RFC 9700 §4.10"],
      variants: [
        {
          when: byScript,
          replaces: "what",
          text: "stats.example has all that stood in the fragment. Whoever runs it, or has broken into it, tries what the token is worth.",
        },
        { when: byHistory, replaces: "title", text: "Somebody opens the history" },
        {
          when: byHistory,
          replaces: "what",
          text: "Somebody sits down at this computer, or sees the history on another device of Maya’s. The address of Prints is in it, with everything behind the `#`.",
        },
        {
          when: byReferrer,
          replaces: "what",
          text: "stats.example has the whole address of the page in its log. Whoever reads that log tries what the token is worth.",
        },
        { when: byInjection, replaces: "title", text: "The attacker makes up an answer" },
        {
          when: byInjection,
          replaces: "what",
          text: "The attacker does not go to id.example at all. They take `state` out of the address that Prints made, put the token of Gallery beside it, and open the redirect URI.",
        },
        {
          when: { ...byInjection, state: "off" },
          replaces: "what",
          text: "The attacker does not go to id.example at all. They put the token of Gallery into an address as id.example would have sent it, and open it: the redirect URI of Prints.",
        },
        {
          when: byInjection,
          replaces: "why",
          text: "An answer through the browser is an address, and anyone can make one. A code would have to be redeemed, and there id.example would see that it is not for Prints (RFC 6749 §4.1.3).",
        },
      ],
    },
  },
  steps: implicitSteps,
  outcomes: {
    completed: {
      title: "Prints has the albums, for now",
      what: "It works. Prints has a token and no refresh token, so in ten minutes it has to send Maya’s browser around again. The token has been in the address bar; see who knows what.",
      why: "With the code flow and PKCE the same script gets the same token by a call of its own, and it stands in no address. That is why RFC 9700 advises against this grant, and OAuth 2.1 leaves it out.",
      specs: ["RFC 9700 §2.1.2", "draft ietf-oauth-v2-1 §10.1", "RFC 10017 §7.2"],
      variants: [
        {
          when: { attack: ["script", "history", "referrer", "injection"], server: "legacy" },
          replaces: "title",
          text: "The attacker got nothing",
        },
        {
          when: { attack: ["script", "history", "referrer", "injection"], server: "legacy" },
          replaces: "what",
          text: "This time the attacker got no albums: they had no token, or Photos did not take it. Prints has its own. That was luck, and nothing that this grant did.",
        },
      ],
    },
    denied: {
      what: "The script was told `access_denied`, and takes it that Maya said no. It got no token, and Prints learned nothing of the photos.",
      specs: ["RFC 6749 §4.2.2.1"],
    },
    refusedByServer: {
      specs: ["RFC 6749 §4.2.2.1", "RFC 9700 §2.1.2"],
      variants: [
        { when: { server: "current" }, replaces: "title", text: "id.example issues no tokens this way" },
        {
          when: { server: "current" },
          replaces: "what",
          text: "This server gives tokens at its token endpoint alone, and answers `unsupported_response_type` to this grant. Nothing of Maya’s was asked, and nothing leaked.",
        },
        {
          when: { server: "current" },
          replaces: "why",
          text: "Clients should not use this grant (RFC 9700 §2.1.2), and OAuth 2.1 does not have it. Use the code flow with PKCE: any script can.",
        },
        {
          when: { server: "legacy", response_mode: "query" },
          replaces: "what",
          text: "The checks show which rule was broken. Where it is `response_mode`, the error is `invalid_request`: a token must not stand in a query, so that mode is not one for tokens.",
        },
      ],
    },
    refusedByClient: {
      why: "`state` and `iss` show whether somebody else slipped in an answer of id.example. They do not show whether the token in it was issued to Prints.",
      specs: ["RFC 6749 §10.12", "RFC 6749 §10.16", "RFC 9207 §2.4"],
    },
    stolen: {
      what: "Somebody took the token out of an address, and was given what Maya allowed Prints alone. Nobody else notices.",
      why: "The code flow sends a code through the browser, which is worth nothing without the `code_verifier`. The token goes by a call of its own, and stands in no address (RFC 9700 §2.1.2).",
      specs: ["RFC 9700 §2.1.2", "RFC 6749 §10.16", "RFC 9700 §4.10"],
      variants: [
        { when: byInjection, replaces: "title", text: "Prints takes the attacker for Maya" },
        {
          when: byInjection,
          replaces: "what",
          text: "Prints shows Maya’s albums in the attacker’s browser. It used a token that was issued to Gallery, and had no means to see that.",
        },
        {
          when: byInjection,
          replaces: "why",
          text: "An access token says what may be done, and not who is there (RFC 6749 §10.16). A client that wants to know that needs an ID token; one that wants its own access token needs the code flow.",
        },
      ],
    },
  },
};
