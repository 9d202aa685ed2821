/**
 * Randomness is injected. A source is asked by purpose ("code", "state"), so that in a simulated world each purpose has a
 * stream of its own: switching PKCE off does not change the code that is issued. A live room ignores the purpose.
 */
export type Random = (purpose: string, bytes: number) => Uint8Array;

/** Seconds since 1970. */
export type Now = () => number;
