/** What is issued, what is written in it, and how it ends. */
import type { Words } from "./types";

export const tokenWords = {
  "access-token": {
    word: "access token",
    text: "What a client shows to an API. It stands for what the user allowed, and for how long. Its form is between server and API; to the client it is only a string.",
    spec: "RFC 6749 §1.4",
    see: {
      flow: "authorization-code",
      step: "apiRequest",
      carries: { kind: "token", name: "access_token", opaque: false },
    },
  },
  "refresh-token": {
    word: "refresh token",
    text: "With it a client gets a new access token without asking the user again. It goes to the authorization server alone, never to an API.",
    spec: "RFC 6749 §1.5",
    see: {
      flow: "refresh-token",
      step: "refreshRequest",
      carries: { kind: "parameter", name: "refresh_token" },
    },
  },
  rotation: {
    word: "refresh token rotation",
    text: "Each use gives a new refresh token and ends the old one. If an old one comes again, somebody may have a copy, and the server ends them all.",
    spec: "RFC 9700 §4.14.2",
    see: {
      flow: "refresh-token",
      step: "refreshResponse",
      carries: { kind: "parameter", name: "refresh_token" },
    },
  },
  "bearer-token": {
    word: "bearer token",
    text: "A token that is good for whoever has it. Nothing else is asked, so it must not leak.",
    spec: "RFC 6750 §1.2",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "parameter", name: "token_type", value: "Bearer" },
    },
  },
  "sender-constrained-token": {
    word: "sender-constrained token",
    text: "A token that is worth something only together with a key. A JWT names the key in `cnf`, and whoever uses the token proves that they have it.",
    spec: "RFC 9700 §2.2.1",
    see: {
      flow: "pushed-authorization",
      options: { dpop: "on" },
      step: "tokenResponse",
      carries: { kind: "claim", token: "access_token", name: "cnf" },
    },
  },
  "opaque-token": {
    word: "opaque token",
    text: "A token that says nothing to whoever reads it. The API asks the server what it stands for.",
    spec: "RFC 6749 §1.4",
    see: {
      flow: "authorization-code",
      options: { token: "opaque" },
      step: "apiRequest",
      carries: { kind: "token", name: "access_token", opaque: true },
    },
  },
  "id-token": {
    word: "ID token",
    text: "A signed statement for one client: who signed in, when and how. It is for the client to read, and no key to any API.",
    spec: "OIDC Core §2",
    see: {
      flow: "openid-connect",
      step: "tokenResponse",
      carries: { kind: "claim", token: "id_token", name: "aud" },
    },
  },
  jwt: {
    word: "JWT",
    also: ["JSON Web Token"],
    text: "A format: claims as JSON, signed or encrypted, written so that they fit into an address. It says nothing of how one comes by it or what it is for.",
    spec: "RFC 7519 §1",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "token", name: "access_token", opaque: false },
    },
  },
  jws: {
    word: "JWS",
    also: ["signature"],
    text: "A signed text in three parts: header, payload, signature. Whoever has the key can tell whether a letter was changed. Anyone can read it.",
    spec: "RFC 7515 §3",
    see: {
      flow: "authorization-code",
      step: "apiKeys",
      carries: { kind: "check", id: "access-token-signature" },
    },
  },
  base64url: {
    word: "base64url",
    text: "A way to write any bytes with letters, digits, `-` and `_`. It is a spelling and no encryption: anyone can undo it.",
    spec: "RFC 4648 §5",
    see: {
      flow: "authorization-code",
      step: "authorizationRequest",
      carries: { kind: "parameter", name: "code_challenge" },
    },
  },
  claim: {
    word: "claim",
    text: "One statement in a token: a name and a value. That it stands there proves nothing. The signature proves who said it.",
    spec: "RFC 7519 §2",
    see: {
      flow: "openid-connect",
      step: "tokenResponse",
      carries: { kind: "claim", token: "id_token", name: "auth_time" },
    },
  },
  subject: {
    word: "subject",
    also: ["sub"],
    text: "Whom a token is about: the user, or the client itself where there is none. The name is unique at its issuer, and need not be elsewhere.",
    spec: "RFC 7519 §4.1.2",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "claim", token: "access_token", name: "sub" },
    },
  },
  audience: {
    word: "audience",
    also: ["aud"],
    text: "For whom a token was made. Whoever is not named there must refuse it, or a token for one API would open all the others.",
    spec: "RFC 7519 §4.1.3",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "claim", token: "access_token", name: "aud" },
    },
  },
  expiry: {
    word: "expiry",
    also: ["exp", "lifetime"],
    text: "The moment from which a token is not good any more. Where nobody asks the server about it, nothing else ends it.",
    spec: "RFC 7519 §4.1.4",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "claim", token: "access_token", name: "exp" },
    },
  },
  jti: {
    word: "token id",
    also: ["jti"],
    text: "A name that no two tokens share. By it a token can be put on a list, or found to come twice.",
    spec: "RFC 7519 §4.1.7",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "claim", token: "access_token", name: "jti" },
    },
  },
  typ: {
    word: "typ",
    text: "What kind of JWT it is, in its header: `at+jwt` for an access token. So nobody takes one kind for another.",
    spec: "RFC 9068 §2.1",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "header", token: "access_token", name: "typ" },
    },
  },
  alg: {
    word: "algorithm",
    also: ["alg", "RS256", "HS256"],
    text: "How a token was signed. `HS256` uses one secret for both sides; `RS256` signs with a private key and verifies with the public one. The reader decides which it takes, never the token.",
    spec: "RFC 8725 §3.1",
    see: {
      flow: "authorization-code",
      step: "tokenResponse",
      carries: { kind: "header", token: "access_token", name: "alg" },
    },
  },
  jwks: {
    word: "JWK Set",
    also: ["JWKS"],
    text: "The public keys of a server, as JSON at an address. `kid` in a token says which of them to take.",
    spec: "RFC 7517 §5",
    see: { flow: "authorization-code", step: "apiKeys", carries: { kind: "parameter", name: "keys" } },
  },
  introspection: {
    word: "introspection",
    text: "The API asks the server what a token stands for, and whether it still counts. The answer may be as short as `active: false`.",
    spec: "RFC 7662 §2.2",
    see: {
      flow: "introspection",
      step: "introspectionResponse",
      carries: { kind: "parameter", name: "active" },
    },
  },
  revocation: {
    word: "revocation",
    text: "A client has the server end a token before its time. An API that judges JWTs by itself does not hear of it.",
    spec: "RFC 7009 §2.1",
    see: { flow: "introspection", step: "revocationRequest", carries: { kind: "parameter", name: "token" } },
  },
  blocklist: {
    word: "blocklist",
    also: ["denylist"],
    text: "What an API keeps of tokens that were revoked before they expired. No RFC says how it learns of them.",
    spec: "RFC 7009 §3",
    see: {
      flow: "introspection",
      options: { token: "jwt", answer: "blocklist" },
      step: "thiefApiRequest",
      carries: { kind: "check", id: "access-token-not-blocked" },
    },
  },
  act: {
    word: "actor",
    also: ["act"],
    text: "Who uses a token on behalf of its subject. With `act` an API sees both; where it is missing, one poses as the other.",
    spec: "RFC 8693 §4.1",
    see: {
      flow: "token-exchange",
      step: "exchangeResponse",
      carries: { kind: "claim", token: "access_token", name: "act" },
    },
  },
  userinfo: {
    word: "userinfo",
    text: "An API of the OpenID Provider that tells a client about the person who signed in. The client shows an access token.",
    spec: "OIDC Core §5.3",
    see: {
      flow: "openid-connect",
      step: "userinfoResponse",
      carries: { kind: "parameter", name: "sub" },
    },
  },
} as const satisfies Words;
