"use client";

import { useEffect, useState } from "react";

/** What came of the last copy; undefined again after a while. */
export type CopyResult = "copied" | "failed" | undefined;

/** Milliseconds that one may read how it went. */
const shown = 2500;

export function useCopy(): readonly [result: CopyResult, copy: (text: string) => Promise<void>] {
  const [result, setResult] = useState<CopyResult>(undefined);

  useEffect(() => {
    if (result === undefined) return;
    const timer = setTimeout(() => setResult(undefined), shown);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setResult("copied");
    } catch {
      setResult("failed");
    }
  }

  return [result, copy];
}
