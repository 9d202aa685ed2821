/** What the player says of the runs that were left for the one at hand. */

export const branchWords = {
  title: "Your changes",
  count: (others: number) => (others === 1 ? "1 other run" : `${others} other runs`),
  partsHere: "Another run parts from this one here: B shows it.",
} as const;

/** A run as one hears it, right after it was made or returned to. */
export function describeRun(changes: number, others: number): string {
  const run =
    changes === 0
      ? "The run goes by itself."
      : `The run goes on with ${countOf(changes, "change")} of yours.`;
  return others === 0 ? run : `${run} ${branchWords.count(others)} to return to.`;
}

export function countOf(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
