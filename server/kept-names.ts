/**
 * Next collects the query of an address in a plain object, in which `__proto__` names no member of its own: a page could not say of it, as
 * of other names, that it means nothing. So the pages get that name with a sign behind it that cannot be seen.
 */
const lost = "__proto__";
const wordJoiner = "\u2060";

/** The target of a request, with every name of its query kept. */
export function keepNames(target: string): string {
  const at = target.indexOf("?");
  const query = new URLSearchParams(at < 0 ? "" : target.slice(at));
  if (!query.has(lost)) return target;
  const kept = [...query].map(([name, value]) => [name === lost ? lost + wordJoiner : name, value]);
  return `${target.slice(0, at)}?${new URLSearchParams(kept)}`;
}
