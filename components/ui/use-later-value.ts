"use client";

import { startTransition, useLayoutEffect, useState } from "react";
import { afterPaint } from "./after-paint";

/**
 * The value as it was when it was last painted: for what may come after the answer to a press. What it changes is drawn in pieces, and
 * begun only when the answer is on the screen; a newer value takes the place of one that still waits.
 */
export function useLaterValue<T>(value: T): T {
  const [later, setLater] = useState(() => value);
  useLayoutEffect(() => {
    return afterPaint(() => startTransition(() => setLater(() => value)));
  }, [value]);
  // Laid out in the task that brings it, and not in that of the frame, which has it to paint.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn with another value has another layout
  useLayoutEffect(() => void document.body.offsetHeight, [later]);
  return later;
}
