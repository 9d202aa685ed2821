/**
 * The rules that were judged. A check belongs to the message on which its party made it.
 */
import type { Check, CheckId } from "@/lib/oauth/checks";
import type { Party, Transcript } from "./types";

export type JudgedCheck = Check & {
  readonly party: Party;
  readonly messageId: string;
};

/** The checks made on a message, in the order in which they were made. A run can have thousands, of which only these are copied. */
export function selectChecks(transcript: Transcript, messageId: string): readonly JudgedCheck[] {
  return selectAllChecks(
    transcript.filter((entry) => entry.kind === "check" && entry.messageId === messageId),
  );
}

/** Failures that only say that somebody else had refused, or how a refusal is told. */
const echoes: ReadonlySet<CheckId> = new Set([
  "redirect-uri-trusted",
  "authorization-not-refused",
  "token-response-status",
  "api-response-status",
]);

/** Does the check only say that somebody else had refused? */
export function isEcho({ id }: Check): boolean {
  return echoes.has(id);
}

/**
 * The rule by which something is refused: the last that failed. That a client is not known says less than the rule by which its description
 * was not taken.
 */
export function selectDeciding<C extends Check>(failures: readonly C[]): C | undefined {
  const rules = failures.filter((check) => !isEcho(check));
  return rules.findLast(({ id }) => id !== "authorize-client-known") ?? rules[0];
}

export function selectAllChecks(transcript: Transcript): readonly JudgedCheck[] {
  return transcript.flatMap((entry) =>
    entry.kind === "check" ? [{ ...entry.check, party: entry.party, messageId: entry.messageId }] : [],
  );
}
