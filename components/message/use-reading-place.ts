"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

interface ReadingPlace {
  /** Of the element with the tabs. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** Of the words above the message. */
  readonly words: RefObject<HTMLDivElement | null>;
}

const top = { at: 0, height: 0 };

/**
 * Another step is read from its top; but whoever has scrolled past the words goes on below them. Where one is, is noted as one scrolls: to
 * ask for it at a step would lay the page out for nothing where nobody has.
 */
export function useReadingPlace(step: number, tab: string): ReadingPlace {
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const place = useRef({ ...top, tab });

  useEffect(() => {
    const panel = findPanel(box.current);
    const look = () => {
      const height = words.current?.offsetHeight ?? 0;
      place.current = { ...place.current, at: panel?.scrollTop ?? 0, height };
    };
    panel?.addEventListener("scroll", look, { passive: true });
    return () => panel?.removeEventListener("scroll", look);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other words
  useLayoutEffect(() => {
    const { at, height, tab: before } = place.current;
    place.current = { ...top, tab };
    if (at === 0) return;
    const isBelow = height > 0 && at >= height && tab === before;
    const to = isBelow ? (words.current?.offsetHeight ?? 0) : 0;
    findPanel(box.current)?.scrollTo(0, to);
    place.current = { at: to, height: to, tab };
  }, [step, tab]);

  return { box, words };
}

function findPanel(box: Element | null): Element | null | undefined {
  return box?.querySelector("[role=tabpanel]");
}
