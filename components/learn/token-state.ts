/** The token of the guide as it now stands: light, since the page begins with it. */
import type { TokenAct } from "@/lib/content/learn/jwt-vs-oauth/types";

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

export function startWith({ pair, at }: TokenSetting): TokenState {
  return { ...pair, at, did: "look" };
}
