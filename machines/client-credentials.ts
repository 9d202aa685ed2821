/**
 * The client credentials grant (RFC 6749 §4.4): the client authenticates, asks (A) and is given an access token (B). Nobody is
 * asked, because nobody is there; so there is nothing to refresh and nobody to identify.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, offScreen, strayMessages, turn } from "./steps";

export const clientCredentials = grant.createMachine({
  id: "client-credentials",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "start",
  states: offScreen({
    start: turn("start", ["START"], "tokenRequest"),

    // The client asks in its own name (A), and is given an access token or told why not (B).
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("apiRequest", "refusedByServer", "refusedByClient"),
    tokenRefusal: inFlight("refusedByServer", "refusedByClient"),

    // It uses the token (RFC 6749 §7).
    ...apiCall,
    apiResponse: inFlight("completed", "refusedByApi", "refusedByClient"),
    apiRefusal: inFlight("completed", "refusedByApi", "refusedByClient"),

    ...strayMessages(),
    ...endings,
  }),
});
