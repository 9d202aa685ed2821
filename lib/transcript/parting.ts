/** Where two runs of one start part: at the first thing that was done in one of them and not in the other. */
import type { Deviation } from "./run";

/** The step at which runs of these deviations part; undefined where they do not. */
export function findParting(here: readonly Deviation[], there: readonly Deviation[]): number | undefined {
  const common = countCommon(here, there);
  const steps = [here[common], there[common]].flatMap((next) => (next === undefined ? [] : [next.step]));
  return steps.length === 0 ? undefined : Math.min(...steps);
}

/** Was all that was done in the one done first in the other? */
export function isBeginningOf(one: readonly Deviation[], other: readonly Deviation[]): boolean {
  return countCommon(one, other) === one.length;
}

export function isSameWay(one: readonly Deviation[], other: readonly Deviation[]): boolean {
  return one.length === other.length && isBeginningOf(one, other);
}

/** How many of their first deviations are the same. */
export function countCommon(here: readonly Deviation[], there: readonly Deviation[]): number {
  const parted = here.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(there[index]));
  return parted === -1 ? here.length : parted;
}
