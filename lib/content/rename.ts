/** Texts that several flows have in common, with the names of one of them. */

export type Names = Readonly<Record<string, string>>;

/** A name that begins small begins large where a sentence does. */
function beginLarge(text: string, name: string): string {
  const large = name.charAt(0).toUpperCase() + name.slice(1);
  const begun = text.startsWith(name) ? large + text.slice(name.length) : text;
  return begun.replaceAll(`. ${name}`, `. ${large}`);
}

/** The same texts with the names of the flow. */
export function rename<T>(texts: T, names: Names = {}): T {
  const renamed = Object.entries(names);
  const inText = (text: string) =>
    renamed.reduce((all, [from, to]) => beginLarge(all.replaceAll(from, to), to), text);
  const inAll = (value: unknown): unknown => {
    if (typeof value === "string") return inText(value);
    if (Array.isArray(value)) return value.map(inAll);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inAll(inner)]));
  };
  return renamed.length === 0 ? texts : (inAll(texts) as T);
}
