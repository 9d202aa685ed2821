/** Where one stood before each thing that was done, and after each that was undone. It lasts as long as the page. */
import type { Standing } from "./recipe";

export interface Trail {
  /** The newest last. */
  readonly past: readonly Standing[];
  readonly future: readonly Standing[];
}

export interface Move {
  readonly to: Standing;
  readonly trail: Trail;
}

/** Undefined where nothing was done, as far as this page knows. */
export function stepBack({ past, future }: Trail, from: Standing): Move | undefined {
  const to = past.at(-1);
  return to && { to, trail: { past: past.slice(0, -1), future: [...future, from] } };
}

export function stepForth({ past, future }: Trail, from: Standing): Move | undefined {
  const to = future.at(-1);
  return to && { to, trail: { past: [...past, from], future: future.slice(0, -1) } };
}
