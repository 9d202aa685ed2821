/**
 * Ready-made comparisons of two ways for a program in a terminal: the browser beside it, or a code for another device (RFC 8252, RFC 8628);
 * and the browser beside it, or a window of its own (RFC 8252 §8.12).
 */
import type { Comparison } from "./types";

export const hereOrElsewhere: Comparison = {
  id: "here-or-elsewhere",
  title: "A browser here or on a phone",
  lead: "A program needs Maya’s albums. On the left it opens the browser of the same machine. On the right there is none, so it shows a code that she types on her phone.",
  left: { flow: "native-app", options: {}, name: "A browser beside it" },
  right: { flow: "device-code", options: {}, name: "A code to type" },
  lines: {
    ask: "Only on the left: a browser is there to be opened. Maya has nothing to carry over by hand.",
    authorizationRequest:
      "Only on the left. The request goes along in the address, and names the port to which the answer is to go.",
    chooseOnDevice:
      "Only on the right: no browser is there. Many command lines do this as well, on machines that one reaches from afar.",
    deviceAuthorizationRequest:
      "Only on the right. The device asks by itself, and names no address: nothing can call it.",
    enterCode:
      "Only on the right. Maya carries the code over by hand, so somebody else can hand her one of theirs (RFC 8628 §5.4).",
    consentPage:
      "On the left the answer goes to this very machine. On the right it goes to whatever shows this code, anywhere in the world.",
    authorizationResponse:
      "Only on the left: the code passes through the browser, where another app may read it. That is what PKCE is for.",
    pollRequest: "Only on the right: the device asks again and again, until Maya has decided.",
    tokenRequest: "Only on the left. The verifier shows that this is the program in which the flow began.",
    tokenResponse:
      "The same answer. On the left it takes the verifier to get it, on the right the `device_code`: neither has been in a browser.",
    apiRequest: "Photos goes by the token alone, and asks the same of both.",
    end: "The same albums. On the left browser and program were on one machine, and the messages made sure of that. On the right no message can.",
  },
  so: "the browser of the system wherever there is one, with PKCE. The device code is for machines without a browser: RFC 8628 §1 sends all other native apps to RFC 8252.",
  specs: ["RFC 8628 §1", "RFC 8252 §4.1", "RFC 8628 §5.4"],
};

export const browserOrWindow: Comparison = {
  id: "browser-or-window",
  title: "A browser or a window of the app",
  lead: "Twice the same app, which takes whatever it can reach. On the left Maya signs in with her own browser. On the right the app shows the page in a window of its own.",
  left: { flow: "native-app", options: { theft: "app" }, name: "Her own browser" },
  right: {
    flow: "native-app",
    options: { browser: "embedded", theft: "app" },
    name: "A window of the app",
  },
  lines: {
    authorizationRequest:
      "The same request, letter for letter but for its random values. On the left it leaves the app, on the right it stays in a part of it.",
    loginPage:
      "The same page of id.example. On the left Maya’s browser says whose it is. On the right the app does, which draws the address itself.",
    loginSubmission:
      "The same form. On the right the app has read it before it was sent. id.example sees no difference.",
    consentPage:
      "The page asks Maya, and has her session in a cookie. On the right both are in the hands of the app.",
    consent: "Only on the left: Maya decides, and could untick or deny.",
    pressAllow: "Only on the right: the app presses the button itself.",
    consentSubmission:
      "The same form with the same fields. Whether a person or a program filled it in, it does not say.",
    tokenResponse: "The same answer. On the left Maya allowed it. On the right nobody asked her.",
    end: "The albums are the least of it. On the right the app has a password and a session, which no scope limits and no token’s end takes away.",
  },
  so: "the browser of the system, or the tab that the system lends to apps for this. To the app it is another program, and that is the whole point.",
  specs: ["RFC 8252 §8.12", "RFC 8252 §6"],
};
