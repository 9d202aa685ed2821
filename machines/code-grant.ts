/**
 * What the flows around an authorization code have in common: the way of the answer through the browser (RFC 6749 §4.1.2), the token
 * call (§4.1.3), and what the user is shown in the end. A flow says what comes after its tokens. What it does before them, and
 * beside them, is its own.
 */
import type { Place } from "./setup";
import { inFlight } from "./steps";

/**
 * The client gives the server its request first (RFC 9126 §2). A web server then answers its browser, and a script leaves its page.
 * `also` is where it may go on from the answer as well, and `again` where it may from a refusal.
 */
export function pushing({
  also = [],
  again = [],
}: {
  also?: readonly Place[];
  again?: readonly Place[];
} = {}) {
  return {
    pushedRequest: inFlight("pushedResponse", "pushedRefusal"),
    pushedResponse: inFlight(
      ...also,
      "authorizationRedirect",
      "authorizationRequest",
      "clientErrorPage",
      "refusedByServer",
      "refusedByClient",
    ),
    pushedRefusal: inFlight(...again, "clientErrorPage", "refusedByServer", "refusedByClient"),
  };
}

/** The browser carries the code, or the refusal, to the client (RFC 6749 §4.1, C). A script reads the page that the client sends. */
export const answerByBrowser = {
  authorizationResponse: inFlight("callback"),
  authorizationError: inFlight("callback"),
  authorizationErrorPage: inFlight("refusedByServer"),
  callback: inFlight("tokenRequest", "callbackPage", "clientErrorPage"),
};

/** The client redeems the code (D) and is given tokens (E). */
export function redemption(...then: readonly Place[]) {
  return {
    tokenRequest: inFlight("tokenResponse", "tokenRefusal"),
    tokenResponse: inFlight(...then, "clientErrorPage", "refusedByClient"),
    tokenRefusal: inFlight("clientErrorPage", "refusedByServer", "refusedByClient"),
  };
}

/** The client validates the ID token, with the keys of its issuer (OIDC Core §3.1.3.7). */
export function idTokenValidation(...then: readonly Place[]) {
  return {
    clientKeysRequest: inFlight("clientKeys"),
    clientKeys: inFlight(...then, "clientErrorPage", "refusedByClient"),
  };
}

/** The client tells its user that it cannot go on, and why not. */
export const refusalToUser = {
  clientErrorPage: inFlight("denied", "refusedByClient", "refusedByServer", "refusedByApi"),
};
