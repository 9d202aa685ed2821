/**
 * JSON laid out anew without being parsed: numbers, escapes and the order of members stay as they are written. Takes a text that
 * is JSON; any other comes back with no promise but that nothing throws.
 */
import { readString, skipBlanks } from "./json-token";

/** Strings, punctuation and words, without the blanks between them. */
function split(source: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = skipBlanks(source, 0); at < source.length; at = skipBlanks(source, at)) {
    const end = Math.max(at + 1, findEnd(source, at));
    pieces.push(source.slice(at, end));
    at = end;
  }
  return pieces;
}

function findEnd(source: string, from: number): number {
  const character = source.charAt(from);
  if (character === '"') return readString(source, from).at;
  if ("{}[],:".includes(character)) return from + 1;
  let at = from;
  while (at < source.length && !/[{}[\],:"\s]/.test(source.charAt(at))) at += 1;
  return at;
}

/** Without blanks outside of strings. */
export function minifyJson(source: string): string {
  return split(source).join("");
}

/** One member or item a line, two spaces deep; a short list without lists in it stays on one line. */
export function prettyJson(source: string): string {
  const parts = split(source);
  let text = "";
  let depth = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const piece = parts[at] ?? "";
    const short = piece === "[" || piece === "{" ? findShort(parts, at) : undefined;
    if (short !== undefined) {
      text += short.text;
      at = short.end;
    } else if (piece === "{" || piece === "[") {
      depth += 1;
      text += `${piece}${newLine(depth)}`;
    } else if (piece === "}" || piece === "]") {
      depth = Math.max(0, depth - 1);
      text += `${newLine(depth)}${piece}`;
    } else if (piece === ",") text += `,${newLine(depth)}`;
    else text += piece === ":" ? ": " : piece;
  }
  return text;
}

function newLine(depth: number): string {
  return `\n${"  ".repeat(Math.min(depth, 40))}`;
}

const shortest = 64;

/** An array of scalars, or an empty object, that fits on a line. */
function findShort(parts: readonly string[], from: number) {
  const isArray = parts[from] === "[";
  let text = parts[from] ?? "";
  for (let at = from + 1; at < parts.length && text.length < shortest; at += 1) {
    const piece = parts[at] ?? "";
    if (piece === (isArray ? "]" : "}")) return { text: text + piece, end: at };
    if (!isArray || piece === "[" || piece === "{") return undefined;
    text += piece === "," ? ", " : piece;
  }
  return undefined;
}
