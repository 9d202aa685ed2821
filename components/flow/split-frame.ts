/** What an address says of how a run is shown, apart from the run: read so by the server, and by the page once it follows an address itself. */
import { notices } from "@/lib/content/notices";
import { type Query, readFirst } from "@/machines/address";
import { type FrameName, isFrameValue } from "./frame-query";

/** The page of a flow knows the ones, a frame and a lesson the others. */
const known = {
  page: ["depth", "predict", "present"],
  frame: ["inspector", "theme", "depth"],
  lesson: ["depth", "present"],
} as const;

/** The query of a run without what is known there of how it is shown, and what of that means nothing. */
export function splitFrame(
  query: Query,
  where: keyof typeof known,
): { readonly rest: Query; readonly odd: readonly string[] } {
  const names: readonly string[] = known[where];
  const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));
  return { rest, odd: listOddFrame(query, known[where]) };
}

/** What of these parameters means nothing, in sentences. */
export function listOddFrame(query: Query, names: readonly FrameName[]): readonly string[] {
  return names.flatMap((name) => {
    const value = readFirst(query[name]);
    return value === undefined || isFrameValue(name, value) ? [] : [notices.strangeValue(name, value)];
  });
}
