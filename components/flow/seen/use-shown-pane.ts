"use client";

import { useEffect } from "react";
import { isMotionReduced } from "@/components/ui/preferences";

/**
 * In one column, what one chooses to see, by the choice or by its key, stands below the stage, and mostly below the window: then the page
 * scrolls until the choice is at its top. Where enough of it is in sight already, as in more columns, nothing moves.
 */
export function useShownPane(): void {
  useEffect(() => {
    // To choose may be what brought this script, and is over before it is here. What stands first is there without a choice.
    if (!findChoice()?.querySelector("input")?.checked) show();
    const onChange = ({ target }: Event) => {
      if (target instanceof Element && target.closest(choices)) requestAnimationFrame(show);
    };
    // After the player's own, which prevents what it takes.
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (defaultPrevented && key.toLowerCase() === "o") requestAnimationFrame(show);
    };
    document.addEventListener("change", onChange);
    addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("change", onChange);
      removeEventListener("keydown", onKey);
    };
  }, []);
}

const choices = ".player-grid > fieldset";

/** The choice that is drawn: in three columns there is none, but beside a lesson. */
function findChoice(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(choices)].find((choice) => choice.checkVisibility());
}

function show(): void {
  const bar = document.querySelector("main ~ [aria-label=Controls]");
  const end = bar?.getBoundingClientRect().top ?? innerHeight;
  if (end - findPaneTop() > innerHeight / 3) return;
  findChoice()?.scrollIntoView({ block: "start", behavior: isMotionReduced() ? "instant" : "smooth" });
}

/** Where the highest of the panes that are shown begins. */
function findPaneTop(): number {
  const panes = [...document.querySelectorAll<HTMLElement>(".player-side, .player-inspector")];
  const tops = panes
    .filter((pane) => pane.offsetParent !== null)
    .map((pane) => pane.getBoundingClientRect().top);
  return Math.min(...tops);
}
