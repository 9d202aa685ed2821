"use client";

import { useCallback, useMemo, useRef } from "react";
import type { RowModel } from "@/components/diagram/rows";
import { styleFor } from "@/components/diagram/stage";
import { useCentredRow } from "@/components/diagram/use-centred-row";
import { Parties } from "@/components/party/parties";
import { selectLanes } from "@/lib/transcript/lanes";
import { type ComparisonView, type SideId, sideIds } from "./compared";
import { SideRow } from "./side-row";
import { SideTitle } from "./side-title";

interface LockstepRowsProps {
  readonly comparison: ComparisonView;
  readonly row: number;
  /** By side, by step. */
  readonly cells: Readonly<Record<SideId, ReadonlyMap<number, RowModel>>>;
  readonly travels: boolean;
  readonly onGo: (row: number) => void;
}

/** The rows of both sides in one list that scrolls: what belongs together stands at the same height. */
export function LockstepRows({ comparison, row, cells, travels, onGo }: LockstepRowsProps) {
  const list = useRef<HTMLDivElement>(null);
  useCentredRow(list, row);
  const style = { "--rows": comparison.rows.length } as Record<string, number>;
  return (
    <div
      ref={list}
      className="compare-list diagram-list relative min-h-0 flex-1 overflow-y-auto overscroll-contain"
    >
      <div className="compare-rows" style={style}>
        {sideIds.map((side) => (
          <SideRows
            key={side}
            side={side}
            comparison={comparison}
            row={row}
            cells={cells[side]}
            travels={travels}
            onGo={onGo}
          />
        ))}
      </div>
    </div>
  );
}

interface SideRowsProps extends Omit<LockstepRowsProps, "cells"> {
  readonly side: SideId;
  readonly cells: ReadonlyMap<number, RowModel>;
}

function SideRows({ side, comparison, row: now, cells, travels, onGo }: SideRowsProps) {
  const view = comparison.sides[side];
  const lanes = useMemo(() => selectLanes(view.run), [view]);
  const rowOf = useMemo(
    () => new Map(comparison.rows.map((row, index) => [row[side], index])),
    [comparison, side],
  );
  const goToStep = useCallback((step: number) => onGo(rowOf.get(step) ?? 0), [onGo, rowOf]);
  return (
    <Parties lanes={view.run.lanes}>
      <div className="compare-label">
        <SideTitle side={side} view={view} />
      </div>
      <ol
        aria-label={`Messages in order: ${view.name}`}
        className="compare-side diagram"
        style={styleFor(lanes)}
      >
        {comparison.rows.map((row, index) => {
          const step = row[side];
          return (
            <SideRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison never change places
              key={index}
              cell={step === undefined ? undefined : cells.get(step)}
              row={row}
              time={index === now ? "now" : index < now ? "past" : "ahead"}
              side={side}
              view={view}
              lanes={lanes}
              travels={travels}
              onGo={goToStep}
            />
          );
        })}
      </ol>
    </Parties>
  );
}
