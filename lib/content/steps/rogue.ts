/** A client that works with two servers is sent to the one of an attacker: the mix-up (RFC 9700 §4.4). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

const pushed = { client: "confidential", par: "on" } as const;

export const rogueSteps = {
  rogueRequest: {
    title: "Maya’s browser goes to keep.example",
    what: "Prints works with two servers, and this is the other one. The browser brings it the authorization request. Prints notes in Maya’s session that it sent her to keep.example.",
    why: "So far nothing is wrong. Whoever lets people sign in with many servers cannot know which of them is bad, or will be: an honest one can be broken into (RFC 9700 §4.4).",
    watch:
      "The `redirect_uri` is the same for both servers. By the address alone Prints cannot tell later whose answer comes back.",
    specs: ["RFC 9700 §4.4.1"],
    highlights: ["client_id", "state", "code_challenge", "redirect_uri"],
  },

  rogueRedirect: {
    title: "keep.example sends the browser on",
    what: "The attacker’s server asks Maya nothing. It sends her browser to id.example at once, with a request that looks as if Prints had made it. The `client_id` is the one that Prints has there, and `state` is of Maya’s session.",
    why: "A `client_id` is public, and a redirect needs no signature. To id.example this is an ordinary request of Prints (RFC 9700 §4.4.1).",
    watch:
      "Maya wanted keep.example and will see id.example. If she has an account there she may not wonder.",
    specs: ["RFC 9700 §4.4.1"],
    highlights: ["client_id", "state", "code_challenge", "redirect_uri"],
    variants: [
      {
        when: { state: "off" },
        replaces: "what",
        text: "The attacker’s server asks Maya nothing. It sends her browser to id.example at once, with a request that looks as if Prints had made it. The `client_id` is the one that Prints has there.",
      },
      {
        when: pushed,
        replaces: "what",
        text: "The attacker’s server asks Maya nothing. It sends her browser to id.example at once, with the reference to a request that Prints has pushed: the one of the attacker’s own session.",
      },
      { when: pushed, replaces: "highlights", highlights: ["client_id", "request_uri"] },
      {
        when: { client: "confidential", par: "off", pkce: ["S256", "plain"] },
        text: "The `code_challenge` is not Maya’s. It is of the session that the attacker has just opened at Prints, and so the code will be bound to that session.",
      },
    ],
  },

  rogueTokenRequest: {
    title: "Prints brings the code to the wrong server",
    what: "Prints knows from Maya’s session that it sent her to keep.example. So it takes the code for one of that server’s, and sends it to the token endpoint there.",
    why: "The code is from id.example, and nothing in the answer said so. This is the mix-up: the attacker need not break anything, for Prints hands them the code (RFC 9700 §4.4.1).",
    specs: ["RFC 9700 §4.4.1", "RFC 9207 §1"],
    highlights: ["code", "code_verifier", "client_id", "redirect_uri"],
    variants: [
      {
        when: { pkce: ["S256", "plain"] },
        replaces: "watch",
        text: "The `code_verifier` goes along, since Prints believes that it speaks with the server that issued the code.",
      },
    ],
  },

  rogueTokenAnswer: {
    title: "keep.example answers Prints",
    what: "The attacker has what they wanted, and tells Prints that the code has expired. Prints has no reason to doubt it.",
    why: "An error makes Maya try once more, and alarms nobody. It says nothing of what was done with the code.",
    specs: ["RFC 6749 §5.2", "RFC 9700 §4.4.1"],
    highlights: ["error", "error_description"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
