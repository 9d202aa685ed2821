"use client";

import { type RefObject, useLayoutEffect, useState } from "react";

type Edge = "top" | "bottom";

/**
 * At which edge of the window the line lies over nothing of what is pointed at: above the controls, or at the top where it has no room
 * there. It is asked anew when the page scrolls under it, and when what is pointed at opens.
 */
export function useEdge(line: RefObject<HTMLElement | null>, pointed: Element | undefined): Edge {
  const [edge, setEdge] = useState<Edge>("bottom");
  useLayoutEffect(() => {
    if (pointed === undefined) return;
    const look = () => setEdge(findEdge(line.current, pointed));
    const sizes = new ResizeObserver(look);
    sizes.observe(pointed);
    look();
    addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      sizes.disconnect();
      removeEventListener("scroll", look, { capture: true });
    };
  }, [line, pointed]);
  return edge;
}

function findEdge(line: HTMLElement | null, pointed: Element): Edge {
  const { top, bottom } = pointed.getBoundingClientRect();
  const floor = line?.parentElement?.getBoundingClientRect().top ?? innerHeight;
  const room = floor - bottom;
  return room > (line?.offsetHeight ?? 0) || room > top ? "bottom" : "top";
}
