/**
 * Randomness is injected. A source is asked by purpose ("code", "state"), so that in a simulated world each purpose has a
 * stream of its own: switching PKCE off does not change the code that is issued. A live room ignores the purpose.
 */
import { encodeBase64url } from "@/lib/http/base64";

export type Random = (purpose: string, bytes: number) => Uint8Array;

/** Seconds since 1970. */
export type Now = () => number;

/** That many random bytes as base64url: 16 bytes, 22 characters, are past guessing (RFC 6749 §10.10). */
export function randomText(random: Random, purpose: string, bytes: number): string {
  return encodeBase64url(random(purpose, bytes));
}
