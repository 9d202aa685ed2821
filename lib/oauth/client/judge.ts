/**
 * How a party judges what a peer sent: rules in order, each noted as a check, up to the first that fails. A message that is
 * not accepted is a value, not an exception: the machine goes on from it.
 */

import { createChecklist } from "@/lib/oauth/checklist";
import type { CheckId } from "@/lib/oauth/checks";
import type { Note } from "@/lib/oauth/notice";

/** One rule, as it came out for one message. */
export interface Rule {
  readonly id: CheckId;
  readonly passed: boolean;
  readonly expected: string;
  readonly actual: string;
}

/** The message broke this rule, and what it carried was not used. */
export interface Rejection {
  readonly kind: "rejected";
  readonly check: CheckId;
  readonly reason: string;
}

/** Notes the rules up to the first that fails, which is the rejection; undefined where all passed. */
export function judge(note: Note, rules: readonly Rule[]): Rejection | undefined {
  const checks = createChecklist(note);
  for (const { id, passed, expected, actual } of rules) {
    if (checks.observe(id, passed, { expected, actual })) continue;
    return { kind: "rejected", check: id, reason: `expected ${expected}, got ${actual}` };
  }
  return undefined;
}
