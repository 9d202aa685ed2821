"use client";

import { useMemo } from "react";
import type { FlowWords } from "./flow-words";
import type { Place } from "./place";

/** What the page says: of its own run what it came with, and of another, once one was made, whatever can be said. */
export function useWords(own: FlowWords, readTables: Place["readTables"]): FlowWords {
  return useMemo(
    () =>
      readTables === undefined
        ? own
        : { ...own, explanations: { ...own.explanations, ...readTables(own.names) } },
    [own, readTables],
  );
}
