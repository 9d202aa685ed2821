/**
 * What was read from a text, kept for the next who asks: the rules of one request read its address again and again. For functions of
 * the text alone whose results nobody changes. The oldest of a few is forgotten first.
 */
export function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, { readonly result: T }>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known.result;
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    const result = read(text);
    kept.set(text, { result });
    return result;
  };
}
