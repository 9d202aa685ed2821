"use client";

import { afterPaint } from "@/components/ui/after-paint";
import { useFirstSign } from "@/components/ui/use-first-sign";

/**
 * Whoever moves may act or look closer next: what that needs is fetched at the first sign of it, not before. The press itself comes first: asking
 * for a dozen files costs as long as drawing a step, so it waits until that is painted.
 */
export function usePrefetch() {
  useFirstSign(loadAfterPaint);
}

function loadAfterPaint() {
  afterPaint(load);
}

async function load() {
  const { fetchAhead } = await import("./plans");
  await fetchAhead();
}
