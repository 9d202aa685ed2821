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

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
