/** What valibot finds wrong with the shape of a lesson, as data: what stands there, and what is expected. The words are in lib/content/lessons. */
import type { BaseIssue } from "valibot";
import { nearest } from "../nearest";
import { namesAt } from "./lesson";

export type Path = readonly (string | number)[];

/** What is expected where something else stands. */
export type Wanted =
  /** What the name of the place says: a text, a number, a list, a fact. */
  | { readonly kind: "shape" }
  /** One of these; `near` are those that the one that stands there may be a slip of. */
  | { readonly kind: "names"; readonly names: readonly string[]; readonly near: readonly string[] }
  /** It is one of the kind, and too small or too large: a number, or what has so many characters or entries. */
  | {
      readonly kind: "least" | "most";
      readonly of: "value" | "characters" | "entries";
      readonly bound: number;
      readonly has: number;
    };

export type ShapeFault =
  | { readonly kind: "missing" }
  | { readonly kind: "unknown-name"; readonly known: readonly string[]; readonly near: readonly string[] }
  /** `found` is what stands there, as JSON and not all of it. */
  | { readonly kind: "malformed"; readonly found: string; readonly wanted: Wanted };

/** Where it is, and what. */
export function readIssue(issue: BaseIssue<unknown>): { readonly path: Path; readonly fault: ShapeFault } {
  // Of several forms the one that came furthest says most: its own complaint is nearer to what was meant.
  const [deepest] = (issue.issues ?? []).toSorted((one, other) => rank(other) - rank(one));
  const path = [...pathOf(issue), ...(deepest === undefined ? [] : pathOf(deepest))];
  return { path, fault: readFault(deepest ?? issue, path) };
}

function pathOf(issue: BaseIssue<unknown>): Path {
  return issue.path?.map(({ key }) => key as string | number) ?? [];
}

/** How far it came into what was given; where two came as far, what stands there and is wrong says more than what is not there, or not known. */
function rank(issue: BaseIssue<unknown>): number {
  const isOwn = issue.received !== "undefined" && issue.expected !== "never";
  return pathOf(issue).length + (isOwn ? 0.5 : 0);
}

function readFault(issue: BaseIssue<unknown>, path: Path): ShapeFault {
  if (issue.received === "undefined") return { kind: "missing" };
  if (issue.type === "strict_object" && issue.expected === "never") {
    const known = namesAt(path.slice(0, -1), issue.path?.at(-1)?.input);
    return { kind: "unknown-name", known, near: nearest(String(path.at(-1)), known) };
  }
  return { kind: "malformed", found: shorten(issue.input), wanted: readWanted(issue) };
}

function readWanted({ type, input, expected, requirement }: BaseIssue<unknown>): Wanted {
  const bound = Number(requirement);
  switch (type) {
    case "min_length":
    case "max_length": {
      const of = typeof input === "string" ? "characters" : "entries";
      return { kind: type === "min_length" ? "least" : "most", of, bound, has: Object(input).length };
    }
    case "min_value":
    case "max_value":
      return { kind: type === "min_value" ? "least" : "most", of: "value", bound, has: Number(input) };
    case "picklist":
    case "variant": {
      const names = [...(expected ?? "").matchAll(/"([^"]*)"/g)].flatMap(([, name]) => name ?? []);
      if (names.length === 0) return { kind: "shape" };
      return { kind: "names", names, near: nearest(String(input), names) };
    }
    default:
      return { kind: "shape" };
  }
}

/** As many characters of it as say what it is. */
const longest = 40;

function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
