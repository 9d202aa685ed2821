/**
 * An agent meets an API that it knows nothing of: the figure of RFC 9728 §5 with what stands between its lines, in the order in which
 * the Model Context Protocol draws it: description of the API (RFC 9728), description of the server (RFC 8414), registration (RFC 7591),
 * the code grant with PKCE (RFC 7636) for this one API (RFC 8707), and the call (RFC 6750).
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, signInAndConsent, strayMessages, theft, turn } from "./steps";

export const agent = grant.createMachine({
  id: "agent",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "ask",
  states: {
    // The agent calls without a token, and hears where the API describes itself (RFC 9728 §5.1).
    ask: turn("ask", ["ASK"], "firstRequest"),
    firstRequest: inFlight("challenge"),
    challenge: inFlight("resourceMetadataRequest", "refusedByApi", "refusedByClient"),

    // The API names its server (RFC 9728 §3), and the server says how to ask (RFC 8414 §3). What is not there may stand elsewhere.
    resourceMetadataRequest: inFlight("resourceMetadata", "noDescription"),
    resourceMetadata: inFlight("serverMetadataRequest", "resourceMetadataRequest", "refusedByClient"),
    serverMetadataRequest: inFlight("serverMetadata", "noDescription"),
    serverMetadata: inFlight(
      "registrationRequest",
      "authorizationRequest",
      "serverMetadataRequest",
      "refusedByClient",
    ),
    noDescription: inFlight("resourceMetadataRequest", "serverMetadataRequest", "refusedByClient"),

    // The agent registers itself where nobody has done that before (RFC 7591 §3).
    registrationRequest: inFlight("registrationResponse", "registrationRefusal"),
    registrationResponse: inFlight("authorizationRequest", "refusedByServer", "refusedByClient"),
    registrationRefusal: inFlight("refusedByServer", "refusedByClient"),

    // The user signs in and decides in the browser (RFC 6749 §4.1). An error takes a link to a client that nobody vouches for.
    authorizationRequest: inFlight(
      "clientDocumentRequest",
      "loginPage",
      "consentPage",
      "leavingPage",
      "authorizationError",
      "authorizationErrorPage",
    ),
    // Where its name is an address, the server reads there who asks (OAuth Client ID Metadata Document, draft 02, §5).
    clientDocumentRequest: inFlight("clientDocument"),
    clientDocument: inFlight(
      "loginPage",
      "consentPage",
      "leavingPage",
      "authorizationError",
      "authorizationErrorPage",
    ),
    ...signInAndConsent({
      afterSignIn: ["consentPage", "loginPage", "authorizationErrorPage"],
      afterConsent: ["authorizationResponse", "leavingPage", "authorizationError", "authorizationErrorPage"],
    }),
    authorizationResponse: inFlight("callback"),
    authorizationError: inFlight("callback"),
    authorizationErrorPage: inFlight("refusedByServer"),
    leavingPage: inFlight("goOn"),
    goOn: turn("goOn", ["GO_ON"], "callback"),

    // The agent redeems the code for a token that is good at this API (RFC 8707 §2.2).
    callback: inFlight("tokenRequest", "clientErrorPage"),
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("resultPage", "clientErrorPage"),
    tokenRefusal: inFlight("clientErrorPage"),
    resultPage: inFlight("apiRequest"),
    clientErrorPage: inFlight("denied", "refusedByClient", "refusedByServer"),

    // It calls again, with the token; for more it asks its user again (RFC 6750 §3.1).
    ...apiCall,
    apiRequest: inFlight(
      "apiKeysRequest",
      "introspectionRequest",
      "apiResponse",
      "apiRefusal",
      "thiefApiRequest",
    ),
    apiKeys: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionResponse: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionRefusal: inFlight("apiRefusal", "thiefApiRefusal"),
    apiResponse: inFlight("askMore", "completed", "stolen", "refusedByApi", "refusedByClient"),
    askMore: turn("askMore", ["ASK_MORE"], "apiRequest"),
    apiRefusal: inFlight("authorizationRequest", "askMore", "completed", "refusedByApi", "refusedByClient"),

    // An API that is not honest tries the token elsewhere before it answers (RFC 9728 §7.4).
    thiefApiRequest: inFlight("apiKeysRequest", "introspectionRequest", "thiefApiRefusal"),
    thiefApiResponse: inFlight("apiResponse"),
    thiefApiRefusal: inFlight("apiResponse"),

    ...strayMessages("signIn", "consent", "askMore", "stolen"),
    ...theft,
    ...endings,
  },
});
