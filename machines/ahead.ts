/**
 * The engine in pieces, for a page that may need it soon: see lib/world/ahead.ts. What they were fetched for asks for the whole, and has
 * it at once.
 */
import { worldAhead } from "@/lib/world/ahead";

export const engineAhead: typeof worldAhead = [
  ...worldAhead,
  () => import("xstate"),
  () => import("./engine"),
];
