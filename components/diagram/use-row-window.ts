"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { countArrows, findRow, type RowRange } from "@/lib/transcript/arrows";
import type { RunRecord } from "@/lib/transcript/run";

/** A run of more rows than these is drawn in part: what is far from where one stands or looks is a space of about its height. */
const mostRows = 150;

/** Pixels of a row that is past, and of one that lies ahead, where it is not drawn. */
const heights = { past: 46, ahead: 26 };

/** Pixels of a space that come into sight next, where one scrolls. Those of a list that nobody has scrolled are further away. */
const margin = 150;

/** Rows beyond what the list shows, on either side. Others come when one scrolls to them. */
const spare = 3;

/** Pixels of a list that is not measured yet: that of a high window. */
const usualHeight = 900;

/** Rows that are drawn, or a space in their place. `key` tells those around the row that is now from the others. */
export type Stretch = RowRange & { readonly key: string } & (
    | { readonly kind: "rows" }
    | { readonly kind: "space"; readonly height: number }
  );

/** The stretches of the list in order: what is near, what one has scrolled to, and spaces. */
export function useRowWindow(
  run: RunRecord,
  step: number,
  list: RefObject<HTMLElement | null>,
): readonly Stretch[] {
  const total = countArrows(run) + 1;
  const now = findRow(run, step);
  const isLong = total > mostRows;
  const [looked, setLooked] = useState<RowRange & { readonly now: number }>();
  const height = useRef(usualHeight);

  useEffect(() => {
    const box = list.current;
    if (!isLong || box === null) return;
    const onScroll = () => {
      const row = findLookedAt(box);
      if (row !== undefined) setLooked({ ...around(row, total, height.current), now });
    };
    height.current = box.clientHeight;
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => box.removeEventListener("scroll", onScroll);
  }, [isLong, total, now, list]);

  return useMemo(() => {
    if (!isLong) return [{ key: "now", kind: "rows", from: 0, to: total }];
    // What one looked at from another place is of no interest here.
    const wanted = [around(now, total, height.current), ...(looked?.now === now ? [looked] : [])];
    return cut(wanted, total, now);
  }, [isLong, total, now, looked]);
}

/** The row stands above the middle of the list: what is before it takes less of its height than what comes after. */
function around(row: number, total: number, height: number): RowRange {
  const before = Math.ceil((height * 0.4) / heights.past) + spare;
  const after = Math.ceil((height * 0.6) / heights.ahead) + spare;
  return { from: Math.max(0, row - before), to: Math.min(total, row + after) };
}

function cut(wanted: readonly RowRange[], total: number, now: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const leave = (to: number) => {
    const height = (to <= now ? heights.past : heights.ahead) * (to - at);
    if (to > at) stretches.push({ key: `space-${stretches.length}`, kind: "space", from: at, to, height });
  };
  for (const { from, to } of wanted.toSorted((one, other) => one.from - other.from)) {
    if (to <= at) continue;
    leave(from);
    const start = Math.max(at, from);
    stretches.push({ key: start <= now && now < to ? "now" : "looked-at", kind: "rows", from: start, to });
    at = to;
  }
  leave(total);
  return stretches;
}

/** The row that would stand in the middle of the window, where that is a space. */
function findLookedAt(box: HTMLElement): number | undefined {
  const middle = box.scrollTop + box.clientHeight / 2;
  const reach = box.clientHeight / 2 + margin;
  for (const space of box.querySelectorAll<HTMLElement>("[data-space]")) {
    const top = space.offsetTop;
    if (top > middle + reach || top + space.offsetHeight < middle - reach) continue;
    const [from = 0, to = 0] = (space.dataset.space ?? "").split(" ").map(Number);
    const share = (middle - top) / Math.max(1, space.offsetHeight);
    return Math.round(from + Math.min(1, Math.max(0, share)) * (to - from));
  }
  return undefined;
}
