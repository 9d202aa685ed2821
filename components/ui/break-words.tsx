import type { ReactNode } from "react";

/** In a narrow column a name breaks between its words, and an address between its parts. */
export function breakWords(name: string): readonly ReactNode[] {
  const [first, ...rest] = name.split(/(?<=[_/])(?![_/]|$)/);
  return [first, ...rest.flatMap((word) => [<wbr key={word} />, word])];
}
