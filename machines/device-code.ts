/**
 * The device authorization grant (RFC 8628 §1, figure 1; its letters stand in brackets). Two devices act side by side: the television asks
 * again and again, while its user signs in and decides on a phone. Until the user has entered the code either of them can be next; from
 * then on the phone is, up to the decision.
 */
import { grant, openRun, parties, readOutcome } from "./setup";
import {
  apiCall,
  awaited,
  endings,
  inFlight,
  signInAndConsent,
  strayMessages,
  strayTurn,
  theft,
  turn,
} from "./steps";

const onPhone = ["openPhone", "enterCode"] as const;

export const deviceCode = grant.createMachine({
  id: "device-code",
  context: openRun,
  invoke: parties,
  output: readOutcome,
  initial: "chooseOnDevice",
  states: {
    // The device asks for its codes (A), and is given them (B).
    chooseOnDevice: turn("chooseOnDevice", ["CHOOSE_ON_DEVICE"], "deviceAuthorizationRequest"),
    deviceAuthorizationRequest: inFlight("deviceAuthorizationResponse", "deviceAuthorizationRefusal"),
    deviceAuthorizationResponse: inFlight("poll", "lure", "refusedByServer", "refusedByClient"),
    deviceAuthorizationRefusal: inFlight("poll", "lure", "refusedByServer", "refusedByClient"),

    // It shows one of them (C), and asks with the other until its user has decided (E).
    poll: turn("poll", ["POLL", "OPEN_PHONE"], "pollRequest", "verificationRequest"),
    pollRequest: awaited("askLater", "tokenResponse", "pollRefusal"),
    pollRefusal: awaited("askLater", "poll", ...onPhone, "denied", "refusedByServer", "refusedByClient"),
    // Without an answer it asks again, after twice as long (§3.5).
    askLater: turn("askLater", ["ASK_LATER"], "pollRequest"),

    // Where the device is an attacker’s, they send its code to somebody (§5.4).
    lure: turn("lure", ["LURE"], "openPhone"),

    // The user goes to the address with the code, signs in and decides, on a phone (D).
    openPhone: turn("openPhone", ["OPEN_PHONE", "POLL"], "verificationRequest", "pollRequest"),
    verificationRequest: inFlight("verificationPage", "authorizationErrorPage"),
    verificationPage: inFlight("enterCode"),
    enterCode: turn("enterCode", ["ENTER_CODE", "POLL"], "userCodeSubmission", "pollRequest"),
    userCodeSubmission: inFlight("loginPage", "consentPage", "verificationPage", "authorizationErrorPage"),
    ...signInAndConsent({
      afterSignIn: ["consentPage", "loginPage", "verificationPage", "authorizationErrorPage"],
      afterConsent: ["deviceDonePage", "authorizationErrorPage"],
    }),
    strayTurn: strayTurn("loginSubmission", "consentSubmission", "userCodeSubmission", "pollRequest"),
    deviceDonePage: inFlight("poll"),
    authorizationErrorPage: inFlight("refusedByServer"),

    // The device is given its token (F), and uses it.
    tokenResponse: awaited("askLater", "apiRequest", "poll", "denied", "refusedByServer", "refusedByClient"),
    ...apiCall,
    apiResponse: inFlight("completed", "stolen", "refusedByApi", "refusedByClient"),
    apiRefusal: inFlight("completed", "stolen", "refusedByApi", "refusedByClient"),

    ...strayMessages("signIn", "consent", "poll", "lure", ...onPhone, "stolen"),
    ...theft,
    ...endings,
  },
});
