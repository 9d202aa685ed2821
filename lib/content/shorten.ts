/**
 * What an address said, within a sentence: not all of it where it is long, nothing of it that cannot be seen but could turn the sentence
 * round, and quotes where nothing is left.
 */
export function shorten(text: string): string {
  const letters = Array.from(text.replace(/\p{C}/gu, ""));
  const short = letters.length > 40 ? `${letters.slice(0, 40).join("")}…` : letters.join("");
  return short.trim() === "" ? "“”" : short;
}
