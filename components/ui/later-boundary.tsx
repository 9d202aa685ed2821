"use client";

import { type ReactNode, Suspense } from "react";
import { useHydrated } from "./use-hydrated";

interface LaterBoundaryProps {
  readonly children: ReactNode;
  /** Stands there until it comes. */
  readonly fallback?: ReactNode;
}

/**
 * Around what comes later and may be what a page opens with. In the page as the server sends it there is no boundary: what stands in one
 * is sent apart and brought to its place by script, and would be hidden without.
 */
export function LaterBoundary({ children, fallback }: LaterBoundaryProps) {
  const isHydrated = useHydrated();
  return isHydrated ? <Suspense fallback={fallback}>{children}</Suspense> : children;
}
