/** What the authorization server judges of the grants beside the code. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const grantChecks = {
  "refresh-token-present": {
    rule: "The request has a `refresh_token`.",
    why: "The token stands for the grant. Without it there is nothing to renew.",
  },
  "refresh-token-known": {
    rule: "This server issued the refresh token.",
    why: "A guessed or mutilated token renews nothing. It has so many possible values that guessing does not pay.",
  },
  "refresh-token-unused": {
    rule: "The refresh token was not exchanged before.",
    why: "A second use means that two parties have the token. The server cannot tell which of them is honest, so the grant ends with all its tokens.",
  },
  "refresh-token-not-expired": {
    rule: "The refresh token was used in time, and its family has not reached its end.",
    why: "A token that lies forgotten on a lost device must become worth nothing by itself.",
  },
  "refresh-token-client-matches": {
    rule: "The refresh token was issued to the client that uses it.",
    why: "Otherwise any client of this server could use the stolen tokens of another.",
  },
  "refresh-grant-stands": {
    rule: "The grant behind the refresh token was not revoked.",
    why: "What the user took back, or a theft has ended, must not be renewed.",
  },
  "refresh-scope-within-grant": {
    rule: "`scope` asks for what was granted or for less.",
    why: "The user is not there to be asked. More than they allowed needs a new authorization request.",
  },
  "client-credentials-confidential": {
    rule: "A client that asks in its own name can authenticate.",
    why: "A public client has no secret. Anyone could name its `client_id` and be given its tokens.",
  },
  "client-scope-impersonal": {
    rule: "A client that asks in its own name asks for nothing about a user.",
    why: "Nobody has signed in and nobody was asked. There is no user whom such a scope could mean.",
  },
  "owner-credentials-present": {
    rule: "The request has a `username` and a `password`.",
    why: "In this grant they take the place of the user’s consent.",
  },
  "owner-credentials-match": {
    rule: "The password is that of the named user.",
    why: "The answer does not say which of the two is wrong, or names could be tried out one by one.",
  },
  "device-authorization-method": {
    rule: "The device asks for its codes by POST.",
    why: "A GET would put the client’s credentials into an address, and addresses are logged.",
  },
  "device-method": {
    rule: "The page for the code is opened by GET, and its form comes by POST.",
    why: "No other method has a meaning here.",
  },
  "user-code-format": {
    rule: "What was typed has the eight letters of a code, in any case and with any dashes.",
    why: "People make mistakes when they copy a code. What cannot be a code is refused at once, and is no guess.",
  },
  "user-code-known": {
    rule: "A device shows this code, has not been answered, and still waits.",
    why: "A code that is old, answered or made up leads to no device.",
  },
  "user-code-attempts": {
    rule: "The user has not typed too many wrong codes.",
    why: "The codes are short. Whoever could try without end would find one, and connect a stranger’s device.",
  },
  "device-code-present": {
    rule: "The request has a `device_code`.",
    why: "The code stands for the question that the user is asked.",
  },
  "device-code-known": {
    rule: "This server issued the device code, and it was not redeemed.",
    why: "One decision of the user is good for one grant. A code is taken by the first who redeems it.",
  },
  "device-code-client-matches": {
    rule: "The device code was issued to the client that polls.",
    why: "Otherwise any client could collect what the user allowed another.",
  },
  "device-code-not-expired": {
    rule: "The device code is younger than its lifetime.",
    why: "The shorter a code lives, the fewer there are to be guessed, and the less an old one in a phishing message is worth.",
  },
  "device-interval-kept": {
    rule: "While nothing is decided, the device waits `interval` seconds between two requests.",
    why: "Thousands of devices that ask without a pause would bring the server down.",
  },
  "device-decided": {
    rule: "The user has decided.",
    why: "Until then there is nothing to give, and the device asks again.",
  },
  "device-allowed": {
    rule: "The user allowed it.",
    why: "A no is a no. The device tells the user and stops.",
  },
  "exchange-client-confidential": {
    rule: "A client that exchanges tokens can authenticate.",
    why: "Otherwise whoever holds a stolen token could have others made of it, for other APIs.",
  },
  "exchange-requested-type": {
    rule: "`requested_token_type`, if it is there, is a type that this server issues.",
    why: "To give something other than was asked for would leave the client with a token that it cannot use.",
  },
  "subject-token-present": {
    rule: "The request has a `subject_token`.",
    why: "It says whom the new token will be about.",
  },
  "subject-token-type": {
    rule: "`subject_token_type` names a type that this server takes.",
    why: "A token must be judged by the rules of its own type. A server that guesses can be led astray.",
  },
  "subject-token-active": {
    rule: "The subject token was issued here, is not revoked, has not expired, and is of its type.",
    why: "A token that is worth nothing must not come to life again as another one.",
  },
  "actor-token-type": {
    rule: "`actor_token_type` is there exactly if there is an `actor_token`, with a type that this server takes.",
    why: "One without the other is a mistake. Who acts must not be left to a guess.",
  },
  "actor-token-active": {
    rule: "The actor token was issued here, is not revoked, has not expired, and is of its type.",
    why: "It proves who acts. A token that is not good proves nothing.",
  },
  "exchange-may-act": {
    rule: "Whoever acts is named by `may_act` of the subject token, if it has one.",
    why: "The subject has said who may act for them. Nobody else may take their place.",
  },
  "exchange-target-known": {
    rule: "`resource` and `audience` together name one API that this server knows, or none.",
    why: "The new token is made for one API. For an unknown one nobody could say what it allows.",
  },
  "exchange-scope-within-subject": {
    rule: "`scope` asks for what the subject token allows or for less.",
    why: "An exchange must not give anyone more than the user allowed.",
  },
  "grant-assertion-present": {
    rule: "The request has an `assertion`.",
    why: "The assertion takes the place of the user’s consent. Without it there is nothing to issue a token for.",
  },
  "grant-assertion-readable": {
    rule: "`assertion` is a JWT, whose `typ`, if it is there, is `JWT` or `authorization-grant+jwt`.",
    why: "What cannot be decoded names no issuer. And an access token of the same issuer is no assertion. No RFC has a type for one: `authorization-grant+jwt` stands in drafts.",
  },
  "grant-assertion-issuer": {
    rule: "`iss` of the assertion is an issuer that is registered here as trusted.",
    why: "Whoever is trusted here speaks for users who are not asked. A stranger must not.",
  },
  "grant-assertion-signature": {
    rule: "The assertion is signed with a key of its issuer.",
    why: "Anyone can write down claims. Only the issuer can sign them.",
  },
  "grant-assertion-audience": {
    rule: "`aud` of the assertion names this server and nobody else.",
    why: "An assertion that was made for another server could otherwise be sent here by that server.",
  },
  "grant-assertion-expiry": {
    rule: "The assertion is good now, and does not last for long.",
    why: "An assertion found in a log later on must be worth nothing.",
  },
  "grant-assertion-issued-at": {
    rule: "`iat`, if it is there, lies not long ago, and no more than ten seconds ahead.",
    why: "An assertion from the future was made by a clock that is wrong, or to be used later.",
  },
  "grant-assertion-subject": {
    rule: "`sub` of the assertion is a user of this server.",
    why: "The token is about that user. For someone unknown here there is nothing that it could open.",
  },
  "grant-assertion-unused": {
    rule: "No assertion of this issuer with this `jti` was accepted before.",
    why: "An assertion that is overheard could otherwise be sent again until it expires.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
