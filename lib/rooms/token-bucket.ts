/** A bound on requests a second that lets short bursts pass: a bucket of tokens, full at the start, that fills again with time. */

/** How many seconds' worth may come at once. */
const burst = 5;

/** Gives 0 and takes a token, or gives the whole seconds to wait for one. `now` in seconds; a rate of 0 is no bound. `most` is what it holds. */
export function createTokenBucket(perSecond: number, most = perSecond * burst): (now: number) => number {
  let tokens = most;
  let filledAt: number | undefined;
  return (now) => {
    if (perSecond === 0) return 0;
    const passed = Math.max(0, now - (filledAt ?? now));
    tokens = Math.min(most, tokens + passed * perSecond);
    filledAt = now;
    if (tokens < 1) return Math.max(1, Math.ceil((1 - tokens) / perSecond));
    tokens -= 1;
    return 0;
  };
}
