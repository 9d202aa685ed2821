"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { isMotionReduced } from "@/components/ui/preferences";

/**
 * Keeps the current row in the middle of the list, and moves the list alone, never the page. The focus of a row that was
 * pressed goes on to the row that takes its place: whoever presses one says so in what is given back.
 */
export function useCentredRow(list: RefObject<HTMLElement | null>, step: number): RefObject<boolean> {
  const first = useRef(true);
  const pressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has another current row
  useLayoutEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>("[aria-current]");
    if (!box || !row) return;
    const top = row.offsetTop - Math.max(0, (box.clientHeight - row.offsetHeight) * 0.4);
    if (document.activeElement === document.body && !first.current && pressed.current)
      row.focus({ preventScroll: true });
    pressed.current = false;
    // Nobody follows a list that flies by.
    const isFar = Math.abs(top - box.scrollTop) > 2 * box.clientHeight;
    const isInstant = first.current || isFar || isMotionReduced();
    box.scrollTo({ top, behavior: isInstant ? "instant" : "smooth" });
    first.current = false;
  }, [step]);
  return pressed;
}
