import type { ReactNode } from "react";

/** In a narrow column a name breaks between its words, and an address between its parts. */
export function breakWords(name: string): readonly ReactNode[] {
  const [first, ...rest] = name.split(/(?<=[_/])(?![_/]|$)/);
  // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice
  return [first, ...rest.flatMap((word, index) => [<wbr key={index} />, word])];
}
