/** What is said of a refusal at the token endpoint where a code was to be redeemed. */
import type { StepDifference } from "../types";

export const codeRefusal: StepDifference = {
  why: "Often it is the code, the client or the verifier that is wrong, and each of these can mean theft. The error names the kind of fault, which is all that an honest client needs.",
  watch:
    "A code that comes a second time may have been stolen. The server must refuse it, and should revoke the tokens that it issued for it (RFC 6749 §4.1.2).",
  specs: ["RFC 6749 §5.2", "RFC 6749 §4.1.2", "RFC 7636 §4.6"],
};
