/** What is said of an API that wants a recent login alone (RFC 9470). */
import type { StepUpOptions } from "@/lib/world/options/step-up";
import { options } from "../options";
import type { FlowContent } from "../types";
import { codeRefusal } from "./code-refusal";

const earlier = { login: "earlier" } as const;

const alike = { ...earlier, challenged: "asks-alike" } as const;
const opaque = { token: "opaque" } as const;
const script = { client: "public" } as const;

const steps: FlowContent<StepUpOptions>["steps"] = {
  returnRequest: {
    title: "Maya asks Prints for the locked album",
    what: "Maya’s browser sends an ordinary request to Prints, with the session cookie. There is no OAuth in it.",
    why: "By the cookie Prints finds the tokens that it keeps for this session. That is all it has of Maya: whoever sits at her browser would look the same.",
    watch:
      "A session of an app often lives for weeks. What an unlocked laptop opens should not be all that its owner has.",
    specs: ["RFC 9470 §1", "RFC 6749 §1.5"],
  },
  apiRequest: {
    title: "Prints asks Photos for the locked album",
    what: "Prints calls `/albums/locked`, with its access token in `Authorization`. `photos.read` in its scope is enough for every album. Whether this one opens depends on one thing more: when Maya signed in for this token.",
    why: "Prints cannot know beforehand what Photos wants for which call. So it tries, and is told (RFC 9470 §2).",
    watch:
      "A token that is refused for the login may still be good for other calls. A client can keep it beside the new one (RFC 9470 §2).",
    specs: ["RFC 6750 §2.1", "RFC 9470 §2"],
    variants: [
      { when: script, replaces: "title", text: "The script asks for the locked album" },
      { when: script, replaces: "highlights", highlights: ["Authorization", "Origin", "Host"] },
      {
        when: { token: "jwt" },
        text: "It stands inside the token as `auth_time`, beside `iat`, which is when the token was made.",
      },
    ],
  },
  introspectionResponse: {
    variants: [
      {
        when: opaque,
        text: "`auth_time` says when Maya signed in. RFC 9470 §6.2 added it to introspection, so that an opaque token can tell as much as a JWT.",
      },
      { when: opaque, replaces: "highlights", highlights: ["active", "auth_time", "scope", "exp"] },
    ],
  },
  apiRefusal: {
    title: "Photos does not open the album",
    what: "`401` with `insufficient_user_authentication`: Maya’s login is too old for this. `max_age` says how many seconds it may be. `invalid_token` means that the token itself will not do, and `insufficient_scope` that Maya did not allow this. With `503` Photos could not find out.",
    why: "`invalid_token` would send a client to its refresh token, and `insufficient_scope` to the user for a right that she has given. RFC 9470 has an error of its own, so that the client knows what helps.",
    watch:
      "How a user signed in can matter as well as when. An API then names `acr_values`: ways to sign in that it takes, the preferred one first (RFC 9470 §3).",
    specs: ["RFC 9470 §3", "RFC 6750 §3.1"],
    highlights: ["max_age", "error", "WWW-Authenticate"],
  },
  authorizationRedirect: {
    title: "Prints sends Maya to sign in again",
    what: "Prints begins a new attempt, with a new `state` and a new `code_challenge`. Its request is that of the first time, and `max_age` in it is what Photos has named.",
    why: "Only id.example can have Maya prove who she is. So the wish of Photos goes there by way of Prints and her browser (RFC 9470 §4).",
    watch:
      "A real app would tell Maya first why she has to sign in again. People who are asked for a password out of the blue learn to type it anywhere.",
    specs: ["RFC 9470 §4", "OIDC Core §3.1.2.1"],
    highlights: ["max_age", "code_challenge", "state", "__Host-prints-session"],
    variants: [
      { when: alike, replaces: "title", text: "Prints sends Maya to id.example once more" },
      {
        when: alike,
        replaces: "watch",
        text: "Maya comes to a page that she has answered before, and nobody tells her why.",
      },
      {
        when: alike,
        replaces: "what",
        text: "Prints begins a new attempt, with a new `state` and a new `code_challenge`. What Photos has named is not in it: it is the request of the first time.",
      },
      {
        when: alike,
        replaces: "why",
        text: "Only id.example can have Maya prove who she is, and it has to be told that she should (RFC 9470 §4).",
      },
      {
        when: alike,
        replaces: "highlights",
        highlights: ["code_challenge", "state", "__Host-prints-session"],
      },
    ],
  },
  authorizationRequest: {
    what: "The browser opens the address that it was given, and the cookie of id.example goes along. So id.example knows Maya’s session, and compares the age of her login with `max_age`.",
    why: "The server must have her sign in anew where her login is older than `max_age` (OIDC Core §3.1.2.1). The parameter is from OpenID Connect, and a server may take it without `openid` as well (RFC 9470 §4).",
    watch:
      "Try to take `max_age` out of the address, as Maya could. id.example then asks for no password. But the new token is honest about it, and Photos refuses again.",
    specs: ["OIDC Core §3.1.2.1", "RFC 9470 §4"],
    highlights: ["max_age", "scope", "client_id", "code_challenge"],
    variants: [
      {
        when: { openid: "on" },
        replaces: "watch",
        text: "Try to take `max_age` out of the address, as Maya could. id.example then asks for no password. But the ID token is honest about it, and Prints stops there.",
      },
      {
        when: alike,
        replaces: "what",
        text: "The browser opens the address that it was given, and the cookie of id.example goes along. So id.example knows Maya’s session. Nothing in the request says that it is too old.",
      },
      {
        when: alike,
        replaces: "why",
        text: "Without `max_age` a server may go by the session that it has: that is single sign-on, and mostly what everybody wants.",
      },
      {
        when: alike,
        replaces: "watch",
        text: "Try to put `max_age=300` into the address. id.example then asks Maya for her password, and the album opens.",
      },
      { when: alike, replaces: "highlights", highlights: ["client_id", "scope", "code_challenge", "state"] },
    ],
  },
  loginPage: {
    title: "id.example asks Maya to sign in again",
    what: "Maya has a session here. Where her last login is longer ago than the request allows, she must sign in all the same. After a wrong password the page comes again.",
    why: "What counts is an active authentication: somebody answers a prompt of the server (RFC 9470 §3). A session that is kept alive by a cookie proves nothing of who sits there now.",
    specs: ["RFC 9470 §3", "OIDC Core §3.1.2.1", "RFC 9700 §4.16"],
  },
  consentPage: {
    what: "Maya is signed in. id.example asks her once more which rights Prints is to have, since it asks at every request. Other servers remember what was allowed.",
    why: "A new login is no new right: the scopes are those of the first time. But it is a new grant, and the answer to it is hers.",
    watch:
      "The name of the app comes from its registration, not from the request. A client that registered under a false name is the danger here (RFC 6819 §4.4.1.4).",
  },
  tokenRefusal: codeRefusal,
  tokenResponse: {
    why: "The tokens go straight to Prints, and stand in no address. For this album the access token is good as long as Maya’s login is recent.",
    variants: [
      {
        when: { token: "jwt" },
        text: "`auth_time` in the access token is when Maya signed in for it. Whether that is recent enough is for Photos to say, and not for Prints.",
      },
      {
        when: { ...earlier, challenged: "asks", openid: "on" },
        text: "Prints has asked for `max_age`, so the ID token must have `auth_time`, and Prints checks it (OIDC Core §3.1.3.7, item 13).",
      },
      {
        when: { openid: "on", ...alike },
        text: "Since Prints did not send `max_age`, it has nothing to compare `auth_time` with.",
      },
    ],
  },
  refreshResponse: {
    variants: [
      {
        when: { token: "jwt" },
        text: "The new token is younger, and `auth_time` in it is the old one: it stays the same through every refresh (RFC 9068 §2.2.1).",
      },
    ],
  },
  apiResponse: {
    title: "Photos opens the album",
    what: "The token is good, its scope allows this call, and Maya’s login is recent enough. Photos answers with what is in the locked album.",
    why: "Photos has asked for no password and shown no page. It judges when the login was, by a server that it trusts.",
    watch:
      "The token can open the album until the login is too old: five minutes, for whoever holds it. An API that wants a yes for each single payment needs more than that.",
    specs: ["RFC 9470 §3", "RFC 6750 §2.1"],
  },
  returnPage: {
    title: "Prints shows the locked album",
    what: "Photos opened the album at once, and Prints shows what is in it. Nobody was asked anything.",
    why: "Maya had signed in a moment before. The first login counts as well as any other, as long as it is recent.",
    watch:
      "How long a login counts as recent is for the API to choose. Too short is no better: people learn to type their password without looking.",
    specs: ["RFC 9470 §3"],
  },
  resultPage: {
    what: "Prints answers the request that brought the code or the error. Maya sees the locked album, or a page that says why not. No token is in it.",
  },
  clientErrorPage: {
    watch:
      "A client should not send its user round in a circle. Prints tries once, and tells Maya that it did not work.",
    variants: [
      {
        when: { ...earlier, challenged: "renews" },
        replaces: "watch",
        text: "A client should not renew again and again. Prints tries once, and tells Maya that it did not work.",
      },
    ],
  },
};

export const stepUpContent: FlowContent<StepUpOptions> = {
  card: {
    group: "user",
    title: "Step-up authentication",
    line: "The token is good, but for this the API wants to see that the user is there now.",
    audience:
      "For APIs that keep some things better than others, and for their clients: payments, deletions, documents.",
    presets: [
      {
        title: "Renew the token instead",
        reason: "The new token says the same of Maya’s login as the old one. Photos refuses it as well.",
        options: { challenged: "renews" },
      },
      {
        title: "Send her there without saying why",
        reason:
          "id.example knows Maya’s browser, and asks for no password. The new token is as good as the old one.",
        options: { challenged: "asks-alike" },
      },
      {
        title: "She has just signed in",
        reason: "The same call with the same kind of token: Photos opens the album at once.",
        options: { login: "just-now" },
      },
      {
        title: "A token that says nothing",
        reason: "Photos learns from id.example when Maya signed in: introspection tells `auth_time`.",
        options: { token: "opaque" },
      },
      {
        title: "In a single-page app",
        reason: "The script reads the challenge, because Photos lets scripts see it, and leaves its page.",
        options: { client: "public" },
      },
    ],
  },
  options: {
    client: options.client,
    login: {
      label: "Last sign-in",
      what: "How long ago Maya signed in at id.example when she opens the album.",
      values: {
        earlier: {
          label: "Eight minutes ago",
          what: "Photos allows five for this album. The access token is good for ten.",
        },
        "just-now": { label: "Just now", what: "Half a minute ago: recent enough for everything." },
      },
    },
    challenged: {
      label: "Prints’ answer",
      what: "What Prints does when Photos wants a more recent login.",
      appliesWhen: earlier,
      values: {
        asks: {
          label: "Asks for a login",
          what: "It sends Maya to id.example with the `max_age` that Photos named (RFC 9470 §4).",
        },
        renews: {
          label: "Renews its token",
          what: "As after `invalid_token`: with its refresh token. Maya is not asked, so her login gets no younger.",
        },
        "asks-alike": {
          label: "Asks as before",
          what: "It sends Maya to id.example with the request of the first time. The server goes by the session that it has.",
        },
      },
    },
    token: options.token,
    openid: options.openid,
  },
  acts: {
    openLocked: {
      variants: [
        {
          when: { login: "just-now" },
          replaces: "what",
          text: "Maya connected Prints half a minute ago. Now she wants a page from an album that she keeps locked at Photos: her passport.",
        },
        {
          when: { login: "just-now" },
          replaces: "why",
          text: "A token shows that Maya was there once. For this album Photos wants to know when that was (RFC 9470 §1).",
        },
      ],
    },
    signIn: {
      title: "Maya proves who she is once more",
      variants: [],
    },
  },
  steps,
  outcomes: {
    completed: {
      title: "The locked album is open",
      what: "Photos opened the album for a token whose user had signed in within the last five minutes. Prints never saw how she signed in.",
      why: "A token can be used for minutes, and be renewed for months. So what is worth most should not open to a token alone. RFC 9470 lets an API say so, and a client answer.",
      specs: ["RFC 9470 §1", "RFC 9470 §4", "RFC 9068 §2.2.1"],
    },
    denied: {
      what: "Prints was told `access_denied`, and takes it that Maya said no. It got no new token, and the album stays locked. The tokens of the first time are as good as before.",
      why: "To deny is a regular end. What Maya allowed before is another grant, and she has not taken it back.",
      specs: ["RFC 6749 §4.1.2.1"],
    },
    refusedByApi: {
      title: "The album stays locked",
      what: "Photos did not accept the call. The checks show which rule it broke.",
      why: "Photos judges the token that comes, and not what the client did to get it.",
      specs: ["RFC 9470 §3", "RFC 9470 §4"],
      variants: [
        {
          when: { ...earlier, challenged: "renews" },
          text: "Where `auth_time` was too old: a token that was renewed says of the login what the first one said (RFC 9068 §2.2.1). Maya was not asked, so she has proved nothing anew.",
        },
        {
          when: { ...earlier, challenged: "asks-alike" },
          text: "Where `auth_time` was too old again: the new token came from the old session. Prints has to hand on what Photos said: `max_age`, or `acr_values` where it matters how the user signed in (RFC 9470 §4).",
        },
      ],
    },
  },
};
