/** Near names for one that does not exist: those that are at most a third of their letters away. */

/** Edits of one letter between two words (Levenshtein's distance). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The nearest first; empty where none is near. */
export function nearest(name: string, names: readonly string[]): readonly string[] {
  return names
    .map((known) => ({ known, away: distance(name.toLowerCase(), known.toLowerCase()) }))
    .filter(
      ({ known, away }) =>
        away <= Math.max(2, Math.ceil(known.length / 3)) || (name !== "" && known.startsWith(name)),
    )
    .sort((a, b) => a.away - b.away)
    .map(({ known }) => known);
}
