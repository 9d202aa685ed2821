/** Parameters as pairs, for functions that take some of them by name. */
import type { Pairs } from "@/lib/transcript/code-step-types";

export function value(pairs: Pairs, name: string): string {
  return pairs.find(([key]) => key === name)?.[1] ?? "";
}

export function without(pairs: Pairs, ...names: readonly string[]): Pairs {
  return pairs.filter(([name]) => !names.includes(name));
}

/** Can what is taken by name be sent so? Each of these has to be there, those of `perhaps` may: once, and with a value. */
export function canName(pairs: Pairs, names: readonly string[], perhaps: readonly string[] = []): boolean {
  const find = (wanted: string) => pairs.filter(([name]) => name === wanted);
  const isOnce = (found: Pairs) => found.length === 1 && found[0]?.[1] !== "";
  return (
    names.every((name) => isOnce(find(name))) &&
    perhaps.every((name) => find(name).length === 0 || isOnce(find(name)))
  );
}
