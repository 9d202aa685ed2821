"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { countArrows, findRow, type RowRange } from "@/lib/transcript/arrows";
import type { RunRecord } from "@/lib/transcript/run";

/** A run of more rows than these is drawn in part: what is far from where one stands or looks is a space of about its height. */
const mostRows = 150;

/** Pixels of a row that is past, and of one that lies ahead, where it is not drawn. */
const heights = { past: 46, ahead: 26 };

/** Pixels of a space that come into sight next, where one scrolls. Those of a list that nobody has scrolled are further away. */
const margin = 70;

/** Rows beyond what the list shows, on either side: the row that is now is higher than others. More come when one scrolls. */
const spare = 2;

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
    // A list that nobody sees, on a phone or in a rehearsal, has no height, and all its spaces are in the middle of it.
    if (!isLong || !box?.clientHeight) return;
    const look = () => {
      const row = findLookedAt(box);
      if (row === undefined) return;
      const near = around(row, total, height.current);
      const wider = looked?.now === now ? widen(looked, near) : near;
      const isDrawn = looked?.now === now && looked.from === wider.from && looked.to === wider.to;
      if (!isDrawn) setLooked({ ...wider, now });
    };
    height.current = box.clientHeight;
    // Rows that are lower than usual leave a space in sight.
    look();
    box.addEventListener("scroll", look, { passive: true });
    return () => box.removeEventListener("scroll", look);
  }, [isLong, total, now, looked, list]);

  return useMemo(() => {
    if (!isLong) return [{ key: "now", kind: "rows", from: 0, to: total }];
    const near = around(now, total, height.current);
    // What one looked at from another place is of no interest here, unless it is near.
    const isKept = looked !== undefined && (looked.now === now || touch(near, looked));
    return cut(isKept ? unite(near, looked) : [near], total, now);
  }, [isLong, total, now, looked]);
}

/** The row stands above the middle of the list: what is before it takes less of its height than what comes after. */
function around(row: number, total: number, height: number): RowRange {
  const before = Math.ceil((height * 0.4) / heights.past) + spare;
  const after = Math.ceil((height * 0.6) / heights.ahead) + spare;
  return { from: Math.max(0, row - before), to: Math.min(total, row + after) };
}

/** What was drawn near a place goes on being drawn, as far as it is not too much: else two spaces in sight would take turns for ever. */
function widen(before: RowRange, near: RowRange): RowRange {
  const from = Math.min(before.from, near.from);
  const to = Math.max(before.to, near.to);
  return to - from > mostRows + 2 * (near.to - near.from) ? near : { from, to };
}

function touch(one: RowRange, other: RowRange): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** In order; those that touch are one, so that a row stays the row that it was. */
function unite(one: RowRange, other: RowRange): readonly RowRange[] {
  if (touch(one, other)) return [widen(other, one)];
  return one.from < other.from ? [one, other] : [other, one];
}

function cut(wanted: readonly RowRange[], total: number, now: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const leave = (to: number) => {
    const height = (to <= now ? heights.past : heights.ahead) * (to - at);
    if (to > at) stretches.push({ key: `space-${stretches.length}`, kind: "space", from: at, to, height });
  };
  for (const { from, to } of wanted) {
    leave(from);
    stretches.push({ key: from <= now && now < to ? "now" : "looked-at", kind: "rows", from, to });
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
