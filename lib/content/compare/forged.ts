/** The same forged answer (RFC 9700 §4.7), brought to a client that compares a `state` and to one that does not. */
import type { Comparison } from "./types";

export const tiedOrNot: Comparison = {
  id: "state-or-none",
  title: "A forged answer, with state and without",
  lead: "An attacker has Maya’s browser bring Prints a code for their own account. On the left Prints has sent a `state`, on the right it has not. PKCE is off on both sides, so that `state` stands alone.",
  left: { flow: "authorization-code", options: { pkce: "off", theft: "csrf" }, name: "With state" },
  right: {
    flow: "authorization-code",
    options: { pkce: "off", state: "off", theft: "csrf" },
    name: "Without state",
  },
  lines: {
    authorizationRedirect:
      "The one difference: `state`. On the left Prints keeps a value in Maya’s session, and sends the same value along.",
    authorizationRequest:
      "On the right id.example remarks that nothing ties an answer to this request. It goes on: to check is the client’s part.",
    forge: "Both attackers have an account of their own, and want a code for it.",
    thiefAuthorizationRequest:
      "On the left a `state` is in it too. The attacker may choose any: they do not know Maya’s.",
    thiefAuthorizationResponse: "A good code on both sides, for the attacker’s own albums.",
    trapPage: "The page sends Maya’s browser to the real redirect URI. Any site can do that.",
    callback:
      "The session cookie comes along on both sides. On the left Prints compares `state` with what it keeps in that session, and stops.",
    tokenRequest: "Only on the right. The secret is right, and so is the code. It is only not Maya’s.",
    apiResponse: "The attacker’s albums. Prints takes them for Maya’s.",
    resultPage:
      "Maya sees a page that looks right. What she adds to this account from now on, the attacker can see.",
    clientErrorPage: "On the left Maya’s attempt has ended too. She begins anew, and nothing is lost.",
    end: "On the left the code was not used. On the right Maya works in the attacker’s account, and both servers did as they were asked.",
  },
  so: "`state`, one value for each attempt, kept in the session and compared: or PKCE, where the server supports it, or the `nonce` of an ID token (RFC 9700 §2.1). One of them must be there.",
  specs: ["RFC 9700 §4.7", "RFC 9700 §2.1", "RFC 6749 §10.12"],
};
