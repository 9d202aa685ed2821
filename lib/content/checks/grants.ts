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
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
