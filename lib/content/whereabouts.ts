/** What a line says of where a value has been. Names are those of the lanes. */

interface Compared {
  readonly by: string;
  readonly number: number;
}

/** `is made by Prints, is in messages 2, 3 and 4, and is compared by id.example in message 4.` */
export function describeWhereabouts(
  maker: string,
  carried: readonly number[],
  checked: readonly Compared[],
): string {
  const parts = [`is from ${maker}`];
  parts.push(
    carried.length === 0
      ? "has been in no message yet"
      : `is in message${carried.length === 1 ? "" : "s"} ${list(carried.map(String))}`,
  );
  if (checked.length > 0)
    parts.push(`is checked by ${list(checked.map(({ by, number }) => `${by} (message ${number})`))}`);
  return `${list(parts)}.`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
