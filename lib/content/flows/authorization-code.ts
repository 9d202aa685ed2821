/** What is said of the authorization code grant alone; the words of its messages are those that all flows share. */
import type { Outcome } from "@/lib/transcript/run";
import type { AuthorizationCodeOptions } from "@/lib/world/options/authorization-code";
import { options } from "../options";
import { outcomeExplanations } from "../outcomes";
import type { FlowContent, Variant } from "../types";
import { codeRefusal } from "./code-refusal";
import { forgedActs, forgedOutcomes, forgedSteps, forgedVariants } from "./forged-answer";
import { mixUpActs, mixUpOutcomes, mixUpSteps, mixUpThief } from "./mix-up";
import { whereChanged } from "./where-changed";

/** An attack that was changed on its way can fail at another rule than it does by itself. */
function asUsual(outcome: Outcome): readonly Variant[] {
  const { what, why } = outcomeExplanations[outcome];
  return whereChanged({ what, why });
}

export const authorizationCodeContent: FlowContent<AuthorizationCodeOptions> = {
  card: {
    group: "user",
    title: "Authorization code",
    line: "An app asks a person, through their browser, for access to their data at another site.",
    audience:
      "For web apps with a server and for single-page apps: whenever a person is there to sign in and decide.",
    presets: [
      {
        title: "A single-page app",
        reason:
          "The client is a script without a secret. PKCE alone ties the code to the tab that began the flow.",
        options: { client: "public" },
      },
      {
        title: "Take PKCE away from a public client",
        reason: "id.example refuses before Maya even signs in: `invalid_request`.",
        options: { client: "public", pkce: "off" },
      },
      {
        title: "A lax server without PKCE",
        reason:
          "The same request is accepted. Look at the token request: nothing in it is secret but the code, and that stood in the address bar.",
        options: { client: "public", pkce: "off", policy: "lax" },
      },
      {
        title: "Push the request, bind the tokens",
        reason:
          "The address says who asks and nothing more, and a stolen token is worth nothing without the key: PAR and DPoP.",
        options: { par: "on", dpop: "on" },
      },
      {
        title: "The code in a form",
        reason:
          "With `form_post` the code stands in no address. Look at what this asks of the session cookie.",
        options: { response_mode: "form_post" },
      },
      {
        title: "Maya comes back later",
        reason: "The access token has expired. Prints renews it without asking her again.",
        options: { epilogue: "refresh" },
      },
      {
        title: "Steal the code",
        reason:
          "Somebody reads the code in Maya’s browser. The secret of Prints stops one way to use it, and PKCE the other.",
        options: { theft: "code" },
      },
      {
        title: "Steal the code, without PKCE",
        reason: "The thief has no secret, and needs none: Prints redeems the stolen code for them.",
        options: { pkce: "off", theft: "code" },
      },
      {
        title: "Mix two servers up",
        reason:
          "Prints works with a second server, and an attacker runs it. Secret, `state` and PKCE are all in place, and none of them helps.",
        options: { iss: "off", theft: "mixup" },
      },
      {
        title: "Forge an answer",
        reason:
          "Somebody has Maya’s browser bring Prints a code of their own. `state` and PKCE are both off, and nothing else tells whose answer it is.",
        options: { pkce: "off", state: "off", theft: "csrf" },
      },
      {
        title: "Forge an answer, with PKCE alone",
        reason:
          "The attacker leaves the challenge out. id.example sees a verifier that nobody announced, and refuses: no PKCE downgrade.",
        options: { state: "off", theft: "csrf" },
      },
      {
        title: "Stop the mix-up",
        reason: "The answer names its server by `iss`. Prints compares, and the code goes nowhere.",
        options: { theft: "mixup" },
      },
    ],
  },
  options: {
    client: options.client,
    authentication: options.authentication,
    pkce: options.pkce,
    policy: options.policy,
    token: options.token,
    algorithm: options.algorithm,
    openid: options.openid,
    state: options.state,
    par: options.par,
    dpop: options.dpop,
    response_mode: options.response_mode,
    resource: options.resource,
    iss: options.iss,
    epilogue: options.epilogue,
    theft: options.theft,
  },
  acts: {
    ...mixUpActs,
    attack: {
      title: "A thief reads the code in the address",
      what: "The code stands in the address that Maya’s browser is about to open. Somebody who can read addresses there, with an extension or by another app, copies it and is faster than Prints.",
      why: "RFC 9700 tells servers and clients to expect this: an attacker may read the authorization response (§3, A3). What the code is worth to them is decided now.",
      specs: ["RFC 9700 §3", "RFC 9700 §4.3.1"],
    },
    ...forgedActs,
    attackAgain: {
      title: "The thief turns to Prints",
      what: "The thief lacks the credentials of Prints. But Prints has them, and redeems codes for anyone who comes back from id.example.",
      why: "Client authentication says who redeems the code. It does not say whose code it is (RFC 9700 §4.5).",
      specs: ["RFC 9700 §4.5"],
    },
  },
  outcomes: {
    stolen: {
      what: "Somebody read one address in her browser, and was given what she allowed Prints alone.",
      why: "Nothing bound the code to the session that had asked for it. PKCE does: the code is worth nothing without the verifier, whoever redeems it (RFC 9700 §2.1.1).",
      specs: ["RFC 9700 §4.5", "RFC 9700 §2.1.1"],
      variants: [
        {
          when: { pkce: "plain" },
          replaces: "what",
          text: "Somebody read two addresses in her browser, the request and the answer, and was given what she allowed Prints alone.",
        },
        {
          when: { pkce: "plain" },
          replaces: "why",
          text: "The code was bound to a verifier, but with `plain` that stood in the request. `S256` shows a hash alone, and nobody can compute the verifier from it (RFC 7636 §7.2).",
        },
        ...mixUpOutcomes.stolen,
        ...forgedOutcomes.stolen,
      ],
    },
    refusedByClient: {
      variants: [
        ...mixUpOutcomes.refusedByClient,
        ...forgedOutcomes.refusedByClient,
        ...asUsual("refusedByClient"),
      ],
    },
    refusedByServer: { variants: [...forgedOutcomes.refusedByServer, ...asUsual("refusedByServer")] },
    completed: {
      variants: [
        {
          when: {
            theft: "code",
            response_mode: ["query", "fragment"],
            client: "confidential",
            par: "on",
            pkce: "off",
          },
          text: "PAR only made it harder. With an account of their own at id.example the thief would learn the `state` of a session of theirs at Prints, and could inject Maya’s code there. The demo leaves that out; what stops it is PKCE (RFC 9700 §4.5.3).",
        },
        {
          when: { theft: "code", response_mode: ["query", "fragment"] },
          text: "The thief has nothing. Their attempts did not use the code up, so Maya never noticed.",
        },
        {
          when: { theft: "code", response_mode: "form_post" },
          text: "The thief reads addresses, and the code stood in none. There was nothing to take.",
        },
        ...forgedOutcomes.completed,
      ],
    },
  },
  folds: [
    { title: "More about the request", options: ["state", "iss", "par", "response_mode", "resource"] },
    {
      title: "More about credentials and tokens",
      options: ["authentication", "token", "algorithm", "dpop"],
    },
  ],
  steps: {
    ...mixUpSteps,
    ...forgedSteps,
    callback: { variants: [...mixUpSteps.callback.variants, ...forgedVariants.callback] },
    loginPage: { variants: forgedVariants.loginPage },
    tokenRequest: { variants: [...mixUpSteps.tokenRequest.variants, ...forgedVariants.tokenRequest] },
    tokenResponse: { variants: forgedVariants.tokenResponse },
    apiRequest: { variants: forgedVariants.apiRequest },
    apiResponse: { variants: forgedVariants.apiResponse },
    resultPage: { variants: forgedVariants.resultPage },
    tokenRefusal: { ...codeRefusal, variants: forgedVariants.tokenRefusal },
    thiefTokenRequest: {
      title: "The thief redeems the stolen code",
      what: "The thief sends Maya’s code to id.example, with the `client_id` and the `redirect_uri` of Prints. Both stood in an address, and neither is a secret.",
      why: "If that were enough, whoever reads an address would have Maya’s tokens. What can stop them is a proof that they cannot give: the secret of Prints, or the verifier of this attempt.",
      specs: ["RFC 6749 §4.1.3", "RFC 9700 §4.3.1"],
      highlights: ["code", "client_id", "redirect_uri", "code_verifier"],
      variants: [
        {
          when: { theft: "code", pkce: "plain", par: "off" },
          text: "The thief has the `code_verifier` too: with `plain` it is the challenge, and that stood in the address (RFC 7636 §7.2).",
        },
        {
          when: { theft: "code", dpop: "on" },
          text: "Prints asked for this code with a key of its own, and it takes a proof by that key to redeem it (RFC 9449 §10). The thief has none.",
        },
        ...mixUpThief.thiefTokenRequest,
      ],
    },
    thiefTokenResponse: {
      title: "id.example gives the thief an access token",
      what: "The code is good, and id.example asks for nothing that the thief lacks. They hold Maya’s tokens now.",
      why: "The server sees a request of Prints. A public client has no secret, and without PKCE nothing else tells one sender from another (RFC 7636 §1).",
      specs: ["RFC 7636 §1", "RFC 9700 §2.1.1"],
      highlights: ["access_token", "expires_in", "scope"],
      variants: [
        {
          when: { pkce: "plain" },
          replaces: "why",
          text: "The server sees a request of Prints. A public client has no secret, and the verifier was in the address of the request for all to read (RFC 7636 §7.2).",
        },
        ...mixUpThief.thiefTokenResponse,
      ],
    },
    thiefTokenRefusal: {
      why: "The code alone was not enough. It is not used up either: a bad attempt leaves it to Prints.",
      specs: ["RFC 6749 §5.2", "RFC 7636 §4.6"],
    },
    revocationRequest: {
      title: "Prints revokes its refresh token",
      what: "Prints sends its refresh token to the revocation endpoint of id.example, with its client authentication. `token_type_hint` says which kind of token it is.",
      variants: [
        { when: { client: "public" }, replaces: "title", text: "The script revokes its refresh token" },
        {
          when: { client: "public" },
          replaces: "what",
          text: "The script sends its refresh token to the revocation endpoint of id.example, and names itself by `client_id`. `token_type_hint` says which kind of token it is.",
        },
        {
          when: { client: "public" },
          replaces: "why",
          text: "A script has nothing to authenticate with. So id.example checks whether the token was issued to this `client_id`, and nothing more (RFC 7009 §2.1). Whoever has stolen the token could end it as well.",
        },
        {
          when: { client: "public" },
          replaces: "highlights",
          highlights: ["token", "token_type_hint", "client_id"],
        },
      ],
    },
  },
};
