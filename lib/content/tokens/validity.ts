/** What the workbench says of a token’s times. */
import type { Validity } from "@/lib/tokens/validity";
import type { VerdictWords } from "./verdicts";

export const validityWords = {
  current: "Valid now",
  at: (moment: string) => `at ${moment}, the time that it was made for.`,
  now: "Judge it now",
} as const;

const limits: Readonly<Partial<Record<Validity["kind"], string>>> = {
  expired: ", but the token has expired",
  "not-yet": ", but the token is not valid yet",
};

/** What is good by its key is of no use before its time and after it (RFC 7519 §4.1.4, §4.1.5): a headline must not say the one alone. */
export function limitVerdict(words: VerdictWords, { kind }: Validity): VerdictWords {
  const limit = words.tone === "good" ? limits[kind] : undefined;
  return limit === undefined ? words : { ...words, tone: "warn", title: words.title + limit };
}
