/** What the inspector calls things. Sentences about the protocol stand in lib/content. */
import type { Lane } from "@/lib/transcript/types";

/** Whose turn it is: a person sits at a browser, whoever that is; all others act by themselves. */
export function describeTurn({ party, name }: Lane): string {
  if (party === "browser") return "The user’s turn";
  // A host is written as it is.
  const large = name.includes(".") ? name : name.charAt(0).toUpperCase() + name.slice(1);
  return `${large}${large.endsWith("s") ? "’" : "’s"} turn`;
}

/** `1 check`, `3 checks`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
