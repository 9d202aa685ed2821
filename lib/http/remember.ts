/**
 * What was read from a text, kept for the next who asks: the rules of one request read its address again and again. For functions of
 * the text alone whose results nobody changes. The oldest of a few is forgotten first.
 */
export function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, { readonly result: T }>();
  return (text) => (kept.get(text) ?? keepNewest(kept, text, { result: read(text) }, most)).result;
}

/** Puts a value into a map that holds the newest: beyond `most` it forgets what came first. Gives the value. */
export function keepNewest<K, V>(kept: Map<K, V>, key: K, value: V, most: number): V {
  kept.set(key, value);
  const [oldest = key] = kept.keys();
  if (kept.size > most) kept.delete(oldest);
  return value;
}
