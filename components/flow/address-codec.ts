/** The address of a place, and back. It comes after the page: none is written before the first press. */
import type { FlowId } from "@/lib/world/options";
import { formatAddressState, readAddressState } from "@/machines/address";
import { dropFrame, keepFrame } from "./frame-query";
import { fitQuery, readQuery } from "./long-query";
import { recipeOf } from "./recipe";
import type { Place } from "./use-player";

/** With what the address at hand says of the frame. */
export function formatAddress({ run, step, branches }: Place, { pathname, search }: Location): string {
  const query = formatAddressState(run.flow, { ...recipeOf(run), step, branches });
  return pathname + fitQuery(keepFrame(query, search));
}

/** Without what it says of the frame, which is no option of the flow. */
export function readAddress(flow: FlowId, { search, hash }: Pick<Location, "search" | "hash">) {
  return readAddressState(flow, readQuery({ search: dropFrame(search), hash }));
}
