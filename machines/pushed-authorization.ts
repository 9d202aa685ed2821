/**
 * Pushed authorization requests (RFC 9126), read like the example of §1.1, with numbers of our own: the client pushes its request (1) and is
 * given a reference (2), takes the browser to the server with that (3), and all else is the authorization code grant. By option its tokens are
 * bound to a key (RFC 9449 §3, figure 1, A to D). Then somebody has a copy of a call to the API.
 */
import { answerByBrowser, pushing, redemption, refusalToUser } from "./code-grant";
import { grant, openRun, parties, readOutcome } from "./setup";
import { endings, inFlight, loginAndConsent, strayMessages, theft, turn } from "./steps";

export const pushedAuthorization = grant.createMachine({
  id: "pushed-authorization",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "connect",
  states: {
    // The client pushes its request (1), again if its proof lacked a nonce, and is given a reference (2).
    connect: turn("connect", ["CONNECT"], "loginRequest"),
    loginRequest: inFlight("pushedRequest", "authorizationRedirect", "clientErrorPage"),
    ...pushing({ again: ["pushedRequest"] }),

    // The browser takes the reference along, or all of the request (3).
    authorizationRedirect: inFlight("authorizationRequest", "pushedRequest"),
    authorizationRequest: inFlight("loginPage", "authorizationError", "authorizationErrorPage"),
    ...loginAndConsent,

    // The client redeems the code (A), with a proof where it has a key, and is given tokens that are bound to it (B).
    ...answerByBrowser,
    callbackPage: inFlight("tokenRequest", "refusedByClient", "refusedByServer", "denied"),
    ...redemption("apiRequest", "refusedByServer"),
    tokenRefusal: inFlight("tokenRequest", "clientErrorPage", "refusedByServer", "refusedByClient"),

    // It uses the token, with another proof (C), and is served (D).
    apiRequest: inFlight("apiKeysRequest", "apiResponse", "apiRefusal"),
    apiKeysRequest: inFlight("apiKeys"),
    apiKeys: inFlight("apiResponse", "apiRefusal", "thiefApiRefusal"),
    apiResponse: inFlight(
      "resultPage",
      "attack",
      "completed",
      "clientErrorPage",
      "refusedByApi",
      "refusedByClient",
    ),
    apiRefusal: inFlight(
      "apiRequest",
      "resultPage",
      "attack",
      "completed",
      "clientErrorPage",
      "refusedByApi",
      "refusedByClient",
    ),
    resultPage: inFlight("attack", "completed"),
    ...refusalToUser,

    // Somebody has a copy of the call, and sends it as well as they can.
    attack: turn("attack", ["ATTACK"], "thiefApiRequest"),
    thiefApiRequest: inFlight("thiefApiResponse", "thiefApiRefusal", "apiKeysRequest"),
    thiefApiResponse: inFlight("stolen", "completed"),
    thiefApiRefusal: inFlight("completed", "stolen"),

    ...strayMessages("signIn", "consent", "attack", "stolen"),
    ...theft,
    ...endings,
  },
});
