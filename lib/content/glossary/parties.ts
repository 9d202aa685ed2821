/** Who takes part: RFC 6749 §1.1 and §2, and what they call one another. */
import type { Words } from "./types";

export const partyWords = {
  "resource-owner": {
    word: "resource owner",
    also: ["user"],
    text: "Whoever may grant access to something that is kept at an API. Where it is a person, OAuth also says end-user. Here it is Maya.",
    spec: "RFC 6749 §1.1",
    see: { flow: "authorization-code", step: "consentSubmission", carries: { kind: "sender" } },
  },
  "user-agent": {
    word: "user agent",
    also: ["browser"],
    text: "What the person looks at the web with: as a rule the browser. It carries messages between client and server, and can read what it carries.",
    spec: "RFC 6749 §4.1",
    see: { flow: "authorization-code", step: "callback", carries: { kind: "sender" } },
  },
  client: {
    word: "client",
    also: ["app"],
    text: "The app that uses an API for someone, or in its own name. It may be a web server, a script, a television: the word says nothing about where it runs.",
    spec: "RFC 6749 §1.1",
    see: { flow: "authorization-code", step: "tokenRequest", carries: { kind: "sender" } },
  },
  "confidential-client": {
    word: "confidential client",
    text: "A client that can keep its credentials to itself, such as a program on a server. It can prove who it is.",
    spec: "RFC 6749 §2.1",
    see: {
      flow: "authorization-code",
      step: "tokenRequest",
      carries: { kind: "check", id: "client-secret-matches" },
    },
  },
  "public-client": {
    word: "public client",
    text: "A client that cannot keep a secret, since it runs where others can read it: in a browser, on a phone. It names itself, and proves nothing.",
    spec: "RFC 6749 §2.1",
    see: {
      flow: "authorization-code",
      options: { client: "public" },
      step: "tokenRequest",
      carries: { kind: "parameter", name: "client_id" },
    },
  },
  "native-app": {
    word: "native app",
    text: "A client that is installed on the user’s own machine: on a phone, on a desktop, at a command line. A secret in it is in every copy, so it is a public client.",
    spec: "RFC 8252 §3",
    see: {
      flow: "native-app",
      step: "callback",
      carries: { kind: "parameter", name: "code" },
    },
  },
  "embedded-user-agent": {
    word: "embedded user agent",
    also: ["web view"],
    text: "A browser that is a part of an app. The app can read what is typed there, copy the cookies and press the buttons, so a native app must not use one to sign users in.",
    spec: "RFC 8252 §8.12",
    see: {
      flow: "native-app",
      options: { browser: "embedded", theft: "app" },
      step: "loginSubmission",
      carries: { kind: "parameter", name: "password" },
    },
  },
  "authorization-server": {
    word: "authorization server",
    also: ["AS"],
    text: "The server that lets the user sign in and decide, and issues tokens to clients.",
    spec: "RFC 6749 §1.1",
    see: { flow: "authorization-code", step: "tokenResponse", carries: { kind: "sender" } },
  },
  "resource-server": {
    word: "resource server",
    also: ["API"],
    text: "The API that keeps what is protected. It answers requests that come with an access token that it finds good.",
    spec: "RFC 6749 §1.1",
    see: { flow: "authorization-code", step: "apiRequest", carries: { kind: "receiver" } },
  },
  issuer: {
    word: "issuer",
    also: ["iss"],
    text: "Who made a token, or an answer: an `https` address without query and fragment. Whoever reads the token compares it with the issuer that they trust.",
    spec: "RFC 8414 §2",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "claim", token: "access_token", name: "iss" },
    },
  },
  "openid-provider": {
    word: "OpenID Provider",
    also: ["OP", "identity provider"],
    text: "An authorization server that can also tell a client who signed in. The client is then called a relying party.",
    spec: "OIDC Core §1.2",
    see: {
      flow: "openid-connect",
      step: "tokenResponse",
      carries: { kind: "claim", token: "id_token", name: "iss" },
    },
  },
  "front-channel": {
    word: "front channel",
    text: "The way through the user’s browser: redirects, addresses, forms. The user, extensions, the history and the log of a server may see what goes this way.",
    spec: "RFC 10017 §4",
    see: { flow: "authorization-code", step: "authorizationResponse", carries: { kind: "channel" } },
  },
  "back-channel": {
    word: "back channel",
    text: "The way from server to server, without the browser. The tokens go this way where the client has a server.",
    spec: "RFC 6749 §4.1",
    see: { flow: "authorization-code", step: "tokenRequest", carries: { kind: "channel" } },
  },
} as const satisfies Words;
