/** The pages about the run that is at hand: on paper, on a wall, to practise. */
import { cardsPage, handoutPage, practicePage, wallPage } from "@/lib/content/palette";
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
  const on = (page: Omit<Page, "href">, path: string, behind = "") => ({
    ...page,
    href: path + (query.size === 0 ? "" : `?${query}`) + behind,
  });
  const paper = [on(handoutPage, `/handout/${run.flow}`), on(cardsPage, `/handout/${run.flow}/cards`)];
  const practice = on(practicePage, `/flows/${run.flow}/practice`);
  query.set("present", "1");
  const wall = on(wallPage, `/flows/${run.flow}`, isBehind ? at.hash : "");
  return [...(isBehind || isLost ? [] : paper), ...(isLost ? [] : [wall]), practice];
}

/** Without what an address says of how the run is shown. */
function queryOfRun(search: string): URLSearchParams {
  const kept = new URLSearchParams(search);
  kept.delete("present");
  return kept;
}
