/** What the API judges before it gives anything (RFC 6750, RFC 9068 §4, RFC 7662). */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const resourceServerChecks = {
  "bearer-once": {
    rule: "The token comes in one way only, and `Authorization` is there once.",
    why: "Of two tokens, or two `Authorization` fields, one program could check the one and the next act on the other.",
  },
  "bearer-present": {
    rule: "The request has a bearer token in `Authorization`.",
    why: "Without a token nothing says who may make this call. The answer then is 401 without an error code.",
  },
  "bearer-format": {
    rule: "What follows `Bearer` has the form of a token.",
    why: "A malformed header is a fault of the client, and it should learn so: the error is `invalid_request`, not `invalid_token`.",
  },
  "access-token-readable": {
    rule: "The token is a JWT.",
    why: "This API is set up for JWT access tokens. Any other string names no issuer, no audience and no scope.",
  },
  "access-token-type": {
    rule: "`typ` of the token is `at+jwt`.",
    why: "An ID token is signed with the same keys. The type keeps it from being used as an access token.",
  },
  "access-token-issuer": {
    rule: "`iss` is exactly the issuer that the API trusts.",
    why: "Anyone can sign tokens. Only those of this issuer count here.",
  },
  "access-token-audience": {
    rule: "`aud` names this API.",
    why: "Otherwise an API that was given a token of its own could use it at this one, in the name of whoever it is about.",
  },
  "access-token-algorithm": {
    rule: "`alg` is a signature algorithm that the API accepts.",
    why: "`none` is no signature. An HMAC with a public key as its secret could be made by anyone.",
  },
  "access-token-signature": {
    rule: "The signature is by a key of the issuer.",
    why: "It shows that the server made the token and that nobody changed it, not even by one letter in `scope`.",
  },
  "access-token-expiry": {
    rule: "The time is before `exp`, and not before `nbf` where there is one.",
    why: "A stolen token must not be good for ever. Without a question to the server, its expiry is what ends it.",
  },
  "access-token-active": {
    rule: "The authorization server says that the token is active.",
    why: "It is the one place that knows of revocation, and tells an API that asks by `active` (RFC 7662 §2.2). Whatever is not active opens nothing.",
  },
  "access-token-scope": {
    rule: "The scope of the token allows this call.",
    why: "A token allows certain things and no more. A good token with too small a scope gets 403 and `insufficient_scope`.",
  },
  "access-token-auth-time": {
    rule: "The user signed in recently enough for this: `auth_time`, against the time of the API.",
    why: "A token says what a client may do, and can be renewed for months. It does not show that its user is there now. `auth_time` says when they last proved who they are.",
  },
  "access-token-acr": {
    rule: "The user signed in in a way that will do for this: `acr`, against what the API wants.",
    why: "A password can be typed into a false page, and whoever has it can sign in. `acr` says whether the user did better. A token that does not say so stands for less.",
  },
  "access-token-not-blocked": {
    rule: "The `jti` of the token is not on the list of revoked ones.",
    why: "The signature of a revoked JWT is as good as ever. Only a list can tell, and no RFC defines one: RFC 7009 §3 leaves it to server and API.",
  },
  "security-event-type": {
    rule: "It is a Security Event Token, and says so twice: as media type and as `typ`.",
    why: "A JWT that was made for something else must not pass for an event.",
  },
  "security-event-issuer": {
    rule: "`iss` of the event is the server that the API trusts.",
    why: "Only the server that issued a token can say that it was revoked.",
  },
  "security-event-audience": {
    rule: "`aud` of the event names this API.",
    why: "An event that was sent to another API could be sent on to this one.",
  },
  "security-event-signature": {
    rule: "The event is signed with a key of its issuer.",
    why: "Whoever could forge events could have every token blocked, and lock everybody out.",
  },
  "security-event-named": {
    rule: "The event says when it was issued, as `iat`, and has a name of its own, as `jti`.",
    why: "By its name an event that comes a second time is known. Without the two it is no Security Event Token.",
  },
  "security-event-known": {
    rule: "The event is one that the API knows: a token was revoked, with its `jti` and its expiry.",
    why: "With the expiry the API knows when it may forget the token, so that the list stays short.",
  },
  "security-event-taken": {
    rule: "The API answers that it took the event, with 202.",
    why: "Otherwise the API goes on accepting the token, and the server has to send the event again.",
  },
  "api-request-understood": {
    rule: "The API has this address, takes this method there, and can do what is asked.",
    why: "No token helps a request that the API can do nothing with. It says so with a status of its own, and without a challenge.",
  },
  "introspection-readable": {
    rule: "The answer of the authorization server can be read.",
    why: "An answer that cannot be read says nothing of the token. The API gives 503, and neither accepts nor condemns the token.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
