/** What the authorization server judges when a client or an API calls it directly. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const tokenEndpointChecks = {
  "token-method": {
    rule: "The token request comes by POST.",
    why: "A GET would put the credentials and the grant into an address, and addresses are logged.",
  },
  "token-content-type": {
    rule: "The body is form-encoded.",
    why: "OAuth defines no other format here. A server that also reads others opens a second way in that is easily forgotten.",
  },
  "token-credentials-in-body": {
    rule: "No client credentials stand in the address of the request.",
    why: "Addresses end up in logs. RFC 6749 §2.3.1 forbids a secret there.",
  },
  "token-parameters-once": {
    rule: "No parameter is included more than once.",
    why: "Two values for one name could be read differently by two parts of the server.",
  },
  "one-client-authentication": {
    rule: "The client uses one way to authenticate and not two.",
    why: "With two the server would have to choose whom to believe, and could check one client and serve the other. An access token in `Authorization` is no such way (RFC 6750 §2.1), and is ignored.",
  },
  "token-client-known": {
    rule: "The request names a client that is registered here.",
    why: "Every grant and every token is bound to a client. Without knowing which one is asking, the server cannot apply its rules.",
  },
  "client-id-matches": {
    rule: "`client_id`, if it is there, names the client that authenticated.",
    why: "With two different names the server could check one client and serve the other.",
  },
  "client-authentication-method": {
    rule: "The client authenticates in the way that it registered.",
    why: "Otherwise an attacker could pick the weakest way, for example to claim to be public and leave the secret out.",
  },
  "client-secret-matches": {
    rule: "The secret is the one that was registered for this client.",
    why: "Whoever knows only the name of a confidential client fails here, whatever else they have stolen. In `Authorization` the secret is form-encoded first (RFC 6749 §2.3.1), which changes such characters as `+`, `%` and `/`.",
  },
  "assertion-type": {
    rule: "`client_assertion_type` says that the assertion is a JWT.",
    why: "There are other kinds of assertions. The server must not guess how to read one.",
  },
  "assertion-readable": {
    rule: "`client_assertion` is a JWT.",
    why: "What cannot be decoded names no client and carries no signature.",
  },
  "assertion-kind": {
    rule: "`typ` of the assertion, if it is there, is `client-authentication+jwt` or `JWT`.",
    why: "A client signs other JWTs as well, such as requests and DPoP proofs. None of them must serve to authenticate it.",
  },
  "assertion-signature": {
    rule: "The assertion is signed with a key that this client registered.",
    why: "Only the client holds the private key. The server keeps none of it, so a leak at the server does not give it away.",
  },
  "assertion-issuer": {
    rule: "`iss` of the assertion is the `client_id`.",
    why: "The client speaks for itself. An assertion made by another party proves nothing of this client.",
  },
  "assertion-subject": {
    rule: "`sub` of the assertion is the `client_id`.",
    why: "An assertion about someone else, such as a user, must not serve to authenticate the client.",
  },
  "assertion-audience": {
    rule: "`aud` of the assertion names this server and nobody else.",
    why: "A hostile server could use an assertion that is good for several servers here, in the client’s name. RFC 10070 §4 wants the issuer identifier as the one value; RFC 7523 §3 had suggested the address of the token endpoint. At the PAR endpoint RFC 9126 §2 had a server take its two addresses as well; RFC 10070 §5 ends that.",
  },
  "assertion-expiry": {
    rule: "The assertion has not expired, and does not last for long.",
    why: "An assertion found in a log later on must be worth nothing. The server has to remember its `jti` until it expires.",
  },
  "assertion-unused": {
    rule: "No assertion of this client with this `jti` was accepted before.",
    why: "An assertion that is overheard could otherwise be sent again until it expires.",
  },
  "grant-type-present": {
    rule: "The request has a `grant_type`.",
    why: "It says which rules hold for the request: those for a code differ from those for a refresh token.",
  },
  "grant-type-supported": {
    rule: "`grant_type` is one that this server supports.",
    why: "A server must refuse what it does not support, and not take it for something similar.",
  },
  "grant-type-allowed": {
    rule: "The client is registered for this grant type.",
    why: "A client that was made for one grant should not obtain tokens by another.",
  },
  "code-present": {
    rule: "The request has a `code`.",
    why: "The code stands for Maya’s consent. Without it there is nothing to issue a token for.",
  },
  "code-known": {
    rule: "This server issued the code.",
    why: "A guessed or mutilated code gets no token. A code has so many possible values that guessing does not pay.",
  },
  "code-unused": {
    rule: "The code was not redeemed before.",
    why: "A second use means that two parties have the code. The server refuses and revokes the tokens of the first use, since it cannot tell which of the two was honest.",
  },
  "code-not-expired": {
    rule: "The code is younger than its lifetime.",
    why: "A code that is found later, in a history or a log, must be worth nothing. RFC 6749 §4.1.2 advises ten minutes at most; here it is 60 seconds.",
  },
  "code-client-matches": {
    rule: "The code was issued to the client that redeems it.",
    why: "Otherwise any client of this server could redeem the codes of another.",
  },
  "code-redirect-uri-matches": {
    rule: "`redirect_uri` is the same as in the authorization request.",
    why: "The client names the address that it uses. A code that was asked for with another one, such as an attacker’s, fails here.",
  },
  "verifier-present": {
    rule: "A code that was asked for with a `code_challenge` is redeemed with a `code_verifier`.",
    why: "Otherwise a thief would leave the verifier out, and PKCE would protect nothing. RFC 7636 §4.6 has `invalid_grant` for one that does not match, and names no `error` for one that is missing. This server answers `invalid_grant` there too; RFC 6749 §5.2 has `invalid_request` for a missing parameter, and some servers answer that.",
  },
  "verifier-unexpected": {
    rule: "A code that was asked for without a `code_challenge` comes without a `code_verifier`.",
    why: "If it has one, someone may have cut the challenge out of the request on the way: a PKCE downgrade. RFC 9700 names no `error` for it. OAuth 2.1 (draft ietf-oauth-v2-1 §3.2.4) says `invalid_request`; some servers answer `invalid_grant`.",
  },
  "verifier-format": {
    rule: "`code_verifier` has 43 to 128 unreserved characters.",
    why: "A short verifier could be guessed from its challenge. RFC 7636 names no `error` for a malformed one. This server answers `invalid_grant`; RFC 6749 §5.2 has `invalid_request` for what is malformed, and some servers answer that.",
  },
  "verifier-matches": {
    rule: "The challenge, computed anew from `code_verifier`, equals the one of the authorization request.",
    why: "Only the session that began the flow knows the verifier. A code that was stolen, or put into another session, fails here.",
  },
  "token-resource-allowed": {
    rule: "`resource` is one that was granted, or is left out.",
    why: "Otherwise a client could turn a consent for one API into a token for another.",
  },
  "introspection-method": {
    rule: "The introspection request comes by POST.",
    why: "A GET would put the token into an address, and addresses are logged.",
  },
  "introspection-client": {
    rule: "Whoever asks about a token has authenticated.",
    why: "Otherwise anyone could try out strings until one turns out to be a token.",
  },
  "introspection-token-present": {
    rule: "The request has a `token`.",
    why: "Without one there is nothing to give information about.",
  },
  "introspection-token-active": {
    rule: "The token was issued here, is not revoked, has not expired, and the caller may know of it.",
    why: "The API relies on this answer. If the rule is broken the answer is `active: false`, without a reason.",
  },
  "userinfo-method": {
    rule: "The claims are asked for by GET or POST.",
    why: "Both must work (OIDC Core §5.3). HEAD is a GET whose answer has no content; no other method has a meaning here.",
  },
  "userinfo-scope": {
    rule: "The access token allows `openid`.",
    why: "The endpoint tells who the user is. A token that was given for photos alone must not open it.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
