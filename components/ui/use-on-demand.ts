"use client";

import { useCallback, useState } from "react";

/**
 * What is loaded when somebody asks for it, and stays. `load` is the same function each time. A load that fails can be asked for
 * again; the page goes on without it.
 */
export function useOnDemand<T>(load: () => Promise<T>): readonly [loaded: T | undefined, ask: () => void] {
  const [loaded, setLoaded] = useState<T>();
  const ask = useCallback(() => {
    load().then((found) => setLoaded(() => found), reportError);
  }, [load]);
  return [loaded, ask];
}
