"use client";

import { useRef, useState } from "react";

type Acts = Readonly<Record<string, (...given: never[]) => void>>;

/** The same functions for as long as the page stands, each of which does what the newest one of its name does. */
export function useStable<T extends Acts>(acts: T): T {
  const latest = useRef(acts);
  latest.current = acts;
  const [stable] = useState(() => {
    const entries = Object.keys(acts).map((name) => [
      name,
      (...given: never[]) => latest.current[name]?.(...given),
    ]);
    return Object.fromEntries(entries) as T;
  });
  return stable;
}
