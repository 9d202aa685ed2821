/** Header fields as lines that a person edits (RFC 9112 §5): whatever is written is read as something, and empty lines as nothing. */
import type { Header } from "./message";

export function formatHeaderLines(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `${name}: ${value}`).join("\n");
}

/** A line without a colon is a field without a value. */
export function readHeaderLines(text: string): readonly Header[] {
  return text.split(/\r?\n/).flatMap((line): readonly Header[] => {
    if (line.trim() === "") return [];
    const colon = line.indexOf(":");
    return colon < 0 ? [[line.trim(), ""]] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
}
