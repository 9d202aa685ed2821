/**
 * A login by a JWT of the app's own: the user signs in, the API signs a token, and each call carries it (RFC 7519, RFC 6750 §2.1). This is not
 * OAuth: there is one app, its users and its API, and nobody who allows anybody anything.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { endings, inFlight, strayMessages, strayTurn, theft, turn } from "./steps";

export const jwtLogin = grant.createMachine({
  id: "jwt-login",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "signIn",
  states: {
    // The user signs in at the app itself, and is given a token.
    signIn: turn("signIn", ["SIGN_IN"], "logInRequest"),
    logInRequest: inFlight("logInResponse", "logInRefusal"),
    logInResponse: inFlight("notesRequest", "signIn", "refusedByClient"),
    logInRefusal: inFlight("signIn", "refusedByClient"),

    // Each call carries it, and is judged by it alone (RFC 7519 §7.2).
    notesRequest: inFlight("notesResponse", "notesRefusal"),
    notesResponse: inFlight(
      "ban",
      "openAgain",
      "completed",
      "stolen",
      "renewRequest",
      "refusedByApi",
      "refusedByClient",
    ),
    notesRefusal: inFlight("completed", "renewRequest", "refusedByApi", "refusedByClient"),

    // What happens between two visits.
    ban: turn("ban", ["BAN"], "openAgain"),
    openAgain: turn("openAgain", ["OPEN_AGAIN"], "notesRequest"),

    // Where tokens live briefly, the page has them renewed.
    renewRequest: inFlight("renewResponse", "renewRefusal"),
    renewResponse: inFlight("notesRequest", "refusedByApi", "refusedByClient"),
    renewRefusal: inFlight("refusedByApi", "refusedByClient"),

    strayTurn: strayTurn(),
    ...strayMessages("signIn", "ban", "openAgain", "stolen"),
    ...theft,
    ...endings,
  },
});
