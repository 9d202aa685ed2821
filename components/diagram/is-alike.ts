/** Has the one what the other has? Of two of the same kind, whose values are plain. */
export function isAlike<T extends object>(one: T | undefined, other: T): boolean {
  return (Object.keys(other) as (keyof T)[]).every((key) => one?.[key] === other[key]);
}
