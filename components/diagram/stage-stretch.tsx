"use client";

import type { ParameterView } from "@/lib/transcript/parameters";
import type { Party } from "@/lib/transcript/types";
import type { MessageRowModel, RowModel } from "./rows";
import { StageRow, type StageWords } from "./stage-row";
import type { DrawnStretch } from "./use-drawn-rows";
import { useRowKeys } from "./use-row-keys";

interface RowsProps {
  readonly rows: readonly RowModel[];
  readonly lanes: readonly Party[];
  readonly words: StageWords;
  /** The message in flight, and what matters in it. */
  readonly current: MessageRowModel | undefined;
  readonly parameters: readonly ParameterView[] | undefined;
  readonly travels: boolean;
  readonly onGo: (step: number) => void;
}

interface StageStretchProps extends Omit<RowsProps, "rows"> {
  readonly stretch: DrawnStretch;
}

/** Rows of the list, or the space of those that are too far away to be drawn. */
export function StageStretch({ stretch, ...shared }: StageStretchProps) {
  if (stretch.kind === "rows") return <Rows rows={stretch.rows} {...shared} />;
  const { from, to, height } = stretch;
  return <li aria-hidden="true" data-space={`${from} ${to}`} style={{ blockSize: height }} />;
}

function Rows({ rows, current, parameters, ...shared }: RowsProps) {
  const keys = useRowKeys(rows);
  return rows.map((row) => (
    <StageRow
      key={keys.get(row.key)}
      row={row}
      parameters={row === current ? parameters : undefined}
      {...shared}
    />
  ));
}
