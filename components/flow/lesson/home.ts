import type { Recipe } from "../recipe";

/** The part of a lesson that a run is played beside, and what it shows by itself: the address of the page says only what differs from that. */
export interface Home extends Recipe {
  readonly step: number;
  /** Which of so many parts of the lesson it is. 0 is the first. */
  readonly index: number;
  readonly count: number;
}

/** Which of so many parts the `at` of an address names; the first where it names none. */
export function readPart(at: string | null | undefined, count: number): number {
  const number = /^[1-9]\d*$/.test(at ?? "") ? Number(at) : 1;
  return number > count ? 0 : number - 1;
}

/** The lesson of somebody's own in an address, as a fragment; what follows it there is of the run beside it. */
export function findOwnLesson(address: string): string | undefined {
  return /#lesson=[^&]*/.exec(address)?.[0];
}
