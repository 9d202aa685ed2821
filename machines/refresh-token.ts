/**
 * The refresh token grant (RFC 6749 §6), as the figure of §1.5 from C to H: the client uses its access token until the API refuses
 * it, and renews it. Beside the figure stands who has a copy of the refresh token, and what the server makes of that (RFC 9700
 * §4.14.2).
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, offScreen, strayMessages, theft, turn } from "./steps";

export const refreshToken = grant.createMachine({
  id: "refresh-token",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "sync",
  states: offScreen({
    // The client uses the access token (C) and is served (D), until the token is refused (E, F).
    sync: turn("sync", ["SYNC"], "apiRequest"),
    letTimePass: turn("letTimePass", ["LET_TIME_PASS"], "apiRequest"),
    ...apiCall,
    apiKeys: inFlight("apiRefusal", "thiefApiRefusal"),
    introspectionResponse: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionRefusal: inFlight("apiRefusal", "thiefApiRefusal"),
    apiResponse: inFlight(
      "letTimePass",
      "refreshRequest",
      "attack",
      "attackAgain",
      "completed",
      "stolen",
      "refusedByApi",
      "refusedByClient",
    ),
    apiRefusal: inFlight(
      "refreshRequest",
      "letTimePass",
      "attack",
      "attackAgain",
      "completed",
      "stolen",
      "refusedByApi",
      "refusedByClient",
    ),

    // It renews the token (G, H), and tries again; or is told that there is nothing to renew.
    refreshRequest: inFlight("refreshResponse", "refreshRefusal"),
    refreshResponse: inFlight("apiRequest", "attack", "attackAgain", "refusedByServer", "refusedByClient"),
    refreshRefusal: inFlight("attack", "attackAgain", "refusedByServer", "refusedByClient"),

    // A thief does the same with a copy of the tokens.
    attack: turn("attack", ["ATTACK"], "thiefTokenRequest"),
    attackAgain: turn("attackAgain", ["ATTACK_AGAIN"], "thiefTokenRequest"),
    thiefTokenRequest: inFlight("thiefTokenResponse", "thiefTokenRefusal"),
    thiefTokenResponse: inFlight("thiefApiRequest", "sync", "completed", "stolen", "refusedByServer"),
    thiefTokenRefusal: inFlight("sync", "completed", "stolen", "refusedByServer"),
    thiefApiRequest: inFlight(
      "thiefApiResponse",
      "apiKeysRequest",
      "introspectionRequest",
      "thiefApiRefusal",
    ),
    thiefApiResponse: inFlight("sync", "stolen", "refusedByServer"),
    thiefApiRefusal: inFlight("sync", "stolen"),

    ...strayMessages("sync", "letTimePass", "attack", "attackAgain", "stolen"),
    ...theft,
    ...endings,
  }),
});
