/** Who the user is (OIDC Core §5.3), and the end of their sessions (OIDC RP-Initiated Logout). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const identitySteps = {
  userinfoRequest: {
    title: "Prints asks userinfo about Maya",
    what: "The ID token is valid, so Prints knows Maya by her `sub`. For her name and her e-mail address it asks the userinfo endpoint, with the **access token**.",
    why: "Userinfo is an API like any other, and so it takes the access token. The ID token is made for Prints and opens nothing.",
    watch:
      "What userinfo says may be newer than the ID token. A client that needs nothing but `sub` need not ask at all.",
    specs: ["OIDC Core §5.3.1", "RFC 6750 §2.1"],
    highlights: ["Authorization", "Host"],
  },

  userinfoResponse: {
    title: "id.example says who Maya is",
    what: "The answer has the claims that the `scope` of the token opens: `profile` her name, `email` her e-mail address. Prints first compares `sub` with the one in the ID token.",
    why: "If an attacker could slip another access token in, the claims would be those of another person. The comparison shows it (OIDC Core §5.3.2).",
    watch:
      "Only `sub`, together with `iss`, is a name for a user that never changes or passes to another. A client that knows its users by `email` can let the wrong person in (OIDC Core §5.7).",
    specs: ["OIDC Core §5.3.2", "OIDC Core §5.4", "OIDC Core §5.7"],
    highlights: ["sub", "name", "email", "email_verified"],
  },

  userinfoRefusal: {
    title: "Userinfo refuses the call",
    what: "No access token came, or none that is good for this. `WWW-Authenticate` says what userinfo wants and, of a token, what is wrong with it.",
    why: "Userinfo judges an access token as every API does. An ID token is none, and is refused here.",
    watch:
      "Prints has validated the ID token already and could go on without the name. This one stops: it would not know whom to greet.",
    specs: ["OIDC Core §5.3.3", "RFC 6750 §3.1"],
    highlights: ["WWW-Authenticate", "error"],
  },

  signOutRequest: {
    title: "Maya signs out of Prints",
    what: "Maya presses Sign out. Her browser posts the form to Prints, with the session cookie.",
    why: "There are two sessions: one at Prints and one at id.example. The first is Prints’ own, and Prints can end it by itself.",
    watch: "The cookie says `SameSite=Lax`, so a form on another site comes without it and signs nobody out.",
    specs: ["OIDC Logout §2", "RFC 6749 §10.12"],
    highlights: ["__Host-prints-session", "Host"],
  },

  signOutRedirect: {
    title: "Prints sends the browser to sign out",
    what: "Prints has ended its own session. It now sends the browser to the end-session endpoint of id.example, with the ID token as a hint, an address to come back to, and a fresh `state`.",
    why: "If only Prints signed her out, the next press on Sign in would let anyone at this computer in again, without a password.",
    watch:
      "The ID token stands in this address. A client that would rather not have it there can post the same as a form: servers take both (OIDC Logout §2).",
    specs: ["OIDC Logout §2"],
    highlights: ["id_token_hint", "post_logout_redirect_uri", "state", "__Host-prints-session"],
  },

  endSessionRequest: {
    title: "The browser asks id.example to sign out",
    what: "The browser opens the end-session endpoint. By the cookie id.example knows whose session it is, and by `id_token_hint` which client asks.",
    why: "The token is signed by id.example itself, so it knows what it said, and to whom. It is a hint and no credential: one that has expired will do.",
    watch:
      "`post_logout_redirect_uri` must equal one that this client registered. Otherwise anyone could use the good name of id.example to send people where they like (OIDC Logout §3).",
    specs: ["OIDC Logout §2", "OIDC Logout §3"],
    highlights: ["id_token_hint", "post_logout_redirect_uri", "state", "client_id"],
  },

  endSessionPage: {
    title: "id.example asks whether to sign out",
    what: "id.example says which app asks, and lets Maya choose: sign out here as well, or stay signed in.",
    why: "Any page can send her browser here. So the server should ask. It must ask where no ID token came, or one that is not of this session or not about who is signed in (OIDC Logout §2).",
    watch:
      "Other apps that she signed in to by id.example have sessions of their own. They do not hear of this, unless the server tells them (OpenID Connect Front-Channel and Back-Channel Logout).",
    specs: ["OIDC Logout §2"],
    highlights: ["Content-Security-Policy", "X-Frame-Options", "Content-Type"],
  },

  endSessionSubmission: {
    title: "Maya’s answer goes to id.example",
    what: "The form brings back the request and her decision. `form_token` shows that it is the page of this session.",
    why: "id.example judges the request a second time: what a page carries could have been changed.",
    watch: "Without the token any site could make her browser send this form, and so sign her out.",
    specs: ["OIDC Logout §2", "RFC 6749 §10.12"],
    highlights: ["decision", "form_token", "post_logout_redirect_uri"],
  },

  endSessionResponse: {
    title: "id.example sends the browser back",
    what: "Nobody is signed in at id.example in this browser any more. It sends the browser to the address that Prints had named, and returns what came as `state`.",
    why: "The address is one that the client registered for this, so the server may follow it.",
    watch:
      "A sign-out ends sessions, and no token: the access token is good until it expires. An app that wants it gone revokes it (RFC 7009).",
    specs: ["OIDC Logout §3"],
    highlights: ["state", "__Host-session", "Cache-Control"],
  },

  endSessionKeptPage: {
    title: "Maya stays signed in at id.example",
    what: "She chose to stay. id.example has changed nothing, and does not send her back.",
    why: "It is her session. An app may ask for its end, and cannot demand it.",
    watch: "Prints has ended its own session all the same. With one press she would be signed in again.",
    specs: ["OIDC Logout §2"],
    highlights: ["Content-Type", "Cache-Control"],
  },

  endSessionDonePage: {
    title: "id.example says that she is signed out",
    what: "No address to go back to came with the request, so id.example shows a page of its own.",
    why: "To go back is the client’s wish. A wrong address is another matter: id.example then stops with an error, and nobody is signed out.",
    specs: ["OIDC Logout §3"],
    highlights: ["Content-Type", "Cache-Control", "__Host-session"],
  },

  signedOutRequest: {
    title: "The browser comes back to Prints",
    what: "The browser follows the redirect to Prints. The `state` that Prints had sent along should come back with it.",
    why: "Prints can tell this from a link that someone else made: only this browser was sent away with the right value.",
    watch: "It proves that the browser went there and came back. Prints ended its own session before that.",
    specs: ["OIDC Logout §2", "OIDC Logout §3"],
    highlights: ["state", "Host"],
  },

  signedOutPage: {
    title: "Prints says whether Maya is signed out",
    what: "Prints compares `state` with the one that it had sent along. If they are equal, it tells Maya that both sessions have ended.",
    why: "At a computer that others use as well she needs to know that.",
    specs: ["OIDC Logout §3"],
    highlights: ["Content-Type", "Cache-Control"],
    variants: [
      {
        when: { client: "public" },
        replaces: "what",
        text: "The server of Prints returns the same page as always. The script in it compares `state`. If it is the right one, it tells Maya that both sessions have ended.",
      },
    ],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
