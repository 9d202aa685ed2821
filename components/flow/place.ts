import type { readSharedTables } from "@/lib/content/shared-tables";
import type { Home } from "./lesson/home";
import type { Standing } from "./recipe";

/** A run that was made, and what the page has to know of it. */
export interface Carried extends Standing {
  /** Reads the words for whatever can occur, once another run was made than the page has opened with. */
  readonly readTables?: typeof readSharedTables;
  /** What of the address could not be used, or why nothing came of what was wanted; what the server says, until it was read here. */
  readonly notices?: readonly string[];
  /** In a lesson. */
  readonly home?: Home | undefined;
}

/** The step of the run that is shown, and how one came there. */
export interface Place extends Carried {
  /** True where one came by a single step forward. */
  readonly forward: boolean;
  /** What becomes of the address: a new entry of the history for another run, the same one for another step. */
  readonly record: "push" | "replace" | "none";
}
