"use client";

import { useEffect } from "react";
import { isMotionReduced } from "@/components/ui/preferences";

/**
 * In one column, what one chooses to see stands below the stage, and mostly below the window: then the page scrolls until the choice is at
 * its top. Where enough of it is in sight already, as in more columns, nothing moves.
 */
export function useShownPane(): void {
  useEffect(() => {
    // To choose may be what brought this script, and is over before it is here. What stands first is there without a choice.
    const choice = findChoice(document.activeElement);
    if (choice !== undefined && !choice.querySelector("input")?.checked) show(choice);
    const onChange = ({ target }: Event) => {
      const chosen = findChoice(target);
      if (chosen !== undefined) requestAnimationFrame(() => show(chosen));
    };
    document.addEventListener("change", onChange);
    return () => document.removeEventListener("change", onChange);
  }, []);
}

function findChoice(target: EventTarget | null): HTMLElement | undefined {
  const input = target instanceof HTMLInputElement ? target : undefined;
  return input?.closest<HTMLElement>(".player-grid > fieldset") ?? undefined;
}

function show(choice: HTMLElement): void {
  const bar = document.querySelector("main ~ [aria-label=Controls]");
  const end = bar?.getBoundingClientRect().top ?? innerHeight;
  if (end - findPaneTop() > innerHeight / 3) return;
  choice.scrollIntoView({ block: "start", behavior: isMotionReduced() ? "instant" : "smooth" });
}

/** Where the highest of the panes that are shown begins. */
function findPaneTop(): number {
  const panes = [...document.querySelectorAll<HTMLElement>(".player-side, .player-inspector")];
  const tops = panes
    .filter((pane) => pane.offsetParent !== null)
    .map((pane) => pane.getBoundingClientRect().top);
  return Math.min(...tops);
}
