/** What the speaker's window shows of a comparison: a row of both sides in words, what comes next, and what can be asked. */
import { selectScene } from "@/components/flow/present/slide-model";
import { sayAhead, sayWay } from "@/components/flow/present/spoken";
import type { Ahead } from "@/components/flow/present/use-slides";
import type { Presentation, SpokenStep } from "@/components/flow/speaker/presentation";
import { compareWords } from "@/lib/content/compare/words";
import { presentWords } from "@/lib/content/present";
import type { ComparisonView, SideId } from "./compared";
import { noteRow } from "./note-row";
import { askOfRow } from "./row-questions";
import { type SpokenRow, sayBoth } from "./spoken-row";

export function describeComparison(
  spoken: SpokenRow,
  wall: Pick<Presentation, "covered" | "blank" | "startedAt">,
  ahead: Ahead | undefined,
): Presentation {
  const { comparison, row } = spoken;
  const { title, rows } = comparison;
  return {
    title,
    place: presentWords.step(row + 1, rows.length),
    now: { ...sayStep(comparison, row), notes: noteRow(spoken) },
    next: sayAhead(ahead, row < rows.length - 1 ? sayStep(comparison, row + 1) : undefined),
    questions: askOfRow(spoken),
    ...wall,
  };
}

function sayStep(comparison: ComparisonView, row: number): SpokenStep {
  const here = comparison.rows[row];
  const sayWayOf = (side: SideId) => {
    const step = here?.[side];
    return step === undefined ? compareWords.nothing : sayWay(selectScene(comparison.sides[side].run, step));
  };
  return { title: here?.title ?? "", ways: sayBoth(comparison, sayWayOf) };
}
