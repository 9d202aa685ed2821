"use client";

import { useMemo } from "react";
import { ControlBar } from "@/components/flow/control-bar";
import { startPresenting } from "@/components/flow/present/present-state";
import { useWall } from "@/components/flow/present/use-presenting";
import { Scrubber } from "@/components/flow/timeline";
import { readSegments, type Segment } from "@/components/flow/timeline/segments";
import { describeClock } from "@/components/flow/words";
import { compareWords } from "@/lib/content/compare/words";
import { standAt, timeAt } from "@/lib/transcript/align";
import { selectStep } from "@/lib/transcript/visible";
import { selectCells } from "./cells";
import type { ComparisonView, SideId } from "./compared";
import { LockstepRows } from "./lockstep-rows";
import { SideHead } from "./side-head";
import { useLockstep } from "./use-lockstep";
import { WordsStrip } from "./words-strip";

interface LockstepPanelProps {
  readonly comparison: ComparisonView;
  readonly onHelp: () => void;
}

const loadWall = async () => (await import("./comparison-wall")).ComparisonWall;

/** Nothing is changed here, so no run parts from these. */
const noForks: readonly number[] = [];

/** Both runs, row by row, and one set of controls for them. */
export function LockstepPanel({ comparison, onHelp }: LockstepPanelProps) {
  const { rows, sides, address } = comparison;
  const last = rows.length - 1;
  const { row, forward, go, next, autoplay } = useLockstep(address, last, {
    "?": onHelp,
    p: startPresenting,
  });
  const here = rows[row];
  const read = (side: SideId) => {
    const step = standAt(rows, row, side);
    const cells = selectCells(sides[side].run, step, timeAt(rows, row, side));
    const shown = here?.[side];
    return { step, cells, now: shown === undefined ? undefined : cells.get(shown) };
  };
  const left = read("left");
  const right = read("right");
  const segments = useMemo(() => mergeSegments(comparison), [comparison]);
  const text = `${compareWords.step(row + 1)} of ${last + 1}. ${here?.title}. ${here?.line.replaceAll(/`|\*\*/g, "")}`;
  const wall = useWall(loadWall, { comparison, lockstep: { row, go }, text }, autoplay.stop);
  if (here === undefined) return null;
  const clock = describeClock(sides.left.run, selectStep(sides.left.run, left.step));
  return (
    <>
      <section
        aria-label={compareWords.list}
        className="@container mx-3 flex min-h-0 flex-1 flex-col overflow-clip rounded-xl bg-surface shadow-card ring-1 ring-line md:mx-4"
      >
        <WordsStrip
          row={here}
          number={row + 1}
          lead={comparison.lead}
          so={row === last ? comparison.so : undefined}
        />
        <div className="compare-heads grid border-b border-line">
          <SideHead side="left" view={sides.left} step={left.step} now={left.now} />
          <SideHead side="right" view={sides.right} step={right.step} now={right.now} />
        </div>
        <LockstepRows
          comparison={comparison}
          row={row}
          cells={{ left: left.cells, right: right.cells }}
          travels={forward}
          onGo={go}
        />
      </section>
      <ControlBar
        step={row}
        last={last}
        nextLabel={row < last ? compareWords.next : compareWords.again}
        clock={clock}
        busy={false}
        autoplay={autoplay}
        timeline={<Scrubber segments={segments} step={row} forks={noForks} text={text} onGo={go} />}
        onGo={go}
        onNext={next}
        onHelp={onHelp}
      />
      {wall}
      <div aria-live="polite" className="sr-only">
        {text}
      </div>
    </>
  );
}

/** A segment for each row; thin where both sides are alike. */
function mergeSegments({ rows, sides }: ComparisonView): readonly Segment[] {
  const left = readSegments(sides.left.run);
  const right = readSegments(sides.right.run);
  return rows.flatMap((row, index) => {
    const segment = row.left === undefined ? right[row.right ?? 0] : left[row.left];
    return segment === undefined ? [] : [{ ...segment, key: `${index}`, isQuiet: !row.differs }];
  });
}
