"use client";

import { type RefObject, useEffect, useState } from "react";

/** Where a row that scrolls sideways goes on past its edges: ` start`, ` end`, or both. */
export function useOverflow(row: RefObject<HTMLElement | null>): string {
  const [edges, setEdges] = useState("");

  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const start = scrollLeft > 1 ? " start" : "";
      setEdges(start + (scrollLeft + clientWidth < scrollWidth - 1 ? " end" : ""));
    };
    const sizes = new ResizeObserver(look);
    for (const observed of [element, ...element.children]) sizes.observe(observed);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [row]);
  return edges.trim();
}
