/**
 * The resource owner password credentials grant (RFC 6749 §4.3, figure 5): the user gives their password to the client (A), which sends it
 * to the authorization server (B) and is given a token (C). RFC 9700 §2.4 forbids it; it is here to be seen.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, strayMessages, strayTurn, turn } from "./steps";

export const password = grant.createMachine({
  id: "password",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "signIn",
  states: {
    // The user types the password, on a page of the client (A).
    signIn: turn("signIn", ["SIGN_IN"], "passwordSubmission"),
    passwordSubmission: inFlight("tokenRequest", "clientErrorPage"),

    // The client sends it on (B), and is given an access token or told why not (C).
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("apiRequest", "clientErrorPage"),
    tokenRefusal: inFlight("clientErrorPage"),

    // It uses the token, and the user sees what came of it.
    ...apiCall,
    apiResponse: inFlight("resultPage", "clientErrorPage"),
    apiRefusal: inFlight("resultPage", "clientErrorPage"),
    resultPage: inFlight("completed"),
    clientErrorPage: inFlight("refusedByClient", "refusedByServer", "refusedByApi"),

    strayTurn: strayTurn(),
    ...strayMessages(),
    ...endings,
  },
});
