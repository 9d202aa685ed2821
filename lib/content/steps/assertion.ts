/** A client has another issuer assert who a user is (RFC 7521 §3). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const assertionSteps = {
  assertionRequest: {
    title: "The tool asks its company for an assertion",
    what: "The tool calls the token service of the company and says for whom it works. How this call looks is no part of RFC 7523: each token service has its own way.",
    why: "The company signed Maya in this morning and knows her. id.example did not, so the company has to say it in a form that id.example can check.",
    watch: "Here any caller is answered, to keep it short. A real token service authenticates its callers.",
    specs: ["RFC 7521 §3"],
    highlights: ["username", "Host"],
  },
  assertionResponse: {
    title: "The company asserts who Maya is",
    what: "The answer holds the **assertion**: a JWT that the company has signed. `iss` says who speaks, `sub` about whom, `aud` for which server, `exp` until when, and `jti` gives it a name of its own.",
    why: "Nobody can change it without breaking the signature, and id.example needs nothing but the company’s public key to check it.",
    specs: ["RFC 7523 §3", "RFC 7519 §4.1"],
    highlights: ["assertion", "expires_in", "error"],
  },
  assertionRefusal: {
    title: "The company asserts nothing",
    what: "The token service makes no assertion for this request. RFC 7523 leaves open how it says so, as it does how it is asked. Here a refusal has the form of a token endpoint’s, with an `error`.",
    why: "What the company asserts, id.example believes. So it speaks of nobody whom it does not know.",
    specs: ["RFC 7521 §3", "RFC 6749 §5.2"],
    highlights: ["error", "error_description"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
