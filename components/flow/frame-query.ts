import { readOwnQuery } from "@/lib/http/foreign-parameters";

/** What an address says of how a run is shown rather than of the run, and what it can say: kept as it is while the run goes on. */
const frameValues = {
  inspector: ["1"],
  theme: ["light", "dark"],
  depth: ["new", "wire"],
  predict: ["1"],
  present: ["1"],
} as const;

export type FrameName = keyof typeof frameValues;

const frameNames = Object.keys(frameValues) as FrameName[];

export function isFrameValue(name: FrameName, value: string): boolean {
  const values: readonly string[] = frameValues[name];
  return values.includes(value);
}

/** The query of a run with what the present one says of the frame. */
export function keepFrame(query: string, present: string): string {
  const kept = new URLSearchParams(query);
  const before = new URLSearchParams(present);
  for (const name of frameNames) {
    const value = before.get(name);
    if (value !== null && isFrameValue(name, value)) kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}

/** The query of a run alone. */
export function dropFrame(query: string): string {
  const kept = readOwnQuery(query);
  for (const name of frameNames) kept.delete(name);
  return kept.size === 0 ? "" : `?${kept}`;
}
