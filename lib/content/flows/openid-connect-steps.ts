/** What is otherwise in shared messages, acts and ends where Prints wants to know who Maya is, and not to have her photos. */
import type { OpenidConnectOptions } from "@/lib/world/options/openid-connect";
import type { FlowContent } from "../types";
import { codeRefusal } from "./code-refusal";

type Content = FlowContent<OpenidConnectOptions>;

export const openidConnectActs: Content["acts"] = {
  connect: {
    title: "Maya wants to sign in to Prints",
    what: "Maya is on the site of Prints, which knows nobody yet. She has an account at id.example, and would rather not invent another password.",
    why: "Prints never learns her password. It is told who she is by a server that it trusts: OpenID Connect, a layer on top of OAuth (OIDC Core §1).",
    specs: ["OIDC Core §1"],
  },
  consent: {
    title: "Maya decides what Prints may know",
    what: "Each box is something that Prints wants to know. Untick `profile` or `email`, and it learns less; untick `openid`, and it does not learn who she is.",
  },
};

export const openidConnectSteps: Content["steps"] = {
  tokenRefusal: codeRefusal,
  loginRequest: {
    title: "Maya presses Sign in at Prints",
    what: "Her browser sends an ordinary request to Prints. There is nothing of OpenID Connect in it yet.",
    watch:
      "Any page can send Maya’s browser to this address and so start an attempt. If she has a session at id.example, she could be signed in to Prints without noticing.",
    variants: [
      { when: { client: "public" }, replaces: "title", text: "Maya opens the app of Prints" },
      {
        when: { client: "public" },
        replaces: "what",
        text: "Here Prints is an app: a script that runs in her browser. The server of Prints only hands out its files.",
      },
    ],
  },
  authorizationRequest: {
    what: "The browser opens the address that it was given. `openid` in `scope` makes this a request of OpenID Connect: besides the access token, Prints asks for an **ID token**.",
    specs: ["OIDC Core §3.1.2.1", "RFC 6749 §4.1.1", "RFC 7636 §4.3"],
    highlights: ["scope", "nonce", "state", "code_challenge"],
    variants: [
      { when: { nonce: "off" }, replaces: "highlights", highlights: ["scope", "state", "code_challenge"] },
      {
        when: { nonce: "on" },
        text: "`nonce` will come back inside the ID token. By it Prints knows a token that was made for this session.",
      },
      {
        when: { visit: "again", prompt: "unset", max_age: "unset" },
        text: "The cookie of id.example goes along. Maya signed in an hour ago, so she will not be asked for her password: single sign-on.",
      },
      { when: { prompt: "none" }, replaces: "highlights", highlights: ["scope", "prompt", "nonce", "state"] },
      {
        when: { prompt: "login" },
        replaces: "highlights",
        highlights: ["scope", "prompt", "nonce", "state"],
      },
      {
        when: { max_age: "5m", prompt: "unset" },
        replaces: "highlights",
        highlights: ["scope", "max_age", "nonce", "state"],
      },
    ],
  },
  loginPage: {
    variants: [
      {
        when: { visit: "again", prompt: "login" },
        text: "Maya has a session here, but Prints asked for a fresh sign-in with `prompt=login`.",
      },
      {
        when: { visit: "again", max_age: "5m", prompt: "unset" },
        text: "Maya has a session here, but it is an hour old, and `max_age` allows five minutes.",
      },
    ],
  },
  consentPage: {
    title: "id.example asks what Prints may know",
    what: "Maya is signed in. Now id.example tells her which app is asking, and what it wants to know. She can untick some of it, allow, or deny.",
    why: "That Maya has signed in at id.example does not mean that any app may know who she is. It is hers to say so (OIDC Core §3.1.2.4).",
  },
  authorizationError: {
    variants: [
      {
        when: { prompt: "none" },
        text: "With `prompt=none` no page may be shown. The error says which one it would take: `login_required`, `consent_required` and others (OIDC Core §3.1.2.6).",
      },
    ],
  },
  tokenResponse: {
    title: "id.example issues the tokens",
    what: "Two tokens come, if Maya allowed `openid`. The **ID token** is for Prints: a signed statement about who signed in, when, and for whom. The **access token** is for the userinfo endpoint, and Prints does not look into it.",
    why: "An access token opens an API, whoever holds it. It was not made for Prints, and says nothing about who is there. Only a token that names Prints in `aud` may sign anyone in.",
    watch:
      "Apps that took any access token for a sign-in were fooled with one that another app had been given. That is the mistake that the ID token is there to end (RFC 6749 §10.16).",
    specs: ["OIDC Core §3.1.3.3", "OIDC Core §2", "RFC 6749 §5.1"],
    highlights: ["id_token", "access_token", "expires_in", "scope"],
    variants: [
      {
        when: { algorithm: ["ES256", "PS256"] },
        text: "This algorithm has a random part: the same link shows another signature each time.",
      },
    ],
  },
  clientKeys: {
    title: "Prints validates the ID token",
    what: "id.example publishes its public keys. Prints looks for the one that the token names, to verify the signature. Then it judges every claim by the rules of OIDC Core §3.1.3.7: see the checks.",
  },
  resultPage: {
    title: "Prints greets Maya",
    what: "Prints knows who is there, and answers the request that brought the code. It opens a session of its own, in which she stays signed in. The tokens stay on its server.",
    why: "The session has a new cookie. With the old one, somebody who had planted it beforehand would now be signed in as Maya (session fixation).",
    watch:
      "How long this session lasts is up to Prints, and has nothing to do with `exp` of the ID token or with the session at id.example.",
    specs: ["OIDC Core §3.1.3.7", "RFC 9700 §4.2.4"],
    highlights: ["__Host-prints-session", "Content-Type", "Cache-Control"],
  },
};

export const openidConnectOutcomes: Content["outcomes"] = {
  completed: {
    title: "Maya signed in, and out again",
    what: "Prints knew who was there, by a statement that it had verified itself. Then it ended its own session, and sent her to id.example to end the one there.",
    why: "Prints keeps no password. It knows Maya by `iss` and `sub`, which never pass to another.",
    specs: ["OIDC Core §3.1", "OIDC Logout §2"],
    variants: [],
  },
  denied: {
    title: "The answer was no",
    what: "Prints was not told who Maya is, or she stays signed in at id.example. What was not allowed has not happened.",
    why: "To say no is a regular way through the flow. An app has to be ready for it.",
    specs: ["OIDC Core §3.1.2.6", "OIDC Logout §2"],
  },
  refusedByApi: {
    title: "Userinfo refused the call",
    what: "Userinfo did not accept the call: no access token came, or none that is good for it. The checks show which rule it broke.",
    why: "Userinfo judges each token anew: that it is good, that it is for userinfo, and that it has `openid`.",
    specs: ["OIDC Core §5.3.3", "RFC 6750 §3.1"],
  },
};
