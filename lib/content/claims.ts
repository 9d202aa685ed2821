/** The members of a JWT's header and payload, and of what is said about a user. */
import type { ClaimExplanation } from "./types";

export const claimExplanations = {
  // JOSE header (RFC 7515 §4.1)
  alg: {
    name: "Algorithm",
    what: "How the token is signed. The verifier must expect it, and not be told by the token.",
    spec: "RFC 7515 §4.1.1",
  },
  kid: {
    name: "Key ID",
    what: "Which of the issuer’s keys made the signature.",
    spec: "RFC 7515 §4.1.4",
  },
  typ: {
    name: "Type",
    what: "What kind of JWT it is: `at+jwt` is an access token, `dpop+jwt` a DPoP proof, `client-authentication+jwt` a client assertion, `oauth-authz-req+jwt` a signed request, `secevent+jwt` an event.",
    spec: "RFC 8725 §3.11",
  },
  cty: {
    name: "Content type",
    what: "What is inside, where it is not a plain set of claims.",
    spec: "RFC 7515 §4.1.10",
  },
  crit: {
    name: "Critical",
    what: "Header members that the verifier must understand. One that does not must refuse the token.",
    spec: "RFC 7515 §4.1.11",
  },
  jku: {
    name: "Key set address",
    what: "An address of keys that the token itself names. Whoever follows it lets the token vouch for itself.",
    spec: "RFC 8725 §3.10",
  },
  jwk: {
    name: "Key",
    what: "A key that the token itself brings. It proves nothing unless it is known from elsewhere; of a proof (`dpop+jwt`) it is the key that is proved.",
    spec: "RFC 7515 §4.1.3",
  },

  // Payload
  iss: {
    name: "Issuer",
    what: "Who made the token. Where a client authenticates by it, the client itself.",
    spec: "RFC 7519 §4.1.1",
  },
  sub: {
    name: "Subject",
    what: "Whom it is about: a user, by a name that is unique at the issuer, or the client where it acts for itself. Where a client authenticates by it, that client.",
    spec: "RFC 7519 §4.1.2",
  },
  aud: {
    name: "Audience",
    what: "For whom it is meant. Whoever does not find itself here must refuse the token.",
    spec: "RFC 7519 §4.1.3",
  },
  exp: {
    name: "Expires",
    what: "From this moment on the token is not good any more.",
    spec: "RFC 7519 §4.1.4",
  },
  nbf: {
    name: "Not before",
    what: "Until this moment the token is not good yet.",
    spec: "RFC 7519 §4.1.5",
  },
  iat: {
    name: "Issued at",
    what: "When the token was made.",
    spec: "RFC 7519 §4.1.6",
  },
  jti: {
    name: "Token ID",
    what: "A name for this one token, by which a second use is noticed, or a single token is revoked.",
    spec: "RFC 7519 §4.1.7",
  },
  client_id: {
    name: "Client",
    what: "Which client the token was issued to; in a signed request, which client asks. A bearer token serves others just as well.",
    spec: "RFC 9068 §2.2",
  },
  scope: {
    name: "Scope",
    what: "What the token allows at the APIs of `aud`. In a signed request: the rights that the client asks for. `offline_access` asks for a refresh token and means nothing to an API, so this server leaves it out of the token; many others leave it in.",
    spec: "RFC 9068 §2.2.3",
  },
  response_type: {
    name: "Response type",
    what: "In a signed request: what the client wants back from the authorization endpoint.",
    spec: "RFC 9101 §4",
  },
  redirect_uri: {
    name: "Redirect URI",
    what: "In a signed request: where the answer is to go. The signature keeps others from changing it.",
    spec: "RFC 9101 §4",
  },
  state: {
    name: "State",
    what: "In a signed request: the value of the session that must come back with the answer.",
    spec: "RFC 9101 §4",
  },
  code_challenge: {
    name: "Code challenge",
    what: "In a signed request: what the server will compare the `code_verifier` with.",
    spec: "RFC 9101 §4",
  },
  code_challenge_method: {
    name: "Challenge method",
    what: "In a signed request: how the challenge was made from the verifier.",
    spec: "RFC 9101 §4",
  },
  dpop_jkt: {
    name: "Key of the code",
    what: "In a signed request: the thumbprint of the key that the code will be redeemed with.",
    spec: "RFC 9449 §10",
  },
  auth_time: {
    name: "Signed in at",
    what: "When Maya last signed in at the authorization server.",
    spec: "OIDC Core §2",
  },
  nonce: {
    name: "Nonce",
    what: "In an ID token: the value that the client sent, which ties the token to that session. In a DPoP proof: the value that the server wants in it (RFC 9449 §8, §9).",
    spec: "OIDC Core §2",
  },
  at_hash: {
    name: "Access token hash",
    what: "The left half of a hash of the access token that came along. It ties the two together.",
    spec: "OIDC Core §3.1.3.6",
  },
  azp: {
    name: "Authorized party",
    what: "The client that the ID token was issued to, where extensions use it.",
    spec: "OIDC Core §2",
  },
  acr: {
    name: "Authentication class",
    what: "How well the user was authenticated, as a name that client and server agreed on.",
    spec: "OIDC Core §2",
  },
  amr: {
    name: "Authentication methods",
    what: "By what the user was authenticated, such as `pwd` for a password.",
    spec: "OIDC Core §2",
  },
  events: {
    name: "Events",
    what: "What has happened, by the name of the event: here which token was revoked, and when it would have expired.",
    spec: "RFC 8417 §2.2",
  },
  cnf: {
    name: "Confirmation",
    what: "The key that the token is bound to: `jkt` is its thumbprint. Whoever uses the token must prove that they hold it.",
    spec: "RFC 9449 §6.1",
  },
  htm: {
    name: "HTTP method",
    what: "The method of the request that the proof was made for.",
    spec: "RFC 9449 §4.2",
  },
  htu: {
    name: "HTTP address",
    what: "The address of the request that the proof was made for, without query and fragment.",
    spec: "RFC 9449 §4.2",
  },
  ath: {
    name: "Access token hash",
    what: "A hash of the access token that the proof goes along with.",
    spec: "RFC 9449 §4.2",
  },
  act: {
    name: "Actor",
    what: "Who acts for the subject. Inside of it stands who acted before, which is for the record and decides nothing.",
    spec: "RFC 8693 §4.1",
  },
  may_act: {
    name: "May act",
    what: "Who may act for the subject. The server that exchanges the token can go by it.",
    spec: "RFC 8693 §4.4",
  },
  active: {
    name: "Active",
    what: "Whether the token is good now. If it is not, nothing more is said.",
    spec: "RFC 7662 §2.2",
  },
  token_type: {
    name: "Token type",
    what: "How the token is used: `Bearer` means that holding it is enough.",
    spec: "RFC 7662 §2.2",
  },
  username: {
    name: "Username",
    what: "A readable name of the user, for people and not for programs to compare.",
    spec: "RFC 7662 §2.2",
  },
  name: { name: "Name", what: "The full name, ready to be shown.", spec: "OIDC Core §5.1" },
  preferred_username: {
    name: "Preferred username",
    what: "A short name. It may change, and is no identifier.",
    spec: "OIDC Core §5.1",
  },
  email: {
    name: "E-mail",
    what: "An address. It may change hands, and is no identifier.",
    spec: "OIDC Core §5.1",
  },
  email_verified: {
    name: "E-mail verified",
    what: "Whether the server made sure that the address is the user’s.",
    spec: "OIDC Core §5.1",
  },
} as const satisfies Readonly<Record<string, ClaimExplanation>>;
