/** What somebody does who has a code of their own, and another's browser bring it to the client (RFC 9700 §4.7). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const forgerSteps = {
  thiefAuthorizationRequest: {
    title: "The attacker asks for their own code",
    what: "The attacker is signed in at id.example, in a browser of their own, and asks for a code as Prints would ask. `prompt=none` wants the answer without a page.",
    why: "Anyone can make this address: the `client_id` and the `redirect_uri` of Prints are no secrets. A code for one’s own account is easy to get, and harms nobody by itself (RFC 9700 §4.7).",
    specs: ["RFC 9700 §4.7", "OIDC Core §3.1.2.1"],
    highlights: ["client_id", "redirect_uri", "prompt", "code_challenge"],
    variants: [
      {
        when: { pkce: ["S256", "plain"], client: "confidential" },
        text: "Prints would send a `code_challenge`. The attacker leaves it out, and id.example does not demand one of a client with a secret: a PKCE downgrade (RFC 9700 §4.8.1).",
      },
      {
        when: { pkce: ["S256", "plain"], client: "public", policy: "lax" },
        text: "Prints would send a `code_challenge`. The attacker leaves it out, and this id.example does not demand one: a PKCE downgrade (RFC 9700 §4.8.1).",
      },
      {
        when: { pkce: ["S256", "plain"], client: "public", policy: "strict" },
        text: "id.example demands a `code_challenge` of every public client. The attacker sends one of their own.",
      },
    ],
  },

  thiefAuthorizationResponse: {
    title: "id.example gives the attacker a code",
    what: "The attacker has allowed Prints before, so the code comes at once. Their browser would take it to Prints. They stop it there, and keep the address.",
    why: "Whoever holds a browser decides what it opens. This code is good and unused, and it is for Prints.",
    watch: "It stands for the account of the attacker, not for Maya’s.",
    specs: ["RFC 9700 §4.7", "RFC 6749 §10.12"],
    highlights: ["code", "error", "error_description", "state"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
