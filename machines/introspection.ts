/**
 * Introspection (RFC 7662 §2) and revocation (RFC 7009 §2), with what happens between them: a client uses its token, an API judges it,
 * the client revokes it, and somebody else comes with a copy.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { apiCall, endings, inFlight, offScreen, strayMessages, theft, turn } from "./steps";

export const introspection = grant.createMachine({
  id: "introspection",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "sync",
  states: offScreen({
    // The client calls. The API judges the token by itself, or asks the server about it (RFC 7662 §2.1, §2.2).
    sync: turn("sync", ["SYNC"], "apiRequest"),
    ...apiCall,
    apiKeys: inFlight("apiRefusal", "thiefApiRefusal"),
    introspectionResponse: inFlight("apiResponse", "apiRefusal", "thiefApiResponse", "thiefApiRefusal"),
    introspectionRefusal: inFlight("apiRefusal", "thiefApiRefusal"),
    apiResponse: inFlight(
      "revoke",
      "refreshRequest",
      "completed",
      "stolen",
      "refusedByApi",
      "refusedByClient",
    ),
    apiRefusal: inFlight(
      "refreshRequest",
      "revoke",
      "completed",
      "stolen",
      "refusedByApi",
      "refusedByClient",
    ),

    // The client revokes the token (RFC 7009 §2.1, §2.2). An API with a list of its own is told (§3).
    revoke: turn("revoke", ["REVOKE"], "revocationRequest"),
    revocationRequest: inFlight("revocationEvent", "revocationResponse", "revocationRefusal"),
    revocationEvent: inFlight("revocationEventResponse"),
    revocationEventResponse: inFlight("revocationResponse"),
    revocationResponse: inFlight("refreshRequest", "refusedByServer", "refusedByClient"),
    revocationRefusal: inFlight("refusedByServer", "refusedByClient"),

    // It gets another one (RFC 6749 §6).
    refreshRequest: inFlight("refreshResponse", "refreshRefusal"),
    refreshResponse: inFlight("attack", "apiRequest", "refusedByServer", "refusedByClient"),
    refreshRefusal: inFlight("attack", "refusedByServer", "refusedByClient"),

    // Somebody calls with a copy of the old one.
    attack: turn("attack", ["ATTACK"], "thiefApiRequest"),
    attackAgain: turn("attackAgain", ["ATTACK_AGAIN"], "thiefApiRequest"),
    thiefApiRequest: inFlight(
      "introspectionRequest",
      "thiefApiResponse",
      "thiefApiRefusal",
      "apiKeysRequest",
    ),
    thiefApiResponse: inFlight("attackAgain", "sync", "completed", "stolen"),
    thiefApiRefusal: inFlight("sync", "attackAgain", "completed", "stolen", "refusedByServer"),

    ...strayMessages("sync", "revoke", "attack", "attackAgain", "stolen"),
    ...theft,
    ...endings,
  }),
});
