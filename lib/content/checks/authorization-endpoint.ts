/** What the authorization server judges while the user is there: the request, the login, the consent. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const authorizationEndpointChecks = {
  "authorize-method": {
    rule: "The authorization request comes by GET or POST.",
    why: "RFC 6749 §3.1 requires GET and allows POST. HEAD is a GET whose answer has no content; no other method has a meaning here.",
  },
  "authorize-parameters-once": {
    rule: "No parameter is included more than once.",
    why: "Of two values one part of a server might check the first, and another use the second. Then a bad value slips past a good one.",
  },
  "authorize-client-known": {
    rule: "`client_id` names a client that is registered here.",
    why: "For an unknown client no redirect URI is registered. So the answer goes to Maya on a page, and nowhere else.",
  },
  "redirect-uri-present": {
    rule: "The request names a redirect URI, or the client registered exactly one and does not ask for `openid`.",
    why: "With several registered, the server would have to guess where the answer belongs. OpenID Connect always requires it (OIDC Core §3.1.2.1).",
  },
  "redirect-uri-registered": {
    rule: "`redirect_uri` equals a registered one, character by character.",
    why: "A looser comparison can be led astray, by a wildcard or by a path that redirects further. The code then ends up with an attacker. Only the port of a native app’s loopback address may vary (RFC 8252 §7.3).",
  },
  "redirect-uri-trusted": {
    rule: "Without a good answer, the server redirects by itself only to a client of its own, or to one that this user has allowed something before.",
    why: "Anyone can register a client, and have the server lead people to a trap by a request that must fail. So a page says where the way leads, and the user decides.",
  },
  "request-uri-absent": {
    rule: "The request has no `request_uri` that leads elsewhere.",
    why: "A server that fetches any address that it is given can be made to call hosts that only it can reach.",
  },
  "response-type-present": {
    rule: "The request has a `response_type`.",
    why: "The parameter says what the client wants back. Without it the request is incomplete, and the client is told so.",
  },
  "response-type-supported": {
    rule: "`response_type` is `code`, or another that this server was told to offer.",
    why: "The implicit grant (`token`) puts the access token into an address. RFC 9700 §2.1.2 advises against it, and this server does not offer it by itself.",
  },
  "response-type-allowed": {
    rule: "The client is registered for this `response_type`, and for the grant that it begins.",
    why: "A client gets only the grants that it registered for. So one that was made for another purpose cannot be used to ask people for consent.",
  },
  "implicit-openid-asked": {
    rule: "A request for an ID token has `openid` in its scope.",
    why: "Without `openid` nobody is asked whether the client may know who signed in.",
  },
  "implicit-nonce-present": {
    rule: "A request for an ID token straight from this endpoint has a `nonce`.",
    why: "The token comes through the browser. Without a nonce one from another session could be slipped in.",
  },
  "implicit-openid-granted": {
    rule: "The user allowed `openid` where an ID token is asked for.",
    why: "Without it the answer would lack what the client asked for, or tell what the user did not allow.",
  },
  "response-mode-supported": {
    rule: "`response_mode` is one that this server knows and that the answer may travel by, or it is left out.",
    why: "To answer in a way that the client did not ask for would leave it without an answer. A token must not stand in a query (OAuth Multiple Response Types §7).",
  },
  "scope-known": {
    rule: "Every scope value is well formed, and known to this server unless `openid` stands beside it.",
    why: "The client learns of a misspelled scope here, and not when the API refuses. Beside `openid` an unknown one should be ignored (OIDC Core §3.1.2.1): the `scope` of the token response then says what was granted.",
  },
  "scope-allowed": {
    rule: "The client is registered for every scope that it asks for.",
    why: "This bounds what an app can ask people for, even where someone takes over its `client_id`.",
  },
  "scope-at-resource": {
    rule: "Some of the scope is of use at the API that the token is for.",
    why: "A token names only rights that its own API knows. Those of other APIs are left out, and so is `offline_access`, which asks for a refresh token. A token that names none would open nothing.",
  },
  "scope-of-one-resource": {
    rule: "Where no `resource` is named, the scope is of use at one API.",
    why: "The server then takes that API for the one that is meant, and names it as the audience. With rights at several it could only guess, and whoever reads the token would have to guess as well.",
  },
  "resource-known": {
    rule: "Every `resource` names an API that this server issues tokens for, or is left out.",
    why: "The token names that API as its audience. One for an unknown API could be used where nobody meant it to be.",
  },
  "challenge-present": {
    rule: "The request has a `code_challenge`, if this server requires PKCE or a method is named.",
    why: "A public client has nothing else to tie the code to itself: whoever steals the code could redeem it.",
  },
  "challenge-method-known": {
    rule: "`code_challenge_method` is `S256` or `plain`.",
    why: "With another method the server could not compute the challenge from the verifier. Left out, it means `plain`.",
  },
  "challenge-method-allowed": {
    rule: "The challenge method is one that this server’s policy allows.",
    why: "With `plain` the challenge is the verifier. Whoever reads the authorization request then holds the secret of PKCE.",
  },
  "challenge-format": {
    rule: "`code_challenge` has 43 to 128 unreserved characters.",
    why: "A SHA-256 hash in base64url has 43 characters. A broken challenge is found here and not at the token endpoint, where the cause is hard to see.",
  },
  "state-present": {
    rule: "The request has `state`, PKCE or `nonce`.",
    why: "One of them must tie the answer to the session of the client, against forged callbacks. The server can only remark on it: to check it is the client’s part.",
  },
  "prompt-known": {
    rule: "Every value of `prompt` is known.",
    why: "A page that the client counts on must not be skipped in silence.",
  },
  "prompt-none-alone": {
    rule: "`none` stands alone in `prompt`.",
    why: "A server cannot both show a page and show none.",
  },
  "max-age-readable": {
    rule: "`max_age` is a number of seconds.",
    why: "Were it ignored, the client would take an old sign-in for a fresh one.",
  },
  "id-token-hint-own": {
    rule: "`id_token_hint` is an ID token that this server issued.",
    why: "Anyone could make one up to find out who is signed in.",
  },
  "silent-login": {
    rule: "For an answer without a page, the user has signed in here, and recently enough.",
    why: "Without a page nobody can sign in. The client learns that it has to send the user again.",
  },
  "silent-user": {
    rule: "For an answer without a page, the user who is signed in is the one of `id_token_hint`.",
    why: "Otherwise the client would go on in the name of somebody else who uses the same browser.",
  },
  "silent-account": {
    rule: "For an answer without a page, the user who is signed in is the one of `login_hint`.",
    why: "The client expects somebody, and must not be given another one unseen.",
  },
  "silent-client": {
    rule: "For an answer without a page, the client can prove who it is, or has an https redirect URI.",
    why: "Any app on a device can pass for a native app, and has the secret too that is in every copy (RFC 8252 §8.5). Only the user can tell whether they started it.",
  },
  "silent-consent": {
    rule: "For an answer without a page, the user allowed the whole scope before.",
    why: "What was never allowed cannot be given in silence.",
  },
  "form-method": {
    rule: "The form comes by POST.",
    why: "A GET must change nothing (RFC 9110 §9.2.1): a browser may repeat it, or a link may trigger it.",
  },
  "transaction-known": {
    rule: "The form belongs to an authorization request that waits in this browser’s session.",
    why: "Otherwise a form could be filled in by one person and count for the request of another.",
  },
  "form-token-matches": {
    rule: "The form carries the token of this browser’s session.",
    why: "Another site can make Maya’s browser send a form, but cannot read this token. So it cannot consent in Maya’s name.",
  },
  "password-matches": {
    rule: "The password is that of the user named.",
    why: "The server has to know who is there. A wrong name and a wrong password get the same answer, so that names cannot be tried out.",
  },
  "acr-values-known": {
    rule: "The server has one of the ways to sign in that `acr_values` names.",
    why: "A token that came of a lesser login would only be refused by the API that wants it. So the server says at once that it cannot be done.",
  },
  "passkey-registered": {
    rule: "The user has registered a passkey here.",
    why: "Nobody can be asked for a passkey that they do not have. A password instead would be less than was asked for.",
  },
  "passkey-asked": {
    rule: "A passkey was asked for, for this request.",
    why: "Otherwise whoever is signed in could go on by it where the request means another user, or wants a password.",
  },
  "passkey-readable": {
    rule: "The answer is a whole assertion, and of the type `webauthn.get`.",
    why: "What a device signs when a passkey is registered has another type, and must not pass for a login.",
  },
  "passkey-known": {
    rule: "The passkey is one of this user’s.",
    why: "A passkey of somebody else proves that somebody else is there.",
  },
  "passkey-challenge": {
    rule: "What was signed is the challenge of this page.",
    why: "It is random and good for one answer, so that nobody can use an answer again.",
  },
  "passkey-origin": {
    rule: "The page that asked is one of this server, and in no frame of another site.",
    why: "The browser writes down the origin, and no page can change it. What a false page was given shows where it was given.",
  },
  "passkey-relying-party": {
    rule: "The device signed for the domain of this server.",
    why: "A passkey is made for one domain. The device writes the hash of it into what it signs.",
  },
  "passkey-user-verified": {
    rule: "The user was present, and the device knew them.",
    why: "Whoever finds the device should not be able to sign in with it. A finger, a face or a PIN shows that it is its owner.",
  },
  "passkey-signature": {
    rule: "The signature is right, by the public key that was registered.",
    why: "All that stands in the answer counts because of it. The private key never leaves the device, or the user’s devices.",
  },
  "named-user": {
    rule: "The user who signs in is the one of `id_token_hint`.",
    why: "The client means one person. If it were answered for another, somebody else could go on in that person’s place.",
  },
  "session-signed-in": {
    rule: "Somebody has signed in in this session, and for this request if it asks for that.",
    why: "Consent is given by a person that the server knows. A form that comes before the sign-in is nobody’s decision.",
  },
  "consent-given": {
    rule: "Maya allowed the request, and ticked at least one scope.",
    why: "Only a clear yes is a yes. A missing decision, or a yes to nothing, ends with `access_denied`. `offline_access` alone is nothing: it only asks for a refresh token.",
  },
  "consent-within-request": {
    rule: "Every scope that was ticked was asked for.",
    why: "A scope that was not on the page can only come from a forged form.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
