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
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
