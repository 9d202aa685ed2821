"use client";

import { useEffect, useState } from "react";
import { searchEvent } from "@/components/ui/search-button";
import { useOnDemand } from "@/components/ui/use-on-demand";

const loadPalette = async () => (await import("./palette")).Palette;

/** Opens the palette by Ctrl K or ⌘ K, and by the button in the head of every page. In a frame the keys are those of the page around it. */
export function PaletteHost() {
  const [Palette, ask] = useOnDemand(loadPalette);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (location.pathname.startsWith("/embed/")) return;
    const show = () => {
      ask();
      setOpen(true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      show();
    };
    addEventListener("keydown", onKey);
    addEventListener(searchEvent, show);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener(searchEvent, show);
    };
  }, [ask]);

  return Palette && <Palette open={open} onClose={() => setOpen(false)} />;
}
