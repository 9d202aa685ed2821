/** What each parameter and each member of a JSON body is for, and what goes wrong without it. */
import { grantParameterExplanations } from "./grant-parameters";
import { headerExplanations } from "./headers";
import { loginParameterExplanations } from "./login-parameters";
import { metadataParameterExplanations } from "./metadata-parameters";
import type { FieldName, ParameterName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

const fieldExplanations: Readonly<Record<FieldName, ParameterExplanation>> = {
  ...grantParameterExplanations,
  ...metadataParameterExplanations,
  ...loginParameterExplanations,

  // Authorization request and response
  response_type: {
    what: "What the client wants back. `code` asks for an authorization code.",
    without: "The request is incomplete. The client gets `invalid_request`.",
    spec: "RFC 6749 §3.1.1",
  },
  response_mode: {
    what: "How the answer comes back: in the query of the redirect URI, in its fragment, or as a form that the browser posts there.",
    without: "For a code the server takes `query`, the default.",
    spec: "OAuth Multiple-Response-Types §2.1",
  },
  client_id: {
    what: "Which client is asking. The value is public: it names the client and proves nothing.",
    without: "The server does not know which redirect URIs and which rules hold, and refuses.",
    spec: "RFC 6749 §2.2",
  },
  redirect_uri: {
    what: "Where the browser is sent with the answer. In the token request the client repeats it, to show that it is the same.",
    without:
      "The server takes the one that is registered, or refuses. Where it is not compared exactly, codes can be sent to a stranger.",
    spec: "RFC 6749 §3.1.2",
  },
  scope: {
    what: "The rights that are asked for, or that were given: words with spaces between them, in any order.",
    without:
      "The server takes a default or refuses. In a response it must be there if what was given is not what was asked for.",
    spec: "RFC 6749 §3.3",
  },
  state: {
    what: "A random value that the client made for this session. The server returns it unchanged, and the client compares.",
    without:
      "The client cannot tell an answer that it asked for from a forged one, unless PKCE or `nonce` does the same work.",
    spec: "RFC 6749 §10.12",
  },
  nonce: {
    what: "A random value that the client made for this session. It comes back as a claim inside the ID token.",
    without: "An ID token that was obtained in another session could be slipped into this one.",
    spec: "OIDC Core §3.1.2.1",
  },
  code_challenge: {
    what: "Made from `code_verifier`, a secret of the client: with `S256`, its hash. The server keeps it together with the code.",
    without: "The code is tied to no session. Whoever gets hold of it can try to redeem it.",
    spec: "RFC 7636 §4.2",
  },
  code_challenge_method: {
    what: "How the challenge is made from the verifier. `S256` is SHA-256; `plain` is no change at all.",
    without:
      "The server takes `plain`. A client that sent a hash then fails, because its verifier is not equal to it.",
    spec: "RFC 7636 §4.3",
  },
  resource: {
    what: "The API that the token is wanted for. It becomes the audience of the token.",
    without:
      "The server goes by the scope, or takes a default (RFC 9068 §3). A token for several APIs could be used by one of them at another.",
    spec: "RFC 8707 §2",
  },
  request: {
    what: "The whole authorization request as a JWT, signed by the client. What stands beside it does not count.",
    without: "Nobody could tell whether the request was changed on its way through the browser.",
    spec: "RFC 9101 §5",
  },
  request_uri: {
    what: "The name under which the server keeps the request that the client pushed.",
    without: "The browser would have to carry the whole request in its address.",
    spec: "RFC 9126 §2.2",
  },
  prompt: {
    what: "What Maya is to be asked: `login` to sign in anew, `none` for no page at all.",
    without: "The server asks what it needs to ask: whoever has a session there is not asked for a password.",
    spec: "OIDC Core §3.1.2.1",
  },
  max_age: {
    what: "How many seconds ago the user may have signed in, at most. The ID token then says in `auth_time` when it was, and so does the access token of a server that follows RFC 9470 (§5).",
    without: "The server goes by a session that may be hours or days old.",
    spec: "OIDC Core §3.1.2.1",
  },
  acr_values: {
    what: "Ways to sign in that would do, the preferred one first. What a name stands for is agreed between API and server.",
    without:
      "The server chooses by itself how the user signs in. For an ID token it may do so all the same (OIDC Core §5.5.1.1); for an access token it should refuse instead (RFC 9470 §5).",
    spec: "OIDC Core §3.1.2.1",
  },
  auth_time: {
    what: "When the user signed in for this token, in seconds since 1970. A token that was renewed has the time of the first one.",
    without: "An API that wants a recent login cannot tell whether it was, and has to refuse.",
    spec: "RFC 9470 §6.2",
  },
  acr: {
    what: "How the user signed in for this token, by a name that API and server have agreed on. A token that was renewed has that of the first one.",
    without: "An API that wants a certain way cannot tell which it was, and has to refuse.",
    spec: "RFC 9470 §6.2",
  },
  dpop_jkt: {
    what: "The thumbprint of the client’s key: the code will be redeemed with a proof by this key, or not at all.",
    without: "A thief who has the code and the verifier could bind the tokens to a key of their own.",
    spec: "RFC 9449 §10",
  },
  code: {
    what: "The authorization code: one use, a short life, bound to the client, the redirect URI and the `code_challenge`.",
    without: "There is nothing to redeem. If it leaks, these bonds are what keeps it useless to others.",
    spec: "RFC 6749 §4.1.2",
  },
  iss: {
    what: "Which authorization server is speaking, by its issuer identifier.",
    without:
      "A client of several servers cannot tell who answered, and can be made to send the code to the wrong one: a mix-up attack.",
    spec: "RFC 9207 §2",
  },
  error: {
    what: "What went wrong, as one of a few fixed codes that a program can act on.",
    without: "The answer counts as a success, and must hold what was asked for.",
    spec: "RFC 6749 §5.2",
  },
  error_description: {
    what: "The same in words, for the developer of the client.",
    without: "Only the code is left to go by. It is not meant to be shown to the user.",
    spec: "RFC 6749 §5.2",
  },
  error_uri: {
    what: "The address of a page about the error, for the developer of the client.",
    without: "Nothing is lost: it is optional.",
    spec: "RFC 6749 §5.2",
  },

  // Token request and response
  grant_type: {
    what: "By which grant the client asks: `authorization_code`, `refresh_token`, `client_credentials`, or the URN of one that was added later.",
    without: "The server does not know by which rules to judge the request: `invalid_request`.",
    spec: "RFC 6749 §4.1.3",
  },
  code_verifier: {
    what: "The secret behind `code_challenge`. The server computes the challenge from it anew and compares.",
    without:
      "A code that was asked for with a challenge is refused: here by `invalid_grant`, at some servers by `invalid_request`.",
    spec: "RFC 7636 §4.5",
  },
  client_secret: {
    what: "The password of a confidential client, in the `Authorization` header or in the body.",
    without:
      "A client that registered a secret is not authenticated: `invalid_client`. In an address it is forbidden.",
    spec: "RFC 6749 §2.3.1",
  },
  client_assertion: {
    what: "A short-lived JWT that the client signs with its private key, in place of a secret. Nobody but the server that `aud` names may take it.",
    without: "A client that registered this way is not authenticated: `invalid_client`.",
    spec: "RFC 7523 §2.2",
  },
  client_assertion_type: {
    what: "Which kind of assertion it is. For a JWT the value is a fixed URN that ends in `jwt-bearer`.",
    without: "The server does not know how to read the assertion, and refuses it.",
    spec: "RFC 7521 §4.2",
  },
  access_token: {
    what: "The token for the API. Unless it is bound to a key, whoever holds it may do all that it allows. The API reads it, or asks about it; to its client it is opaque.",
    without:
      "The client cannot call the API. If one that is bound to no key leaks, a stranger can, until it expires.",
    spec: "RFC 6749 §1.4",
  },
  token_type: {
    what: "How the token is to be used. `Bearer` means: send it along, nothing more to prove.",
    without: "The client does not know how to use the token, and must not use it.",
    spec: "RFC 6749 §7.1",
  },
  expires_in: {
    what: "For how many seconds what was given is good: the access token, the codes of a device, or the reference to a pushed request.",
    without:
      "The client learns that the access token has expired only when the API refuses it. A client may ignore a value that is no number of seconds; some libraries reject the whole answer for it.",
    spec: "RFC 6749 §5.1",
  },
  id_token: {
    what: "A signed statement for the client about who signed in, when, and at which server. It is not for the API.",
    without:
      "The client does not know who signed in. An access token is no substitute: it says what is allowed, not who is there.",
    spec: "OIDC Core §2",
  },

  // Sign-out
  id_token_hint: {
    what: "The ID token that the client got at the sign-in. It says which client asks and who is meant, and may have expired.",
    without: "The server knows neither, and must ask the user whether to sign out.",
    spec: "OIDC Logout §2",
  },
  post_logout_redirect_uri: {
    what: "Where the browser goes after the sign-out: an address that the client registered for that.",
    without: "The user stays at the server, on a page that says that they are signed out.",
    spec: "OIDC Logout §2",
  },

  // Keys
  keys: {
    what: "The list of public keys of the server. Each token names its key by `kid`.",
    without: "Signatures cannot be verified, and tokens that are not verified must not be used.",
    spec: "RFC 7517 §5.1",
  },
  kty: {
    what: "The family of the key: `RSA`, `EC` for elliptic curves, `OKP` for Ed25519.",
    without: "A key without it cannot be read, and is passed over.",
    spec: "RFC 7517 §4.1",
  },
  use: {
    what: "What the key is for: `sig` means signatures.",
    without: "A key for encryption might be taken for one that signs.",
    spec: "RFC 7517 §4.2",
  },
  alg: {
    what: "The algorithm that the key is for, or that a token is signed with.",
    without: "The verifier has to know it from elsewhere. It must never rely on the token alone.",
    spec: "RFC 7517 §4.4",
  },
  kid: {
    what: "The name of the key, by which a token refers to it.",
    without: "While the server changes its keys, the verifier would have to try each of them.",
    spec: "RFC 7517 §4.5",
  },
  n: { what: "The modulus of an RSA key.", without: "The key is incomplete.", spec: "RFC 7518 §6.3.1.1" },
  e: {
    what: "The public exponent of an RSA key.",
    without: "The key is incomplete.",
    spec: "RFC 7518 §6.3.1.2",
  },
  crv: {
    what: "The curve of the key, such as `P-256` or `Ed25519`.",
    without: "The key is incomplete.",
    spec: "RFC 7518 §6.2.1.1",
  },
  x: {
    what: "The first coordinate of an elliptic-curve key; for Ed25519, the whole public key.",
    without: "The key is incomplete.",
    spec: "RFC 7518 §6.2.1.2",
  },
  y: {
    what: "The second coordinate of an elliptic-curve key.",
    without: "The key is incomplete.",
    spec: "RFC 7518 §6.2.1.3",
  },

  // Introspection and userinfo
  token: {
    what: "The token that an API asks about, or that a client wants revoked.",
    without: "There is nothing to report on or to revoke: `invalid_request`.",
    spec: "RFC 7662 §2.1",
  },
  token_type_hint: {
    what: "Which kind of token the sender thinks it is, to speed up the search.",
    without: "Nothing is lost: the server looks among all kinds that it issues.",
    spec: "RFC 7662 §2.1",
  },
  active: {
    what: "Whether the token was issued here, is not revoked and has not expired.",
    without: "The answer says nothing. The API must not accept the token.",
    spec: "RFC 7662 §2.2",
  },
  sub: {
    what: "Whom it is about: a user, by a name that this server gives to no other, or the client where it acts for itself.",
    without: "The API does not know whose data it may give, and the client does not know who signed in.",
    spec: "RFC 7519 §4.1.2",
  },
  aud: {
    what: "For whom it is meant: of an access token the API, of an ID token the client.",
    without: "A receiver could use the token elsewhere, where it was never meant to be good.",
    spec: "RFC 7519 §4.1.3",
  },
  exp: {
    what: "From when on it is no longer good, in seconds since 1970.",
    without: "A stolen token might be good for ever.",
    spec: "RFC 7519 §4.1.4",
  },
  iat: {
    what: "When it was issued, in seconds since 1970.",
    without: "Nobody can tell how old it is.",
    spec: "RFC 7519 §4.1.6",
  },
  jti: {
    what: "A name for this one token.",
    without: "A second use cannot be told from the first, and a single token cannot be revoked.",
    spec: "RFC 7519 §4.1.7",
  },
  cnf: {
    what: "The key that the token is bound to, by its thumbprint.",
    without: "The token is bound to no key, and serves whoever holds it.",
    spec: "RFC 9449 §6.2",
  },
  name: {
    what: "Maya’s name, in full and ready to be shown.",
    without: "The client has to ask for it.",
    spec: "OIDC Core §5.1",
  },
  preferred_username: {
    what: "The short name that Maya likes to be called by. It may change, and others may have the same.",
    without: "The client shows another name. It must not use this one as an identifier.",
    spec: "OIDC Core §5.1",
  },
  email: {
    what: "Maya’s e-mail address. It may change and pass to someone else.",
    without: "The client has to ask for it. An address is no identifier of a user.",
    spec: "OIDC Core §5.1",
  },
  email_verified: {
    what: "Whether the server made sure that the address is Maya’s.",
    without: "The client should treat the address as not verified.",
    spec: "OIDC Core §5.1",
  },

  // The challenge of a protected resource
  realm: {
    what: "What the credentials are for; here the API or the server, by its identifier.",
    without: "Beside `Bearer` nothing is lost, for it is optional there. `Basic` must have it (RFC 7617 §2).",
    spec: "RFC 6750 §3",
  },
  resource_metadata: {
    what: "Where the API describes itself: which server gives tokens for it, and with which scopes.",
    without: "A client that knows only the API’s address cannot find out where to get a token.",
    spec: "RFC 9728 §5.1",
  },
  algs: {
    what: "The signature algorithms that the API takes in DPoP proofs.",
    without: "The client has to guess which kind of key it should make.",
    spec: "RFC 9449 §7.1",
  },

  // The answer to an event that was not taken
  err: {
    what: "Why an event was not taken, as one of a few fixed codes.",
    without: "The sender does not know whether it helps to send the event again.",
    spec: "RFC 8935 §2.4",
  },
  description: {
    what: "The same in words, for whoever runs the sender.",
    without: "Only the code is left to go by.",
    spec: "RFC 8935 §2.3",
  },

  // The API of the demo
  albums: {
    what: "The albums: what Prints wanted all along. The format is Photos’ own.",
    without: "Prints does not have what it asked for.",
    spec: "RFC 6749 §7",
  },

  // Cookies
  "__Host-prints-session": {
    what: "The session cookie of Prints. By it Prints finds the `state` and the verifier of this browser. The prefix `__Host-` keeps the cookie to this host and to HTTPS.",
    without: "Prints cannot tie the answer to the attempt that began in this browser, and refuses it.",
    spec: "RFC 9700 §4.7.1",
  },
  "__Host-session": {
    what: "The session cookie of id.example. By it the server knows which browser its forms come from, and who has signed in there.",
    without: "The server cannot tell whose form it is, and refuses it.",
    spec: "RFC 6749 §10.12",
  },
};

export const parameterExplanations: Readonly<Record<ParameterName, ParameterExplanation>> = {
  ...fieldExplanations,
  ...headerExplanations,
};
