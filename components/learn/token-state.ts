/** The token of the guide as it now stands, and what is known of it: light, since the page begins with it. */
import type { TokenAct } from "@/lib/content/learn/jwt-vs-oauth/types";
import type { VerdictWords } from "@/lib/content/tokens/verdicts";
import type { Segment } from "@/lib/tokens/segments";
import type { Verdict } from "@/lib/tokens/verdict";

/** A token as it was signed, and what verifies it. */
export interface SignedToken {
  readonly token: string;
  readonly key: string;
}

export interface TokenSetting {
  /** When it was made, and when it is judged. Seconds since 1970. */
  readonly at: number;
  readonly pair: SignedToken;
  readonly secret: SignedToken;
  /** A key that has nothing to do with either. */
  readonly otherKey: string;
}

export interface TokenState extends SignedToken {
  readonly at: number;
  readonly did: TokenAct;
}

export interface TokenReading {
  readonly segments: readonly Segment[];
  /** As JSON, laid out; missing where the part is none. */
  readonly header?: string;
  readonly payload?: string;
}

export interface TokenJudgement extends Pick<VerdictWords, "tone" | "title" | "text"> {
  readonly kind: Verdict["kind"];
  readonly isExpired: boolean;
  readonly times: string;
  readonly keyName: string;
  readonly key: string;
}

export function startWith({ pair, at }: TokenSetting): TokenState {
  return { ...pair, at, did: "look" };
}
