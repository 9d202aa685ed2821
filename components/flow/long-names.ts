/** What of a run may be too long for an address (long-query.ts), the first to stand behind the `#` first. */
export const longNames = ["branches", "do"] as const;

/** Does something of the run stand behind the `#`? */
export function isLong({ hash }: Pick<Location, "hash">): boolean {
  return longNames.some((name) => hash.startsWith(`#${name}=`));
}
