/** Finding again what was said of a value, when one value after the other is asked for. */

interface Valued {
  readonly value: string;
}

export function groupByValue<T extends Valued>(found: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of found) {
    const group = groups.get(one.value);
    if (group === undefined) groups.set(one.value, [one]);
    else group.push(one);
  }
  return groups;
}

/** The bodies that hold the value. A short one could stand in a page by chance. */
export function selectBodiesWith<T extends Valued>(bodies: readonly T[], value: string): readonly T[] {
  return value.length < 16 ? [] : bodies.filter((body) => body.value.includes(value));
}
