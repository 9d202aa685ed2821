"use client";

import { useSyncExternalStore } from "react";

function everySecond(onChange: () => void) {
  const timer = setInterval(onChange, 1000);
  return () => clearInterval(timer);
}

const never = () => () => {};

/** Seconds since 1970, moving on by itself; or the fixed moment that is given. */
export function useNow(at: number | undefined): number {
  const read = () => at ?? Math.floor(Date.now() / 1000);
  return useSyncExternalStore(at === undefined ? everySecond : never, read, () => at ?? 0);
}
