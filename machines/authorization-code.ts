/**
 * The authorization code grant (RFC 6749 §4.1) with PKCE (RFC 7636), issuer identification (RFC 9207) and, by option,
 * OpenID Connect. Read from top to bottom it is the figure of RFC 6749 §4.1 with every message on its own; what is said
 * in brackets there is the step below.
 */
import { grant, openRun } from "./setup";
import { apiCall, endings, inFlight, loginAndConsent, strayMessages, turn } from "./steps";

export const authorizationCode = grant.createMachine({
  id: "authorization-code",
  context: openRun,
  initial: "connect",
  states: {
    // The client sends the user's browser to the authorization server (A).
    connect: turn("connect", ["CONNECT"], "loginRequest"),
    loginRequest: inFlight("authorizationRedirect", "clientErrorPage"),
    authorizationRedirect: inFlight("authorizationRequest"),
    authorizationRequest: inFlight("loginPage", "authorizationError", "authorizationErrorPage"),

    // The user signs in and decides (B).
    ...loginAndConsent,

    // The browser carries the code, or the refusal, to the client (C).
    authorizationResponse: inFlight("callback"),
    authorizationError: inFlight("callback"),
    authorizationErrorPage: inFlight("refusedByServer"),
    callback: inFlight("tokenRequest", "callbackPage", "clientErrorPage"),
    callbackPage: inFlight("tokenRequest", "refusedByClient", "refusedByServer", "denied"),

    // The client redeems the code (D) and is given tokens (E).
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("apiRequest", "clientKeysRequest", "clientErrorPage", "refusedByClient"),
    tokenRefusal: inFlight("clientErrorPage", "refusedByServer"),
    clientKeysRequest: inFlight("clientKeys"),
    clientKeys: inFlight("apiRequest", "clientErrorPage", "refusedByClient"),

    // The client uses the access token (RFC 6749 §7), and the user sees what came of it.
    ...apiCall,
    apiResponse: inFlight("resultPage", "clientErrorPage", "completed", "refusedByApi"),
    apiRefusal: inFlight("clientErrorPage", "refusedByApi"),
    resultPage: inFlight("completed"),
    clientErrorPage: inFlight("denied", "refusedByClient", "refusedByServer", "refusedByApi"),

    ...strayMessages("signIn", "consent"),
    ...endings,
  },
});
