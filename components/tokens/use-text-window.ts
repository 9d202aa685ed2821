"use client";

import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** The characters of a long text that its field shows at the moment, and where they stand. */
export interface TextWindow {
  readonly from: number;
  readonly to: number;
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
    if (isLong && area.current !== null && probe.current !== null)
      setShown(measure(area.current, probe.current.getBoundingClientRect().width / 100));
  }, [area, probe, isLong]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other lines
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (isLong && area.current !== null) observer.observe(area.current);
    return () => observer.disconnect();
  }, [look, area, isLong, text]);

  return [isLong ? shown : undefined, look] as const;
}

function measure(area: HTMLTextAreaElement, character: number): TextWindow | undefined {
  const style = getComputedStyle(area);
  const [line, padding] = [Number.parseFloat(style.lineHeight), Number.parseFloat(style.paddingTop)];
  const { clientWidth: width, clientHeight, scrollTop, scrollHeight, value } = area;
  const perLine = Math.floor((width - 2 * padding) / character + 0.001);
  const isEven = Math.ceil(value.length / perLine) * line + 2 * padding === scrollHeight;
  if (!isEven) return undefined;
  const first = Math.max(0, Math.floor((scrollTop - padding) / line) - spare);
  const last = Math.ceil((scrollTop + clientHeight) / line) + spare;
  return { from: first * perLine, to: last * perLine, top: first * line - scrollTop, width };
}
