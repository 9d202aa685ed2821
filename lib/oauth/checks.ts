/**
 * Every rule that a party applies to a message is a check with an id, noted by a checklist with what was expected and what came. Screens and
 * tests speak of checks by id. The section named is where the rule stands; the explanation of each check is keyed by the same id in
 * lib/content.
 */
import { authorizationSections } from "./sections-of-authorization";
import { clientSections } from "./sections-of-client";
import { dpopSections } from "./sections-of-dpop";
import { grantSections } from "./sections-of-grants";
import { loginSections } from "./sections-of-login";
import { resourceServerSections } from "./sections-of-resource-server";
import { tokenSections } from "./sections-of-token";
import type { SpecReference } from "./spec-reference";

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
