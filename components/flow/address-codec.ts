/** The address of a place, and back. It comes after the page: none is written before the first press. */
import type { FlowId } from "@/lib/world/options";
import { formatAddressState, readAddressState } from "@/machines/address";
import { keepFrame } from "./frame-query";
import type { Home } from "./lesson/home";
import { formatLessonQuery, readLessonQuery, splitLesson } from "./lesson/lesson-query";
import { fitQuery, readQuery } from "./long-query";
import type { Carried } from "./place";
import { recipeOf } from "./recipe";
import { splitFrame } from "./split-frame";

export type At = Pick<Location, "pathname" | "search" | "hash">;

/** With what the address at hand says of the frame. */
export function formatAddress({ run, step, branches, home }: Carried, at: At): string {
  const query = formatAddressState(run.flow, { ...recipeOf(run), step, branches }, home);
  return at.pathname + (home ? formatLessonQuery(query, home, at) : fitQuery(keepFrame(query, at.search)));
}

/** What an address says, read as the server reads it; `odd` is what of the frame means nothing. */
export function readAddress(flow: FlowId, { pathname, ...at }: At, home?: Home) {
  const { rest, odd } = home
    ? splitLesson(readLessonQuery(at), home.count)
    : splitFrame(readQuery(at), pathname.startsWith("/embed/") ? "frame" : "page");
  return { ...readAddressState(flow, rest, home), odd };
}
