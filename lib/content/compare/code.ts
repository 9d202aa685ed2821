/** Ready-made comparisons of the authorization code grant with itself. */
import type { Comparison } from "./types";

export const pkceOrSecret: Comparison = {
  id: "pkce-or-secret",
  title: "PKCE or a client secret?",
  lead: "They answer different questions. The secret says **who** redeems the code, PKCE says **whose** code it is. Steal the code on both sides and see which question matters.",
  left: { flow: "authorization-code", options: { client: "public" }, name: "PKCE, no secret" },
  right: { flow: "authorization-code", options: { pkce: "off" }, name: "Secret, no PKCE" },
  attack: "code",
  lines: {
    loginRequest:
      "On the left Prints is a script, which its server only hands out. On the right its server does all itself.",
    authorizationRedirect:
      "On the left a script makes the request, in the page that Prints sends. On the right the server makes it, and answers with a redirect and a session cookie.",
    authorizationRequest:
      "`code_challenge` is the difference that counts: on the left the code will be good only for whoever has the verifier to it. On the right nothing ties the code to this attempt.",
    authorizationResponse:
      "The code comes back the same way on both sides, in the address. So both must be ready for somebody who reads it there.",
    attack: "The same thief on both sides, with the same loot: one code, from one address.",
    thiefTokenRequest:
      "The thief sends what they have. On the left they lack the `code_verifier`, on the right the `client_secret`.",
    thiefTokenRefusal:
      "Both refuse, for different reasons: `invalid_grant` means that the code is not theirs, `invalid_client` that they are not Prints.",
    attackAgain:
      "On the left the thief is done. On the right there is another way: Prints has the secret, and redeems what its users bring.",
    thiefVisitResponse:
      "Prints opens a session for the thief. `state` will bind the answer to that session, and that is just where the thief wants the code.",
    injectionRequest:
      "Nothing in this request is forged: `state` and the cookie belong together. The code alone is Maya’s, and Prints cannot see that.",
    injectionPage:
      "The secret was right, so id.example gave tokens. It proved that Prints redeemed the code, and not that the code belongs to this session.",
    tokenRequest:
      "The verifier on the left, the secret on the right. A server that asks for both asks both questions.",
    tokenRefusal: "Maya’s own answer comes second. Her code is used up, and the thief has had the albums.",
    end: "PKCE alone stopped the thief. The secret alone only sent them round to Prints.",
  },
  askedLines: {
    tokenRequest:
      "Prints redeems the code with its secret, and believes that it is the code of this session. Nothing here says that it is Maya’s.",
    tokenResponse: "The secret is right, and so is the code: id.example has nothing to object to.",
    apiResponse: "Photos gives Prints the albums. Prints will show them to whoever has this session.",
  },
  so: "PKCE everywhere: public clients must, and confidential ones should (RFC 9700 §2.1.1). A client that can keep a secret uses both: PKCE protects the code, and client authentication says who may redeem codes and refresh tokens in the name of Prints.",
  specs: ["RFC 9700 §2.1.1", "RFC 9700 §4.5", "RFC 7636 §1"],
};

export const bothOrNeither: Comparison = {
  id: "both-or-neither",
  title: "Both, or neither",
  lead: "A confidential client with PKCE beside a public one without. The same code is stolen on both sides.",
  left: { flow: "authorization-code", options: {}, name: "Secret and PKCE" },
  right: {
    flow: "authorization-code",
    options: { client: "public", pkce: "off", policy: "lax" },
    name: "Neither",
  },
  attack: "code",
  lines: {
    loginRequest:
      "On the left the server of Prints does all itself. On the right Prints is a script, which its server only hands out.",
    authorizationRedirect:
      "The server on the left keeps a secret and a `code_verifier`. The script on the right has neither.",
    authorizationResponse:
      "The code comes back the same way on both sides, in the address, where a thief may read it.",
    attack: "The same thief on both sides, with the same loot.",
    authorizationRequest:
      "On the right there is no `code_challenge`. A server that follows RFC 9700 refuses that of a public client; this one was told to be lax.",
    thiefTokenRequest:
      "The thief has the code and two public values. On the right that is all that the token endpoint asks for.",
    thiefTokenRefusal:
      "On the left the thief cannot prove that they are Prints, so id.example does not even look at the code.",
    thiefTokenResponse: "On the right the thief is served as Prints would be: nothing tells them apart.",
    attackAgain: "The thief tries the other way: they bring the code to Prints, which has the secret.",
    injectionRequest:
      "This is where a secret alone would fail: Prints is about to redeem the code, for the session of the thief.",
    injectionRefusal:
      "Prints sent the verifier of the thief’s session with Maya’s code, and id.example saw that they do not belong together. PKCE stopped what the secret could not.",
    callback: "Maya’s browser was only slower, and now brings the answer.",
    tokenRequest:
      "Prints redeems the code for Maya. On the left her code is still good. On the right it is used up.",
    tokenRefusal:
      "A code that comes twice ends the grant: id.example revokes the tokens that it gave for it. But the thief has had the albums.",
    end: "Two locks on the left, each for another way in. On the right there was none.",
  },
  askedLines: {
    tokenRequest:
      "Prints sends its secret, the stolen code, and the verifier of the thief’s session. So the verifier is not that of the code.",
    tokenRefusal:
      "`invalid_grant`: the verifier does not belong to this code. That is what PKCE adds to a secret.",
  },
  so: "both in a confidential client. The secret keeps strangers from the token endpoint, and PKCE keeps a stolen code from being redeemed by Prints itself.",
  specs: ["RFC 9700 §2.1.1", "RFC 9700 §4.5", "RFC 6749 §4.1.2"],
};

export const confidentialOrPublic: Comparison = {
  id: "confidential-or-public",
  title: "Confidential or public client",
  lead: "The same app as a web server and as a script in the browser. What changes is who can keep a secret, and where the tokens are.",
  left: { flow: "authorization-code", options: {}, name: "A web server" },
  right: { flow: "authorization-code", options: { client: "public" }, name: "A script" },
  lines: {
    loginRequest:
      "On the left the server of Prints does all itself. On the right Prints is a script, which its server only hands out.",
    authorizationRedirect:
      "The server answers with a redirect, and keeps the session behind a cookie. The script comes as a page, and keeps everything in its tab.",
    authorizationRequest:
      "But for the `client_id` it is the same request: the user and id.example do the same for both.",
    callback:
      "To the server the browser brings its cookie along, so Prints knows the session. To the script the address is enough: it is in the tab that began.",
    callbackPage: "A script has to be loaded again before it can read the answer in its own address.",
    tokenRequest:
      "The server authenticates with its `client_secret`. The script has nothing of the kind: whatever is in it can be read by everyone. `Origin` comes from the browser and proves nothing of the client.",
    tokenResponse:
      "The tokens go to the server on the left, and into the browser on the right, where any script of the page can reach them.",
    apiRequest: "On the right the call comes from the browser, so the API has to allow it by CORS.",
    apiResponse: "`Access-Control-Allow-Origin` lets the script of Prints read the answer.",
    resultPage: "The server shows the user a page. The script draws in the one that it has.",
    end: "Both have the albums. On the right the browser knows every value of the run.",
  },
  so: "the server as the client, if your app has one: then no token reaches the browser. A client that is a script must use PKCE (RFC 9700 §2.1.1), and should have short-lived tokens or bind them to a key.",
  specs: ["RFC 6749 §2.1", "RFC 9700 §2.1.1", "RFC 8252 §8.5"],
};
