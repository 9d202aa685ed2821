/**
 * Signing in by OpenID Connect, with the authorization code flow (OIDC Core §3.1): the client asks (1), the user is authenticated and
 * allows it (2), an ID token and an access token come (3), and the client asks userinfo with the latter (4, 5), as in the figure
 * of §1.3. Then the user signs out, here and there (OIDC RP-Initiated Logout).
 */
import { answerByBrowser, idTokenValidation, redemption, refusalToUser } from "./code-grant";
import { grant, openRun, parties, readOutcome } from "./setup";
import { endings, inFlight, signInAndConsent, strayMessages, strayTurn, turn } from "./steps";

export const openidConnect = grant.createMachine({
  id: "openid-connect",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "connect",
  states: {
    // The client sends the user's browser to the server (1), which may know the user already.
    connect: turn("connect", ["CONNECT"], "loginRequest"),
    loginRequest: inFlight("authorizationRedirect", "clientErrorPage"),
    authorizationRedirect: inFlight("authorizationRequest"),
    authorizationRequest: inFlight(
      "loginPage",
      "consentPage",
      "authorizationResponse",
      "authorizationError",
      "authorizationErrorPage",
    ),

    // The user signs in, and allows the client to know (2). Another user than the one whom it named may not (OIDC Core §3.1.2.2).
    ...signInAndConsent({
      afterSignIn: ["consentPage", "loginPage", "authorizationError", "authorizationErrorPage"],
      afterConsent: ["authorizationResponse", "authorizationError", "authorizationErrorPage"],
    }),
    strayTurn: strayTurn("loginSubmission", "consentSubmission", "endSessionSubmission"),

    // The client redeems the code for an ID token and an access token (3), and validates the first of them.
    ...answerByBrowser,
    callbackPage: inFlight("tokenRequest", "refusedByClient", "refusedByServer", "denied"),
    ...redemption("clientKeysRequest", "denied", "refusedByServer"),
    ...idTokenValidation("userinfoRequest"),

    // With the other it asks who that is (4), and is told (5).
    userinfoRequest: inFlight("userinfoResponse", "userinfoRefusal"),
    userinfoResponse: inFlight(
      "resultPage",
      "clientErrorPage",
      "signOut",
      "completed",
      "refusedByApi",
      "refusedByClient",
    ),
    userinfoRefusal: inFlight("clientErrorPage", "signOut", "refusedByApi", "refusedByClient"),
    resultPage: inFlight("signOut", "completed"),
    ...refusalToUser,

    // The user signs out of the client, and by way of it at the server.
    signOut: turn("signOut", ["SIGN_OUT"], "signOutRequest", "endSessionRequest"),
    signOutRequest: inFlight("signOutRedirect", "clientErrorPage"),
    signOutRedirect: inFlight("endSessionRequest"),
    endSessionRequest: inFlight("endSessionPage", "endSessionResponse", "authorizationErrorPage"),
    endSessionPage: inFlight("confirmSignOut"),
    confirmSignOut: turn("confirmSignOut", ["CONFIRM_SIGN_OUT", "STAY_SIGNED_IN"], "endSessionSubmission"),
    endSessionSubmission: inFlight(
      "endSessionResponse",
      "endSessionKeptPage",
      "endSessionDonePage",
      "authorizationErrorPage",
    ),
    endSessionResponse: inFlight("signedOutRequest"),
    endSessionKeptPage: inFlight("denied"),
    endSessionDonePage: inFlight("completed"),
    signedOutRequest: inFlight("signedOutPage"),
    signedOutPage: inFlight("completed", "refusedByClient"),

    // What another site posts to sign her out is posted once more.
    ...strayMessages("signIn", "consent", "endSessionRequest", "signOut", "confirmSignOut"),
    ...endings,
  },
});
