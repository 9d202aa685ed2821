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

/**
 * Files that import each other in a circle, or stand between two circles. Types count, since a circle of them ties files as firmly; what
 * comes on demand does not: the look into a token shows a token.
 */
export function findCircles(files: readonly File[]): readonly string[] {
  const paths = new Map(files.map(({ path: file }) => [withoutExtension(file), file]));
  let open = new Map(files.map((file) => [file.path, findImported(file, paths)]));
  for (;;) {
    const imported = new Set([...open.values()].flat());
    const left = [...open].filter(([file]) => imported.has(file));
    const still = new Map(
      left
        .map(([file, targets]) => [file, targets.filter((target) => open.has(target))] as const)
        .filter(([, targets]) => targets.length > 0),
    );
    if (still.size === open.size) return [...open.keys()].toSorted();
    open = still;
  }
}

function findImported({ path: file, source }: File, paths: ReadonlyMap<string, string>): readonly string[] {
  return readSource(file, source).imports.flatMap(({ from, onDemand }) => {
    const target = from === undefined || onDemand ? undefined : locate(file, from);
    return target === undefined ? [] : (paths.get(target) ?? paths.get(`${target}/index`) ?? []);
  });
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

/** Where an import leads to in the project, without an extension; `undefined` for a package. */
function locate(file: string, from: string): string | undefined {
  if (from.startsWith("@/")) return from.slice(2);
  if (!from.startsWith(".")) return undefined;
  return withoutExtension(path.posix.join(path.posix.dirname(file), from));
}

function withoutExtension(file: string): string {
  return file.replace(/\.tsx?$/, "");
}

/** The file of ours that an import leads to; `undefined` for a package. The name of a folder leads to its index. */
function selectTarget(file: string, from: string): string | undefined {
  const target = locate(file, from);
  if (target === undefined) return undefined;
  return layers.some(({ files }) => files === `${target}/**`) ? `${target}/index` : target;
}

function matchesAny(patterns: readonly string[], file: string): boolean {
  return patterns.some((pattern) => matches(pattern, file));
}

function matches(pattern: string, file: string): boolean {
  const expression = pattern.replaceAll(/[.$+]/g, "\\$&").replaceAll("**/", "\0").replaceAll("**", "\x01");
  const source = expression.replaceAll("*", "[^/]*").replaceAll("\0", "(.*/)?").replaceAll("\x01", ".*");
  return new RegExp(`^${source}$`).test(withoutExtension(file));
}
