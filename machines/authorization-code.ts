/**
 * The authorization code grant (RFC 6749 §4.1) with PKCE (RFC 7636), issuer identification (RFC 9207) and, by option,
 * OpenID Connect and a pushed request (RFC 9126). Read from top to bottom it is the figure of RFC 6749 §4.1 with every message
 * on its own; what is said in brackets there is the step below. What may come after it stands at its end.
 */
import { answerByBrowser, idTokenValidation, pushing, redemption, refusalToUser } from "./code-grant";
import { grant, openRun } from "./setup";
import { apiCall, endings, inFlight, loginAndConsent, strayMessages, turn } from "./steps";

export const authorizationCode = grant.createMachine({
  id: "authorization-code",
  context: openRun,
  initial: "connect",
  states: {
    // The client sends the user's browser to the authorization server (A); it may give the server the request first.
    connect: turn("connect", ["CONNECT"], "loginRequest"),
    loginRequest: inFlight("authorizationRedirect", "pushedRequest", "clientErrorPage"),
    ...pushing(),
    authorizationRedirect: inFlight("authorizationRequest", "pushedRequest"),
    authorizationRequest: inFlight("loginPage", "authorizationError", "authorizationErrorPage"),

    // The user signs in and decides (B).
    ...loginAndConsent,

    // The browser carries the code, or the refusal, to the client (C), which redeems it (D, E).
    ...answerByBrowser,
    callbackPage: inFlight("tokenRequest", "callback", "refusedByClient", "refusedByServer", "denied"),
    ...redemption("apiRequest", "clientKeysRequest"),
    ...idTokenValidation("apiRequest"),

    // The client uses the access token (RFC 6749 §7), and the user sees what came of it.
    ...apiCall,
    apiRequest: inFlight("apiKeysRequest", "introspectionRequest", "apiResponse", "apiRefusal"),
    apiResponse: inFlight(
      "resultPage",
      "returnPage",
      "clientErrorPage",
      "completed",
      "comeBack",
      "disconnect",
      "refusedByApi",
    ),
    apiRefusal: inFlight("clientErrorPage", "refusedByApi"),
    resultPage: inFlight("completed", "comeBack", "disconnect"),
    ...refusalToUser,

    // Later the client renews its token (RFC 6749 §6), or gives it back (RFC 7009).
    comeBack: turn("comeBack", ["COME_BACK"], "returnRequest", "refreshRequest"),
    returnRequest: inFlight("refreshRequest", "clientErrorPage"),
    refreshRequest: inFlight("refreshResponse", "refreshRefusal"),
    refreshResponse: inFlight("apiRequest", "clientErrorPage", "refusedByClient"),
    refreshRefusal: inFlight("clientErrorPage", "refusedByServer"),
    returnPage: inFlight("completed"),
    disconnect: turn("disconnect", ["DISCONNECT"], "disconnectRequest", "revocationRequest"),
    disconnectRequest: inFlight("revocationRequest", "clientErrorPage"),
    revocationRequest: inFlight("revocationResponse", "revocationRefusal"),
    revocationResponse: inFlight("disconnectedPage", "completed"),
    revocationRefusal: inFlight("clientErrorPage", "refusedByServer"),
    disconnectedPage: inFlight("completed"),

    ...strayMessages("signIn", "consent"),
    ...endings,
  },
});
