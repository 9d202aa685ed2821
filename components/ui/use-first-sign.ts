"use client";

import { useEffect } from "react";

const presses = ["pointerdown", "keydown"] as const;

/** Does it at the first of each sign that somebody is there: a press, where nothing else is named. Who draws often gives the same each time. */
export function useFirstSign(act: () => void, signs: readonly (keyof WindowEventMap)[] = presses): void {
  useEffect(() => {
    for (const sign of signs) addEventListener(sign, act, { once: true, passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, act);
    };
  }, [act, signs]);
}
