/** The rules of texts.test.ts for the texts of the pages to read. */
import { sentences, words } from "./texts";

/** Members that are sentences, wherever they stand. */
const prose = new Set(["text", "why", "what", "line", "description", "note", "claim"]);

/** Ids, values and addresses: read by programs. */
const codes = new Set(["id", "spec", "href", "to", "preset", "see", "guide", "flow", "options", "step"]);

/** Every text that breaks a rule, with where it stands. */
export function breaksRules(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === "string") return isRight(value, path) ? [] : [`${path.join(".")}: ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !codes.has(name))
    .flatMap(([name, inner]) => breaksRules(inner, [...path, name]));
}

function isRight(text: string, path: readonly string[]): boolean {
  const member = path.findLast((name) => !/^\d+$/.test(name)) ?? "";
  const isClean = text === text.trim() && !/\s\s/.test(text) && !/['"]/.test(text.replace(/`[^`]*`/g, ""));
  const isClosed = text.split("**").length % 2 === 1 && text.split("`").length % 2 === 1;
  const isShort = sentences(text).every((sentence) => words(sentence).length <= 30);
  const ends = !prose.has(member) || /[.:?…]$/.test(text);
  const isTitle = member !== "title" || (words(text).length <= 8 && !/[.:!]$/.test(text));
  return isClean && isClosed && isShort && ends && isTitle;
}
