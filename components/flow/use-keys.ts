"use client";

import { useCallback, useEffect, useRef } from "react";

export type Keys = Readonly<Record<string, () => void>>;

/**
 * Elements that need their keys themselves: a press there is theirs, Space and Enter on all that can be pressed, the arrows where one chooses.
 * What has just been closed may keep the focus until the next frame; a press in between is the page's.
 */
const choices = "[type=radio]";
const fields = `input:not(${choices}, [type=checkbox]), textarea, select, [contenteditable], dialog, :popover-open`;
const pressable = "button, a, summary, [role=tab], input";

/** Keys of the page. They never fire while one types, nor with a modifier. Returns the handler, for frames. */
export function useKeys(keys: Keys): (event: KeyboardEvent) => void {
  const latest = useRef(keys);
  latest.current = keys;

  const onKey = useCallback((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Partial<Element> | null;
    if (target?.closest?.(fields)?.checkVisibility()) return;
    const isName = event.key.length > 1;
    if ((isName || event.key === " ") && target?.closest?.(isName ? choices : pressable)) return;
    const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }, []);

  useEffect(() => {
    addEventListener("keydown", onKey);
    document.documentElement.dataset.keys = "on";
    return () => removeEventListener("keydown", onKey);
  }, [onKey]);
  return onKey;
}
