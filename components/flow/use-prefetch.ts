"use client";

import { useEffect } from "react";
import { loadViews } from "@/components/message/later";
import { loadEngine } from "./engine";

/**
 * Whoever moves may act or look closer next: what that needs is fetched at the first sign of it, not before. The press itself comes first: asking
 * for a dozen files costs as long as drawing a step, so it waits until that is painted.
 */
export function usePrefetch() {
  useEffect(() => {
    const once = { once: true, passive: true } as const;
    const load = () => {
      void loadEngine();
      void loadViews();
      void import("./plans");
    };
    const afterPaint = () => requestAnimationFrame(() => setTimeout(load));
    addEventListener("pointerdown", afterPaint, once);
    addEventListener("keydown", afterPaint, once);
    return () => {
      removeEventListener("pointerdown", afterPaint);
      removeEventListener("keydown", afterPaint);
    };
  }, []);
}
