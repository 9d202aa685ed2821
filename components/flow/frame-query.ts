import { readOwnQuery } from "@/lib/http/foreign-parameters";

/** What an address says of how a run is shown rather than of the run: kept as it is while the run goes on. */
const frameParameters = ["inspector", "theme", "depth", "predict", "present"] as const;

/** The query of a run with what the present one says of the frame. */
export function keepFrame(query: string, present: string): string {
  const kept = new URLSearchParams(query);
  const before = new URLSearchParams(present);
  for (const name of frameParameters) {
    const value = before.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}

/** The query of a run alone. */
export function dropFrame(query: string): string {
  const kept = readOwnQuery(query);
  for (const name of frameParameters) kept.delete(name);
  return kept.size === 0 ? "" : `?${kept}`;
}
