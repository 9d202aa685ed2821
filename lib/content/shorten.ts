/** What an address said, within a sentence: not all of it where it is long, and in quotes where there is nothing to see. */
export function shorten(text: string): string {
  const letters = Array.from(text);
  if (text.trim() === "") return "“”";
  return letters.length > 40 ? `${letters.slice(0, 40).join("")}…` : text;
}
