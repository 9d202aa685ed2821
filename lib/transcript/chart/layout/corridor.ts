/**
 * A corridor between two rows or two columns of a chart, in which lines run side by side. All lines to one state are one net and run as one;
 * two nets that would touch have tracks of their own.
 */
export interface Corridor {
  /** Net → from where to where it runs. */
  readonly spans: Map<string, readonly [from: number, to: number]>;
}

export function openCorridors(count: number): readonly Corridor[] {
  return Array.from({ length: count }, () => ({ spans: new Map() }));
}

/** The net runs here as well. */
export function extend({ spans }: Corridor, net: string, ...places: readonly number[]): void {
  const all = [...places, ...(spans.get(net) ?? [])];
  spans.set(net, [Math.min(...all), Math.max(...all)]);
}

/** The track of each net, from 0; as few as there can be. Short nets come first, so that long ones run around them. */
export function assignTracks({ spans }: Corridor): ReadonlyMap<string, number> {
  const tracks: (readonly [number, number])[][] = [];
  const assigned = new Map<string, number>();
  const length = ([from, to]: readonly [number, number]) => to - from;
  for (const [net, span] of [...spans].sort(([, one], [, other]) => length(one) - length(other))) {
    const free = tracks.findIndex((track) => track.every(([from, to]) => to < span[0] || from > span[1]));
    const track = free === -1 ? tracks.length : free;
    tracks[track] = [...(tracks[track] ?? []), span];
    assigned.set(net, track);
  }
  return assigned;
}

export function countTracks(tracks: ReadonlyMap<string, number>): number {
  return Math.max(0, ...[...tracks.values()].map((track) => track + 1));
}
