"use client";

import { Button } from "./button";
import { Kbd } from "./kbd";
import { useHydrated } from "./use-hydrated";

/** What the page hears when somebody wants to search. */
export const searchEvent = "grantscope:search";

/** Without script there is nothing that could search. */
export function SearchButton() {
  const modifier = useHydrated() && /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
  return (
    <Button
      look="quiet"
      icon="search"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => dispatchEvent(new Event(searchEvent))}
      className="max-md:px-3.5 noscript:hidden"
    >
      <span className="max-md:sr-only">Search</span>
      <span aria-hidden="true" className="flex gap-0.5 max-xl:hidden finger:hidden">
        <Kbd>{modifier}</Kbd>
        <Kbd>K</Kbd>
      </span>
    </Button>
  );
}
