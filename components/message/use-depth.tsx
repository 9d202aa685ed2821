"use client";

import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import { writeAddress } from "@/components/ui/address";
import { setPreference } from "@/components/ui/preferences";
import type { Depth } from "@/lib/content/depth";

const SaidDepth = createContext<Depth>("new");

interface AddressDepthProps {
  /** As the address says it, if it does. */
  readonly said: string | undefined;
  readonly children: ReactNode;
}

/** What the address says holds for the page as the server makes it; the device may remember something else. */
export function AddressDepth({ said, children }: AddressDepthProps) {
  return <SaidDepth value={said === "wire" ? "wire" : "new"}>{children}</SaidDepth>;
}

/** How a step is shown: as the address says, else as this device remembers, else for somebody who is new to this. */
export function useDepth(): Depth {
  const said = use(SaidDepth);
  return useSyncExternalStore(watch, read, () => said);
}

/** Remembers the choice. What the address said no longer holds. */
export function chooseDepth(depth: Depth): void {
  const address = new URL(location.href);
  if (address.searchParams.has("depth")) {
    address.searchParams.delete("depth");
    writeAddress("replaceState", address);
  }
  setPreference("depth", depth === "new" ? undefined : depth);
}

function watch(onChange: () => void) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-depth"] });
  return () => observer.disconnect();
}

function read(): Depth {
  return document.documentElement.dataset.depth === "wire" ? "wire" : "new";
}
