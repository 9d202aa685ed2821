/** A ready-made comparison of an answer that names its server with one that does not (RFC 9207). */
import type { Comparison } from "./types";

export const namedOrNot: Comparison = {
  id: "named-or-not",
  title: "An answer that names its server, or not",
  lead: "Prints works with two servers, and an attacker runs one of them. Secret, `state` and PKCE are in place on both sides. On the left the answer says which server it is from, on the right it does not.",
  left: { flow: "authorization-code", options: { theft: "mixup" }, name: "With iss" },
  right: { flow: "authorization-code", options: { iss: "off", theft: "mixup" }, name: "Without iss" },
  lines: {
    connect: "On both sides Maya presses the button for keep.example, and that is the attacker’s.",
    thiefVisitResponse:
      "The attacker gets a request of their own from Prints. With its `code_challenge` the code will be bound to their session, on both sides.",
    rogueRedirect:
      "Both browsers are sent on to id.example, with the attacker’s challenge and Maya’s `state`.",
    authorizationRequest: "id.example sees a request of Prints, on both sides, and is right.",
    consentPage: "The same page. Prints really asks, and Maya really answers.",
    authorizationResponse:
      "The one difference: `iss`. On the left the answer says that it is from id.example. On the right nothing says so.",
    callback:
      "Session and `state` fit on both sides. On the left Prints compares `iss` with the server that it sent Maya to, and stops here.",
    rogueTokenRequest:
      "Only on the right. Prints brings the attacker a code of id.example, and the verifier of Maya’s session.",
    injectionRequest:
      "The attacker needs Prints once more: it has the secret, and in this session the verifier that fits.",
    injectionPage: "Maya’s albums, in the attacker’s browser.",
    clientErrorPage: "Both pages say that it did not work. Only on the left is that true.",
    rogueTokenAnswer: "To Prints the attacker says that the code has expired. Maya will try again.",
    end: "On the left the code went nowhere. On the right every check of id.example passed, and the albums are the attacker’s.",
  },
  askedLines: {
    tokenRequest:
      "Secret and verifier are right. PKCE asked whether the code belongs to this session, and it does: the attacker’s.",
    apiResponse:
      "Photos gives Prints the albums, as it always does. Prints will show them to whoever has this session.",
  },
  so: "`iss`: a server sends it with each answer, and a client of several servers compares it (RFC 9207 §2.4). Where a server does not send it, and only there, a client takes another redirect URI for each server (RFC 9700 §4.4.2.2). A client of one server alone cannot be mixed up.",
  specs: ["RFC 9700 §4.4", "RFC 9207 §2", "RFC 9207 §2.4"],
};
