/** How a party applies its rules: each is noted as a check, and a breach of some ends the work. */
import { type CheckId, checkSections } from "./checks";
import { OAuthError, type Refusal } from "./error";
import type { CheckNotice, Note } from "./notice";

/** What the rule wanted and what the message had, as text for a person. */
export interface Finding {
  readonly expected?: string;
  readonly actual?: string;
}

/** Notes checks. Declare it with its type (`const checks: Checklist = …`): `demand` narrows what it is given. */
export interface Checklist {
  /** Notes the check and says whether it passed. For rules whose breach does not end the work. */
  observe(id: CheckId, passed: boolean, finding?: Finding): boolean;
  /** Notes the check and throws an OAuthError with the refusal where it failed. */
  demand(id: CheckId, passed: boolean, refusal: Refusal, finding?: Finding): asserts passed;
}

export function createChecklist(note: Note): Checklist {
  return {
    observe(id, passed, finding) {
      note(describeCheck(id, passed, finding));
      return passed;
    },
    demand(id, passed, refusal, finding) {
      note(describeCheck(id, passed, finding));
      if (!passed) throw new OAuthError(refusal);
    },
  };
}

function describeCheck(id: CheckId, passed: boolean, finding: Finding | undefined): CheckNotice {
  return { kind: "check", check: { id, passed, ...finding, spec: checkSections[id] } };
}
