"use client";

import { useEffect, useRef } from "react";
import { formatAddressState, readAddressState } from "@/machines/address";
import { flowOf, type Place, type Recipe, recipeOf } from "./use-player";

/** Browsers refuse more than some hundred changes of the address in half a minute: one that scrubs waits for its end. */
const settle = 120;

/** Keeps the address at what is shown, and shows what the address says when one goes back in the history. */
export function useAddress(place: Place, restore: (recipe: Recipe, step: number) => void): void {
  const flow = flowOf(place.run);
  const latest = useRef(restore);
  latest.current = restore;

  useEffect(() => {
    if (place.record === "none") return;
    const url = `${location.pathname}${formatAddressState(flow, { ...recipeOf(place.run), step: place.step })}`;
    if (place.record === "push") {
      history.pushState(history.state, "", url);
      return;
    }
    const timer = setTimeout(() => history.replaceState(history.state, "", url), settle);
    return () => clearTimeout(timer);
  }, [place, flow]);

  useEffect(() => {
    const onPopState = () => {
      const { state } = readAddressState(flow, Object.fromEntries(new URLSearchParams(location.search)));
      latest.current(state, state.step);
    };
    addEventListener("popstate", onPopState);
    return () => removeEventListener("popstate", onPopState);
  }, [flow]);
}

/** The address of what is shown now, for sharing. */
export function linkTo(place: Pick<Place, "run" | "step">): string {
  const query = formatAddressState(flowOf(place.run), { ...recipeOf(place.run), step: place.step });
  return `${location.origin}${location.pathname}${query}`;
}
