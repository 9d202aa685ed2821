"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** The characters of a long text that its field shows at the moment, and where they stand. */
export interface TextWindow {
  readonly from: number;
  readonly to: number;
  /** Characters of a line. */
  readonly perLine: number;
  /** Pixels from the top edge of the field to the first of these lines, and the width of a line with its padding. */
  readonly top: number;
  readonly width: number;
}

interface Elements {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** A hundred characters of the field's font. */
  readonly probe: RefObject<HTMLSpanElement | null>;
}

/** Lines above and below the field that are drawn as well, so that none is missing while it scrolls. */
const spare = 20;

/**
 * Which part of a long text to draw: in a font of one width, broken at any character, each line has as many of them. Where the field
 * comes out otherwise, because some character has another width, there is no window.
 */
export function useTextWindow({ area, probe }: Elements, text: string, isLong: boolean) {
  const [shown, setShown] = useState<TextWindow>();
  const look = useCallback(() => {
    if (!isLong || area.current === null || probe.current === null) return;
    const seen = measure(area.current, probe.current.getBoundingClientRect().width / 100);
    setShown((before) => (isSame(before, seen) ? before : seen));
  }, [area, probe, isLong]);

  useCaretInView(area, isLong);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other lines
  useLayoutEffect(look, [look, text]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look);
    for (const { current } of [area, probe]) if (isLong && current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, [look, area, probe, isLong]);

  return [isLong ? shown : undefined, look] as const;
}

/** Of a long text the field itself scrolls, of a short one what is around it: whichever it is now goes on at the caret. */
function useCaretInView(area: RefObject<HTMLTextAreaElement | null>, isLong: boolean) {
  const wasLong = useRef(isLong);
  useLayoutEffect(() => {
    const field = area.current;
    const scroller = isLong ? field : field?.parentElement;
    if (wasLong.current !== isLong && field && scroller && document.activeElement === field) {
      const place = field.selectionStart / Math.max(1, field.value.length);
      scroller.scrollTop = place * scroller.scrollHeight - scroller.clientHeight / 2;
    }
    wasLong.current = isLong;
  }, [area, isLong]);
}

function isSame(one: TextWindow | undefined, other: TextWindow | undefined): boolean {
  return (
    one?.from === other?.from &&
    one?.to === other?.to &&
    one?.perLine === other?.perLine &&
    one?.top === other?.top &&
    one?.width === other?.width
  );
}

function measure(area: HTMLTextAreaElement, character: number): TextWindow | undefined {
  const style = getComputedStyle(area);
  const [line, padding] = [Number.parseFloat(style.lineHeight), Number.parseFloat(style.paddingTop)];
  const { clientWidth: width, clientHeight, scrollTop, scrollHeight, value } = area;
  const most = Math.floor((width - 2 * padding) / character);
  // The width is rounded: where a line just fits, it may have one character more or less.
  const perLine = [most, most + 1, most - 1].find(
    (count) => Math.ceil(value.length / count) * line + 2 * padding === scrollHeight,
  );
  if (perLine === undefined) return undefined;
  const first = Math.max(0, Math.floor((scrollTop - padding) / line) - spare);
  const last = Math.ceil((scrollTop + clientHeight) / line) + spare;
  return { from: first * perLine, to: last * perLine, perLine, top: first * line - scrollTop, width };
}
