/**
 * An address that every server takes. What was done to a run may be long, an edited page for example, and servers refuse an address of
 * more than some thousand characters: then it stands behind the `#`, which is never sent. The page then shows the run as it is without it
 * at first, and makes it anew.
 */

/** Characters of a query that servers and what stands before them take, with room for the rest of the request. */
const longest = 6000;

/** The query, with a long `do` behind a `#`. */
export function fitQuery(query: string): string {
  if (query.length <= longest) return query;
  const parameters = new URLSearchParams(query);
  const done = parameters.get("do") ?? "";
  parameters.delete("do");
  return `${parameters.size === 0 ? "" : `?${parameters}`}#do=${done}`;
}

/** The parameters of an address, wherever they stand. */
export function readQuery({ search, hash }: Pick<Location, "search" | "hash">): Record<string, string> {
  const behind = hash.startsWith("#do=") ? hash.slice(1) : "";
  return Object.fromEntries([...new URLSearchParams(search), ...new URLSearchParams(behind)]);
}
