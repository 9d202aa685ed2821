/** Values longer than this are shown in part until one asks for all. */
const longest = 72;

export function isLong(text: string): boolean {
  return text.length > longest;
}

/** The first and the last of a long value; the whole of a short one. */
export function abbreviate(text: string): string {
  return isLong(text) ? `${text.slice(0, 44)}…${text.slice(-8)}` : text;
}
