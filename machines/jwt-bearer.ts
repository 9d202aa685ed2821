/**
 * The JWT bearer grant (RFC 7523 §2.1, RFC 7521 §3 and figure 1): the client has a token service assert who the user is, and sends the
 * assertion (A) in place of the user's consent; it is given an access token (B).
 */
import { grant, openRun, parties } from "./setup";
import { apiCall, endings, inFlight, strayMessages, turn } from "./steps";

export const jwtBearer = grant.createMachine({
  id: "jwt-bearer",
  context: openRun,
  invoke: parties,
  initial: "start",
  states: {
    // The client gets an assertion. How is not specified.
    start: turn("start", ["START"], "assertionRequest"),
    assertionRequest: inFlight("assertionResponse"),
    assertionResponse: inFlight("tokenRequest", "refusedByServer", "refusedByClient"),

    // It sends it to the token endpoint (A), which judges it and issues an access token (B). By option it sends the same one twice.
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("apiRequest", "tokenRequest", "refusedByServer", "refusedByClient"),
    tokenRefusal: inFlight("refusedByServer", "refusedByClient"),

    // It uses the token.
    ...apiCall,
    apiResponse: inFlight("completed", "refusedByApi", "refusedByClient"),
    apiRefusal: inFlight("completed", "refusedByApi", "refusedByClient"),

    ...strayMessages(),
    ...endings,
  },
});
