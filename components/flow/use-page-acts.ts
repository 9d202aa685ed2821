"use client";

import type { PageAct } from "@/components/browser/page-acts";
import type { Recipe } from "./recipe";
import type { Playing } from "./use-playing";
import { useStable } from "./use-stable";

interface PageToggles {
  readonly onToggle: () => void;
  readonly onPredict: () => void;
}

/** What the page around a stage does to its run: the same functions for as long as it stands. */
export function usePageActs(
  { next, act, change }: Pick<Playing, "next" | "act" | "change">,
  toggles: PageToggles,
) {
  return useStable({
    ...toggles,
    onPageAct: (done: PageAct) => (done.type === "next" ? next() : act(done)),
    onUndo: () => change({ deviations: [] }),
    onChange: (options: Readonly<Record<string, string>>) =>
      change({ options: options as Recipe["options"] }),
    onReseed: () => change({ seed: crypto.randomUUID().slice(0, 8) }),
  });
}
