"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { isMotionReduced } from "@/components/ui/preferences";

/**
 * Keeps the current row in the middle of the list, and moves the list alone, never the page. The focus of a row that goes, as one that
 * was pressed does, moves on to the current one.
 */
export function useCentredRow(list: RefObject<HTMLElement | null>, step: number) {
  const first = useRef(true);
  const within = useRef(false);
  // Before the rows change: afterwards nothing has it.
  within.current = list.current?.contains(document.activeElement) ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has another current row
  useLayoutEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>("[aria-current]");
    if (!box || !row) return;
    const top = row.offsetTop - Math.max(0, (box.clientHeight - row.offsetHeight) * 0.4);
    if (within.current && document.activeElement === document.body) row.focus({ preventScroll: true });
    // Nobody follows a list that flies by.
    const isFar = Math.abs(top - box.scrollTop) > 2 * box.clientHeight;
    const isInstant = first.current || isFar || isMotionReduced();
    box.scrollTo({ top, behavior: isInstant ? "instant" : "smooth" });
    first.current = false;
  }, [step]);
}
