/** A row of a comparison with all that is said of it, and how something is said of both sides at once. */
import { type ComparisonView, type SideId, sideIds } from "./compared";
import { sayMark } from "./part-words";
import type { Explanations, WallSides } from "./wall-sides";

export interface SpokenRow {
  readonly comparison: ComparisonView;
  readonly row: number;
  readonly words: Explanations;
  readonly sides: WallSides;
}

/** One text where both sides have the same, else one for each that has any, with its name. */
export function sayBoth(
  { sides }: ComparisonView,
  textOf: (side: SideId) => string | undefined,
): readonly string[] {
  const [left, right] = [textOf("left"), textOf("right")];
  if (left !== undefined && left === right) return [left];
  return sideIds.flatMap((side) => {
    const text = textOf(side);
    return text === undefined ? [] : [`${sides[side].name}: ${text}`];
  });
}

/** `` `client_id` different, `code_challenge` only here ``; nothing of a step that the other side has not, for all of it is marked. */
export function sayMarked({ comparison, row, sides }: SpokenRow, side: SideId): string | undefined {
  if (sides.left.slide === undefined || sides.right.slide === undefined) return undefined;
  const parts = comparison.rows[row]?.parts[side] ?? [];
  const marked = parts.flatMap((part) => {
    const mark = sayMark(part);
    return mark === undefined ? [] : [`\`${part.name}\` ${mark}`];
  });
  return marked.length === 0 ? undefined : marked.join(", ");
}
