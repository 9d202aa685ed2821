/** Parameters that other sites add to the links that leave them, to count who follows: they say nothing of what is shown here. */
const foreign =
  /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|igshid|mc_[ce]id|ref)$/;

function isForeign(name: string): boolean {
  return foreign.test(name);
}

/** The query that a page is given, without them. */
export function dropForeign<T>(query: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !isForeign(name)));
}

/** The query of the address at hand, without them: links do not carry them on. */
export function readOwnQuery(search: string): URLSearchParams {
  const own = new URLSearchParams(search);
  for (const name of [...own.keys()].filter(isForeign)) own.delete(name);
  return own;
}
