/**
 * Every rule that a party applies to a message is a check with an id, reported through `note` with what was expected and
 * what came. Screens and tests speak of checks by id. The section named is where the rule stands; the explanation of
 * each check is keyed by the same id in lib/content.
 */
import { OAuthError, type Refusal } from "./error";
import type { CheckNotice, Note } from "./notice";
import { authorizationSections } from "./sections-of-authorization";
import { clientSections } from "./sections-of-client";
import { dpopSections } from "./sections-of-dpop";
import { grantSections } from "./sections-of-grants";
import { loginSections } from "./sections-of-login";
import { resourceServerSections } from "./sections-of-resource-server";
import { tokenSections } from "./sections-of-token";

/** `RFC 6749 §4.1.2`, or the same for a document without an RFC number. */
export type SpecReference =
  | `${"RFC" | "OIDC" | "OAuth" | "draft" | "MCP"} ${string} §${string}`
  | `${"Fetch" | "HTML"} Standard §${string}`;

export const checkSections = {
  ...authorizationSections,
  ...tokenSections,
  ...grantSections,
  ...dpopSections,
  ...clientSections,
  ...resourceServerSections,
  ...loginSections,
} as const satisfies Record<string, SpecReference>;

export type CheckId = keyof typeof checkSections;

export interface Check {
  readonly id: CheckId;
  readonly passed: boolean;
  readonly expected?: string;
  readonly actual?: string;
  readonly spec: SpecReference;
}

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
