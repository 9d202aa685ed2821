/** What can be minded in a token. The words and the section of each stand in lib/content/tokens. */
export const warningIds = [
  "alg-missing",
  "alg-none",
  "alg-unknown",
  "rsa1_5",
  "typ-missing",
  "crit-malformed",
  "crit-unknown",
  "key-address",
  "key-inside",
  "kid-unsafe",
  "compressed",
  "duplicate-header",
  "duplicate-claim",
  "not-utf8",
  "exp-missing",
  "aud-missing",
  "required-missing",
  "time-not-number",
  "time-in-milliseconds",
  "secret-guessable",
  "secret-short",
  "key-short",
] as const;

export type WarningId = (typeof warningIds)[number];

export interface Warning {
  readonly id: WarningId;
  readonly role: "header" | "payload" | "signature";
  /** The member that it is about, where there is one. */
  readonly member?: string;
  /** A name or a value that belongs to it, to be shown as code. */
  readonly detail?: string;
}
