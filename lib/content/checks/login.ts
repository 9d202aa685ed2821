/** The rules of an app that signs its own users in, without OAuth. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const loginChecks = {
  "own-password-matches": {
    rule: "The password is that of the user named.",
    why: "It is how the app knows its user. A wrong name and a wrong password get the same answer, so that names cannot be tried out.",
  },
  "own-account-open": {
    rule: "The account is not banned.",
    why: "Here the app looks its user up, and so a ban counts from now on.",
  },
  "own-answer-status": {
    rule: "The answer says that it worked: its status is 2xx.",
    why: "With any other status the page has nothing of what it asked for. Only 401 and 403 say that it is the user who is not let in.",
  },
  "own-answer-readable": {
    rule: "The answer holds a token as JSON.",
    why: "A page that went on without one would find out at the next call, and not know why.",
  },
  "own-notes-readable": {
    rule: "The answer is a list of notes as JSON.",
    why: "An answer that is something else may be from a proxy or an attacker, and is not drawn.",
  },
  "own-token-readable": {
    rule: "The token is a signed JWT.",
    why: "What has no header, no claims and no signature says nothing that could be judged.",
  },
  "own-token-algorithm": {
    rule: "The token is signed by the algorithm that the API has chosen.",
    why: "An API that took `alg` from the token would accept one without a signature, or one signed with its public key.",
  },
  "own-token-signature": {
    rule: "The signature is good, with the key of the API.",
    why: "Anyone can write such a token, and change one. Only whoever has the key can sign it.",
  },
  "own-token-issuer": {
    rule: "The token is of this app.",
    why: "A key can serve several apps. `iss` says which of them made the token.",
  },
  "own-token-audience": {
    rule: "The token is for this API.",
    why: "Otherwise a token that was made for one API would open every other one that knows the key.",
  },
  "own-token-expiry": {
    rule: "The token has not expired and, where it has `nbf`, is good already.",
    why: "For an API that asks nobody this is the only end that a token has.",
  },
  "own-token-not-blocked": {
    rule: "The user is not on the blocklist.",
    why: "The token is good and will be until it expires. The list is what the API knows beside it.",
  },
  "own-renewal-known": {
    rule: "The refresh token is one that was not used yet.",
    why: "It stands in the database and is taken out of it, so that a copy of it is worth nothing after the first use.",
  },
  "own-session-present": {
    rule: "The request carries the session cookie.",
    why: "Without it the API does not know which browser this is.",
  },
  "own-session-known": {
    rule: "The cookie names a session that the app knows.",
    why: "The name is random and long, so that nobody can guess one. What it stands for the app alone knows.",
  },
  "own-session-current": {
    rule: "The session has not expired.",
    why: "A browser that was left open somewhere should not stay signed in for ever.",
  },
  "own-origin": {
    rule: "A page of this app asked for the change.",
    why: "The browser sends the cookie for whoever asks. `Origin` says who did, and no page can forge it.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
