/** All that is found out about a token with the help of its key: what the screen waits for. The rest is read from the text at once. */
import { guessSecret, isCommonSecret } from "./common-secrets";
import type { DecodedToken } from "./decode";
import { type KeyReading, readKey, type SecretEncoding } from "./read-key";
import type { Verdict } from "./verdict";
import { judgeToken } from "./verify";

export interface Assessment {
  readonly verdict: Verdict;
  readonly key: KeyReading;
  /** A secret that anyone would guess: the one that signed the token, or the one that was given. */
  readonly guessed?: string;
}

export async function assessToken(
  token: DecodedToken,
  keyText: string,
  encoding: SecretEncoding,
): Promise<Assessment> {
  const key = await readKey(keyText, encoding);
  const verdict = await judgeToken(token, { text: keyText, encoding, reading: key });
  const isCommon = key.kind === "keys" && key.source === "secret" && isCommonSecret(keyText);
  const guessed = isCommon ? keyText : await guessSecret(token);
  return { verdict, key, ...(guessed === undefined ? {} : { guessed }) };
}
