/**
 * A login by a session: the user signs in, the API keeps that, and the browser sends back the name that it was given (RFC 10025 §8.4). This is
 * not OAuth either. What the browser sends by itself it also sends for others, unless the cookie or the API says otherwise.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { endings, inFlight, strayMessages, strayTurn, theft, turn } from "./steps";

export const sessionLogin = grant.createMachine({
  id: "session-login",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "signIn",
  states: {
    // The user signs in at the app itself; the session gets a new name.
    signIn: turn("signIn", ["SIGN_IN"], "logInRequest"),
    logInRequest: inFlight("logInResponse", "logInRefusal"),
    logInResponse: inFlight("notesRequest", "signIn", "refusedByClient"),
    logInRefusal: inFlight("signIn", "refusedByClient"),

    // Each call carries the cookie, and the API looks the session up.
    notesRequest: inFlight("notesResponse", "notesRefusal"),
    notesResponse: inFlight("ban", "openAgain", "openTrap", "completed", "refusedByApi", "refusedByClient"),
    notesRefusal: inFlight("completed", "refusedByApi", "refusedByClient"),

    // What happens between two visits.
    ban: turn("ban", ["BAN"], "openAgain"),
    openAgain: turn("openAgain", ["OPEN_AGAIN"], "notesRequest"),

    // Another site asks in the name of the user (RFC 10025 §8.2).
    openTrap: turn("openTrap", ["OPEN_TRAP"], "trapRequest"),
    trapRequest: inFlight("trapPage"),
    trapPage: inFlight("forgedRequest"),
    forgedRequest: inFlight("forgedResponse", "forgedRefusal"),
    forgedResponse: inFlight("stolen"),
    forgedRefusal: inFlight("completed"),

    strayTurn: strayTurn(),
    ...strayMessages("signIn", "ban", "openAgain", "openTrap"),
    ...theft,
    ...endings,
  },
});
