/** What the screen shows of a token that was judged: data alone. Of the first token it is made where the page is made. */
import type { VerdictWords } from "@/lib/content/tokens/verdicts";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { KeyManagementAlgorithm } from "@/lib/oauth/jwe";
import type { JwsAlgorithm } from "@/lib/oauth/jws";
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { DecodedToken, Part } from "@/lib/tokens/decode";
import type { SecretEncoding } from "@/lib/tokens/read-key";
import type { Verdict } from "@/lib/tokens/verdict";
import type { WarningId } from "@/lib/tokens/warning";
import type { Change } from "./content";

/** What is judged. */
export interface Question {
  readonly token: DecodedToken;
  readonly key: string;
  readonly encoding: SecretEncoding;
}

export interface Judgement {
  readonly kind: Verdict["kind"];
  readonly words: VerdictWords;
  /** Why, one after the other. */
  readonly findings: readonly Finding[];
  readonly warnings: readonly Caution[];
  readonly key: JudgedKey;
  /** What was in an encrypted token, once it is decrypted. */
  readonly inside?: Part;
}

export interface Finding {
  readonly text: string;
  readonly spec?: SpecReference;
  readonly remedy?: Remedy;
}

/** Something that one can do about it. */
export interface Remedy {
  readonly label: string;
  readonly change: Change;
}

/** A warning in words. */
export interface Caution {
  readonly id: WarningId;
  readonly member?: string;
  readonly title: string;
  readonly text: string;
  readonly spec: SpecReference;
  /** A name or a value that belongs to it, to be shown as code. */
  readonly detail?: string;
}

export interface JudgedKey {
  /** What it is, or what is wrong with it; missing where there is none. */
  readonly about?: {
    readonly kind: "public" | "private" | "problem";
    readonly text: string;
    readonly spec?: SpecReference;
  };
  readonly isSecret: boolean;
  /** The public half of a pair, laid out to be read. */
  readonly publicHalf?: string;
  /** What of the keys may stand in a link, as JSON; missing where it is a secret. */
  readonly shareable?: string;
  readonly acts: readonly KeyAct[];
}

/** What the key can do to the token. */
export type KeyAct = {
  readonly label: string;
  readonly isPrimary: boolean;
  readonly key: JsonWebKey;
} & (
  | { readonly kind: "sign"; readonly alg: JwsAlgorithm }
  | { readonly kind: "encrypt"; readonly alg: KeyManagementAlgorithm }
);
