"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

interface ReadingPlace {
  /** Of the element with the tabs. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Of the words above the message. */
  readonly words: RefObject<HTMLDivElement | null>;
}

/** Another step is read from its top; but whoever has scrolled past the words goes on below them. */
export function useReadingPlace(step: number, tab: string): ReadingPlace {
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const before = useRef({ tab, height: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other words
  useLayoutEffect(() => {
    const panel = box.current?.querySelector("[role=tabpanel]");
    const height = words.current?.offsetHeight ?? 0;
    const wasPast = before.current.height > 0 && (panel?.scrollTop ?? 0) >= before.current.height;
    const wasBelow = wasPast && tab === before.current.tab;
    panel?.scrollTo(0, wasBelow ? height : 0);
    before.current = { tab, height };
  }, [step, tab]);

  return { box, words };
}
