/**
 * The implicit grant (RFC 6749 §4.2, figure 4): the access token comes in the fragment of an address. RFC 9700 §2.1.2 advises against it,
 * and OAuth 2.1 has it no more; it is here to be seen. Beside the figure stands who else comes by the token, and what they do with it.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, loginAndConsent, strayMessages, theft, turn } from "./steps";

export const implicit = grant.createMachine({
  id: "implicit",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "connect",
  states: {
    // The script sends the browser to the authorization server (A).
    connect: turn("connect", ["CONNECT"], "loginRequest"),
    loginRequest: inFlight("authorizationRedirect", "clientErrorPage"),
    authorizationRedirect: inFlight("authorizationRequest", "attack"),
    authorizationRequest: inFlight("loginPage", "authorizationError", "authorizationErrorPage"),

    // The user signs in and decides (B); the browser is sent back with a token in the fragment (C).
    ...loginAndConsent,
    authorizationResponse: inFlight("callback"),
    authorizationError: inFlight("callback"),
    authorizationErrorPage: inFlight("refusedByServer"),

    // The browser asks for the page at that address and keeps the fragment (D); the page has a script in it (E).
    callback: inFlight("callbackPage", "clientErrorPage"),

    // The script takes the token out of the fragment (F, G). So may others, and so does a page that copies it.
    callbackPage: inFlight(
      "apiRequest",
      "leakRequest",
      "callback",
      "denied",
      "refusedByClient",
      "refusedByServer",
    ),
    leakRequest: inFlight("leakResponse"),
    leakResponse: inFlight("apiRequest", "denied", "refusedByClient", "refusedByServer"),

    // It uses the token (RFC 6749 §7).
    ...apiCall,
    apiKeys: inFlight("apiResponse", "apiRefusal", "thiefApiRefusal"),
    introspectionResponse: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionRefusal: inFlight("apiRefusal", "thiefApiRefusal"),
    apiResponse: inFlight("completed", "attack", "stolen", "refusedByApi", "refusedByClient"),
    apiRefusal: inFlight("completed", "refusedByApi", "refusedByClient"),
    clientErrorPage: inFlight("refusedByClient"),

    // Somebody else has a token: a copy of this one, or one of another client.
    attack: turn("attack", ["ATTACK"], "thiefApiRequest", "callback"),
    thiefApiRequest: inFlight(
      "thiefApiResponse",
      "introspectionRequest",
      "thiefApiRefusal",
      "apiKeysRequest",
    ),
    thiefApiResponse: inFlight("stolen", "completed"),
    thiefApiRefusal: inFlight("stolen", "completed"),

    ...strayMessages("signIn", "consent", "attack", "stolen"),
    ...theft,
    ...endings,
  },
});
