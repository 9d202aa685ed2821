/** The messages of the refresh token grant, where this flow says something else of them than all flows. */
import type { FlowContent } from "../types";

/** Public, and somebody else has the tokens as well. */
const stolen = { client: "public", theft: ["after", "before"] } as const;
/** Prints comes with a token that the thief has used before. */
export const alreadyUsed = { client: "public", theft: "before", rotation: "on" } as const;
/** The thief comes with a token that Prints has used before. With a scope that it may not have Prints uses none. */
export const familyEnded = {
  client: "public",
  theft: "after",
  rotation: "on",
  scope: ["all", "less"],
} as const;
export const stolenFromServer = { client: "confidential", theft: ["after", "before"] } as const;

export const refreshTokenSteps: FlowContent<unknown>["steps"] = {
  apiRequest: {
    title: "Prints calls the API",
    what: "Prints asks Photos for the albums. The access token goes along in `Authorization`. Photos will say whether it is still good.",
    variants: [],
    highlights: ["Authorization", "Host"],
  },
  apiResponse: {
    what: "The token is good: made for Photos, not expired, and its scope allows this call. Photos answers with Maya’s albums.",
    variants: [
      {
        when: { ...stolen, token: "jwt", rotation: "on" },
        text: "Once the family is revoked, a JWT is still taken until it expires: Photos verifies it by itself, and does not ask (RFC 7009 §3).",
      },
    ],
  },
  apiRefusal: {
    title: "Photos does not take the call",
    what: "`401` with `invalid_token`: the token has expired, was revoked, or is otherwise no good. Photos does not say how to get another; Prints has its refresh token for that. Without a token there is no `error`, and with `503` Photos could not find out.",
    why: "`invalid_token` tells a client that a new token may help; it may ask for one and repeat the call (RFC 6750 §3.1).",
    watch:
      "A client should refresh once, and not in a loop. `403` with `insufficient_scope` is another matter: no refresh can widen what was granted.",
    specs: ["RFC 6750 §3.1", "RFC 6749 §1.5"],
  },
  refreshRequest: {
    variants: [
      {
        when: { scope: "less" },
        text: "With `scope` Prints asks for less than was granted, for this one access token. A part of a program that only reads then cannot write.",
      },
      {
        when: { scope: "more" },
        text: "`scope` names `email`, which Maya was never asked for. It must not include anything that was not granted (RFC 6749 §6).",
      },
    ],
  },
  refreshResponse: {
    variants: [
      { when: { rotation: "off" }, replaces: "title", text: "id.example issues a new access token" },
      {
        when: { rotation: "off" },
        replaces: "what",
        text: "id.example answers with a new access token. There is no `refresh_token` in the answer: Prints keeps the one that it has.",
      },
      {
        when: { rotation: "off" },
        replaces: "why",
        text: "RFC 6749 §6 leaves it to the server whether it issues another one. Without rotation nothing gets lost with an answer, and no two processes get in each other’s way.",
      },
      {
        when: { rotation: "off", client: "public" },
        replaces: "watch",
        text: "This client has no secret. Whoever has a copy of the refresh token can send the same request, again and again, and the server cannot tell.",
      },
      {
        when: { rotation: "off", client: "confidential" },
        replaces: "watch",
        text: "What protects the token now is client authentication alone. A thief who has the secret as well is never noticed.",
      },
      {
        when: { rotation: "off" },
        replaces: "highlights",
        highlights: ["access_token", "expires_in", "scope"],
      },
      {
        when: { scope: "less" },
        text: "The access token is for `photos.read` alone, and `scope` says so. The refresh token has the same scope as before, as RFC 6749 §6 wants it.",
      },
    ],
  },
  refreshRefusal: {
    variants: [
      {
        when: { scope: "more" },
        replaces: "what",
        text: "A scope that was not granted gets no token: `invalid_scope`. The refresh token is not used up by that.",
      },
      {
        when: { scope: "more" },
        replaces: "why",
        text: "Maya is not there to be asked. What she did not allow takes a new authorization request, in which she can say no.",
      },
      {
        when: { ...alreadyUsed, scope: "more" },
        replaces: "what",
        text: "id.example issues no token: `invalid_grant`. It judges the token first, and this one was used before. So it does not come to the `scope`.",
      },
      {
        when: { ...alreadyUsed, scope: "more" },
        replaces: "why",
        text: "The tokens are of no use now. Prints forgets them, and has to ask Maya again.",
      },
      {
        when: alreadyUsed,
        text: "Where the thief has used this token before, id.example cannot tell which of the two is honest. So it ends the family, and with it the tokens of both.",
      },
      {
        when: familyEnded,
        text: "Once the thief has come with the old refresh token, the family has ended. The newest one is refused as well, though it was never used.",
      },
    ],
  },
  thiefTokenRequest: {
    variants: [
      { when: alreadyUsed, replaces: "title", text: "The thief sends a refresh token" },
      {
        when: alreadyUsed,
        replaces: "what",
        text: "Somebody has a copy of the tokens of Prints, from a backup or a log. They send a refresh token to id.example, with the `client_id` of Prints, which is no secret. The first time it is the copy, and the second time the one that they were given for it.",
      },
      {
        when: { client: "confidential" },
        replaces: "why",
        text: "The thief has the token and not the client’s secret. That is the difference that client authentication makes (RFC 6749 §10.4).",
      },
    ],
  },
  thiefTokenResponse: {
    variants: [
      {
        when: { rotation: "on" },
        text: "The thief used the token before Prints did. When Prints comes, it comes second.",
      },
      { when: { rotation: "off" }, replaces: "title", text: "The thief gets a new access token" },
      {
        when: { rotation: "off" },
        replaces: "what",
        text: "To id.example this is a request like any other: the refresh token is good, and will be the next time. The thief holds a fresh access token now.",
      },
      {
        when: { rotation: "off" },
        replaces: "highlights",
        highlights: ["access_token", "expires_in", "scope"],
      },
    ],
  },
  thiefTokenRefusal: {
    variants: [
      {
        when: { client: "confidential" },
        replaces: "what",
        text: "id.example knows `prints-web` as a client that authenticates, and this request has no credentials: `invalid_client`. It does not even look at the token, so nothing happens to it.",
      },
      {
        when: { client: "confidential" },
        replaces: "why",
        text: "A refresh token is bound to its client, and a confidential client has to prove that it is the one (RFC 6749 §6).",
      },
      {
        when: { ...stolen, theft: "after" },
        replaces: "what",
        text: "A token that was exchanged before is in two hands. id.example cannot tell which of them is honest, and ends the **family**: every token that came of the same grant.",
      },
      {
        when: { ...stolen, theft: "after" },
        replaces: "why",
        text: "Prints loses its tokens as well. That is the price: the attack is over, and Maya has to be asked anew (RFC 9700 §4.14.2).",
      },
      {
        when: { ...stolen, theft: "before" },
        replaces: "what",
        text: "Once a token of the family has come a second time, the whole family has ended. So a token of the thief’s own is refused as well, though it was never used.",
      },
      {
        when: { ...stolen, theft: "before" },
        replaces: "why",
        text: "Only then is the thief out. Their last access token, if it is a JWT, is taken by APIs that do not ask, until it expires.",
      },
    ],
  },
  thiefApiResponse: {
    variants: [
      {
        when: { rotation: "on" },
        text: "It lasts until Prints refreshes for the next time: then the theft is noticed, and the family ends.",
      },
      {
        when: { rotation: "off" },
        text: "Nobody will notice. Prints refreshes with the same token, and both go on.",
      },
    ],
  },
};
