/**
 * The code that a person types (RFC 8628 §6.1): eight of twenty consonants, so that no word comes of them, in two groups.
 * That is 20^8, about 35 bits: enough while guesses are counted (§5.1). Case, dashes and all other signs are forgiven.
 */
import type { Random } from "@/lib/oauth/random";

const letters = "BCDFGHJKLMNPQRSTVWXZ";
const length = 8;

/** Two bytes a letter: the remainder favours none by more than one in three thousand. */
export function createUserCode(random: Random): string {
  const bytes = random("user_code", length * 2);
  const values = Array.from(
    { length },
    (_, index) => 256 * (bytes[2 * index] ?? 0) + (bytes[2 * index + 1] ?? 0),
  );
  return values.map((value) => letters.charAt(value % letters.length)).join("");
}

/** The code without what no code has, or undefined where too few or too many letters are left. */
export function readUserCode(text: string): string | undefined {
  const code = [...text.toUpperCase()].filter((letter) => letters.includes(letter)).join("");
  return code.length === length ? code : undefined;
}

/** `WDJB-MJHT`. */
export function formatUserCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}
