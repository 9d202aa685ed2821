/** Ready-made comparisons of what is issued: access tokens, ID tokens and refresh tokens. */
import type { Comparison } from "./types";

export const jwtOrOpaque: Comparison = {
  id: "jwt-or-opaque",
  title: "JWT or opaque access token",
  lead: "A token is used, leaks, and is revoked. The API reads the JWT by itself; about the opaque token it asks each time.",
  left: { flow: "introspection", options: { token: "jwt", answer: "local" }, name: "JWT, read locally" },
  right: { flow: "introspection", options: {}, name: "Opaque, introspected" },
  lines: {
    apiRequest:
      "The JWT says by itself for whom it is and how long it is good. The opaque token is a random string that says nothing.",
    introspectionRequest:
      "Only with the opaque token does the API have to ask, for every call. It authenticates to do so.",
    introspectionResponse:
      "What the JWT carries in it, `scope`, `exp` and the rest, the API is told here. It is true at this moment.",
    revocationRequest: "On both sides Prints has its token revoked, by the same request.",
    revocationResponse:
      "The answer is the same, too. id.example remembers that the token no longer counts. Whether the API learns of it is another question.",
    thiefApiRequest: "Somebody uses a copy of the token that was revoked.",
    thiefApiResponse:
      "The JWT is signed and has not expired, so the API serves it. Nobody told it of the revocation.",
    thiefApiRefusal: "With the opaque token a revocation counts at once. The JWT had to expire first.",
    end: "The JWT saved a request for each call. The opaque token saved the albums.",
  },
  so: "JWTs with a life of minutes where the API must judge fast and by itself. Use introspection, or a list of revoked tokens, where a revocation has to count at once.",
  specs: ["RFC 9068 §2", "RFC 7662 §2", "RFC 7009 §3"],
};

export const accessOrIdToken: Comparison = {
  id: "access-token-or-id-token",
  title: "Access token or ID token",
  lead: "OAuth lets an app do something at an API. OpenID Connect tells an app who signed in. The messages are nearly the same, and the tokens are for different readers.",
  left: { flow: "authorization-code", options: {}, name: "OAuth: access" },
  right: { flow: "openid-connect", options: {}, name: "OpenID Connect: sign-in" },
  lines: {
    connect: "On the left Prints is to reach Maya’s photos. On the right it is to know who she is.",
    authorizationRequest:
      "`openid` in `scope` is all that turns one into the other. `nonce` will come back inside the ID token.",
    consentPage: "Left: what may Prints do with the photos? Right: what may Prints know of Maya?",
    consent:
      "Left: each box is a right that Prints asks for. Right: each is something that Prints wants to know.",
    consentSubmission: "Maya ticks rights on the left, and facts about her on the right.",
    tokenResponse:
      "The access token is for Photos, and Prints need not understand it. The `id_token` is for Prints itself, which must validate it.",
    apiRequest:
      "The access token goes to the API that it was made for. To Prints it says nothing of who Maya is.",
    clientKeysRequest: "Prints fetches the keys of id.example, to verify the ID token: it is the audience.",
    userinfoRequest:
      "For more about Maya, Prints calls userinfo with the access token. The ID token is never sent as one.",
    userinfoResponse: "`sub` must be the one of the ID token: otherwise the claims are about somebody else.",
    signOut: "A sign-in has an end, and OpenID Connect has messages for it. Access is ended by revocation.",
    end: "Left: Prints has Maya’s albums. Right: Prints knew who she is, and has signed her out.",
  },
  so: "access tokens at APIs, and ID tokens at home. Do not sign anybody in by an access token: it is made for an API, and the app cannot tell to whom it was issued. Use OpenID Connect for that.",
  specs: ["OIDC Core §2", "OIDC Core §3.1.3.7", "RFC 9068 §4"],
};

export const rotationOnOrOff: Comparison = {
  id: "rotation-on-or-off",
  title: "Refresh token rotation on or off",
  lead: "A public client, and a thief with a copy of its refresh token who is faster. Rotation does not stop the first use. It makes somebody notice.",
  left: { flow: "refresh-token", options: { client: "public" }, name: "Rotation" },
  right: { flow: "refresh-token", options: { client: "public", rotation: "off" }, name: "No rotation" },
  attack: "refresh",
  lines: {
    thiefTokenRequest:
      "A public client has no secret, so a refresh token that is good is all that the thief needs.",
    thiefTokenResponse:
      "With rotation the first use spends the copy, and brings the thief the next `refresh_token`. Without it the old one stays good for everybody.",
    thiefApiResponse:
      "With rotation the thief goes on until Prints comes with the same refresh token. Without it nobody notices.",
    refreshRequest: "Prints comes with the refresh token that it has. The thief was faster.",
    refreshRefusal:
      "A spent token comes back: somebody has a copy. id.example cannot tell who, and revokes the whole family.",
    refreshResponse: "Without rotation the same token is good again. Nobody notices anything.",
    attackAgain: "The thief goes on with what they have.",
    thiefTokenRefusal:
      "The family is revoked, so the token of the thief is worth nothing either. Maya has to sign in again.",
    end: "With rotation the theft has ended for everybody. Without it thief and app renew their tokens side by side.",
  },
  so: "rotation for the refresh tokens of public clients, unless they are bound to a key: one of the two must be (RFC 9700 §2.2.2). For a client that authenticates, its secret already keeps a thief out.",
  specs: ["RFC 9700 §2.2.2", "RFC 9700 §4.14.2"],
};

export const askOrRenew: Comparison = {
  id: "ask-or-renew",
  title: "A new login or a new token",
  lead: "Photos does not open an album: Maya signed in too long ago. On the left Prints has her sign in again. On the right it renews its token.",
  left: { flow: "step-up", options: {}, name: "A new login" },
  right: { flow: "step-up", options: { challenged: "renews" }, name: "A new token" },
  lines: {
    openLocked: "The same wish, and the same token. It is good, and two minutes from its end.",
    apiRefusal:
      "The same `401` for both. Its `error` says that it is the login that falls short, and `max_age` says what is wanted. On the right Prints goes by the status alone.",
    authorizationRequest: "Only on the left. `max_age` takes the wish of Photos to id.example.",
    signIn: "Only on the left: somebody is there, and proves who they are.",
    refreshRequest:
      "Only on the right. Nobody has to be there for this, which is what a refresh token is for.",
    refreshResponse: "Only on the right: a younger token, with the old `auth_time` in it (RFC 9068 §2.2.1).",
    tokenResponse: "Only on the left: a token with a new `auth_time`.",
    apiResponse: "Only on the left: the login is recent enough, and the album opens.",
    end: "Both were given a token that is seconds old. What Photos asked about is the login, and there only the left one has anything new to show.",
  },
  so: "the `error` of a challenge, and not its status alone. After `invalid_token` a refresh may help, after `insufficient_user_authentication` only the user.",
  specs: ["RFC 9470 §3", "RFC 9470 §4", "RFC 9068 §2.2.1"],
};
