/** What is said of a part of a message that is compared: its value, and what of it the other side has not. */
import { compareWords } from "@/lib/content/compare/words";
import type { ComparedPart } from "@/lib/transcript/differences";

export function sayValue({ value, inside }: ComparedPart): string {
  return inside === undefined ? value : compareWords.inside(inside.join(", "));
}

/** Nothing is said of what is alike. */
export function sayMark({ mark, place }: ComparedPart): string | undefined {
  if (mark === "same") return undefined;
  if (mark === "only") return compareWords.onlyHere;
  return place ? compareWords.places[place] : compareWords.different;
}
