/** Judges sources by the table of `layers.ts`. Gives one line for each breach, and nothing when all is as it should be. */
import path from "node:path";
import { type Layer, layers, longerFor, longest, repeatable } from "./layers.ts";
import { type Import, readSource } from "./source.ts";

export interface File {
  /** From the root of the project, with slashes: `lib/http/message.ts`. */
  readonly path: string;
  readonly source: string;
}

export function findBreaches(files: readonly File[]): readonly string[] {
  return files.flatMap((file) => [...findImportBreaches(file), ...findNameBreaches(file)]);
}

function findImportBreaches({ path: file, source }: File): readonly string[] {
  const layer = selectLayer(file);
  if (layer === undefined) return [`${file} stands in no row of the table`];
  return readSource(file, source)
    .imports.filter((entry) => !isAllowed(layer, file, entry))
    .map(({ from = "a computed path", typeOnly }) => `${file} imports ${typeOnly ? "types of " : ""}${from}`);
}

function findNameBreaches({ path: file, source }: File): readonly string[] {
  if (!matchesAny(repeatable.files, file) || matchesAny(repeatable.except, file)) return [];
  const { names } = readSource(file, source);
  return repeatable.forbidden.filter((name) => names.includes(name)).map((name) => `${file} uses ${name}`);
}

export function findLongFiles(files: readonly File[]): readonly string[] {
  return files.flatMap(({ path: file, source }) => {
    const lines = source.trimEnd().split("\n").length;
    const limit = longest.findLast((rule) => matches(rule.files, file))?.lines ?? 0;
    const listed = Object.hasOwn(longerFor, file);
    if (lines > limit && !listed) return [`${file} has ${lines} lines, ${limit} at most`];
    return lines <= limit && listed ? [`${file} is listed as longer and is not`] : [];
  });
}

/** The row that holds for a file. */
export function selectLayer(file: string): Layer | undefined {
  return layers.findLast(({ files }) => matches(files, file));
}

function isAllowed(layer: Layer, file: string, { from, typeOnly }: Import): boolean {
  if (from === undefined) return false;
  const target = selectTarget(file, from);
  if (target === undefined) {
    const packages = [...(layer.packages ?? []), ...(typeOnly ? (layer.packageTypes ?? []) : [])];
    return packages.some((name) => matches(name, from) || from.startsWith(`${name}/`));
  }
  return matchesAny(
    [layer.files, ...(layer.imports ?? []), ...(typeOnly ? (layer.types ?? []) : [])],
    target,
  );
}

/** The file of ours that an import leads to; `undefined` for a package. The name of a folder leads to its index. */
function selectTarget(file: string, from: string): string | undefined {
  const target = from.startsWith("@/") ? from.slice(2) : path.posix.join(path.posix.dirname(file), from);
  if (!from.startsWith("@/") && !from.startsWith(".")) return undefined;
  return layers.some(({ files }) => files === `${target}/**`) ? `${target}/index` : target;
}

function matchesAny(patterns: readonly string[], file: string): boolean {
  return patterns.some((pattern) => matches(pattern, file));
}

function matches(pattern: string, file: string): boolean {
  const expression = pattern.replaceAll(/[.$+]/g, "\\$&").replaceAll("**/", "\0").replaceAll("**", "\x01");
  const source = expression.replaceAll("*", "[^/]*").replaceAll("\0", "(.*/)?").replaceAll("\x01", ".*");
  return new RegExp(`^${source}$`).test(file.replace(/\.tsx?$/, ""));
}
