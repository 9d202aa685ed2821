/**
 * The JWT bearer grant (RFC 7523 §2.1), with the numbers of RFC 7521 §3, figure 1: the client asks a token service (1) to assert who the
 * user is (2), and sends the assertion to the authorization server (3) in place of the user's consent; it is given an access token, or told
 * why not (4).
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, offScreen, strayMessages, turn } from "./steps";

export const jwtBearer = grant.createMachine({
  id: "jwt-bearer",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "start",
  states: offScreen({
    // The client asks for an assertion (1), and is given one (2), or none. How, neither document says.
    start: turn("start", ["START"], "assertionRequest"),
    assertionRequest: inFlight("assertionResponse", "assertionRefusal"),
    assertionResponse: inFlight("tokenRequest", "refusedByServer", "refusedByClient"),
    assertionRefusal: inFlight("refusedByServer", "refusedByClient"),

    // It sends it to the token endpoint (3), which judges it and issues an access token (4). By option it sends the same one twice.
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("apiRequest", "tokenRequest", "refusedByServer", "refusedByClient"),
    tokenRefusal: inFlight("refusedByServer", "refusedByClient"),

    // It uses the token.
    ...apiCall,
    apiResponse: inFlight("completed", "refusedByApi", "refusedByClient"),
    apiRefusal: inFlight("completed", "refusedByApi", "refusedByClient"),

    ...strayMessages(),
    ...endings,
  }),
});
