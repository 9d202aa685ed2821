"use client";

import { useEffect, useState } from "react";
import { keepFrame } from "@/components/flow/frame-query";
import { type Autoplay, useAutoplay } from "@/components/flow/use-autoplay";
import { type Keys, useKeys } from "@/components/flow/use-keys";
import { writeAddress } from "@/components/ui/address";
import { type AddressOfTwo, formatAddressOfTwo } from "@/machines/address-of-two";

export interface Lockstep {
  readonly row: number;
  /** True where one came by a single step forward. */
  readonly forward: boolean;
  readonly go: (row: number) => void;
  readonly next: () => void;
  readonly autoplay: Autoplay;
}

/** Browsers refuse more than some hundred changes of the address in half a minute: one that scrubs waits for its end. */
const settle = 120;

/**
 * Where one stands at first. Who goes back in the history is given the page as it came from the server, and the address that was written
 * since then: where it is the one of this comparison, it says more.
 */
function readRow(address: AddressOfTwo, last: number): number {
  if (typeof location === "undefined") return address.row;
  const { search } = location;
  const row = Number(new URLSearchParams(search).get("step") ?? 1) - 1;
  const isOwn = row >= 0 && keepFrame(formatAddressOfTwo({ ...address, row }), search) === search;
  return isOwn ? Math.min(row, last) : address.row;
}

/** One place in both runs, moved by hand, by key or by itself, and kept in the address. */
export function useLockstep(address: AddressOfTwo, last: number, keys: Keys): Lockstep {
  const [place, setPlace] = useState(() => ({ row: readRow(address, last), forward: false, moved: false }));
  const { row, moved } = place;
  const go = (to: number) => {
    const next = Math.max(0, Math.min(last, to));
    if (next !== row) setPlace({ row: next, forward: next === row + 1, moved: true });
  };
  const autoplay = useAutoplay(row, last, go);
  const to = (place: number) => () => {
    autoplay.stop();
    go(place);
  };
  const next = to(row < last ? row + 1 : 0);
  const onward = () => {
    if (row < last) next();
  };
  useKeys({
    ArrowRight: onward,
    " ": onward,
    ArrowLeft: to(row - 1),
    Home: to(0),
    End: to(last),
    k: autoplay.toggle,
    r: to(0),
    ...keys,
  });
  useEffect(() => {
    if (!moved) return;
    const timer = setTimeout(() => {
      const query = keepFrame(formatAddressOfTwo({ ...address, row }), location.search);
      writeAddress("replaceState", location.pathname + query);
    }, settle);
    return () => clearTimeout(timer);
  }, [address, row, moved]);
  return { row, forward: place.forward, go, next, autoplay };
}
