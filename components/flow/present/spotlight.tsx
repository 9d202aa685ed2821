"use client";

import { useEffect, useRef } from "react";

/** All but a circle is dark. It follows the pointer, and the focus of whoever has none. */
export function Spotlight() {
  const shade = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = (x: number, y: number) => {
      shade.current?.style.setProperty("--x", `${x}px`);
      shade.current?.style.setProperty("--y", `${y}px`);
    };
    const onPointer = (event: PointerEvent) => place(event.clientX, event.clientY);
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !target.matches(":focus-visible")) return;
      const { x, y, width, height } = target.getBoundingClientRect();
      place(x + width / 2, y + height / 2);
    };
    addEventListener("pointermove", onPointer, { passive: true });
    addEventListener("focusin", onFocus);
    return () => {
      removeEventListener("pointermove", onPointer);
      removeEventListener("focusin", onFocus);
    };
  }, []);
  return <div ref={shade} aria-hidden="true" className="spotlight" />;
}
