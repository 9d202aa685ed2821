import type { Query } from "./prepare";

/** Longer addresses are cut by those who ask for pictures. */
const longest = 1_500;

/** Where the picture of a page with this query is; with a query that is too long, that of the page without one. */
export function addressOfPicture(path: string, query: Query): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  );
  const search = new URLSearchParams(said).toString();
  const base = `${path}/picture`;
  return search === "" || search.length > longest ? base : `${base}?${search}`;
}
