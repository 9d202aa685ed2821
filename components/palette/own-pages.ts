/** The pages about the run that is at hand: on paper, on a wall, to practise. */
import { cardsPage, handoutPage, practicePage, wallPage } from "@/lib/content/palette";
import { readOwnQuery } from "@/lib/http/foreign-parameters";
import type { RunRecord } from "@/lib/transcript/run";

export type At = Pick<Location, "pathname" | "search" | "hash">;

interface Page {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

/**
 * Paper is made on the server. What was done to a run may stand behind the #, which is not sent, or in no address at all, as in a lesson:
 * then there is no paper, for it would show another run.
 */
export function listOwnPages(run: RunRecord, at: At): readonly Page[] {
  const inLesson = at.pathname.startsWith("/lessons/");
  const query = inLesson ? new URLSearchParams({ ...run.options, seed: run.seed }) : queryOfRun(at.search);
  const isBehind = new URLSearchParams(at.hash.slice(1)).has("do");
  const isLost = inLesson && run.deviations.length > 0;
  const own = query.size === 0 ? "" : `?${query}`;
  const shown = new URLSearchParams([...query, ["present", "1"]]);
  const paper = [
    { ...handoutPage, href: `/handout/${run.flow}${own}` },
    { ...cardsPage, href: `/handout/${run.flow}/cards${own}` },
  ];
  const wall = { ...wallPage, href: `/flows/${run.flow}?${shown}${isBehind ? at.hash : ""}` };
  const practice = { ...practicePage, href: `/flows/${run.flow}/practice${own}` };
  return [...(isBehind || isLost ? [] : paper), ...(isLost ? [] : [wall]), practice];
}

/** Without what an address says of how the run is shown. */
function queryOfRun(search: string): URLSearchParams {
  const kept = readOwnQuery(search);
  kept.delete("present");
  return kept;
}
