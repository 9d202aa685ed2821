/** A ready-made comparison of two ways for a program in a terminal: the browser beside it, or a code for another device (RFC 8252, RFC 8628). */
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
