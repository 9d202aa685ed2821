/**
 * The nonces that a server wants in DPoP proofs (RFC 9449 §8, §9): the same for everyone, a new one every five minutes, and each
 * good in its own five minutes and the next, so that a client has time to hear of the new one. Each server has its own (§9).
 */
import { type Random, randomText } from "./random";

/** Seconds. */
export const nonceLifetime = 300;

/** The number of the five minutes that hold this second. */
export function noncePeriod(now: number): number {
  return Math.floor(now / nonceLifetime);
}

export function drawNonce(random: Random): string {
  return randomText(random, "dpop_nonce", 16);
}

/** JSON. */
export interface ProofNonce {
  readonly nonce: string;
  readonly period: number;
}

/** Those that are good now, the newest first; that of this period is drawn where it is not there yet. */
export function renewNonces(kept: readonly ProofNonce[], now: number, random: Random): readonly ProofNonce[] {
  const period = noncePeriod(now);
  const good = kept.filter((one) => one.period === period || one.period === period - 1);
  return good[0]?.period === period ? good : [{ nonce: drawNonce(random), period }, ...good];
}
