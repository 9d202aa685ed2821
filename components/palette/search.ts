/**
 * What fits what was typed: every word of it must be found, in the title or else in the detail. A word that begins a title counts most,
 * then one that begins a word of it, then one within a word.
 */
import type { PaletteGroup } from "@/lib/content/palette";
import type { Entry } from "./entries";

export interface Found {
  readonly group: PaletteGroup;
  readonly entries: readonly Entry[];
}

/** Results of one group that are shown. */
const most = 7;

/** The groups with the best result first. Without words: the steps of the run, the flows and the pages. */
export function search(entries: readonly Entry[], typed: string): readonly Found[] {
  const words = normalize(typed).split(" ").filter(Boolean);
  if (words.length === 0) return group(entries.filter((entry) => offered.has(entry.group)));
  return group(entries)
    .map((found) => ({ ...found, ranked: rank(found, words) }))
    .sort((one, other) => (other.ranked[0]?.score ?? 0) - (one.ranked[0]?.score ?? 0))
    .filter(({ ranked }) => ranked.length > 0)
    .map(({ group: name, ranked }) => ({
      group: name,
      entries: ranked.slice(0, most).map(({ entry }) => entry),
    }));
}

/** Of two parameters that fit alike the shorter one first: it is more of what was typed. All else stays in its order. */
function rank({ group: kind, entries }: Found, words: readonly string[]) {
  const lengthOf = ({ title }: Entry) => (kind === "parameters" ? title.length : 0);
  return entries
    .map((entry) => ({ entry, score: rate(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || lengthOf(one.entry) - lengthOf(other.entry));
}

const offered: ReadonlySet<PaletteGroup> = new Set(["steps", "flows", "pages"]);

/** In the order in which each group comes first. */
function group(entries: readonly Entry[]): readonly Found[] {
  const groups = new Map<PaletteGroup, Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([name, found]) => ({ group: name, entries: found }));
}

/** A step is found by its number, too, which stands beside it. */
function rate({ group: kind, title, detail, hint }: Entry, words: readonly string[]): number {
  const number = kind === "steps" ? normalize(hint) : "";
  const name = normalize(title);
  const rest = normalize(`${detail} ${number}`);
  const whole = [name, number].includes(words.join(" ")) ? 100 : 0;
  const scores = words.map((word) => rateWord(name, word) * 10 || rateWord(rest, word));
  return scores.includes(0) ? 0 : whole + scores.reduce((sum, score) => sum + score, 0) / words.length;
}

function rateWord(text: string, word: string): number {
  if (text.startsWith(word)) return 4;
  if (text.includes(` ${word}`)) return 3;
  return text.includes(word) ? 1 : 0;
}

/** `code_challenge` is found by `code challenge`, and `RFC 7636 §4.6` by `7636 4.6` and `rfc7636`. */
function normalize(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_§`*“”:,-]+/g, " ")
    .replaceAll(/\brfc(?=\d)/g, "rfc ")
    .trim();
}
