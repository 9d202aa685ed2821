"use client";

import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

const scenes = 3;

/** Milliseconds from one scene to the next. Nobody who has just come presses a key so soon. */
const beat = 150;

/**
 * Draws and lays out what comes next once where nobody sees it, one scene after the other, while whoever opened the page still looks at
 * it. A browser makes fast what it has run: without a rehearsal the first steps take twice as long as those that follow. Under a finger
 * there is none: it would hold up the scrolling of a phone.
 */
export function useRehearsal(draw: (scene: number) => ReactNode): ReactNode {
  const [scene, setScene] = useState(0);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (scene > scenes || matchMedia("(pointer: coarse)").matches) return;
    if (place.current) layOut(place.current);
    const task = setTimeout(() => {
      place.current ??= document.createElement("div");
      startTransition(() => setScene(scene + 1));
    }, beat);
    return () => clearTimeout(task);
  }, [scene]);
  return place.current && scene <= scenes && createPortal(draw(scene), place.current);
}

/** As wide as the window, and in the page until it is laid out: gone before anybody sees, hears or finds it. */
function layOut(place: HTMLElement): void {
  place.className = "fixed w-full";
  document.body.append(place);
  place.offsetHeight;
  place.remove();
}
