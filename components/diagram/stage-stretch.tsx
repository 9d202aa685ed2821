"use client";

import type { ParameterView } from "@/lib/transcript/parameters";
import type { Party } from "@/lib/transcript/types";
import type { MessageRowModel } from "./rows";
import { StageRow, type StageWords } from "./stage-row";
import type { DrawnStretch } from "./use-drawn-rows";

interface StageStretchProps {
  readonly stretch: DrawnStretch;
  readonly lanes: readonly Party[];
  readonly words: StageWords;
  /** The message in flight, and what matters in it. */
  readonly current: MessageRowModel | undefined;
  readonly parameters: readonly ParameterView[] | undefined;
  readonly travels: boolean;
  readonly onGo: (step: number) => void;
}

/** Rows of the list, or the space of those that are too far away to be drawn. */
export function StageStretch({ stretch, current, parameters, ...shared }: StageStretchProps) {
  if (stretch.kind === "space") {
    const { from, to, height } = stretch;
    return <li aria-hidden="true" data-space={`${from} ${to}`} style={{ blockSize: height }} />;
  }
  return stretch.rows.map((row) => (
    <StageRow key={row.key} row={row} parameters={row === current ? parameters : undefined} {...shared} />
  ));
}
