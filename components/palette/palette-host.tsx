"use client";

import { useEffect, useRef, useState } from "react";
import { searchEvent } from "@/components/ui/search-button";
import { useOnDemand } from "@/components/ui/use-on-demand";

const loadPalette = async () => (await import("./palette")).Palette;

/** How long letters are kept for a palette that is on its way, in milliseconds. */
const patience = 3000;

/** Opens the palette by Ctrl K or ⌘ K, and by the button in the head of every page. In a frame the keys are those of the page around it. */
export function PaletteHost() {
  const [Palette, ask] = useOnDemand(loadPalette);
  const [open, setOpen] = useState(false);
  /** What was typed before it came, which is for it and for no key of the page. */
  const early = useRef("");

  useEffect(() => {
    if (location.pathname.startsWith("/embed/")) return;
    let until = 0;
    const show = () => {
      early.current = "";
      until = performance.now() + patience;
      ask();
      setOpen(true);
    };
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, timeStamp } = event;
      const command = ctrlKey || metaKey;
      const isOurs = command
        ? key.toLowerCase() === "k" && !shiftKey
        : !Palette && key.length === 1 && timeStamp < until;
      if (altKey || !isOurs) return;
      event.preventDefault();
      if (command) show();
      else early.current += key;
    };
    // Before the keys of the page.
    addEventListener("keydown", onKey, true);
    addEventListener(searchEvent, show);
    return () => {
      removeEventListener("keydown", onKey, true);
      removeEventListener(searchEvent, show);
    };
  }, [ask, Palette]);

  return Palette && <Palette open={open} early={early.current} onClose={() => setOpen(false)} />;
}
