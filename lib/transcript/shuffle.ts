/**
 * An order that looks random and is the same for the same label: FNV-1a (32 bits) of the label and the place of each thing, mixed so that
 * neighbours part. A link with the same seed repeats it.
 */

export function shuffle<T>(things: readonly T[], label: string): readonly T[] {
  return things
    .map((thing, index) => ({ thing, rank: hash(`${label}/${index}`) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ thing }) => thing);
}

/** The same things so that those of one kind do not follow one another: the first of each kind, then the second of each. */
export function spread<T>(things: readonly T[], kindOf: (thing: T) => string): readonly T[] {
  const counts = new Map<string, number>();
  const ranked = things.map((thing) => {
    const rank = counts.get(kindOf(thing)) ?? 0;
    counts.set(kindOf(thing), rank + 1);
    return { thing, rank };
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ thing }) => thing);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
