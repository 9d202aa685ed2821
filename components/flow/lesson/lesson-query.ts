/**
 * What the address of a lesson says: `at`, which part of it is shown, and of the run beside it what that part does not show by itself. A
 * lesson of somebody's own stands behind the `#`, before what of the run is too long for a query.
 */
import { notices } from "@/lib/content/notices";
import { type Query, readFirst } from "@/machines/address";
import { keepFrame } from "../frame-query";
import { fitQuery, readQuery } from "../long-query";
import { splitFrame } from "../split-frame";
import { findOwnLesson, type Home, readPart } from "./home";

type At = Pick<Location, "search" | "hash">;

/** Which of so many parts it shows, what it says of the run, and what of the rest means nothing. */
export function splitLesson({ at: said, ...others }: Query, count: number) {
  const at = readFirst(said);
  const index = readPart(at, count);
  const { rest, odd } = splitFrame(others, "lesson");
  const isNone = at !== undefined && at !== String(index + 1);
  return { index, rest, odd: isNone ? [notices.unreadableStep(at), ...odd] : odd };
}

/** The parameters of an address, wherever they stand. */
export function readLessonQuery({ search, hash }: At): Record<string, string> {
  const own = findOwnLesson(hash);
  return readQuery({ search, hash: own === undefined ? hash : `#${hash.slice(own.length + 1)}` });
}

/** The query of the run, with the part that it is beside and what the address at hand says of the frame, before the lesson itself. */
export function formatLessonQuery(query: string, { index }: Home, { search, hash }: At): string {
  const part = index === 0 ? [] : [["at", String(index + 1)]];
  const whole = `?${new URLSearchParams([...part, ...new URLSearchParams(query)])}`;
  const [before = "", long = ""] = fitQuery(keepFrame(whole, search)).split("#");
  const own = findOwnLesson(hash)?.slice(1);
  const behind = [own, long].filter((one) => one).join("&");
  return before + (behind === "" ? "" : `#${behind}`);
}

/** Is another part shown than this one? */
export function isElsewhere({ search }: Pick<At, "search">, home: Home | undefined): boolean {
  return home !== undefined && readPart(new URLSearchParams(search).get("at"), home.count) !== home.index;
}
