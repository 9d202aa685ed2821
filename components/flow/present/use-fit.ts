"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";

/** Shares of the usual size to try, the largest first. Where the usual one is 30 pixels, these are from 35 to 24. */
const shares = [1.18, 1.09, 1, 0.94, 0.88, 0.82];

/**
 * Makes the words of a slide as large as they fit, and a little smaller where they do not. Measured whenever the wall is drawn anew, has another
 * size (none before it is open) or other words: a part of it that was still to load, or an answer, is drawn without it.
 */
export function useFit(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => adjust(dialog.current));
  useEffect(() => {
    const box = dialog.current;
    if (!box) return;
    const onChange = () => adjust(box);
    const size = new ResizeObserver(onChange);
    const words = new MutationObserver(onChange);
    size.observe(box);
    words.observe(box, { subtree: true, childList: true, characterData: true });
    return () => {
      size.disconnect();
      words.disconnect();
    };
  }, [dialog]);
}

function adjust(box: HTMLDialogElement | null): void {
  const slide = box?.querySelector<HTMLElement>(".slide");
  if (!box || !slide) return;
  for (const share of shares) {
    box.style.setProperty("--fit", String(share));
    if (slide.scrollHeight <= slide.clientHeight) return;
  }
}
