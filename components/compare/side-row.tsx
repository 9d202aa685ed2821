"use client";

import { CurrentMessage } from "@/components/diagram/current-message";
import type { RowModel } from "@/components/diagram/rows";
import { StageRow } from "@/components/diagram/stage-row";
import { compareWords } from "@/lib/content/compare/words";
import type { Party } from "@/lib/transcript/types";
import type { RowView, SideId, SideView } from "./compared";
import { PartsList } from "./parts-list";

interface SideRowProps {
  /** Undefined where this side has no such step. */
  readonly cell: RowModel | undefined;
  readonly row: RowView;
  readonly time: RowModel["time"];
  readonly side: SideId;
  readonly view: SideView;
  readonly lanes: readonly Party[];
  readonly travels: boolean;
  readonly onGo: (step: number) => void;
}

/** One row of one side: a message, a turn, the end, or the gap where the other side alone has something. */
export function SideRow({ cell, row, time, side, view, lanes, travels, onGo }: SideRowProps) {
  if (cell === undefined) return <Gap time={time} />;
  if (cell.kind === "message" && cell.time === "now") {
    const isPair = row.left !== undefined && row.right !== undefined;
    const details = <PartsList parts={row.parts[side]} isPair={isPair} />;
    return <CurrentMessage row={cell} lanes={lanes} parameters={[]} details={details} travels={travels} />;
  }
  const words = { acts: view.acts, outcomes: view.outcomes, invitations: {} };
  return (
    <StageRow row={cell} lanes={lanes} words={words} parameters={undefined} travels={travels} onGo={onGo} />
  );
}

function Gap({ time }: { readonly time: RowModel["time"] }) {
  return (
    <li
      data-time={time}
      aria-current={time === "now" ? "step" : undefined}
      tabIndex={time === "now" ? -1 : undefined}
      className="compare-gap diagram-row flex items-center justify-center"
    >
      <span className={`relative bg-surface px-2 ${time === "now" ? "text-sm text-muted" : "sr-only"}`}>
        {compareWords.nothing}
      </span>
    </li>
  );
}
