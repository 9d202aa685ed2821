/** What somebody does who has a copy of a client's tokens (RFC 9700 §4.10, §4.14), and how far they come. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const thiefSteps = {
  thiefTokenRequest: {
    title: "The thief sends the copied refresh token",
    what: "Somebody has a copy of the tokens of Prints, from a backup or a log. They send the refresh token to id.example, with the `client_id` of Prints, which is no secret.",
    why: "A refresh token that is bound to nothing serves whoever holds it. What can stop a thief is client authentication, a key, or that somebody notices (RFC 9700 §4.14).",
    specs: ["RFC 9700 §4.14", "RFC 6749 §10.4"],
    highlights: ["refresh_token", "client_id", "grant_type"],
  },

  thiefTokenResponse: {
    title: "The thief gets new tokens",
    what: "To id.example this is a request like any other: the refresh token is good, and nothing in it says who sent it. The thief holds fresh tokens now.",
    why: "A public client has no secret, so the server cannot tell it from anybody who knows its `client_id`.",
    specs: ["RFC 9700 §4.14", "RFC 6749 §10.4"],
    highlights: ["access_token", "refresh_token", "expires_in", "scope"],
  },

  thiefTokenRefusal: {
    title: "id.example refuses the thief",
    what: "id.example issues no token. The checks show which rule stopped the thief.",
    why: "The copy alone was not enough.",
    specs: ["RFC 6749 §5.2", "RFC 9700 §4.14.2"],
    highlights: ["error", "error_description", "WWW-Authenticate"],
  },

  thiefApiRequest: {
    title: "The thief calls the API",
    what: "The thief asks Photos for Maya’s albums. The access token goes along in `Authorization`, just as Prints would send it.",
    why: "A bearer token serves whoever holds it. Photos judges the token, and cannot see who sends it (RFC 6750 §1.2).",
    specs: ["RFC 6750 §1.2", "RFC 9700 §4.10"],
    highlights: ["Authorization", "Host"],
  },

  thiefApiResponse: {
    title: "Photos gives the thief the albums",
    what: "The token passes every check, so Photos answers as it would answer Prints. The thief has Maya’s albums.",
    why: "Nothing in the request is wrong. A short life limits the loss; a token that is bound to a key of the client would prevent it (RFC 9700 §2.2.1).",
    specs: ["RFC 9700 §4.10", "RFC 9700 §2.2.1"],
    highlights: ["albums", "Content-Type"],
  },

  thiefApiRefusal: {
    title: "Photos refuses the thief",
    what: "No token came, or none that is good, and Photos says so. The thief learns no more than that.",
    why: "A token that has expired or was revoked is as good as none, whoever sends it.",
    specs: ["RFC 6750 §3.1", "RFC 9700 §4.10"],
    highlights: ["WWW-Authenticate", "error"],
  },

  thiefVisitRequest: {
    title: "The thief opens Prints",
    what: "The thief begins at Prints like any user, in a browser of their own. They do not want to sign in: they want a session that waits for a code.",
    why: "The thief has the code and no credentials. Prints has credentials and redeems any code that reaches it in a session that it knows. So the thief takes the code to Prints (RFC 9700 §4.5).",
    specs: ["RFC 9700 §4.5"],
    highlights: ["Host", "Accept"],
  },

  thiefVisitResponse: {
    title: "Prints opens a session for the thief",
    what: "Prints sends the thief to id.example, as it does with everybody, and knows them again by a cookie. The address shows which `state` it will wait for. The thief goes nowhere: the two values are enough.",
    why: "`state` keeps strangers from bringing an answer to Maya’s session. It cannot keep somebody from bringing a foreign code to a session of their own (RFC 9700 §4.5).",
    specs: ["RFC 9700 §4.5", "RFC 9700 §4.7"],
    highlights: ["state", "Set-Cookie", "code_challenge"],
    variants: [
      {
        when: { state: "off" },
        replaces: "what",
        text: "Prints sends the thief to id.example, as it does with everybody, and knows them again by a cookie. The thief goes nowhere: the cookie is enough.",
      },
      {
        when: { state: "off" },
        replaces: "why",
        text: "A `state` would keep strangers from bringing an answer to Maya’s session. It could not keep somebody from bringing a foreign code to a session of their own (RFC 9700 §4.5).",
      },
      { when: { pkce: "off" }, replaces: "highlights", highlights: ["state", "Set-Cookie"] },
    ],
  },

  injectionRequest: {
    title: "The thief injects Maya’s code",
    what: "The thief calls the redirect URI themselves. `state` and the cookie are from their own visit, and the code is Maya’s. To Prints it looks as if the thief came back from id.example.",
    why: "Nothing in this request says for whom the code was issued. Who can tell is id.example, if the code is bound to the session that asked for it: by PKCE, or by the `nonce` of an ID token (RFC 9700 §4.5.3).",
    specs: ["RFC 9700 §4.5", "RFC 9700 §4.5.3"],
    highlights: ["code", "state", "Cookie"],
    variants: [
      {
        when: { state: "off" },
        replaces: "what",
        text: "The thief calls the redirect URI themselves. The cookie is from their own visit, and the code is Maya’s. To Prints it looks as if the thief came back from id.example.",
      },
    ],
  },

  injectionPage: {
    title: "Prints shows the thief Maya’s albums",
    what: "Prints has redeemed the code with its own credentials, fetched the albums, and shows them to whoever is in the session. That is the thief.",
    why: "The secret of Prints proved that Prints redeemed the code. It did not prove that the code belongs to this session. That takes PKCE (RFC 9700 §2.1.1).",
    specs: ["RFC 9700 §4.5", "RFC 9700 §2.1.1"],
    highlights: ["Content-Type"],
  },

  injectionRefusal: {
    title: "Prints shows the thief an error",
    what: "Nothing came of the stolen code, and Prints tells the user of this session so. The checks show which rule stopped it.",
    why: "That a code is good, and comes from the right client, is not enough. It has to belong to this session.",
    specs: ["RFC 9700 §4.5.3"],
    highlights: ["Content-Type"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
