/**
 * Token exchange (RFC 8693 §2.3, appendix A): an API is called with a user's token, and exchanges it for one that is good at the API behind
 * it. Read from top to bottom it is one call of the client, with all that happens before it is answered.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import { endings, inFlight, offScreen, strayMessages, turn } from "./steps";

/** Where the first API goes on to once it has found the token good. */
const onwards = ["tokenRequest", "exchangeRequest", "secondApiRequest"] as const;

export const tokenExchange = grant.createMachine({
  id: "token-exchange",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "start",
  states: offScreen({
    // The client calls the first API, which judges its token.
    start: turn("start", ["START"], "apiRequest"),
    apiRequest: inFlight("apiKeysRequest", "introspectionRequest", ...onwards, "apiRefusal"),
    apiKeysRequest: inFlight("apiKeys"),
    apiKeys: inFlight(...onwards, "apiRefusal"),
    introspectionRequest: inFlight("introspectionResponse", "introspectionRefusal"),
    introspectionResponse: inFlight(...onwards, "apiRefusal"),
    introspectionRefusal: inFlight("apiRefusal"),

    // That API asks for a token of its own, to say who acts.
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight("exchangeRequest", "apiRefusal"),
    tokenRefusal: inFlight("apiRefusal"),

    // It exchanges the user's token for one that is good at the API behind it (RFC 8693 §2.1, §2.2).
    exchangeRequest: inFlight("exchangeResponse", "exchangeRefusal"),
    exchangeResponse: inFlight("secondApiRequest", "apiRefusal"),
    exchangeRefusal: inFlight("apiRefusal"),

    // It calls that one, which judges the new token.
    secondApiRequest: inFlight(
      "secondKeysRequest",
      "secondIntrospectionRequest",
      "secondApiResponse",
      "secondApiRefusal",
    ),
    secondKeysRequest: inFlight("secondKeys"),
    secondKeys: inFlight("secondApiResponse", "secondApiRefusal"),
    secondIntrospectionRequest: inFlight("secondIntrospectionResponse", "secondIntrospectionRefusal"),
    secondIntrospectionResponse: inFlight("secondApiResponse", "secondApiRefusal"),
    secondIntrospectionRefusal: inFlight("secondApiRefusal"),
    secondApiResponse: inFlight("apiResponse", "apiRefusal"),
    secondApiRefusal: inFlight("apiRefusal"),

    // The client's call is answered.
    apiResponse: inFlight("completed", "refusedByApi", "refusedByClient"),
    apiRefusal: inFlight("completed", "refusedByApi", "refusedByClient"),

    ...strayMessages(),
    ...endings,
  }),
});
