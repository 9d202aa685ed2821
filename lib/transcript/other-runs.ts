/** Which of the runs that were left one can return to. */
import { isSameWay } from "./parting";
import type { Branch, Deviation } from "./run";

/** Without the run that is shown, and without the one that goes by itself, which always is at hand. */
export function selectOthers(branches: readonly Branch[], shown: readonly Deviation[]): readonly Branch[] {
  return branches.filter(({ deviations }) => deviations.length > 0 && !isSameWay(deviations, shown));
}
