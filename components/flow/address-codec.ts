/** The address of a place, and back. It comes after the page: none is written before the first press. */
import type { FlowId } from "@/lib/world/options";
import { formatAddressState, readAddressState } from "@/machines/address";
import { keepFrame } from "./frame-query";
import { fitQuery, readQuery } from "./long-query";
import { recipeOf } from "./recipe";
import type { Place } from "./use-player";

/** With what the address at hand says of the frame. */
export function formatAddress({ run, step, branches }: Place, { pathname, search }: Location): string {
  const query = formatAddressState(run.flow, { ...recipeOf(run), step, branches });
  return pathname + fitQuery(keepFrame(query, search));
}

export function readAddress(flow: FlowId, at: Pick<Location, "search" | "hash">) {
  return readAddressState(flow, readQuery(at));
}
