/**
 * The code grant of a native app: the figure of RFC 8252 §4.1, with the names of RFC 6749 §4.1. The app opens the browser of the system
 * (1), the user signs in and decides there (2), the browser brings the code to a port of her own machine (3, 4), and the app redeems
 * it (5, 6). What RFC 7636 §1 draws may come between: another app has read the code, and redeems it first.
 */
import { answerByBrowser } from "./code-grant";
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, loginAndConsent, strayMessages, theft, turn } from "./steps";

export const nativeApp = grant.createMachine({
  id: "native-app",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "ask",
  states: {
    // The user starts the app, and the app opens her browser at the server (1).
    ask: turn("ask", ["ASK"], "authorizationRequest"),
    authorizationRequest: inFlight("loginPage", "authorizationError", "authorizationErrorPage"),

    // She signs in and decides (2), and the browser is given the code (3) for a port of her machine (4).
    ...loginAndConsent,
    // The app does it in her place, where the window is its own (RFC 8252 §8.12).
    consentPage: inFlight("consent", "signIn", "pressAllow"),
    pressAllow: turn("pressAllow", ["PRESS_ALLOW"], "consentSubmission"),
    ...answerByBrowser,
    authorizationResponse: inFlight("callback", "attack"),

    // The app redeems it (5), is given a token (6), and tells the browser that it is done.
    callback: inFlight("tokenRequest", "clientErrorPage"),
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("resultPage", "clientErrorPage"),
    tokenRefusal: inFlight("clientErrorPage"),
    resultPage: inFlight("apiRequest"),
    clientErrorPage: inFlight("denied", "refusedByClient", "refusedByServer", "stolen"),

    // It uses the token (RFC 6749 §7).
    ...apiCall,
    apiKeys: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionResponse: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionRefusal: inFlight("apiRefusal", "thiefApiRefusal"),
    apiResponse: inFlight("completed", "stolen", "refusedByApi", "refusedByClient"),
    apiRefusal: inFlight("completed", "refusedByApi", "refusedByClient"),

    // Another app of the machine has read the code, and is faster (RFC 7636 §1, RFC 8252 §8.1).
    attack: turn("attack", ["ATTACK"], "thiefTokenRequest"),
    thiefTokenRequest: inFlight("thiefTokenResponse", "thiefTokenRefusal"),
    thiefTokenResponse: inFlight("thiefApiRequest", "callback"),
    thiefTokenRefusal: inFlight("callback"),
    thiefApiRequest: inFlight("apiKeysRequest", "introspectionRequest", "thiefApiRefusal"),
    thiefApiResponse: inFlight("callback"),
    thiefApiRefusal: inFlight("callback"),

    ...strayMessages("signIn", "consent", "stolen"),
    ...theft,
    ...endings,
  },
});
