"use client";

import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

const scenes = 3;

/** Milliseconds from one scene to the next. Nobody who has just come presses a key so soon. */
const beat = 150;

/**
 * Draws what comes next once where nobody sees it, one scene after the other, while whoever opened the page still looks at it. A browser makes
 * fast what it has run: without a rehearsal the first steps take twice as long as those that follow.
 */
export function useRehearsal(draw: (scene: number) => ReactNode): ReactNode {
  const [scene, setScene] = useState(0);
  const place = useRef<Element>(null);
  useEffect(() => {
    if (scene > scenes) return;
    const task = setTimeout(() => {
      place.current ??= createPlace();
      startTransition(() => setScene(scene + 1));
    }, beat);
    return () => clearTimeout(task);
  }, [scene]);
  useEffect(() => {
    if (scene > 0 && place.current) layOut(place.current);
  }, [scene]);
  return place.current && scene <= scenes && createPortal(draw(scene), place.current);
}

function createPlace(): HTMLElement {
  const place = document.createElement("div");
  place.style.cssText = "position:fixed;display:flex;flex-direction:column;width:45rem;height:40rem;visibility:hidden";
  return place;
}

/** Puts it into the page and takes it out at once: before anybody sees, hears or finds it. */
function layOut(place: HTMLElement): void {
  document.body.append(place);
  place.getBoundingClientRect();
  place.remove();
}
