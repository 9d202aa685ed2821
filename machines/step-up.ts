/**
 * Step-up authentication (RFC 9470), as its figure 1: the client calls with the token that it has (1), and is told that this wants another
 * login (2). It sends the user to the authorization server once more (3), who signs in (4); a new token comes of it (5), with
 * which the client calls again (6).
 */
import { answerByBrowser, idTokenValidation, redemption, refusalToUser } from "./code-grant";
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, signInAndConsent, strayMessages, turn } from "./steps";

export const stepUp = grant.createMachine({
  id: "step-up",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "openLocked",
  states: {
    // The user wants something that is kept better than the rest, and the client asks for it (1).
    openLocked: turn("openLocked", ["OPEN_LOCKED"], "returnRequest", "apiRequest"),
    returnRequest: inFlight("apiRequest", "refreshRequest", "clientErrorPage"),
    ...apiCall,
    // It has the keys from the first call, and fetches them for a token that names another: it is not theirs.
    apiKeys: inFlight("apiRefusal"),

    // It is served, or told what is missing (2). A client that takes that for the fault of its token renews it (RFC 6749 §6).
    apiResponse: inFlight("returnPage", "resultPage", "clientErrorPage", "completed", "refusedByClient"),
    apiRefusal: inFlight(
      "authorizationRedirect",
      "authorizationRequest",
      "refreshRequest",
      "clientErrorPage",
      "returnPage",
      "resultPage",
      "completed",
      "refusedByApi",
      "refusedByClient",
    ),
    refreshRequest: inFlight("refreshResponse", "refreshRefusal"),
    refreshResponse: inFlight("apiRequest", "clientErrorPage", "refusedByClient"),
    refreshRefusal: inFlight("clientErrorPage", "refusedByServer", "refusedByClient"),

    // The client sends the user to the server with what the API has said (3). Who asks as before finds the user signed in.
    authorizationRedirect: inFlight("authorizationRequest"),
    authorizationRequest: inFlight(
      "loginPage",
      "consentPage",
      "authorizationError",
      "authorizationErrorPage",
    ),

    // The user signs in and decides (4). Who has no passkey cannot sign in by one.
    ...signInAndConsent({
      afterSignIn: ["consentPage", "loginPage", "authorizationError", "authorizationErrorPage"],
      afterConsent: ["authorizationResponse", "authorizationError", "authorizationErrorPage"],
    }),

    // The code brings a new token (5), and the client calls again (6).
    ...answerByBrowser,
    callbackPage: inFlight("tokenRequest", "refusedByClient", "refusedByServer", "denied"),
    ...redemption("apiRequest", "clientKeysRequest", "refusedByServer"),
    ...idTokenValidation("apiRequest"),
    returnPage: inFlight("completed"),
    resultPage: inFlight("completed"),
    ...refusalToUser,

    ...strayMessages("signIn", "consent"),
    ...endings,
  },
});
