/** The speaker's notes for a row: what the difference means, where it is, what is said of one side alone, and then what holds for both. */
import { noteExplanation } from "@/components/flow/present/describe-presentation";
import type { SpokenNote } from "@/components/flow/speaker/presentation";
import { compareWords } from "@/lib/content/compare/words";
import { comparisonNotes } from "@/lib/content/present";
import { type SideId, sideIds } from "./compared";
import { type SpokenRow, sayMarked } from "./spoken-row";

export function noteRow(spoken: SpokenRow): readonly SpokenNote[] {
  const { comparison, row } = spoken;
  const { rows, lead, so, sides } = comparison;
  const here = rows[row];
  if (here === undefined) return [];
  const isLast = row === rows.length - 1;
  const notes: readonly (SpokenNote | false | undefined)[] = [
    { name: comparisonNotes.line, text: here.line, first: here.differs },
    isLast && so !== undefined && { name: compareWords.so, text: so },
    row === 0 && { name: comparisonNotes.lead, text: lead },
    ...sideIds.map((side) => {
      const text = sayMarked(spoken, side);
      return text !== undefined && { name: comparisonNotes.parts(sides[side].name), text };
    }),
    // A row that the comparison itself says nothing of has an explanation as its line.
    ...noteSides(spoken).filter(({ text }) => !here.line.includes(text)),
  ];
  return notes.filter((note) => note !== false && note !== undefined);
}

/** The explanations of both sides: first those that are not the same. */
function noteSides({ comparison, sides }: SpokenRow): readonly SpokenNote[] {
  const read = (side: SideId) => {
    const { slide } = sides[side];
    return slide === undefined ? undefined : noteExplanation(slide);
  };
  const [left, right] = [read("left"), read("right")];
  if (left === undefined || right === undefined) return left ?? right ?? [];
  const listAlone = (side: SideId, own: readonly SpokenNote[], others: readonly SpokenNote[]) =>
    own
      .filter((note) => !has(others, note))
      .map(({ name, text }) => ({ name: comparisonNotes.ofSide(name, comparison.sides[side].name), text }));
  return [
    ...listAlone("left", left, right),
    ...listAlone("right", right, left),
    ...left.filter((note) => has(right, note)),
  ];
}

function has(notes: readonly SpokenNote[], { name, text }: SpokenNote): boolean {
  return notes.some((note) => note.name === name && note.text === text);
}
