/**
 * The authorization code grant (RFC 6749 §4.1) with PKCE (RFC 7636), issuer identification (RFC 9207) and, by option,
 * OpenID Connect and a pushed request (RFC 9126). Read from top to bottom it is the figure of RFC 6749 §4.1 with every message
 * on its own; what is said in brackets there is the step below. What may come after it stands at its end.
 */
import { answerByBrowser, idTokenValidation, pushing, redemption } from "./code-grant";
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, loginAndConsent, strayMessages, theft, turn } from "./steps";

export const authorizationCode = grant.createMachine({
  id: "authorization-code",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "connect",
  states: {
    // The client sends the user's browser to the authorization server (A); it may give the server the request first.
    connect: turn("connect", ["CONNECT"], "loginRequest"),
    loginRequest: inFlight("authorizationRedirect", "pushedRequest", "clientErrorPage"),
    ...pushing({ also: ["thiefVisitResponse", "injectionRefusal"], again: ["injectionRefusal"] }),
    authorizationRedirect: inFlight("authorizationRequest", "pushedRequest", "rogueRequest"),
    authorizationRequest: inFlight("loginPage", "authorizationError", "authorizationErrorPage"),

    // The user signs in and decides (B).
    ...loginAndConsent,
    loginPage: inFlight("signIn", "consent", "forge"),

    // The browser carries the code, or the refusal, to the client (C), which redeems it (D, E).
    ...answerByBrowser,
    callback: inFlight("tokenRequest", "rogueTokenRequest", "callbackPage", "clientErrorPage"),
    authorizationResponse: inFlight("callback", "attack"),
    callbackPage: inFlight(
      "tokenRequest",
      "rogueTokenRequest",
      "callback",
      "refusedByClient",
      "refusedByServer",
      "denied",
      "stolen",
    ),
    ...redemption("apiRequest", "clientKeysRequest", "injectionRefusal", "refusedByServer", "stolen"),
    tokenRefusal: inFlight(
      "clientErrorPage",
      "refusedByServer",
      "refusedByClient",
      "injectionRefusal",
      "stolen",
    ),
    ...idTokenValidation("apiRequest", "injectionRefusal"),

    // The client uses the access token (RFC 6749 §7), and the user sees what came of it.
    ...apiCall,
    apiKeys: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionResponse: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionRefusal: inFlight("apiRefusal", "thiefApiRefusal"),
    apiResponse: inFlight(
      "resultPage",
      "returnPage",
      "injectionPage",
      "clientErrorPage",
      "completed",
      "comeBack",
      "disconnect",
      "stolen",
      "refusedByApi",
      "refusedByClient",
    ),
    apiRefusal: inFlight(
      "resultPage",
      "completed",
      "comeBack",
      "disconnect",
      "clientErrorPage",
      "refusedByApi",
      "refusedByClient",
      "injectionRefusal",
    ),
    resultPage: inFlight("completed", "comeBack", "disconnect", "stolen"),
    clientErrorPage: inFlight("denied", "refusedByClient", "refusedByServer", "refusedByApi", "stolen"),

    // Later the client renews its token (RFC 6749 §6), or gives it back (RFC 7009).
    comeBack: turn("comeBack", ["COME_BACK"], "returnRequest", "refreshRequest"),
    returnRequest: inFlight("refreshRequest", "apiRequest", "clientErrorPage"),
    refreshRequest: inFlight("refreshResponse", "refreshRefusal"),
    refreshResponse: inFlight("apiRequest", "clientErrorPage", "refusedByServer", "refusedByClient"),
    refreshRefusal: inFlight("clientErrorPage", "refusedByServer", "refusedByClient"),
    returnPage: inFlight("completed", "stolen"),
    disconnect: turn("disconnect", ["DISCONNECT"], "disconnectRequest", "revocationRequest"),
    disconnectRequest: inFlight("revocationRequest", "clientErrorPage"),
    revocationRequest: inFlight("revocationResponse", "revocationRefusal"),
    revocationResponse: inFlight(
      "disconnectedPage",
      "clientErrorPage",
      "completed",
      "refusedByServer",
      "refusedByClient",
    ),
    revocationRefusal: inFlight("clientErrorPage", "completed", "refusedByServer", "refusedByClient"),
    disconnectedPage: inFlight("completed", "stolen"),

    // Somebody has read the code in the browser and is faster: redeems it (RFC 9700 §4.3.1), or has Prints do it (§4.5).
    attack: turn("attack", ["ATTACK"], "thiefTokenRequest"),
    thiefTokenRequest: inFlight("thiefTokenResponse", "thiefTokenRefusal"),
    thiefTokenResponse: inFlight("thiefApiRequest", "callback", "attackAgain", "rogueTokenAnswer"),
    thiefTokenRefusal: inFlight("callback", "attackAgain", "rogueTokenAnswer"),
    thiefApiRequest: inFlight("apiKeysRequest", "introspectionRequest", "thiefApiRefusal"),
    thiefApiResponse: inFlight("callback", "rogueTokenAnswer"),
    thiefApiRefusal: inFlight("callback", "rogueTokenAnswer"),
    attackAgain: turn("attackAgain", ["ATTACK_AGAIN"], "thiefVisitRequest"),
    thiefVisitRequest: inFlight("thiefVisitResponse", "injectionRefusal", "pushedRequest"),
    thiefVisitResponse: inFlight("injectionRequest", "callback", "rogueRedirect"),
    injectionRequest: inFlight("tokenRequest", "injectionRefusal"),
    injectionPage: inFlight("callback", "rogueTokenAnswer"),
    injectionRefusal: inFlight("callback", "rogueTokenAnswer", "rogueRedirect"),

    // Or the client was sent to a server of an attacker's, which sends its user on, and to which it brings the code (RFC 9700 §4.4).
    rogueRequest: inFlight("thiefVisitRequest", "rogueRedirect"),
    rogueRedirect: inFlight("authorizationRequest"),
    rogueTokenRequest: inFlight("thiefTokenRequest", "injectionRequest", "rogueTokenAnswer"),
    rogueTokenAnswer: inFlight(
      "apiRequest",
      "clientKeysRequest",
      "clientErrorPage",
      "refusedByServer",
      "refusedByClient",
      "stolen",
    ),

    // Or somebody has a code of their own, and has the user's browser bring it to the client (RFC 9700 §4.7).
    forge: turn("forge", ["FORGE"], "thiefAuthorizationRequest"),
    thiefAuthorizationRequest: inFlight("thiefAuthorizationResponse"),
    thiefAuthorizationResponse: inFlight("openTrap"),
    openTrap: turn("openTrap", ["OPEN_TRAP"], "trapRequest"),
    trapRequest: inFlight("trapPage"),
    trapPage: inFlight("callback"),

    ...strayMessages("signIn", "consent", "comeBack", "disconnect", "attackAgain", "openTrap", "stolen"),
    ...theft,
    ...endings,
  },
});
