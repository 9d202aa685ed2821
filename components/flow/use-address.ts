"use client";

import { type RefObject, useEffect, useRef } from "react";
import { isLong } from "./long-names";
import type { Place } from "./place";

/** The codec of addresses comes after the page: none is written before the first press. */
const loadCodec = () => import("./plans");

/** Browsers refuse more than some hundred changes of the address in half a minute: one that scrubs waits for its end. */
const settle = 120;

/**
 * Keeps the address at what is shown, and shows what the address says when one goes back in the history. `returning` counts how often one has
 * gone there and the run has not come yet: the entry that one is at is nobody's to write to until then.
 */
export function useAddress(place: Place, restore: () => Promise<void>, returning: RefObject<number>): void {
  const last = useRef(place);

  useEffect(() => {
    const from = last.current;
    last.current = place;
    if (place.record === "none") return;
    const write = async (how: "pushState" | "replaceState") => {
      const { recordPlace } = await loadCodec();
      if (returning.current === 0) recordPlace(how, place, from);
    };
    // In a frame an entry would be one more press on Back for the reader of the page around it.
    if (place.record === "push" && window === parent) {
      void write("pushState");
      return;
    }
    const timer = setTimeout(() => void write("replaceState"), settle);
    return () => clearTimeout(timer);
  }, [place, returning]);

  useEffect(() => {
    const onPopState = async () => {
      returning.current += 1;
      try {
        await restore();
      } finally {
        returning.current -= 1;
      }
    };
    // What stands behind the # did not reach the server.
    if (isLong(location)) void onPopState();
    addEventListener("popstate", onPopState);
    return () => removeEventListener("popstate", onPopState);
  }, [restore, returning]);
}
