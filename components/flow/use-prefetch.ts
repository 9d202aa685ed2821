"use client";

import { useEffect } from "react";
import { loadEngine } from "./engine";

/** Whoever moves may act next: the engine is fetched at the first sign of it, not before. */
export function usePrefetch() {
  useEffect(() => {
    const once = { once: true, passive: true } as const;
    const load = () => void loadEngine();
    addEventListener("pointerdown", load, once);
    addEventListener("keydown", load, once);
    return () => {
      removeEventListener("pointerdown", load);
      removeEventListener("keydown", load);
    };
  }, []);
}
