"use client";

import { PopoverButton } from "@/components/ui/popover-button";
import type { Interference } from "./interference";

const loadList = async () => (await import("./interfere-list")).InterfereList;

/** What a person can do to the run that would not happen by itself. */
export function InterfereMenu(interference: Interference) {
  return (
    <PopoverButton
      icon="more"
      load={loadList}
      given={interference}
      panelClassName="bottom-20 w-80 p-2 md:bottom-18"
    >
      <span className="max-xl:sr-only">What if …</span>
    </PopoverButton>
  );
}
