/** What keeps the others honest: values that tie messages together, proofs, and the attacks that they stop. */
import type { Words } from "./types";

export const protectionWords = {
  pkce: {
    word: "PKCE",
    also: ["Proof Key for Code Exchange", "pixie"],
    text: "The client makes a secret for each attempt and sends its hash ahead. Whoever redeems the code must show the secret, so that a stolen code is worth nothing.",
    spec: "RFC 7636 §1",
    see: {
      flow: "authorization-code",
      step: "tokenRequest",
      carries: { kind: "check", id: "verifier-matches" },
    },
  },
  "code-verifier": {
    word: "code verifier",
    also: ["code_verifier"],
    text: "The secret of PKCE: 43 to 128 random characters, new for each attempt. It leaves the client only with the code.",
    spec: "RFC 7636 §4.1",
    see: {
      flow: "authorization-code",
      step: "tokenRequest",
      carries: { kind: "parameter", name: "code_verifier" },
    },
  },
  "code-challenge": {
    word: "code challenge",
    also: ["code_challenge"],
    text: "What goes ahead of the verifier in the authorization request: with `S256` its hash, from which nobody can compute it.",
    spec: "RFC 7636 §4.2",
    see: {
      flow: "authorization-code",
      step: "authorizationRequest",
      carries: { kind: "parameter", name: "code_challenge" },
    },
  },
  state: {
    word: "state",
    text: "A value of the client’s session that goes along and must come back. So the client can tell an answer that it did not ask for.",
    spec: "RFC 6749 §10.12",
    see: { flow: "authorization-code", step: "callback", carries: { kind: "check", id: "state-matches" } },
  },
  nonce: {
    word: "nonce",
    text: "In OpenID Connect: a value of the client’s session that must stand in the ID token. It ties the token to the attempt that it was made for.",
    spec: "OIDC Core §3.1.2.1",
    see: {
      flow: "openid-connect",
      step: "tokenResponse",
      carries: { kind: "claim", token: "id_token", name: "nonce" },
    },
  },
  "client-authentication": {
    word: "client authentication",
    text: "How a confidential client proves at the token endpoint who it is. It does not say whose code the client brings: that is what PKCE is for.",
    spec: "RFC 6749 §2.3",
    see: {
      flow: "authorization-code",
      step: "tokenRequest",
      carries: { kind: "check", id: "one-client-authentication" },
    },
  },
  "client-id": {
    word: "client id",
    also: ["client_id"],
    text: "The name of a client at a server. It is no secret, and proves nothing.",
    spec: "RFC 6749 §2.2",
    see: {
      flow: "authorization-code",
      step: "authorizationRequest",
      carries: { kind: "parameter", name: "client_id" },
    },
  },
  "client-secret": {
    word: "client secret",
    also: ["client_secret"],
    text: "The password of a client. It is a secret only as long as nobody else can read it; in a script or an app anybody can.",
    spec: "RFC 6749 §2.3.1",
    see: {
      flow: "authorization-code",
      step: "tokenRequest",
      carries: { kind: "parameter", name: "client_secret" },
    },
  },
  "client-assertion": {
    word: "client assertion",
    also: ["private_key_jwt"],
    text: "A JWT that a client signs with its private key in place of showing a secret. The server needs only the public key, so it has nothing to lose.",
    spec: "RFC 7523 §2.2",
    see: {
      flow: "client-credentials",
      options: { authentication: "private_key_jwt" },
      step: "tokenRequest",
      carries: { kind: "claim", token: "client_assertion", name: "sub" },
    },
  },
  dpop: {
    word: "DPoP",
    also: ["proof of possession"],
    text: "A small JWT with each request, signed with a key of the client. It shows that whoever sends the token has the key as well.",
    spec: "RFC 9449 §4.2",
    see: {
      flow: "pushed-authorization",
      options: { dpop: "on" },
      step: "apiRequest",
      carries: { kind: "claim", token: "DPoP", name: "ath" },
    },
  },
  "resource-indicator": {
    word: "resource indicator",
    also: ["resource"],
    text: "By it a client says for which API it wants the token, so that the token is good there and nowhere else.",
    spec: "RFC 8707 §2",
    see: {
      flow: "authorization-code",
      options: { resource: "photos" },
      step: "authorizationRequest",
      carries: { kind: "parameter", name: "resource" },
    },
  },
  "code-injection": {
    word: "code injection",
    text: "A thief brings a stolen code to the app, in a session of their own, and lets the app redeem it. A client secret does not stop it. PKCE does.",
    spec: "RFC 9700 §4.5",
    see: {
      flow: "authorization-code",
      options: { theft: "code", pkce: "off" },
      step: "injectionRequest",
      carries: { kind: "parameter", name: "code" },
    },
  },
  "mix-up": {
    word: "mix-up",
    text: "A client that knows several servers is made to bring the code of one to another. `iss` in the answer tells the client who sent it.",
    spec: "RFC 9207 §2",
    see: {
      flow: "authorization-code",
      options: { theft: "mixup" },
      step: "callback",
      carries: { kind: "check", id: "issuer-matches" },
    },
  },
  csrf: {
    word: "request forgery",
    also: ["CSRF", "XSRF"],
    text: "Another site makes the user’s browser send a request that the user did not want; their cookies go along by themselves. At the redirect URI, `state` or PKCE stops it.",
    spec: "RFC 6749 §10.12",
    see: {
      flow: "authorization-code",
      options: { theft: "csrf" },
      step: "callback",
      carries: { kind: "check", id: "state-matches" },
    },
  },
  "step-up": {
    word: "step-up authentication",
    also: ["insufficient_user_authentication"],
    text: "An API wants its user to have signed in more recently, or in another way, than the token says. The client sends them to the server with what the API has named.",
    spec: "RFC 9470 §1",
    see: {
      flow: "step-up",
      step: "apiRefusal",
      carries: { kind: "parameter", name: "max_age", value: "300" },
    },
  },
  passkey: {
    word: "passkey",
    also: ["WebAuthn", "FIDO2"],
    text: "A key pair that a device makes for one site. The site keeps the public key, and the private one signs the user in there and nowhere else. So nobody can type it into a false page.",
    spec: "WebAuthn Standard §Verifying assertion",
    see: {
      flow: "step-up",
      options: { login: "passkey" },
      step: "loginSubmission",
      carries: { kind: "check", id: "passkey-signature" },
    },
  },
  session: {
    word: "session",
    text: "What a server remembers of a browser between two requests, and the cookie by which it knows that browser again.",
    spec: "RFC 10025 §1",
    see: { flow: "authorization-code", step: "callback", carries: { kind: "check", id: "session-known" } },
  },
} as const satisfies Words;
