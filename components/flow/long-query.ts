/**
 * An address that every server takes. What was done to a run may be long, an edited page for example, and servers refuse an address of
 * more than some thousand characters: then it stands behind the `#`, which is never sent, with the step that is shown. The page then shows the
 * run as it is without it at first, and makes it anew.
 */
import { isLong, longNames } from "./long-names";

/** Characters of a query that servers and what stands before them take, with room for the rest of the request. */
export const longest = 6000;

/** The query, with what is long behind a `#`. */
export function fitQuery(query: string): string {
  const before = new URLSearchParams(query);
  const behind = new URLSearchParams();
  for (const name of longNames) {
    const value = before.get(name);
    if (value === null || sizeOf(before) <= longest) continue;
    before.delete(name);
    behind.set(name, value);
  }
  if (behind.size === 0) return query;
  // A step of the run that the server does not know would be one too many there.
  const step = before.get("step");
  before.delete("step");
  if (step !== null) behind.set("step", step);
  return `${before.size === 0 ? "" : `?${before}`}#${behind}`;
}

/** The parameters of an address, wherever they stand. Of those with one name the first counts, as on the server. */
export function readQuery({ search, hash }: Pick<Location, "search" | "hash">): Record<string, string> {
  const behind = isLong({ hash }) ? hash.slice(1) : "";
  return Object.fromEntries([...listFirst(search), ...listFirst(behind)]);
}

function listFirst(query: string): (readonly [name: string, value: string])[] {
  const parameters = new URLSearchParams(query);
  return [...parameters.keys()].map((name) => [name, parameters.get(name) ?? ""]);
}

function sizeOf(parameters: URLSearchParams): number {
  return parameters.toString().length;
}
