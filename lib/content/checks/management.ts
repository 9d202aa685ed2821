/** What the authorization server judges when a client puts its own affairs in order: tokens that it gives back. */
import type { CheckId } from "@/lib/oauth/checks";
import type { CheckExplanation } from "../types";

export const managementChecks = {
  "revocation-method": {
    rule: "The wish to revoke a token comes by POST.",
    why: "A GET would put the token into an address, and addresses are logged.",
  },
  "revocation-token-present": {
    rule: "The request has a `token`.",
    why: "Without one there is nothing to revoke.",
  },
  "revocation-token-type": {
    rule: "The token is of a kind that can be revoked.",
    why: "An ID token tells what was so when it was made. A client that tries to revoke one means another token.",
  },
  "revocation-token-known": {
    rule: "The token was issued here and is still good.",
    why: "If not, the answer is 200 all the same: the client wants the token to be worthless, and it is.",
  },
  "revocation-token-own": {
    rule: "The token was issued to the client that wants it revoked.",
    why: "Otherwise one app could log the users of another one out.",
  },
} as const satisfies Partial<Record<CheckId, CheckExplanation>>;
