/** What the client judges: the authorization response, the token response, the ID token, the answer of the API. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const clientChecks = {
  "pushed-response-status": {
    rule: "The server answers the pushed request with 201.",
    why: "Any other status is a refusal, and the browser is then sent nowhere.",
  },
  "pushed-response-reference": {
    rule: "The answer has a `request_uri`, and says for how long it is good.",
    why: "The reference is all that the browser takes along. Without it the request cannot be found.",
  },
  "response-method": {
    rule: "The browser brings the answer by the method of its response mode: by GET, or by POST where it is a form.",
    why: "By any other method the answer stands where the client does not look. It says so with 405, and reads nothing.",
  },
  "session-known": {
    rule: "This browser has an attempt under way at Prints.",
    why: "An answer that nobody here asked for was sent by someone else. There is also nothing to compare it with.",
  },
  "response-parameters-once": {
    rule: "No parameter of the answer occurs twice.",
    why: "One value could be checked and the other used.",
  },
  "state-matches": {
    rule: "`state` is the value that Prints made for this session.",
    why: "An attacker can send Maya’s browser here with an answer of their own, but cannot know this value. If nothing else ties the answer to the session, she would work in the attacker’s account.",
  },
  "issuer-present": {
    rule: "The answer has `iss`, because the server’s metadata promises it.",
    why: "An attacker who could simply leave it out would get around the defence against mix-up attacks.",
  },
  "issuer-matches": {
    rule: "`iss` is the server that Prints sent the browser to.",
    why: "A client that uses several servers could be made to send the code of an honest one to a hostile one: a mix-up attack.",
  },
  "authorization-not-refused": {
    rule: "The answer has no `error`.",
    why: "An error means that there is nothing to use. The client believes it only now, after it has seen whose answer this is.",
  },
  "code-received": {
    rule: "The answer has a `code`.",
    why: "Without a code there is nothing to redeem.",
  },
  "token-received": {
    rule: "The answer has an `access_token`.",
    why: "RFC 6749 §4.2.2 requires it. Nothing in the answer says to whom the token was issued, so no client can check that.",
  },
  "assertion-request-method": {
    rule: "The token service is asked by POST.",
    why: "No specification says how it is asked. This one makes something new each time, which GET is not for (RFC 9110 §9.2.1).",
  },
  "assertion-request-user": {
    rule: "The token service knows the user.",
    why: "Other servers take its word for who somebody is. It must not give it for somebody it knows nothing of.",
  },
  "assertion-response-status": {
    rule: "The token service answers with 200.",
    why: "Any other status is a refusal or a fault, and what it carries is no assertion.",
  },
  "assertion-response-readable": {
    rule: "The answer is JSON with an `assertion`.",
    why: "A proxy or a login page can answer in its place. What is no assertion would only be refused by the next server.",
  },
  "token-response-status": {
    rule: "The token endpoint answers with 200.",
    why: "Any other status is a refusal or a fault, and what it carries is no token.",
  },
  "token-response-readable": {
    rule: "The answer is a JSON object.",
    why: "A proxy or a login page can answer in the server’s place. What is no JSON must not be searched for a token.",
  },
  "token-response-access-token": {
    rule: "The answer has an `access_token`.",
    why: "RFC 6749 §5.1 requires it. The client must not go on with a guess.",
  },
  "token-response-type": {
    rule: "`token_type` is one that the client understands: `Bearer`, or `DPoP` where it proves a key.",
    why: "The type says how to use the token. A client that sent a token of another type as a bearer token could give it away (RFC 6749 §7.1).",
  },
  "token-response-scope": {
    rule: "`scope`, if it is there, is a list of well-formed values.",
    why: "The server may grant less than was asked for, or more, and then has to say so (RFC 6749 §3.3). Without `scope` all was granted that was asked for.",
  },
  "token-response-id-token": {
    rule: "Where `openid` was granted, the answer has an `id_token`.",
    why: "Without the ID token the client does not know who signed in, and must not take the access token as proof of it.",
  },
  "revocation-response-status": {
    rule: "The revocation endpoint answers with 200.",
    why: "Only then is the token worth nothing. After a 503 the client must assume that it still exists, and may try again (RFC 7009 §2.2.1).",
  },
  "token-response-issued-type": {
    rule: "`issued_token_type` says that the new token is an access token, as was asked for.",
    why: "An exchange can give tokens of many types. A client would use one that it does not expect in the wrong way.",
  },
  "device-response-status": {
    rule: "The server answers the device with status 200.",
    why: "Any other answer has no codes. What it has instead is an error that the device can act on.",
  },
  "device-response-codes": {
    rule: "The answer has both codes, the address for one of them, and their lifetime.",
    why: "Without any of them the device has nothing to show or nothing to poll with.",
  },
  "keys-readable": {
    rule: "The answer is a JWK Set.",
    why: "Without the keys no signature can be verified, and a token that is not verified is not used.",
  },
  "id-token-encryption": {
    rule: "Item 1: the ID token is signed and not encrypted, as it was registered.",
    why: "What is encrypted, or is no JWT, cannot be read and judged by this client.",
  },
  "id-token-issuer": {
    rule: "Item 2: `iss` is exactly the issuer identifier of id.example.",
    why: "A token of another server says nothing about who signed in at this one.",
  },
  "id-token-audience": {
    rule: "Item 3: `aud` names this client, and nobody whom it does not trust.",
    why: "A token that was issued to another app must not sign its holder in here.",
  },
  "id-token-authorized-party": {
    rule: "Items 4 and 5: `azp`, if it is there, names this client.",
    why: "`azp` names the client that the token was issued to. Another name means that it was issued to someone else.",
  },
  "id-token-subject": {
    rule: "The token has a `sub`.",
    why: "It is what the client knows its user by. The e-mail address is no substitute, because it can change hands.",
  },
  "id-token-signature": {
    rule: "Item 6: the signature is by a key of the issuer.",
    why: "It shows who made the token and that nobody changed it. In this flow TLS could stand in for it; this client verifies it anyway.",
  },
  "id-token-algorithm": {
    rule: "Item 7: `alg` is the algorithm that the client expects.",
    why: "If the token could choose, an attacker would choose `none`, or an algorithm that makes a public key into a secret.",
  },
  "id-token-mac-key": {
    rule: "Item 8: if `alg` is an HMAC, the key is the `client_secret`.",
    why: "A client without a secret has no such key, so nothing of that kind can be a good token for it.",
  },
  "id-token-expiry": {
    rule: "Item 9: the time is before `exp`, and not before `nbf` where there is one.",
    why: "An old ID token says that Maya signed in once. It does not say that she is there now.",
  },
  "id-token-issued-at": {
    rule: "Item 10: `iat` is not too far from now.",
    why: "In this flow the token was made a moment ago. The client has to remember used nonces only for as long as it accepts tokens.",
  },
  "id-token-nonce": {
    rule: "Item 11: `nonce` is the value that Prints sent in this session.",
    why: "A code that was stolen elsewhere brings an ID token with another nonce. This shows it.",
  },
  "id-token-acr": {
    rule: "Item 12: `acr` is good enough, if the client asked for it.",
    why: "It says how well the user was authenticated. A client that asked for more must not accept less.",
  },
  "id-token-auth-time": {
    rule: "Item 13: the sign-in is recent enough, if the client asked for it.",
    why: "Before something grave a client wants to know that the person is there now, not that they were this morning. What they do at the consent page counts into it.",
  },
  "id-token-access-token-hash": {
    rule: "`at_hash`, if it is there, is the hash of the access token that came along.",
    why: "It ties the two tokens together, so that neither can be exchanged for one from another response.",
  },
  "api-response-status": {
    rule: "The API answers with 200.",
    why: "401 and 403 say that the token will not do. The client reads the reason in `WWW-Authenticate`.",
  },
  "api-response-readable": {
    rule: "The answer is JSON with a list of albums.",
    why: "An answer of another form does not come from the API that the client knows.",
  },
  "userinfo-readable": {
    rule: "The answer is a JSON object with claims.",
    why: "A refusal, or a page of a proxy, must not be taken for what the server says about a user.",
  },
  "userinfo-subject": {
    rule: "`sub` is the same as in the ID token.",
    why: "Otherwise the claims could be those of another person, by way of an exchanged access token.",
  },
  "logout-state-matches": {
    rule: "`state` is the value that Prints sent along when it signed Maya out.",
    why: "Anyone can link to this address. Without the comparison a page could claim a sign-out that never was.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
