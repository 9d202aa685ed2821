/** Ready-made comparison of two answers of a client to an API that wants a recent login (RFC 9470). */
import type { Comparison } from "./types";

export const askOrRenew: Comparison = {
  id: "ask-or-renew",
  title: "A new login or a new token",
  lead: "Photos does not open an album: Maya signed in too long ago. On the left Prints has her sign in again. On the right it renews its token.",
  left: { flow: "step-up", options: {}, name: "A new login" },
  right: { flow: "step-up", options: { challenged: "renews" }, name: "A new token" },
  lines: {
    openLocked: "The same wish, and the same token. It is good, and two minutes from its end.",
    apiRefusal:
      "The same `401` for both. Its `error` says that the token is good, and `max_age` says what is wanted. On the right Prints goes by the status alone.",
    authorizationRequest: "Only on the left. `max_age` takes the wish of Photos to id.example.",
    signIn: "Only on the left: somebody is there, and proves who they are.",
    refreshRequest:
      "Only on the right. Nobody has to be there for this, which is what a refresh token is for.",
    refreshResponse: "Only on the right: a younger token, with the old `auth_time` in it (RFC 9068 §2.2.1).",
    tokenResponse: "Only on the left: a token with a new `auth_time`.",
    apiResponse: "Only on the left: the login is recent enough, and the album opens.",
    end: "Both hold a token that is minutes old. What Photos asked about is the login, and there only the left one has anything new to show.",
  },
  so: "the `error` of a challenge, and not its status alone. After `invalid_token` a refresh may help, after `insufficient_user_authentication` only the user.",
  specs: ["RFC 9470 §3", "RFC 9470 §4", "RFC 9068 §2.2.1"],
};
