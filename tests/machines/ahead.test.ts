import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readSource } from "../support/source.ts";

const root = path.join(import.meta.dirname, "../..");

/** Our own files that a file names; types are gone when it runs. */
function listNamed(file: string): readonly string[] {
  const { imports } = readSource(file, readFileSync(path.join(root, file), "utf8"));
  return imports.flatMap(({ from, typeOnly }) => {
    if (typeOnly || from === undefined || !/^[.@]\/|^\.\.\//.test(from)) return [];
    const target = from.startsWith("@/") ? from.slice(2) : path.join(path.dirname(file), from);
    return [`${target}.ts`, `${target}/index.ts`].filter((one) => existsSync(path.join(root, one)));
  });
}

/** Adds what runs with the file to what has run, and says how much that was. */
function run(file: string, done: Set<string>): number {
  if (done.has(file)) return 0;
  done.add(file);
  if (file === "machines/flows.ts") return 1;
  return listNamed(file).reduce((sum, named) => sum + run(named, done), 1);
}

it("the engine comes in pieces, none of which runs a quarter of it", () => {
  const whole = run("machines/engine.ts", new Set());
  const pieces = [...listNamed("lib/world/ahead.ts"), "machines/engine.ts"];
  const done = new Set<string>();
  const sizes = pieces.map((piece) => run(piece, done));
  expect(sizes.reduce((sum, size) => sum + size)).toBe(whole);
  expect(whole).toBeGreaterThan(100);
  for (const size of sizes) expect(size).toBeLessThan(whole / 4);
});
