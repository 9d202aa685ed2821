"use client";

import { useEffect } from "react";
import { loadViews } from "@/components/message/later";
import { loadEngine } from "./engine";

/** Whoever moves may act or look closer next: what that needs is fetched at the first sign of it, not before. */
export function usePrefetch() {
  useEffect(() => {
    const once = { once: true, passive: true } as const;
    const load = () => {
      void loadEngine();
      void loadViews();
      void import("./plans");
    };
    addEventListener("pointerdown", load, once);
    addEventListener("keydown", load, once);
    return () => {
      removeEventListener("pointerdown", load);
      removeEventListener("keydown", load);
    };
  }, []);
}
