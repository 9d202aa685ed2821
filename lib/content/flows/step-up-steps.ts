/** What is said of an API that wants another login alone (RFC 9470): its messages. */
import type { StepUpOptions } from "@/lib/world/options/step-up";
import { changedRun } from "../explain-step";
import type { FlowContent } from "../types";
import { codeRefusal } from "./code-refusal";

/** The album does not open at once. */
export const locked = { login: ["earlier", "passkey", "no-passkey"] } as const;
/** Photos wants a recent login. */
const recent = { login: ["earlier", "just-now"] } as const;
/** Photos wants a passkey, and Maya has one. */
const has = { login: "passkey" } as const;
/** Photos wants a passkey, whether she has one or not. */
export const byPasskey = { login: ["passkey", "no-passkey"] } as const;

const alike = { ...locked, challenged: "asks-alike" } as const;
const asks = { ...locked, challenged: "asks" } as const;
const opaque = { token: "opaque" } as const;
const script = { client: "public" } as const;

export const stepUpSteps: FlowContent<StepUpOptions>["steps"] = {
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
        when: { ...recent, token: "jwt" },
        text: "It stands inside the token as `auth_time`, beside `iat`, which is when the token was made.",
      },
      {
        when: byPasskey,
        replaces: "what",
        text: "Prints calls `/albums/locked`, with its access token in `Authorization`. `photos.read` in its scope is enough for every album. Whether this one opens depends on one thing more: how Maya signed in for this token.",
      },
      {
        when: { ...byPasskey, token: "jwt" },
        text: "Where id.example has a name for the way, it stands inside the token as `acr`. For a password it has none.",
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
      {
        when: { ...byPasskey, ...opaque },
        text: "`acr` says how, where id.example has a name for it. Both members are from RFC 9470 (§6.2).",
      },
      {
        when: { ...byPasskey, ...opaque },
        replaces: "highlights",
        highlights: ["active", "acr", "auth_time", "scope"],
      },
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
    variants: [
      {
        when: byPasskey,
        replaces: "what",
        text: "`401` with `insufficient_user_authentication`: this album wants another login than Maya’s. `acr_values` names the way that would do: `phr`, phishing-resistant. `invalid_token` means that the token itself will not do, and `insufficient_scope` that Maya did not allow this. With `503` Photos could not find out.",
      },
      {
        when: byPasskey,
        replaces: "watch",
        text: "When a user signed in can matter as well as how. An API then names `max_age` as well (RFC 9470 §3).",
      },
      { when: byPasskey, replaces: "highlights", highlights: ["acr_values", "error", "WWW-Authenticate"] },
    ],
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
      {
        when: byPasskey,
        replaces: "what",
        text: "Prints begins a new attempt, with a new `state` and a new `code_challenge`. Its request is that of the first time, with what Photos has named: `acr_values`, where it said so.",
      },
      {
        when: byPasskey,
        replaces: "watch",
        text: "Prints does not have to know what `phr` means. It takes the words of Photos to id.example, and the two have agreed on them.",
      },
      {
        when: byPasskey,
        replaces: "highlights",
        highlights: ["acr_values", "code_challenge", "state", "__Host-prints-session"],
      },
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
        when: byPasskey,
        replaces: "what",
        text: "The browser opens the address that it was given, and the cookie of id.example goes along. So id.example knows Maya’s session, which she began with her password. Where `acr_values` are there, they ask for more.",
      },
      {
        when: byPasskey,
        replaces: "why",
        text: "For an ID token a server may do without (OIDC Core §5.5.1.1). For an access token RFC 9470 recommends that it takes the value as required (§5). A lesser token would only be refused at the API.",
      },
      {
        when: byPasskey,
        replaces: "watch",
        text: "Try to take `acr_values` out of the address, as Maya could. id.example then asks for no passkey. But the new token is honest about it, and Photos refuses again.",
      },
      {
        when: { login: "no-passkey" },
        replaces: "watch",
        text: "Try to take `acr_values` out of the address, as Maya could. id.example then has nothing to refuse, and asks for her consent. But the new token is honest about her login, and Photos refuses again.",
      },
      {
        when: byPasskey,
        replaces: "highlights",
        highlights: ["acr_values", "scope", "client_id", "code_challenge"],
      },
      {
        when: { ...recent, openid: "on" },
        replaces: "watch",
        text: "Try to take `max_age` out of the address, as Maya could. id.example then asks for no password. But the ID token is honest about it, and Prints stops there.",
      },
      {
        when: { login: "passkey", openid: "on" },
        replaces: "watch",
        text: "Try to take `acr_values` out of the address, as Maya could. id.example then asks for no passkey. But the ID token is honest about it, and Prints stops there.",
      },
      {
        when: { login: "no-passkey", openid: "on" },
        replaces: "watch",
        text: "Try to take `acr_values` out of the address, as Maya could. id.example then has nothing to refuse, and asks for her consent. But the ID token is honest about her login, and Prints stops there.",
      },
      {
        when: alike,
        replaces: "what",
        text: "The browser opens the address that it was given, and the cookie of id.example goes along. So id.example knows Maya’s session. Nothing in the request says that it will not do.",
      },
      {
        when: alike,
        replaces: "why",
        text: "Where nothing else is asked for, a server may go by the session that it has: that is single sign-on, and mostly what everybody wants.",
      },
      {
        when: alike,
        replaces: "watch",
        text: "Try to put `max_age=300` into the address. id.example then asks Maya for her password, and the album opens.",
      },
      {
        when: { ...alike, login: "passkey" },
        replaces: "watch",
        text: "Try to put `acr_values=phr` into the address. id.example then asks Maya for her passkey, and the album opens.",
      },
      {
        when: { ...alike, login: "no-passkey" },
        replaces: "watch",
        text: "Try to put `acr_values=phr` into the address. id.example then answers with an error, because Maya has no passkey.",
      },
      { when: alike, replaces: "highlights", highlights: ["client_id", "scope", "code_challenge", "state"] },
    ],
  },
  loginPage: {
    title: "id.example asks Maya to sign in again",
    what: "Maya has a session here. Where her last login is longer ago than the request allows, she must sign in all the same. After a wrong password the page comes again.",
    why: "What counts is an active authentication: somebody answers a prompt of the server (RFC 9470 §3). A session that is kept alive by a cookie proves nothing of who sits there now.",
    specs: ["RFC 9470 §3", "OIDC Core §3.1.2.1", "RFC 9700 §4.16"],
    variants: [
      { when: has, replaces: "title", text: "id.example asks Maya for her passkey" },
      { when: { ...has, ...changedRun }, replaces: "title", text: "id.example asks Maya to sign in" },
      {
        when: has,
        replaces: "what",
        text: "Maya has a session here, and is asked for a **passkey**: a key that her device made for id.example alone. The page asks the device for a signature with it.",
      },
      {
        when: { ...has, ...changedRun },
        replaces: "what",
        text: "By a password, or by a **passkey**: a key that Maya’s device made for id.example alone. The page of a passkey asks the device for a signature with it. Who has no session signs in by password first.",
      },
      {
        when: has,
        replaces: "why",
        text: "What people type they can type into the wrong page. A browser answers with a passkey only at the site that it was made for, and says which page asked. That is what `phr` means: phishing-resistant.",
      },
      {
        when: has,
        replaces: "watch",
        text: "`challenge` is random and good for one answer. So an answer that somebody has copied is worth nothing.",
      },
      {
        when: has,
        replaces: "specs",
        specs: ["WebAuthn Standard §Verifying assertion", "RFC 9470 §3", "RFC 9470 §5"],
      },
    ],
  },
  loginSubmission: {
    variants: [
      { when: has, replaces: "title", text: "The answer of the passkey goes to id.example" },
      { when: { ...has, ...changedRun }, replaces: "title", text: "Maya’s answer goes to id.example" },
      {
        when: has,
        replaces: "what",
        text: "The browser sends what the page asked for. Of a passkey that is what the device signed: the `challenge`, the origin of the page, and that Maya was there and showed it who she is. By what she did so, a finger, a face or a PIN, stays on the device.",
      },
      {
        when: has,
        replaces: "why",
        text: "Of a passkey id.example keeps the public key alone. Whoever steals that cannot sign in with it, and Maya has nothing that she could be led to tell.",
      },
      {
        when: has,
        replaces: "watch",
        text: "Try to change the answer of the passkey. The checks show the rules of the standard one by one, up to the one that fails.",
      },
      { when: has, replaces: "highlights", highlights: ["passkey", "username", "password", "form_token"] },
      {
        when: has,
        replaces: "specs",
        specs: ["WebAuthn Standard §Verifying assertion", "RFC 6749 §10.12"],
      },
    ],
  },
  authorizationError: {
    variants: [
      {
        when: byPasskey,
        text: "With `unmet_authentication_requirements` id.example says that it cannot have Maya sign in like that: it has no such way, or she has no passkey there (RFC 9470 §5).",
      },
    ],
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
        when: byPasskey,
        replaces: "why",
        text: "The tokens go straight to Prints, and stand in no address. How Maya signed in is the same as long as they live.",
      },
      {
        when: { ...asks, login: "passkey", token: "jwt" },
        text: "Where `acr` is in the access token, it says how Maya signed in; `auth_time` says when. Whether that will do is for Photos to say, and not for Prints.",
      },
      {
        when: { ...asks, login: "passkey", openid: "on" },
        text: "Where Prints has asked for `acr_values`, it wants one of them as `acr` in the ID token, and stops where there is none (OIDC Core §3.1.3.7, item 12).",
      },
      {
        when: { ...recent, token: "jwt" },
        text: "`auth_time` in the access token is when Maya signed in for it. Whether that is recent enough is for Photos to say, and not for Prints.",
      },
      {
        when: { ...asks, login: "earlier", openid: "on" },
        text: "Prints has asked for `max_age`, so the ID token must have `auth_time`, and Prints checks it (OIDC Core §3.1.3.7, item 13).",
      },
      {
        when: { ...alike, login: "earlier", openid: "on" },
        text: "Since Prints did not send `max_age`, it has nothing to compare `auth_time` with.",
      },
      {
        when: { ...alike, ...byPasskey, openid: "on" },
        text: "Since Prints did not send `acr_values`, it does not look for `acr`.",
      },
    ],
  },
  refreshResponse: {
    variants: [
      {
        when: { ...recent, token: "jwt" },
        text: "The new token is younger, and `auth_time` in it is the old one: it stays the same through every refresh (RFC 9068 §2.2.1).",
      },
      {
        when: { ...byPasskey, token: "jwt" },
        text: "The new token is younger, and says of the login what the old one said (RFC 9068 §2.2.1).",
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
    variants: [
      {
        when: byPasskey,
        replaces: "what",
        text: "The token is good, its scope allows this call, and `acr` says that Maya signed in as the album wants it. Photos answers with what is in the locked album.",
      },
      {
        when: byPasskey,
        replaces: "why",
        text: "Photos has asked for no passkey and shown no page. It judges how the login was, by a server that it trusts.",
      },
      {
        when: byPasskey,
        replaces: "watch",
        text: "The token opens the album as long as it lives, for whoever holds it, and so does one that was renewed. An API that also cares when it was asks for both, `acr_values` and `max_age`.",
      },
    ],
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
        when: { ...locked, challenged: "renews" },
        replaces: "watch",
        text: "A client should not renew again and again. Prints tries once, and tells Maya that it did not work.",
      },
    ],
  },
};
