/** The address of a place, and back. It comes after the page: none is written before the first press. */
import type { FlowId } from "@/lib/world/options";
import { formatAddressState, readAddressState } from "@/machines/address";
import { keepFrame } from "./frame-query";
import { fitQuery, readQuery } from "./long-query";
import type { Place } from "./place";
import { recipeOf } from "./recipe";
import { splitFrame } from "./split-frame";

/** With what the address at hand says of the frame. */
export function formatAddress({ run, step, branches }: Place, { pathname, search }: Location): string {
  const query = formatAddressState(run.flow, { ...recipeOf(run), step, branches });
  return pathname + fitQuery(keepFrame(query, search));
}

/** What an address says, read as the server reads it; `odd` is what of the frame means nothing. */
export function readAddress(
  flow: FlowId,
  { pathname, ...at }: Pick<Location, "pathname" | "search" | "hash">,
) {
  const { rest, odd } = splitFrame(readQuery(at), pathname.startsWith("/embed/") ? "frame" : "page");
  return { ...readAddressState(flow, rest), odd };
}
