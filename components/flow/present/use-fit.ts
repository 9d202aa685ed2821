"use client";

import { type RefObject, useLayoutEffect } from "react";

/** Shares of the usual size to try, the largest first. The smallest is 24 pixels where the usual one is 30. */
const shares = [1, 0.94, 0.88, 0.82];

/** Makes the words of a slide a little smaller where they do not fit. `key` is what they depend on. */
export function useFit(dialog: RefObject<HTMLDialogElement | null>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the words are others
  useLayoutEffect(() => {
    const fit = () => {
      const box = dialog.current;
      const slide = box?.querySelector<HTMLElement>(".slide");
      if (!box || !slide) return;
      for (const share of shares) {
        box.style.setProperty("--fit", String(share));
        if (slide.scrollHeight <= slide.clientHeight) return;
      }
    };
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, [dialog, key]);
}
