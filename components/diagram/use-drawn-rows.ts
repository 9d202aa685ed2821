"use client";

import { type RefObject, useMemo } from "react";
import type { RunRecord } from "@/lib/transcript/run";
import { type RowModel, selectRows } from "./rows";
import { type Stretch, useRowWindow } from "./use-row-window";

export type DrawnStretch =
  | (Extract<Stretch, { kind: "rows" }> & { readonly rows: readonly RowModel[] })
  | Extract<Stretch, { kind: "space" }>;

/** The list as it is drawn: all of its rows or, in a long run, those that are near. */
export function useDrawnRows(
  run: RunRecord,
  step: number,
  list: RefObject<HTMLElement | null>,
): readonly DrawnStretch[] {
  const stretches = useRowWindow(run, step, list);
  return useMemo(
    () =>
      stretches.map((stretch) =>
        stretch.kind === "rows" ? { ...stretch, rows: selectRows(run, step, stretch) } : stretch,
      ),
    [run, step, stretches],
  );
}
