/** Ready-made comparisons of what is used now with what it has replaced. */
import type { Comparison } from "./types";

export const codeOrImplicit: Comparison = {
  id: "code-or-implicit",
  title: "Code or implicit",
  lead: "The same script in the browser, once with a code that it redeems, once with the token in the answer. Somebody reads the address, on both sides.",
  left: { flow: "authorization-code", options: { client: "public" }, name: "Code with PKCE" },
  right: { flow: "implicit", options: {}, name: "Implicit" },
  attack: "address",
  lines: {
    authorizationRedirect:
      "The same page for both. But on the left the script makes a `code_verifier` and keeps it; on the right it has nothing to keep but `state`.",
    authorizationRequest:
      "`response_type` asks for a code on the left, for the token itself on the right. `code_challenge` ties the code to whoever has the verifier. A token in the answer cannot be tied to anybody.",
    authorizationResponse:
      "On the left a code stands in the address, on the right the access token. Both come into the address bar with it, and may go into the history.",
    attack: "Whoever reads the address has a code on the left, and the token itself on the right.",
    thiefTokenRequest:
      "A code has to be redeemed. The thief lacks the `code_verifier`: it has stood in no address.",
    thiefTokenRefusal: "`invalid_grant`: without the verifier the code is worth nothing to the thief.",
    callback:
      "The code stands in the query, so the server that hands out the page sees it. The fragment stays in the browser.",
    callbackPage: "The same page once more. What its script does next is the difference.",
    tokenRequest:
      "The call that the implicit grant saves: from the script to id.example, past the address bar.",
    tokenResponse: "The token comes in the body of an answer, and stands in no address.",
    apiRequest: "From here on both do the same. What counts is where the token has been before.",
    thiefApiRequest: "The thief on the right has no code to redeem: they have the token.",
    thiefApiResponse: "Nothing in the request is wrong, so Photos serves it.",
    end: "On the left nobody but Prints could use what stood in the address. On the right anybody could.",
  },
  so: "the code with PKCE, in scripts too: token endpoints take calls from the browser today. Clients should not use the implicit grant (RFC 9700 §2.1.2), and OAuth 2.1 does not have it.",
  specs: ["RFC 9700 §2.1.2", "RFC 9700 §4.3.2", "draft ietf-oauth-v2-1 §10.1"],
};
